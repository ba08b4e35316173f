/** Where a passage plays: what the map should show while it is read. */
import type { Atlas } from "./atlas.ts";
import { type Cap, capOf } from "./lnglat.ts";
import type { Feature, PassageId } from "./model.ts";

/** Wider than this a place is a backdrop: half the passages name Russia, and that moves no map. */
const MAX_RADIUS_DEGREES = 22;

/**
 * A cap around the places that a passage names or means; cities that stand for governments and whole countries are left
 * out. Null where nothing remains.
 */
export function capOfPassage(atlas: Atlas, passage: PassageId): Cap | null {
  const places = (atlas.citationsOfPassage.get(passage) ?? [])
    .filter(({ mention }) => mention !== "metonym")
    .flatMap(({ feature }) => atlas.featureById.get(feature) ?? [])
    .filter(({ kind, cap }) => kind !== "country" && cap.radiusDegrees <= MAX_RADIUS_DEGREES);
  if (places.length === 0) return null;
  const { centre, radiusDegrees } = capOf(places.map((place) => place.cap.centre));
  return { centre, radiusDegrees: Math.max(radiusDegrees, MIN_RADIUS_DEGREES) + widest(places) };
}

/** Some land around a single town. */
const MIN_RADIUS_DEGREES = 2;

const widest = (places: readonly Feature[]) => Math.max(...places.map((place) => place.cap.radiusDegrees));
