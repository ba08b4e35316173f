/** Where a geometry of a file lies. */
import { positionOn } from "../export/features-geometry.ts";
import { angleDegrees, type Bbox, type Cap, capOf, type LngLat, unwrapLng, wrapLng } from "../lnglat.ts";
import type { Shape } from "../nearest.ts";
import type { OwnGeometry } from "./own-layer.ts";
import { shapeOfOwn } from "./shape.ts";

export interface Extent {
  readonly bbox: Bbox;
  readonly cap: Cap;
  /** A position on the geometry. */
  readonly anchor: LngLat;
}

const RADIANS = Math.PI / 180;

/** Box, cap and a position of a geometry that has at least one. */
export function extentOf(geometry: OwnGeometry): Extent {
  const shape = shapeOfOwn(geometry);
  const lists = [shape.points, ...shape.lines, ...shape.polygons.flat()];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let [x, y, z] = [0, 0, 0];
  const near = lists.find(([first]) => first)?.[0]?.[0] ?? 0;
  for (const list of lists)
    for (const [lng, lat] of list) {
      const at = unwrapLng(lng, near);
      west = Math.min(west, at);
      east = Math.max(east, at);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
      x += Math.cos(lat * RADIANS) * Math.cos(lng * RADIANS);
      y += Math.cos(lat * RADIANS) * Math.sin(lng * RADIANS);
      z += Math.sin(lat * RADIANS);
    }
  const centre: LngLat = [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
  let radiusDegrees = 0;
  for (const list of lists) for (const at of list) radiusDegrees = Math.max(radiusDegrees, angleDegrees(centre, at));
  return { bbox: [west, south, east, north], cap: { centre, radiusDegrees }, anchor: anchorOf(shape) };
}

/** A cap around those of features: enough for all, not the smallest. */
export function capOfFeatures(features: readonly Pick<Extent, "cap">[]): Cap {
  const { centre } = capOf(features.map(({ cap }) => cap.centre));
  const radiusDegrees = features.reduce(
    (widest, { cap }) => Math.max(widest, angleDegrees(centre, cap.centre) + cap.radiusDegrees),
    0,
  );
  return { centre, radiusDegrees };
}

/** In its first polygon, else in the middle of the line with the most vertices, else its first point. */
function anchorOf({ points, lines, polygons }: Shape): LngLat {
  const [polygon] = polygons;
  const at = polygon ? positionOn({ type: "Polygon", coordinates: polygon }) : (vertexOf(lines) ?? points[0] ?? [0, 0]);
  return [wrapLng(at[0]), at[1]];
}

function vertexOf(lines: Shape["lines"]): LngLat | undefined {
  let longest: readonly LngLat[] = [];
  for (const line of lines) if (line.length > longest.length) longest = line;
  return longest[Math.floor(longest.length / 2)];
}
