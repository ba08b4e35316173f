/** GPX 1.0 and 1.1: waypoints, routes and tracks, each alone. Positions are read here, for a track may have a million. */
import { gpx } from "@tmcw/togeojson";
import type { Message } from "../language.ts";
import { GEOMETRY_FAULTS, GPX_NOTES, TOO_MUCH, XML_FAULTS } from "../messages/own-faults.ts";
import { ok, type Result } from "../result.ts";
import { type Collector, type Found, LIMITS, type Refusal, refused } from "./collector.ts";
import { distinct } from "./distinct.ts";
import { isNumber } from "./number-text.ts";
import type { JsonValue, Position, Property, Where } from "./own-layer.ts";
import { parseXml, type Surroundings } from "./parse-xml.ts";
import type { Progress } from "./progress.ts";
import { documentFrom, MOST_DEPTH, MOST_ELEMENTS, withoutPrefix } from "./xml-document.ts";
import { eachTag, type Tag, type XmlItem } from "./xml-items.ts";

const ITEMS = new Set(["wpt", "rte", "trk"]);
const POINTS = new Set(["wpt", "rtept", "trkpt"]);
/** The times and other values of single points are kept for tracks of so many; a popup shows no more in any case. */
const MOST_TIMED_POINTS = 10_000;

/** Gathers what is in a text; the result says why it is refused as a whole. */
export const parseGpx = (text: string, into: Collector, progress: Progress): Message | null =>
  parseXml(text, ITEMS, into, progress, (item, surroundings) => featureOf(text, item, surroundings));

function featureOf(text: string, item: XmlItem, { lineOf, namespaces }: Surroundings): Result<Found, Refusal> {
  const { name } = item;
  const where: Where = { line: lineOf(item.from), path: name };
  if (item.broken) return refused(where, XML_FAULTS.broken);
  if (item.depth > MOST_DEPTH) return refused(where, TOO_MUCH.tooDeep(MOST_DEPTH));
  const points = pointsIn(text, item);
  const { segments, count, bad } = points;
  if (bad) return refused({ line: lineOf(bad.from), path: `${name}.${bad.name}` }, XML_FAULTS.point);
  if (count > LIMITS.positions) return refused(where, TOO_MUCH.tooManyPositions(LIMITS.positions));
  const [first] = segments;
  const lines = segments.filter(({ length }) => length > 1);
  if (name !== "wpt" && lines.length === 0)
    return refused(where, first ? GEOMETRY_FAULTS.shortLine : GEOMETRY_FAULTS.empty);
  const properties = propertiesOf(text, item, points, namespaces);
  if (!properties) return refused(where, XML_FAULTS.broken);
  if (name === "wpt") return ok({ where, geometry: { type: "Point", coordinates: first?.[0] }, properties });
  const notes = [
    ...(lines.length < segments.length ? [GPX_NOTES.shortSegments] : []),
    ...(name === "trk" && count > MOST_TIMED_POINTS ? [GPX_NOTES.timesLeft(MOST_TIMED_POINTS)] : []),
  ];
  const [line] = lines;
  const isOne = lines.length === 1;
  const geometry = isOne ? { type: "LineString", coordinates: line } : { type: "MultiLineString", coordinates: lines };
  return ok({ where, geometry, properties, notes });
}

interface Points {
  /** A list a segment; waypoints and routes have one. */
  readonly segments: readonly (readonly Position[])[];
  readonly count: number;
  /** Where the first point or segment begins. */
  readonly from: number;
  /** The first point without two numbers. */
  readonly bad: Tag | null;
}

function pointsIn(text: string, item: XmlItem): Points {
  const segments: Position[][] = [];
  let [count, from] = [0, item.to];
  let bad: Tag | null = null;
  let heightFrom = -1;
  eachTag(text, item.from, item.to, (tag) => {
    const isPoint = POINTS.has(tag.name) && tag.kind !== "close";
    if (tag.name === "trkseg" && tag.kind !== "close") segments.push([]);
    if (isPoint || tag.name === "trkseg") from = Math.min(from, tag.from);
    if (isPoint) {
      const at = positionIn(text.slice(tag.from, tag.to));
      if (!at) {
        bad = tag;
        return false;
      }
      if (segments.length === 0) segments.push([]);
      segments.at(-1)?.push(at);
      if (++count > LIMITS.positions) return false;
    }
    if (tag.name !== "ele") return true;
    if (tag.kind === "open") heightFrom = tag.to;
    else if (tag.kind === "close" && heightFrom >= 0) {
      const height = text.slice(heightFrom, tag.from);
      const last = segments.at(-1)?.at(-1) as number[] | undefined;
      if (last?.length === 2 && isNumber(height)) last.push(Number(height));
      heightFrom = -1;
    }
    return true;
  });
  return { segments, count, from, bad };
}

const LATITUDE = /\slat\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const LONGITUDE = /\slon\s*=\s*(?:"([^"]*)"|'([^']*)')/;

function positionIn(tag: string): number[] | null {
  // In quotation marks or in apostrophes.
  const [, marked, lat = marked] = LATITUDE.exec(tag) ?? [];
  const [, alsoMarked, lng = alsoMarked] = LONGITUDE.exec(tag) ?? [];
  if (lat === undefined || lng === undefined || !isNumber(lat) || !isNumber(lng)) return null;
  return [Number(lng), Number(lat)];
}

/** What the conversion calls the values of single points. */
const OF_POINTS = "coordinateProperties";
const hasAny = (value: JsonValue) => typeof value === "object" && value !== null && Object.keys(value).length > 0;
const TWO_POINTS = (name: string) => `<${name} lat="0" lon="0"/><${name} lat="0" lon="1"/>`;

/** What is said of the whole, and of the single points where these are few; null where it is not well formed. */
function propertiesOf(text: string, item: XmlItem, points: Points, namespaces: string): readonly Property[] | null {
  const { name, prefix, from, to } = item;
  const whole = () => withoutPrefix(text.slice(from, to), prefix);
  if (name === "wpt") return item.elements > MOST_ELEMENTS ? null : propertiesIn(whole(), namespaces);
  // Without its points, whose names a route would otherwise be called by; two there must be.
  const head = withoutPrefix(text.slice(from, points.from), prefix);
  const body = name === "rte" ? TWO_POINTS("rtept") : `<trkseg>${TWO_POINTS("trkpt")}</trkseg>`;
  const ofWhole = propertiesIn(`${head}${body}</${name}>`, namespaces)?.filter(([key]) => key !== OF_POINTS) ?? null;
  const hasTimes = name === "trk" && points.count <= MOST_TIMED_POINTS && item.elements <= MOST_ELEMENTS;
  if (!ofWhole || !hasTimes) return ofWhole;
  const ofPoints = propertiesIn(whole(), namespaces)?.filter(([key, value]) => key === OF_POINTS && hasAny(value));
  return ofPoints ? distinct([...ofWhole, ...ofPoints]) : null;
}

function propertiesIn(part: string, namespaces: string): readonly Property[] | null {
  const document = documentFrom(part, "gpx", namespaces);
  if (!document) return null;
  try {
    const { properties } = gpx(document).features[0] ?? {};
    return properties ? distinct(Object.entries(properties) as [string, JsonValue][]) : null;
  } catch {
    return null;
  }
}
