/** What stands beside the map and over it: one file, which comes while the map is being drawn. */
import { FeaturePopup } from "../FeaturePopup.tsx";
import { LayersPanel } from "../LayersPanel.tsx";
import { PlacesPanel } from "../PlacesPanel.tsx";
import { Reader } from "../Reader.tsx";
import { SearchField } from "../SearchField.tsx";
import { Settings } from "../settings/Settings.tsx";
import { ShareMenu } from "../share/ShareMenu.tsx";
import { Timeline } from "../Timeline.tsx";
import { TourCard } from "../TourCard.tsx";
import { ViewSentence } from "../ViewSentence.tsx";
import { Welcome } from "./Welcome.tsx";

export const SIDE_PARTS = {
  FeaturePopup,
  LayersPanel,
  PlacesPanel,
  Reader,
  SearchField,
  Settings,
  ShareMenu,
  Timeline,
  TourCard,
  ViewSentence,
  Welcome,
} as const;
