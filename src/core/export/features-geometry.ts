/** The geometry of published features for formats that have no GeoJSON. Positions in degrees, exactly as published. */
import { halfwayAlong, lengthMetres } from "../geodesic.ts";
import { bboxOf, type LngLat } from "../lnglat.ts";
import type { PublishedGeometry } from "../published.ts";
import { plainNumber } from "./exported.ts";

type Line = readonly LngLat[];

export type Part =
  | { readonly type: "Point"; readonly at: LngLat }
  | { readonly type: "Line"; readonly line: Line }
  | { readonly type: "Polygon"; readonly rings: readonly Line[] };

/** The points, lines and polygons that a geometry is made of, in its order. */
export function partsOf(geometry: PublishedGeometry): Part[] {
  switch (geometry.type) {
    case "Point":
      return [{ type: "Point", at: geometry.coordinates }];
    case "LineString":
      return [{ type: "Line", line: geometry.coordinates }];
    case "MultiLineString":
      return geometry.coordinates.map((line) => ({ type: "Line", line }));
    case "Polygon":
      return [{ type: "Polygon", rings: geometry.coordinates }];
    case "MultiPolygon":
      return geometry.coordinates.map((rings) => ({ type: "Polygon", rings }));
  }
}

/** As well-known text (ISO 19125): «POINT (131.88 43.11)», longitude first. */
export function geometryAsWkt({ type, coordinates }: PublishedGeometry): string {
  return `${type.toUpperCase()} ${wktOf(type === "Point" ? [coordinates] : coordinates)}`;
}

type Nested = readonly (number | Nested)[];

const wktOf = (list: Nested): string => `(${list.map(wktItem).join(", ")})`;

function wktItem(item: number | Nested): string {
  if (typeof item === "number") throw new TypeError("geometryAsWkt: a number where a position should be");
  const numbers = item.filter((one) => typeof one === "number");
  return numbers.length > 0 ? numbers.map(exactNumber).join(" ") : wktOf(item);
}

/** Digits that are read again as the same number, without an exponent. */
export function exactNumber(value: number): string {
  const text = String(value);
  return text.includes("e") ? plainNumber(value, EXPONENT_DECIMALS) : text;
}
/** Of a degree: whatever has an exponent is smaller than a millimetre. */
const EXPONENT_DECIMALS = 20;

/** One position on a geometry: the middle of its longest line, or a position inside its first polygon. */
export function positionOn(geometry: PublishedGeometry): LngLat {
  const parts = partsOf(geometry);
  const [first] = parts;
  if (first?.type === "Point") return first.at;
  if (first?.type === "Polygon") return positionInside(first.rings);
  const lines = parts.flatMap((part) => (part.type === "Line" ? [part.line] : []));
  return halfwayAlong(lines.reduce((a, b) => (lengthMetres(b) > lengthMetres(a) ? b : a), lines[0] ?? []));
}

/** Halfway over the widest stretch inside, at the middle latitude; edges are straight in degrees. */
function positionInside(rings: readonly Line[]): LngLat {
  const [, south, , north] = bboxOf(rings[0] ?? []);
  const lat = (south + north) / 2;
  const crossings = rings.flatMap((ring) => crossingsOf(ring, lat)).sort((a, b) => a - b);
  let widest: readonly [west: number, east: number] | null = null;
  for (let i = 1; i < crossings.length; i += 2) {
    const [west, east] = [crossings[i - 1] as number, crossings[i] as number];
    if (!widest || east - west > widest[1] - widest[0]) widest = [west, east];
  }
  // A ring without height has no inside.
  return widest ? [(widest[0] + widest[1]) / 2, lat] : (rings[0]?.[0] as LngLat);
}

/** The longitudes at which a closed ring crosses a latitude, an even number of them. */
function crossingsOf(ring: Line, lat: number): number[] {
  return ring.flatMap(([lng2, lat2], i) => {
    const [lng1, lat1] = ring[i - 1] ?? [lng2, lat2];
    return lat1 > lat === lat2 > lat ? [] : [lng1 + ((lat - lat1) / (lat2 - lat1)) * (lng2 - lng1)];
  });
}
