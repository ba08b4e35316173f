/** How long and how large a geometry is, on the ellipsoid. */
import { lengthMetres, polygonAreaSquareMetres } from "../core/geodesic.ts";
import type { LngLat } from "../core/lnglat.ts";
import { linesOf, polygonsOf } from "./geometry.ts";
import type { Geometry } from "./schema/geo.ts";

/** The metres of all its lines, or of all rings of an area, holes among them. */
export function linesMetres(geometry: Geometry): number {
  return linesOf(geometry).reduce((sum, line) => sum + lengthMetres(line), 0);
}

/** The square metres of all its polygons, their holes taken out; 0 for points and lines. */
export function areaSquareMetres(geometry: Geometry): number {
  return polygonsOf(geometry).reduce((sum, rings) => sum + polygonSquareMetres(rings), 0);
}

function polygonSquareMetres([outer, ...holes]: readonly (readonly LngLat[])[]): number {
  const out = holes.reduce((sum, hole) => sum + polygonAreaSquareMetres(hole), 0);
  return polygonAreaSquareMetres(outer ?? []) - out;
}
