/** Whether what a file calls a geometry is one: every position, line and ring of it. Nothing is changed unsaid. */
import type { Message } from "../language.ts";
import { GEOMETRY_FAULTS, GEOMETRY_NOTES } from "../messages/own-faults.ts";
import { err, ok, type Result } from "../result.ts";
import { isNumber } from "./number-text.ts";
import type { OwnGeometry, Position } from "./own-layer.ts";
import { quoted } from "./quoted.ts";

export interface Checked {
  readonly geometry: OwnGeometry;
  /** How many it has. */
  readonly positions: number;
  /** What is to be known of it, each once. */
  readonly notes: readonly Message[];
}

export interface GeometryFault {
  /** From the geometry on: «.coordinates[2]». */
  readonly path: string;
  readonly message: Message;
}

/** A line may run on past ±180, once round at most; what is further is no longitude. */
const MOST_LONGITUDE = 540;
/** Collections within collections. */
const MOST_DEPTH = 16;

export function checkGeometry(geometry: unknown): Result<Checked, GeometryFault> {
  const check: Check = { fault: null, notes: new Set(), positions: 0 };
  const read = geometryOf(geometry, check, 0);
  if (!read) return err(check.fault ?? { path: "", message: GEOMETRY_FAULTS.none });
  return ok({ geometry: read, positions: check.positions, notes: [...check.notes] });
}

interface Check {
  /** The first that was met; then all is null. */
  fault: GeometryFault | null;
  readonly notes: Set<Message>;
  positions: number;
}

function fail(check: Check, message: Message): null {
  check.fault ??= { path: "", message };
  return null;
}

/** The fault lies in a part: what follows is told to stand in it. */
function failWithin(check: Check, step: string): null {
  if (check.fault) check.fault = { ...check.fault, path: `${step}${check.fault.path}` };
  return null;
}

function geometryOf(value: unknown, check: Check, depth: number): OwnGeometry | null {
  if (value === null || value === undefined) return fail(check, GEOMETRY_FAULTS.none);
  if (typeof value !== "object" || Array.isArray(value)) return fail(check, GEOMETRY_FAULTS.notGeometry);
  const { type, coordinates, geometries } = value as Readonly<Record<string, unknown>>;
  const made = partOf(type, coordinates, geometries, check, depth);
  if (made) return made;
  return failWithin(check, type === "GeometryCollection" ? ".geometries" : ".coordinates");
}

function partOf(type: unknown, coordinates: unknown, geometries: unknown, check: Check, depth: number) {
  switch (type) {
    case "Point": {
      const at = positionOf(coordinates, check);
      return at && ({ type, coordinates: at } as const);
    }
    case "MultiPoint": {
      const points = each(coordinates, check, positionOf, 1);
      return points && ({ type, coordinates: points } as const);
    }
    case "LineString": {
      const line = lineOf(coordinates, check);
      return line && ({ type, coordinates: line } as const);
    }
    case "MultiLineString": {
      const lines = each(coordinates, check, lineOf, 1);
      return lines && ({ type, coordinates: lines } as const);
    }
    case "Polygon": {
      const rings = polygonOf(coordinates, check);
      return rings && ({ type, coordinates: rings } as const);
    }
    case "MultiPolygon": {
      const polygons = each(coordinates, check, polygonOf, 1);
      return polygons && ({ type, coordinates: polygons } as const);
    }
    case "GeometryCollection": {
      if (depth >= MOST_DEPTH) return fail(check, GEOMETRY_FAULTS.tooDeep);
      const parts = each(geometries, check, (part, inner) => geometryOf(part, inner, depth + 1), 1);
      return parts && ({ type, geometries: parts } as const);
    }
    default:
      return fail(check, typeof type === "string" ? GEOMETRY_FAULTS.type(quoted(type)) : GEOMETRY_FAULTS.notGeometry);
  }
}

/** Every part of a list, or null where one fails or they are fewer than `least`. */
function each<T>(
  list: unknown,
  check: Check,
  read: (part: unknown, check: Check) => T | null,
  least: number,
): T[] | null {
  if (!Array.isArray(list)) return fail(check, GEOMETRY_FAULTS.shape);
  const parts: T[] = [];
  for (let i = 0; i < list.length; i++) {
    const part = read(list[i], check);
    if (part === null) return failWithin(check, `[${i}]`);
    parts.push(part);
  }
  if (parts.length >= least) return parts;
  return fail(check, parts.length === 0 ? GEOMETRY_FAULTS.empty : GEOMETRY_FAULTS.shortLine);
}

function lineOf(list: unknown, check: Check): Position[] | null {
  const line = each(list, check, positionOf, 2);
  if (line && crosses(line)) check.notes.add(GEOMETRY_NOTES.antimeridian);
  return line;
}

const polygonOf = (list: unknown, check: Check) => each(list, check, ringOf, 1);

/** Closed; a ring that was left open is closed, and that is told. */
function ringOf(list: unknown, check: Check): Position[] | null {
  const line = lineOf(list, check);
  const [first] = line ?? [];
  const last = line?.at(-1);
  if (!line || !first || !last) return null;
  const isClosed = first.length === last.length && first.every((number, i) => number === last[i]);
  if (line.length - (isClosed ? 1 : 0) < 3) return fail(check, GEOMETRY_FAULTS.shortRing);
  if (isClosed) return line;
  check.notes.add(GEOMETRY_NOTES.closed);
  return [...line, first];
}

/** Neighbours more than half the globe apart in number: the short way between them is over ±180°. */
function crosses(line: readonly Position[]): boolean {
  for (let i = 1; i < line.length; i++) if (Math.abs((line[i]?.[0] ?? 0) - (line[i - 1]?.[0] ?? 0)) > 180) return true;
  return false;
}

function positionOf(value: unknown, check: Check): Position | null {
  if (!Array.isArray(value)) return fail(check, GEOMETRY_FAULTS.notPosition(quoted(JSON.stringify(value) ?? "")));
  const numbers = value.every((number) => typeof number === "number") ? (value as number[]) : numbersOf(value, check);
  const [lng, lat] = numbers ?? [];
  if (!numbers || lng === undefined || lat === undefined || !numbers.every(Number.isFinite))
    return fail(check, GEOMETRY_FAULTS.notPosition(quoted(JSON.stringify(value) ?? "")));
  if (Math.abs(lat) > 90) return fail(check, GEOMETRY_FAULTS.latitude(String(lat), Math.abs(lng) <= 90));
  if (Math.abs(lng) > MOST_LONGITUDE) return fail(check, GEOMETRY_FAULTS.longitude(String(lng)));
  if (Math.abs(lng) > 180) check.notes.add(GEOMETRY_NOTES.beyond);
  check.positions++;
  return numbers;
}

/** Numbers that are written as texts are read, and that is told; null where one is none. */
function numbersOf(value: readonly unknown[], check: Check): number[] | null {
  const numbers = value.map((one) => (typeof one === "string" && isNumber(one) ? Number(one) : one));
  if (!numbers.every((one) => typeof one === "number")) return null;
  check.notes.add(GEOMETRY_NOTES.numbersAsTexts);
  return numbers;
}
