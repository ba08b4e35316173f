/** Well-known text (ISO 19125): «LINESTRING (131.88 43.11, 132 43.2)», longitude first. */
import { NUMBER } from "./number-text.ts";
import { GEOMETRY_TYPES, type OwnGeometry, type Position } from "./own-layer.ts";

const TYPES: Readonly<Record<string, OwnGeometry["type"]>> = Object.fromEntries(
  GEOMETRY_TYPES.map((type) => [type.toUpperCase(), type]),
);
const TOKEN = new RegExp(String.raw`\s*([(),]|[A-Za-z]+|${NUMBER})`, "y");
const SRID = /^\s*SRID\s*=\s*4326\s*;/i;
/** Brackets within brackets: those of collections too. */
const MOST_DEPTH = 16;

/** Whether a text begins like well-known text. */
export const isWkt = (text: string): boolean =>
  /^\s*(?:SRID\s*=\s*\d+\s*;\s*)?(?:MULTI)?(?:POINT|LINESTRING|POLYGON)\b|^\s*GEOMETRYCOLLECTION\b/i.test(text);

type Nested = readonly (number | Nested)[];

/** As GeoJSON has it, its positions unchecked; null where it is not well formed. */
export function readWkt(text: string): unknown {
  const scan: Scan = { text: text.replace(SRID, ""), at: 0 };
  const geometry = geometryAt(scan, 0);
  return geometry && scan.text.slice(scan.at).trim() === "" ? geometry : null;
}

interface Scan {
  readonly text: string;
  at: number;
}

/** The next word, number or sign; "" at the end and before anything else. */
function next(scan: Scan): string {
  TOKEN.lastIndex = scan.at;
  const [, token = ""] = TOKEN.exec(scan.text) ?? [];
  if (token !== "") scan.at = TOKEN.lastIndex;
  return token;
}

function peek(scan: Scan): string {
  const { at } = scan;
  const token = next(scan);
  scan.at = at;
  return token;
}

function geometryAt(scan: Scan, depth: number): unknown {
  const type = TYPES[next(scan).toUpperCase()];
  if (type === undefined || depth > MOST_DEPTH) return null;
  if (/^(?:Z|M|ZM)$/i.test(peek(scan))) next(scan);
  if (type === "GeometryCollection") {
    const geometries = listAt(scan, () => geometryAt(scan, depth + 1));
    return geometries && { type, geometries };
  }
  const coordinates = nestedAt(scan, depth);
  if (!coordinates) return null;
  // The points of a set may have brackets of their own.
  const points =
    type === "MultiPoint" ? coordinates.map((one) => (isNested(one) && isNested(one[0]) ? one[0] : one)) : coordinates;
  return { type, coordinates: type === "Point" ? points[0] : points };
}

const isNested = (one: number | Nested | undefined): one is Nested => Array.isArray(one);

/** A list in brackets, its parts between commas; null where it is broken. */
function listAt<T>(scan: Scan, part: () => T | null): T[] | null {
  if (next(scan) !== "(") return null;
  const parts: T[] = [];
  for (;;) {
    const one = part();
    if (one === null) return null;
    parts.push(one);
    const sign = next(scan);
    if (sign === ")") return parts;
    if (sign !== ",") return null;
  }
}

function nestedAt(scan: Scan, depth: number): Nested[] | null {
  if (depth > MOST_DEPTH) return null;
  return listAt<Nested>(scan, () => (peek(scan) === "(" ? nestedAt(scan, depth + 1) : numbersAt(scan)));
}

function numbersAt(scan: Scan): number[] | null {
  const numbers: number[] = [];
  while (/^[+\-.\d]/.test(peek(scan))) numbers.push(Number(next(scan)));
  return numbers.length > 0 ? numbers : null;
}

/** With a «Z» where every position has a height. */
export function wktOf(geometry: OwnGeometry, write: (value: number) => string): string {
  const name = geometry.type.toUpperCase();
  if (geometry.type === "GeometryCollection")
    return `${name} (${geometry.geometries.map((part) => wktOf(part, write)).join(", ")})`;
  const position = (at: Position) => at.map(write).join(" ");
  const has3 = positionsOf(geometry.coordinates).every((at) => at.length === 3);
  const list = (parts: readonly string[]) => `(${parts.join(", ")})`;
  const head = has3 ? `${name} Z` : name;
  switch (geometry.type) {
    case "Point":
      return `${head} (${position(geometry.coordinates)})`;
    case "MultiPoint":
      return `${head} ${list(geometry.coordinates.map((at) => `(${position(at)})`))}`;
    case "LineString":
      return `${head} ${list(geometry.coordinates.map(position))}`;
    case "MultiLineString":
    case "Polygon":
      return `${head} ${list(geometry.coordinates.map((line) => list(line.map(position))))}`;
    case "MultiPolygon":
      return `${head} ${list(geometry.coordinates.map((rings) => list(rings.map((ring) => list(ring.map(position))))))}`;
  }
}

type Coordinates = Position | readonly Coordinates[];

function positionsOf(coordinates: Coordinates): Position[] {
  if (typeof coordinates[0] === "number") return [coordinates as Position];
  return (coordinates as readonly Coordinates[]).flatMap(positionsOf);
}
