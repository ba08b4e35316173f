/** The geometry that the map draws, read once and only when something is measured on it. */
import type { Position } from "geojson";
import type { LngLat } from "../core/lnglat.ts";
import type { FeatureId, LayerId } from "../core/model.ts";
import type { Shape } from "../core/nearest.ts";
import type { Snappable } from "../core/snap.ts";
import { type GeometryFile, loadGeometry } from "../load-atlas.ts";

export type Drawn = GeometryFile["features"];

let drawn: Promise<Drawn> | undefined;

/** Without the geometry nothing snaps and no feature can be measured, and all else goes on. */
export function loadDrawn(): Promise<Drawn> {
  drawn ??= loadGeometry().then((loaded) => {
    // The next wish tries again.
    if (!loaded.ok) drawn = undefined;
    return loaded.ok ? loaded.value.features : [];
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
  const parts = features.filter(({ properties: { id, part } }) => id === feature && PARTS.includes(part));
  return parts.length === 0 ? null : shapeOfParts(parts);
}

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
