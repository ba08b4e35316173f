/** GeoJSON (RFC 7946), read feature by feature: a collection, a single feature or geometry, or one of them a line. */
import type { Message } from "../language.ts";
import { GEOJSON_FAULTS, TOO_MUCH } from "../messages/own-faults.ts";
import { ok, type Result } from "../result.ts";
import { type Collector, type Found, LIMITS, type Refusal, refused } from "./collector.ts";
import { type End, eachItem, eachMember, jsonAt, type Span, skipSpace, spanAt } from "./json-items.ts";
import { GEOMETRY_TYPES, type JsonValue, type Property, type Where } from "./own-layer.ts";
import type { Progress } from "./progress.ts";
import { quoted } from "./quoted.ts";
import { lineCounter } from "./text-lines.ts";

/** How far the brackets of a feature may be nested: what is deeper nobody reads, and some programs fall over. */
const MOST_DEPTH = 64;
/** More would not be one feature of so many positions, with its rings and whatever lists its properties have. */
const MOST_LISTS = 2 * LIMITS.positions;
const GEOMETRIES: ReadonlySet<string> = new Set(GEOMETRY_TYPES);
/** What every reader of GeoJSON takes for WGS 84 in degrees. */
const WGS84 = /CRS84|EPSG:(?:[\d.]*:)?4326$/i;

/** Gathers what is in a text. The result says why the text as a whole is refused; null where it is not. */
export function parseGeoJson(text: string, into: Collector, progress: Progress): Message | null {
  const lineOf = lineCounter(text);
  const where = (at: number, path = ""): Where => ({ line: lineOf(at), path });
  let refusal: Message | null = null;
  let at = skipSpace(text, 0);
  for (let n = 0; at < text.length && !refusal; n++) {
    const begin = text[at];
    if (begin !== "{" && begin !== "[") {
      // Something behind the last value, or no JSON at all.
      if (n === 0) return GEOJSON_FAULTS.notJson;
      into.note(where(at), GEOJSON_FAULTS.trailing);
      return null;
    }
    const end = begin === "[" ? list(at, "") : object(at);
    if (end.broken && !refusal) {
      into.note(
        where(Math.min(end.at, text.length)),
        end.at >= text.length ? GEOJSON_FAULTS.cut : GEOJSON_FAULTS.broken,
      );
      return null;
    }
    at = skipSpace(text, end.at);
  }
  return refusal;

  function list(from: number, path: string): End {
    return eachItem(text, from, (item, index) => {
      into.take(featureOf(item, `${path}[${index}]`, false));
      refusal ??= into.overflow();
      progress(item.to / text.length);
      return refusal === null;
    });
  }

  /** A value at the top of the text. */
  function object(from: number): End {
    const members = new Map<string, Span>();
    let features: End | null = null;
    const end = eachMember(text, from, (name, begin) => {
      if (name === "features" && text[begin] === "[") {
        features = list(begin, "features");
        return features.broken ? -1 : features.at;
      }
      const value = spanAt(text, begin);
      members.set(name, value);
      return value.to;
    });
    const known = (name: string) => {
      const span = members.get(name);
      return span && span.depth <= MOST_DEPTH ? jsonAt(text, span) : undefined;
    };
    refusal ??= systemFault(known("crs"));
    const ended = features as End | null;
    if (refusal || ended) return ended?.broken ? ended : end;
    const type = known("type");
    const whole = spanAt(text, from);
    if (type === "Feature" || (typeof type === "string" && GEOMETRIES.has(type))) {
      into.take(featureOf(whole, "", true));
      refusal = into.overflow();
    } else refusal = notGeoJson(type, end);
    progress(whole.to / text.length);
    // What is broken within was told as the feature's own fault.
    return { at: whole.to, broken: false };
  }

  function featureOf(span: Span, path: string, isTop: boolean): Result<Found, Refusal> {
    const here = where(span.from, path);
    if (span.broken) return refused(here, GEOJSON_FAULTS.cut);
    if (span.depth > MOST_DEPTH) return refused(here, TOO_MUCH.tooDeep(MOST_DEPTH));
    if (span.lists > MOST_LISTS) return refused(here, TOO_MUCH.tooManyPositions(LIMITS.positions));
    const value = jsonAt(text, span);
    if (value === undefined) return refused(here, GEOJSON_FAULTS.broken);
    if (!isRecord(value)) return refused(here, GEOJSON_FAULTS.notFeature);
    if (isTop && typeof value.type === "string" && GEOMETRIES.has(value.type))
      return ok({ where: here, geometry: value, properties: [] });
    if (value.type !== "Feature") return refused(here, GEOJSON_FAULTS.notFeature);
    const { id, geometry, properties } = value;
    return ok({
      where: { ...here, path: `${path}${path && "."}geometry` },
      geometry,
      properties: propertiesOf(properties),
      sourceId: typeof id === "string" || typeof id === "number" ? id : null,
    });
  }
}

/** What stands where properties should be is kept as one of them. */
function propertiesOf(value: unknown): readonly Property[] {
  if (value === undefined || value === null) return [];
  return isRecord(value) ? (Object.entries(value) as Property[]) : [["properties", value as JsonValue]];
}

function notGeoJson(type: unknown, end: End): Message {
  if (type === "Topology") return GEOJSON_FAULTS.topojson;
  if (type === "FeatureCollection") return GEOJSON_FAULTS.noFeatures;
  return end.broken ? GEOJSON_FAULTS.notJson : GEOJSON_FAULTS.notGeoJson;
}

/** The GeoJSON of 2008 could name a system of coordinates; only that of the map is read. */
function systemFault(crs: unknown): Message | null {
  if (crs === undefined || crs === null) return null;
  const properties = isRecord(crs) && isRecord(crs.properties) ? crs.properties : {};
  const name = typeof properties.name === "string" ? properties.name : "";
  return WGS84.test(name) ? null : GEOJSON_FAULTS.system(quoted(name));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
