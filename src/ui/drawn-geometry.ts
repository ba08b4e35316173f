/** The geometry that the map draws, read once and only when something is measured on it. */
import type { Position } from "geojson";
import { groupBy } from "../core/group.ts";
import type { LngLat } from "../core/lnglat.ts";
import { LOADING } from "../core/messages/loading.ts";
import type { FeatureId, LayerId } from "../core/model.ts";
import type { Shape } from "../core/shape.ts";
import type { Snappable } from "../core/snap.ts";
import { type GeometryFile, loadGeometry } from "../load-atlas.ts";
import type { Dispatch } from "../state/action.ts";

export type Drawn = GeometryFile["features"];

let drawn: Promise<Drawn> | undefined;
/** A drag wishes for it many times a second. */
const FORGOTTEN_MS = 2000;

/**
 * Without the geometry nothing snaps and no feature can be measured, and all else goes on: a notice says so where there
 * is a `dispatch`, and a later wish tries again; at once where it is `asked` for.
 */
export function loadDrawn(dispatch: Dispatch | null, asked = false): Promise<Drawn> {
  if (asked) drawn = undefined;
  drawn ??= loadGeometry().then((loaded) => {
    if (loaded.ok) return loaded.value.features;
    setTimeout(() => {
      drawn = undefined;
    }, FORGOTTEN_MS);
    dispatch?.({ type: "noticed", text: LOADING.and(loaded.error.message, LOADING.noGeometry), offer: "geometry" });
    return [];
  });
  return drawn;
}

/** Places of labels and spots belong to areas and lines; only these are what a feature is. */
const PARTS = ["point", "line", "area"];

/**
 * What a measured vertex may snap to: points and lines of what is shown. `only`: when not null, of these features.
 */
export function snappableOf(
  features: Drawn,
  hidden: ReadonlySet<LayerId>,
  only: ReadonlySet<FeatureId> | null,
): Snappable {
  const shown = features.filter(
    ({ properties: { part, layer, id } }) =>
      (part === "point" || part === "line") && !hidden.has(layer) && (only?.has(id) ?? true),
  );
  return shapeOfParts(shown);
}

/** The geometry of a feature; null where the base map draws it: countries. */
export function shapeOf(features: Drawn, feature: FeatureId): Shape | null {
  const shapes = known.get(features) ?? groupBy(features.filter(isShape), ({ properties }) => properties.id);
  known.set(features, shapes);
  const parts = shapes.get(feature);
  return parts ? shapeOfParts(parts) : null;
}

const known = new WeakMap<Drawn, ReadonlyMap<FeatureId, Drawn>>();
const isShape = ({ properties: { part } }: Drawn[number]) => PARTS.includes(part);

/** Ids of the features that have a geometry of their own. */
export function measurableOf(features: Drawn): ReadonlySet<FeatureId> {
  return new Set(features.flatMap(({ properties: { id, part } }) => (PARTS.includes(part) ? [id] : [])));
}

function shapeOfParts(parts: Drawn): Shape {
  const points: LngLat[] = [];
  const lines: LngLat[][] = [];
  const polygons: LngLat[][][] = [];
  for (const { geometry } of parts) {
    if (geometry.type === "Point") points.push(lngLat(geometry.coordinates));
    else if (geometry.type === "LineString") lines.push(line(geometry.coordinates));
    else if (geometry.type === "MultiLineString") lines.push(...geometry.coordinates.map(line));
    else if (geometry.type === "Polygon") polygons.push(geometry.coordinates.map(line));
    else if (geometry.type === "MultiPolygon") polygons.push(...geometry.coordinates.map((rings) => rings.map(line)));
  }
  return { points, lines, polygons };
}

const lngLat = (position: Position) => position as unknown as LngLat;
const line = (positions: readonly Position[]) => positions.map(lngLat);
