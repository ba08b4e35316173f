import type { Message } from "../core/language.ts";
import type { LngLat } from "../core/lnglat.ts";
import type { ArticleId, FeatureId, PassageId } from "../core/model.ts";
import type { HidingAction } from "./hiding.ts";
import type { OwnAction } from "./own.ts";
import type { RoutesAction } from "./routes.ts";
import type { Loadable, Offer, Part, Preferences, Projection, TourPlace, View, Years } from "./state.ts";
import type { Linked } from "./url.ts";

export type Action =
  | { readonly type: "featurePressed"; readonly at: LngLat; readonly here: readonly FeatureId[] }
  | { readonly type: "featureChosen"; readonly feature: FeatureId }
  | { readonly type: "featureStepped"; readonly by: 1 | -1 }
  | { readonly type: "featureClosed" }
  | { readonly type: "featureHovered"; readonly feature: FeatureId | null }
  | { readonly type: "articleOpened"; readonly article: ArticleId | null }
  | { readonly type: "passageOpened"; readonly passage: PassageId; readonly feature: FeatureId | null }
  | { readonly type: "passageSeen"; readonly passage: PassageId | null }
  | { readonly type: "followTextSet"; readonly follow: boolean }
  | { readonly type: "onlyArticleSet"; readonly article: ArticleId | null }
  | { readonly type: "yearsSet"; readonly years: Years | null }
  | HidingAction
  | OwnAction
  | { readonly type: "measureToggled" }
  /** Presses on the map choose two places of this line; null ends that. */
  | { readonly type: "alongSet"; readonly feature: FeatureId | null; readonly from: LngLat | null }
  | RoutesAction
  | { readonly type: "welcomeClosed" }
  | { readonly type: "preferencesSet"; readonly preferences: Partial<Preferences> }
  | { readonly type: "tourSet"; readonly tour: TourPlace | null }
  | { readonly type: "claimChosen"; readonly claim: string | null }
  | { readonly type: "borderScaleChosen"; readonly scale: string | null }
  | { readonly type: "projectionSet"; readonly projection: Projection }
  /** The whole story in sight, as when the page opened. */
  | { readonly type: "openingViewAsked" }
  /** The focus shall go to a part of the page. */
  | { readonly type: "partAsked"; readonly part: Part }
  | { readonly type: "cameraMoved"; readonly view: View }
  | {
      readonly type: "linkOpened";
      readonly linked: Linked;
      readonly hasView: boolean;
      readonly problems: readonly Message[];
    }
  | { readonly type: "noticed"; readonly text: Message; readonly offer?: Offer }
  | { readonly type: "loadAsked"; readonly what: Loadable }
  | { readonly type: "noticeDismissed"; readonly id: number };

export type Dispatch = (action: Action) => void;
