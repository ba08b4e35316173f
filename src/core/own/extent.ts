/** Where a geometry of a file lies. */
import { positionOn } from "../export/features-geometry.ts";
import { type Bbox, type Cap, capOf, type LngLat, unwrapLng, wrapLng } from "../lnglat.ts";
import type { Shape } from "../shape.ts";
import type { OwnGeometry } from "./own-layer.ts";
import { shapeOfOwn } from "./shape.ts";

export interface Extent {
  readonly bbox: Bbox;
  readonly cap: Cap;
  /** A position on the geometry. */
  readonly anchor: LngLat;
}

/** Box, cap and a position of a geometry that has at least one. */
export function extentOf(geometry: OwnGeometry): Extent {
  const shape = shapeOfOwn(geometry);
  const positions = [shape.points, ...shape.lines, ...shape.polygons.flat()].flat();
  const near = positions[0]?.[0] ?? 0;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positions) {
    const at = unwrapLng(lng, near);
    west = Math.min(west, at);
    east = Math.max(east, at);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { bbox: [west, south, east, north], cap: capOf(positions), anchor: anchorOf(shape) };
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
