/** The parts of the page that the first map does not wait for; they come once it is there, or sooner where they are wanted. */
import { useEffect } from "react";
import { PARTS } from "../../core/messages/faults.ts";
import { PANELS } from "../../core/messages/page.ts";
import { hasLink } from "../../state/history.ts";
import { onDemand } from "../on-demand.tsx";
import type { MapState } from "../use-map.ts";
import type { SIDE_PARTS } from "./side-parts.ts";

type Parts = typeof SIDE_PARTS;

/** A map that takes longer does not keep the reader from the list. */
const PATIENCE_MS = 3000;
const SIGNS_OF_LIFE = ["pointerdown", "keydown", "focusin"] as const;

const { promise: wanted, resolve: want } = Promise.withResolvers<void>();
// Whoever follows a link comes for what it names.
if (hasLink()) want();

/** Lets the parts come when the map is there or cannot be, when the reader does something, or after a while. */
export function useBesideMap({ stage, failure }: Pick<MapState, "stage" | "failure">): void {
  const isSettled = stage === "ready" || failure !== null;
  useEffect(() => {
    if (isSettled) want();
  }, [isSettled]);
  useEffect(() => {
    const later = setTimeout(want, PATIENCE_MS);
    const onSign = () => want();
    for (const sign of SIGNS_OF_LIFE) document.addEventListener(sign, onSign, { once: true });
    return () => {
      clearTimeout(later);
      for (const sign of SIGNS_OF_LIFE) document.removeEventListener(sign, onSign);
    };
  }, []);
}

/** All of them, once one has been asked for. */
let come: Parts | null = null;

const part = <Name extends keyof Parts>(name: Name) =>
  [
    async (): Promise<Parts[Name]> => {
      await wanted;
      come = (await import("./side-parts.ts")).SIDE_PARTS;
      return come[name];
    },
    () => come?.[name] ?? null,
  ] as const;

export const LayersPanel = onDemand(PANELS.Layers, ...part("LayersPanel"));
export const PlacesPanel = onDemand(PANELS.Places, ...part("PlacesPanel"));
export const Reader = onDemand(PANELS.Reader, ...part("Reader"));
export const SearchField = onDemand(PARTS.search, ...part("SearchField"));
export const Settings = onDemand(PARTS.settings, ...part("Settings"));
export const ShareMenu = onDemand(PARTS.share, ...part("ShareMenu"));
export const Timeline = onDemand(PANELS.Timeline, ...part("Timeline"));
export const FeaturePopup = onDemand(PANELS.Place, ...part("FeaturePopup"));
export const TourCard = onDemand(PANELS.Tour, ...part("TourCard"));
export const ViewSentence = onDemand(PARTS.view, ...part("ViewSentence"));
export const Welcome = onDemand(PANELS.Welcome, ...part("Welcome"));
