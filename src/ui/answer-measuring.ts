/** What a press means while something is measured: it comes with the first one. */
import { lineBetween } from "../core/along.ts";
import type { Atlas } from "../core/atlas.ts";
import { nameOf } from "../core/feature-name.ts";
import { shownFeatures } from "../core/filter.ts";
import type { LngLat } from "../core/lnglat.ts";
import { MAP } from "../core/messages/map.ts";
import { findOwn } from "../core/own/own-layer.ts";
import { ownNameOf } from "../core/own/own-name.ts";
import { shapeOfOwn } from "../core/own/shape.ts";
import { withOwn } from "../core/own/snap-own.ts";
import { snap } from "../core/snap.ts";
import type { Store } from "../state/store.ts";
import { loadDrawn, shapeOf, snappableOf } from "./drawn-geometry.ts";

export async function snapped(
  at: LngLat,
  toleranceMetres: number,
  atlas: Atlas,
  { get, dispatch }: Store,
): Promise<LngLat> {
  const state = get();
  const drawn = snappableOf(await loadDrawn(dispatch), state.hidden, shownFeatures(atlas, state));
  return snap(at, toleranceMetres, withOwn(drawn, state));
}

/** The first press chooses where to begin on the line, the second measures from there to here. */
export async function pressAlong(at: LngLat, atlas: Atlas, { get, dispatch }: Store): Promise<void> {
  const { along, preferences } = get();
  if (!along) return;
  if (!along.from) return dispatch({ type: "alongSet", feature: along.feature, from: at });
  const own = findOwn(get().own, along.feature);
  const shape = own ? shapeOfOwn(own.geometry) : shapeOf(await loadDrawn(dispatch), along.feature);
  const lines = shape?.lines ?? [];
  const found = lineBetween(lines, along.from, at);
  dispatch({ type: "alongSet", feature: null, from: null });
  const feature = atlas.featureById.get(along.feature);
  const { language } = preferences;
  const of = feature ? nameOf(feature, language) : own && ownNameOf(own)[language];
  if (found && of) {
    const name = MAP.part(of)[language];
    const part = { name, closed: false, accuracyMetres: feature?.accuracyMetres ?? null, vertices: found.line };
    dispatch({ type: "routesAdded", routes: [part] });
  } else dispatch({ type: "noticed", text: MAP.apart });
}
