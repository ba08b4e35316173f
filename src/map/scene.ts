/** What the map shows now: a projection of Atlas and state. Pure. */
import type { FeatureCollection } from "geojson";
import type { Atlas } from "../core/atlas.ts";
import { shownFeatures } from "../core/filter.ts";
import { formatLength } from "../core/format.ts";
import { densify, distanceMetres, halfwayAlong } from "../core/geodesic.ts";
import type { LngLat } from "../core/lnglat.ts";
import type { FeatureId, LayerId } from "../core/model.ts";
import type { Projection, State, Target } from "../state/state.ts";

export interface Scene {
  readonly projection: Projection;
  readonly target: Target | null;
  readonly hidden: readonly LayerId[];
  /** When not null, only these are shown. */
  readonly only: readonly FeatureId[] | null;
  readonly selected: FeatureId | null;
  /** Features to point out without choosing them: hovered, or cited by the passage being read. */
  readonly lit: ReadonlySet<FeatureId>;
  readonly popupAt: LngLat | null;
  readonly route: FeatureCollection;
  readonly measuring: boolean;
}

/** Legs are drawn with a vertex every 50 km, so that straight chords on the map keep to the geodesic. */
const ROUTE_CHORD_METRES = 50_000;

export function sceneOf(atlas: Atlas, state: State): Scene {
  const selected = state.selection?.feature ?? null;
  const read = (state.followText ? state.inView : null) ?? state.passage;
  const cited = read ? (atlas.citationsOfPassage.get(read) ?? []) : [];
  const lit = new Set(cited.map((citation) => citation.feature));
  if (state.hovered) lit.add(state.hovered);
  return {
    projection: state.projection,
    target: state.target,
    hidden: [...state.hidden],
    only: onlyOf(atlas, state),
    selected,
    lit,
    popupAt: state.selection?.at ?? atlas.featureById.get(selected ?? "")?.anchor ?? null,
    route: routeOf(state.route),
    measuring: state.measuring,
  };
}

function onlyOf(atlas: Atlas, state: State): readonly FeatureId[] | null {
  const shown = shownFeatures(atlas, state);
  return shown && [...shown];
}

const routes = new WeakMap<readonly LngLat[], FeatureCollection>();

/** The drawn route; the same object for the same vertices, so that the map redraws only what changed. */
export function routeOf(vertices: readonly LngLat[]): FeatureCollection {
  const known = routes.get(vertices);
  if (known) return known;
  const made = drawRoute(vertices);
  routes.set(vertices, made);
  return made;
}

function drawRoute(vertices: readonly LngLat[]): FeatureCollection {
  const features: FeatureCollection["features"] = vertices.map((at) => ({
    type: "Feature",
    properties: { part: "vertex" },
    geometry: { type: "Point", coordinates: [...at] },
  }));
  for (let i = 1; i < vertices.length; i++) {
    const [from, to] = [vertices[i - 1] as LngLat, vertices[i] as LngLat];
    const line = densify([from, to], ROUTE_CHORD_METRES);
    features.push(
      { type: "Feature", properties: { part: "leg" }, geometry: { type: "LineString", coordinates: line } },
      {
        type: "Feature",
        properties: { part: "length", text: formatLength(distanceMetres(from, to), "km") },
        geometry: { type: "Point", coordinates: halfwayAlong(line) },
      },
    );
  }
  return { type: "FeatureCollection", features };
}
