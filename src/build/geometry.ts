/** Walking and checking GeoJSON geometries. Positions in degrees; longitudes may run past ±180. */

import type { LngLat } from "../core/lnglat.ts";
import { pathOf } from "./issue.ts";
import type { Geometry } from "./schema/geo.ts";

/** A position that libraries may change: GeoJSON's types know no other. */
export type Position = [number, number];
export type Line = Position[];

/** All lines or rings of a geometry; a point is a line of one position. */
export function linesOf(geometry: Geometry): Line[] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates]];
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
  }
}

export function positionsOf(geometry: Geometry): Line {
  return linesOf(geometry).flat();
}

export function polygonsOf(geometry: Geometry): Line[][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}

/** The geometry with six decimals: a tenth of a metre. */
export function rounded(geometry: Geometry): Geometry {
  return JSON.parse(JSON.stringify(geometry), (_, value) =>
    typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value,
  );
}

export interface GeometryFault {
  readonly code: "position-range" | "longitude-jump" | "ring-unclosed";
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong with a geometry, at most one fault a line so that one slip does not bury the rest. */
export function faultsOf(geometry: Geometry): GeometryFault[] {
  const isArea = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
  return linesWithPath(geometry).flatMap(({ line, path }) => faultOf(line, path, isArea) ?? []);
}

function faultOf(line: readonly LngLat[], path: readonly PropertyKey[], isRing: boolean): GeometryFault | null {
  for (const [i, [lng, lat]] of line.entries()) {
    const at = pathOf([...path, i]);
    if (Math.abs(lat) > 90 || Math.abs(lng) > 360)
      return {
        code: "position-range",
        path: at,
        message: `[${lng}, ${lat}] is not on the Earth`,
        remedy: "Positions are [longitude, latitude] in degrees; the two may be swapped.",
      };
    const before = line[i - 1];
    if (before && Math.abs(lng - before[0]) > 180)
      return {
        code: "longitude-jump",
        path: at,
        message: `the line jumps from ${before[0]}° to ${lng}°`,
        remedy: `Unwrap the line over the antimeridian: write ${lng + 360 * Math.round((before[0] - lng) / 360)} instead of ${lng}.`,
      };
  }
  const first = line[0];
  const last = line.at(-1);
  if (isRing && first && last && (first[0] !== last[0] || first[1] !== last[1]))
    return {
      code: "ring-unclosed",
      path: pathOf(path),
      message: "the ring does not end where it starts",
      remedy: `Repeat its first position, [${first}], at its end.`,
    };
  return null;
}

function linesWithPath(geometry: Geometry): { line: readonly LngLat[]; path: readonly PropertyKey[] }[] {
  const base = ["geometry", "coordinates"];
  switch (geometry.type) {
    case "Point":
      return [{ line: [geometry.coordinates], path: base }];
    case "LineString":
      return [{ line: geometry.coordinates, path: base }];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates.map((line, i) => ({ line, path: [...base, i] }));
    case "MultiPolygon":
      return geometry.coordinates.flatMap((polygon, i) => polygon.map((line, j) => ({ line, path: [...base, i, j] })));
  }
}
