/** What a reader pastes or drops as lines to measure: GeoJSON, or positions as people type them, one a line. */
import { type Message, unchanged } from "./language.ts";
import { type LngLat, unwrapLine, unwrapLng } from "./lnglat.ts";
import { JSON_KINDS, LINE_TEXT } from "./messages/line-text.ts";
import { parsePosition, positionFault, quoted } from "./position-text.ts";
import { err, ok, type Result } from "./result.ts";

export interface PastedLine {
  readonly name: string | null;
  /** The last vertex is joined to the first, and does not repeat it. */
  readonly closed: boolean;
  /** Degrees, unwrapped; none twice in sequence. Two at least, of a closed line three. */
  readonly vertices: readonly LngLat[];
}

type Lines = Result<readonly PastedLine[], Message>;
type Positions = Result<readonly LngLat[], Message>;

/** In degrees: how far two ends may lie apart that were one position before a line was cut at ±180. */
const SAME_END = 1e-6;
/** In degrees, a tenth of a millimetre: what is nearer is the same position, rounded. */
const SAME = 1e-9;
/** Collections in collections. */
const MAX_DEPTH = 20;

/**
 * Reads GeoJSON lines, the outer rings of its polygons (closed), and plain positions as parsePosition reads them, one a
 * line. A line that was cut at ±180° comes back whole. Points beside lines are left out. The error stands inside a
 * sentence and says where the fault is. No line may have more than `maxVertices`.
 */
export function parseLineText(text: string, maxVertices: number): Lines {
  const trimmed = text.trim();
  // Lines are counted as they were pasted, so the empty ones before them stay.
  const lines = /^[[{]/.test(trimmed) ? parseGeoJson(trimmed) : parsePlain(text);
  if (!lines.ok) return lines;
  if (lines.value.length === 0) return err(LINE_TEXT.noLine);
  const most = lines.value.reduce((most, { vertices }) => Math.max(most, vertices.length), 0);
  return most <= maxVertices ? lines : err(LINE_TEXT.tooMany(most, maxVertices));
}

function parsePlain(text: string): Lines {
  const positions: LngLat[] = [];
  for (const [i, line] of text.split(/\r\n|[\r\n]/).entries()) {
    if (line.trim() === "") continue;
    const position = parsePosition(line);
    if (!position.ok) return err(LINE_TEXT.inLine(i + 1, position.error));
    if (!position.value) return err(LINE_TEXT.inLine(i + 1, LINE_TEXT.noPosition(quoted(line))));
    positions.push(position.value);
  }
  if (positions.length === 0) return ok([]);
  const vertices = verticesOf(positions);
  return vertices.length > 1 ? ok([{ name: null, closed: false, vertices }]) : err(LINE_TEXT.noLineOfOne);
}

function parseGeoJson(text: string): Lines {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err(LINE_TEXT.notWhole);
  }
  return linesIn(json, "", null, 0);
}

/** The lines in any object of GeoJSON; `path` leads to it from the whole. */
function linesIn(value: unknown, path: string, name: string | null, depth: number): Lines {
  if (depth > MAX_DEPTH) return err(LINE_TEXT.tooDeep(MAX_DEPTH));
  if (!isObject(value)) return fault(path, LINE_TEXT.noObject(kindOf(value)));
  const pathTo = (key: string) => (path === "" ? key : `${path}.${key}`);
  const inside = pathTo("coordinates");
  switch (value.type) {
    case "FeatureCollection":
      return eachOf(value.features, pathTo("features"), (feature, at) => linesIn(feature, at, name, depth + 1));
    case "Feature":
      // A feature may be without a place.
      if (value.geometry === null) return ok([]);
      return linesIn(value.geometry, pathTo("geometry"), nameIn(value.properties), depth + 1);
    case "GeometryCollection":
      return eachOf(value.geometries, pathTo("geometries"), (geometry, at) => linesIn(geometry, at, name, depth + 1));
    case "LineString":
      return linesOf(partOf(value.coordinates, inside), name);
    case "MultiLineString":
      return linesOf(eachOf(value.coordinates, inside, partOf), name);
    case "Polygon":
      return ringOf(value.coordinates, name, inside);
    case "MultiPolygon":
      return eachOf(value.coordinates, inside, (polygon, at) => ringOf(polygon, name, at));
    case "Point":
    case "MultiPoint":
      return ok([]);
    case undefined:
      return fault(path, LINE_TEXT.noType);
    default:
      return fault(path, LINE_TEXT.otherType(typeof value.type === "string" ? quoted(value.type) : kindOf(value.type)));
  }
}

type Members = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const fault = (path: string, what: Message) => err(path === "" ? what : LINE_TEXT.at(path, what));

function kindOf(value: unknown): Message {
  if (value === undefined) return JSON_KINDS.nothing;
  if (value === null) return JSON_KINDS.null;
  if (Array.isArray(value)) return JSON_KINDS.list;
  if (typeof value === "string") return JSON_KINDS.text;
  return typeof value === "object" ? JSON_KINDS.object : unchanged(String(value));
}

/** A name in one language, or that in English among several. */
function nameIn(properties: unknown): string | null {
  const name = isObject(properties) ? properties.name : null;
  const text = isObject(name) ? name.en : name;
  return typeof text === "string" ? text.replace(/\s+/g, " ").trim() || null : null;
}

/** What is read of each item, in one list; the first fault ends it. */
function collect<T>(
  items: readonly unknown[],
  read: (item: unknown, index: number) => Result<readonly T[], Message>,
): Result<readonly T[], Message> {
  const all: T[] = [];
  for (const [i, item] of items.entries()) {
    const found = read(item, i);
    if (!found.ok) return found;
    for (const one of found.value) all.push(one);
  }
  return ok(all);
}

function eachOf<T>(
  items: unknown,
  path: string,
  read: (item: unknown, path: string) => Result<readonly T[], Message>,
): Result<readonly T[], Message> {
  if (!Array.isArray(items)) return fault(path, LINE_TEXT.noList(kindOf(items)));
  return collect(items, (item, i) => read(item, `${path}[${i}]`));
}

const positionsOf = (items: unknown, path: string): Positions => eachOf(items, path, positionOf);

function positionOf(item: unknown, path: string): Positions {
  if (!Array.isArray(item) || item.length < 2) return fault(path, LINE_TEXT.noPair);
  const [lng, lat]: readonly unknown[] = item;
  if (typeof lng !== "number") return fault(path, LINE_TEXT.noNumber("longitude", kindOf(lng)));
  if (typeof lat !== "number") return fault(path, LINE_TEXT.noNumber("latitude", kindOf(lat)));
  const beyond = positionFault([lng, lat]);
  return beyond === null ? ok([[lng, lat]]) : fault(path, beyond);
}

/** The positions of a line as the only item of a list; of an empty line no item. */
function partOf(items: unknown, path: string): Result<readonly (readonly LngLat[])[], Message> {
  const positions = positionsOf(items, path);
  if (!positions.ok) return positions;
  if (positions.value.length === 0) return ok([]);
  return verticesOf(positions.value).length < 2 ? fault(path, LINE_TEXT.tooShort) : ok([positions.value]);
}

function linesOf(parts: Result<readonly (readonly LngLat[])[], Message>, name: string | null): Lines {
  if (!parts.ok) return parts;
  // In their order, and in the other: a cut line may come back from west to east, whichever way it runs.
  const joined = joinedAt180(joinedAt180(parts.value).reverse()).reverse();
  return ok(joined.map((part) => ({ name, closed: false, vertices: verticesOf(part) })));
}

/** Neighbours joined where the second goes on at ∓180° from where the first ends at ±180°. */
function joinedAt180(parts: readonly (readonly LngLat[])[]): LngLat[][] {
  const joined: LngLat[][] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before && goesOn(before.at(-1), part[0])) for (const at of part.slice(1)) before.push(at);
    else joined.push([...part]);
  }
  return joined;
}

function goesOn(end: LngLat | undefined, start: LngLat | undefined): boolean {
  if (!end || !start) return false;
  const isAt180 = Math.abs(Math.abs(end[0]) - 180) <= SAME_END && Math.abs(end[0] + start[0]) <= SAME_END;
  return isAt180 && Math.abs(end[1] - start[1]) <= SAME_END;
}

function ringOf(rings: unknown, name: string | null, path: string): Lines {
  if (!Array.isArray(rings)) return fault(path, LINE_TEXT.noList(kindOf(rings)));
  if (rings.length === 0) return ok([]);
  const positions = positionsOf(rings[0], `${path}[0]`);
  if (!positions.ok) return positions;
  if (positions.value.length === 0) return ok([]);
  const vertices = verticesOf(positions.value);
  while (vertices.length > 1 && isSame(vertices[0], vertices.at(-1))) vertices.pop();
  return vertices.length < 3 ? fault(`${path}[0]`, LINE_TEXT.tooShortRing) : ok([{ name, closed: true, vertices }]);
}

/** Unwrapped, and without positions that repeat the one before. */
function verticesOf(positions: readonly LngLat[]): LngLat[] {
  const vertices: LngLat[] = [];
  for (const at of unwrapLine(positions)) if (!isSame(vertices.at(-1), at)) vertices.push(at);
  return vertices;
}

const isSame = (a: LngLat | undefined, b: LngLat | undefined) =>
  a !== undefined && b !== undefined && Math.abs(a[1] - b[1]) <= SAME && Math.abs(unwrapLng(a[0], b[0]) - b[0]) <= SAME;
