/** A geometry of a file as the map and the measuring take it: with longitudes that run on past ±180. */
import { type LngLat, unwrapLine, unwrapLng } from "../lnglat.ts";
import type { Shape } from "../shape.ts";
import type { OwnGeometry, Position } from "./own-layer.ts";

/** The points, lines and polygons of a geometry. Neighbours are never more than 180° apart in number. */
export function shapeOfOwn(geometry: OwnGeometry): Shape {
  const shape = { points: [] as LngLat[], lines: [] as LngLat[][], polygons: [] as LngLat[][][] };
  addParts(geometry, shape);
  return shape;
}

/** How many lines and polygons a geometry has: at once, however long they are. */
export function countsOf(geometry: OwnGeometry): { readonly lines: number; readonly polygons: number } {
  const { type } = geometry;
  if (type === "GeometryCollection") {
    const parts = geometry.geometries.map(countsOf);
    const sum = (of: "lines" | "polygons") => parts.reduce((all, part) => all + part[of], 0);
    return { lines: sum("lines"), polygons: sum("polygons") };
  }
  const count = type.startsWith("Multi") ? geometry.coordinates.length : 1;
  return { lines: type.endsWith("LineString") ? count : 0, polygons: type.endsWith("Polygon") ? count : 0 };
}

interface Parts {
  readonly points: LngLat[];
  readonly lines: LngLat[][];
  readonly polygons: LngLat[][][];
}

function addParts(geometry: OwnGeometry, { points, lines, polygons }: Parts): void {
  switch (geometry.type) {
    case "Point":
      points.push(lngLat(geometry.coordinates));
      return;
    case "MultiPoint":
      for (const at of geometry.coordinates) points.push(lngLat(at));
      return;
    case "LineString":
      lines.push(lineOf(geometry.coordinates));
      return;
    case "MultiLineString":
      for (const line of geometry.coordinates) lines.push(lineOf(line));
      return;
    case "Polygon":
      polygons.push(ringsOf(geometry.coordinates));
      return;
    case "MultiPolygon":
      for (const rings of geometry.coordinates) polygons.push(ringsOf(rings));
      return;
    case "GeometryCollection":
      for (const part of geometry.geometries) addParts(part, { points, lines, polygons });
  }
}

const isPair = (position: Position) => position.length === 2;
const lngLat = (position: Position): LngLat =>
  isPair(position) ? (position as unknown as LngLat) : [position[0] ?? 0, position[1] ?? 0];

/** The very line where nothing is to be done, as a rule: a file may have a million vertices. */
function lineOf(positions: readonly Position[]): LngLat[] {
  const isPlain = positions.every((at, i) => isPair(at) && !isFar(at, positions[i - 1] ?? at));
  return isPlain ? (positions as unknown as LngLat[]) : unwrapLine(positions.map(lngLat));
}

const isFar = ([lng1 = 0]: Position, [lng2 = 0]: Position) => Math.abs(lng1 - lng2) > 180;

/** Holes lie in number where their outline does. */
function ringsOf(rings: readonly (readonly Position[])[]): LngLat[][] {
  const unwrapped = rings.map(lineOf);
  const near = unwrapped[0]?.[0]?.[0] ?? 0;
  return unwrapped.map((ring) => {
    const [first] = ring;
    const turn = first ? unwrapLng(first[0], near) - first[0] : 0;
    return turn === 0 ? ring : ring.map(([lng, lat]): LngLat => [lng + turn, lat]);
  });
}
