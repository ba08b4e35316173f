/**
 * Distances from positions to lines and areas, for comparing geometries. Positions in degrees, WGS 84. The nearest
 * place of a line is found in a plane around the position, its distance then taken on the ellipsoid.
 */
import type { Geometry } from "geojson";
import { densify, distanceMetres } from "../../src/core/geodesic.ts";
import { bboxOf, type LngLat, unwrapLng } from "../../src/core/lnglat.ts";

const STEP_METRES = 1000;

/** A geometry as lines with a vertex at least every kilometre; a point is a line of one position. */
export interface Shape {
  readonly lines: readonly (readonly LngLat[])[];
  /** Polygons, each its rings; empty where the geometry has no area. */
  readonly polygons: readonly (readonly (readonly LngLat[])[])[];
}

/** One shape of several geometries. Areas count with what they hold, not with their outline alone. */
export function shapeOf(geometries: readonly Geometry[]): Shape {
  const lines = geometries.flatMap(linesOf).map((line) => densify(line, STEP_METRES));
  return { lines, polygons: geometries.flatMap(polygonsOf) };
}

function linesOf(geometry: Geometry): LngLat[][] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates as unknown as LngLat]];
    case "LineString":
      return [geometry.coordinates as unknown as LngLat[]];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates as unknown as LngLat[][];
    case "MultiPolygon":
      return geometry.coordinates.flat() as unknown as LngLat[][];
    default:
      throw new Error(`no lines in a ${geometry.type}`);
  }
}

function polygonsOf(geometry: Geometry): LngLat[][][] {
  if (geometry.type === "Polygon") return [linesOf(geometry)];
  return geometry.type === "MultiPolygon" ? (geometry.coordinates as unknown as LngLat[][][]) : [];
}

export interface Deviation {
  readonly maxMetres: number;
  readonly meanMetres: number;
}

/** How far the vertices of one shape lie from another: 0 for those inside an area of it. */
export function deviation(from: readonly LngLat[], to: Shape): Deviation {
  if (from.length === 0) throw new Error("deviation: no positions");
  const metres = from.map((position) =>
    to.polygons.some((rings) => isInside(position, rings)) ? 0 : metresToLines(position, to.lines),
  );
  return { maxMetres: Math.max(...metres), meanMetres: metres.reduce((sum, m) => sum + m, 0) / metres.length };
}

/** Distance in metres from a position to the nearest place of lines, their legs taken straight between vertices. */
export function metresToLines(at: LngLat, lines: readonly (readonly LngLat[])[]): number {
  const scale = Math.cos((at[1] * Math.PI) / 180);
  let nearest: LngLat | undefined;
  let least = Infinity;
  for (const line of lines)
    for (let i = Math.min(1, line.length - 1); i < line.length; i++) {
      const end = line[i] as LngLat;
      const start = line[i - 1] ?? end;
      const north = Math.max(0, Math.min(start[1], end[1]) - at[1], at[1] - Math.max(start[1], end[1]));
      if (north * north > least) continue;
      const x = (unwrapLng(start[0], at[0]) - at[0]) * scale;
      const y = start[1] - at[1];
      const dx = (end[0] - start[0]) * scale;
      const dy = end[1] - start[1];
      const share = Math.max(0, Math.min(1, -(x * dx + y * dy) / (dx * dx + dy * dy || 1)));
      const square = (x + share * dx) ** 2 + (y + share * dy) ** 2;
      if (square >= least) continue;
      least = square;
      nearest = [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
    }
  if (!nearest) throw new Error("metresToLines: no positions");
  return distanceMetres(at, nearest);
}

/** Whether a position lies inside the rings of a polygon, in a plane; its holes count as outside. */
export function isInside(at: LngLat, rings: readonly (readonly LngLat[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    const [west, , east] = bboxOf(ring);
    const lng = unwrapLng(at[0], (west + east) / 2);
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1], ring[i]] as [LngLat, LngLat];
      if (a[1] > at[1] === b[1] > at[1]) continue;
      if (lng < a[0] + ((at[1] - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside;
    }
  }
  return inside;
}
