/** KML 2.2, placemark by placemark. */
import { kml } from "@tmcw/togeojson";
import type { Document, Element } from "@xmldom/xmldom";
import type { Message } from "../language.ts";
import { GEOMETRY_FAULTS, TOO_MUCH, XML_FAULTS } from "../messages/own-faults.ts";
import { ok, type Result } from "../result.ts";
import { type Collector, type Found, LIMITS, type Refusal, refused } from "./collector.ts";
import { distinct } from "./distinct.ts";
import { hasMore } from "./has-more.ts";
import { type JsonGeometry, merged } from "./merged.ts";
import { NUMBER } from "./number-text.ts";
import type { JsonValue, Property, Where } from "./own-layer.ts";
import { parseXml, type Surroundings } from "./parse-xml.ts";
import type { Progress } from "./progress.ts";
import { quoted } from "./quoted.ts";
import { documentOf, MOST_DEPTH, MOST_ELEMENTS } from "./xml-document.ts";
import type { XmlItem } from "./xml-items.ts";

/** What KML calls features; only placemarks have a geometry that can be drawn from the file alone. */
const ITEMS = new Set(["Placemark", "GroundOverlay", "PhotoOverlay", "ScreenOverlay", "NetworkLink"]);
const MOST_UNITS = 200;
const TRACK_POSITIONS = ["gx:coord", "coord"];
const TUPLE = new RegExp(`^${NUMBER},${NUMBER}(?:,${NUMBER})?,?$`);

/** Gathers what is in a text; the result says why it is refused as a whole. */
export const parseKml = (text: string, into: Collector, progress: Progress): Message | null =>
  parseXml(text, ITEMS, into, progress, (item, surroundings) => placemarkOf(text, item, surroundings));

function placemarkOf(text: string, item: XmlItem, { lineOf, namespaces }: Surroundings): Result<Found, Refusal> {
  const where: Where = { line: lineOf(item.from), path: item.name };
  if (item.broken) return refused(where, XML_FAULTS.broken);
  if (item.name === "NetworkLink") return refused(where, XML_FAULTS.link);
  if (item.name !== "Placemark") return refused(where, XML_FAULTS.overlay);
  if (item.depth > MOST_DEPTH) return refused(where, TOO_MUCH.tooDeep(MOST_DEPTH));
  if (item.elements > MOST_ELEMENTS) return refused(where, XML_FAULTS.tooManyElements(MOST_ELEMENTS));
  const document = documentOf(text, item, "kml", namespaces);
  const element = document?.getElementsByTagName("Placemark")[0];
  if (!document || !element) return refused(where, XML_FAULTS.broken);
  const fault = coordinatesFault(element);
  if (fault) return refused({ ...where, path: `${where.path}.coordinates` }, fault);
  const feature = converted(document);
  if (!feature) return refused(where, XML_FAULTS.broken);
  const geometry = feature.geometry as JsonGeometry | null;
  // What has too few positions, the conversion leaves out; here it is a fault.
  if (countOf(geometry) !== shapesIn(element)) return refused(where, GEOMETRY_FAULTS.shortPart);
  return ok({
    where,
    geometry: merged(geometry),
    properties: propertiesOf(element, feature.properties ?? {}),
    sourceId: element.getAttribute("id") || null,
  });
}

/** The one placemark of a document as a feature of GeoJSON. */
function converted(document: Document) {
  try {
    return kml(document).features[0] ?? null;
  } catch {
    return null;
  }
}

/** Reads every list of positions strictly, and writes it so that each position is one word. */
function coordinatesFault(element: Element): Message | null {
  for (const list of [...element.getElementsByTagName("coordinates")]) {
    const text = list.textContent ?? "";
    if (hasMore(text, ",", 2 * LIMITS.positions)) return TOO_MUCH.tooManyPositions(LIMITS.positions);
    const words = wordsOf(text);
    const bad = words.find((word) => !TUPLE.test(word));
    if (bad !== undefined) return GEOMETRY_FAULTS.notPosition(quoted(bad));
    const isPoint = list.parentNode?.nodeName === "Point";
    if (isPoint && words.length > 1) return GEOMETRY_FAULTS.shape;
    list.textContent = words.join(" ");
  }
  for (const track of TRACK_POSITIONS.flatMap((name) => [...element.getElementsByTagName(name)])) {
    const words = (track.textContent ?? "").trim().split(/\s+/);
    if (!TUPLE.test(words.join(","))) return GEOMETRY_FAULTS.notPosition(quoted(words.join(" ")));
    track.textContent = words.join(" ");
  }
  return null;
}

/** A position may have spaces behind its commas. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const piece of text.trim().split(/\s+/)) {
    const before = words.at(-1);
    const isOpen = before?.endsWith(",") && (!TUPLE.test(before) || !piece.includes(","));
    // However much of it is commas, it becomes no longer than a position can be.
    if (before !== undefined && before.length < MOST_UNITS && (isOpen || piece.startsWith(",")))
      words[words.length - 1] = before + piece;
    else if (piece !== "") words.push(piece);
  }
  return words;
}

/** Rings and other shapes that a placemark means to have. */
function shapesIn(element: Element): number {
  const count = (name: string) => element.getElementsByTagName(name).length;
  return count("Point") + count("LineString") + count("LinearRing") + count("gx:Track") + count("Track");
}

function countOf(geometry: JsonGeometry | null): number {
  if (!geometry) return 0;
  if (geometry.type === "GeometryCollection") return geometry.geometries.reduce((sum, part) => sum + countOf(part), 0);
  return geometry.type === "Polygon" ? geometry.coordinates.length : 1;
}

/** What the conversion found, but of the table of data each value as it is written: nobody knows its types. */
function propertiesOf(element: Element, found: Readonly<Record<string, unknown>>): readonly Property[] {
  const data = dataOf(element);
  const named = new Set(data.map(([name]) => name));
  const own = Object.entries(found).flatMap(([name, value]): Property[] => {
    if (named.has(name) && name !== "name") return [];
    if (name === "name") return [[name, textOf(element, "name")]];
    return [[name, plain(value)]];
  });
  return distinct([...own.filter(([name, value]) => name !== "name" || value !== ""), ...data]);
}

function dataOf(element: Element): Property[] {
  const values = [...element.getElementsByTagName("Data")].map(
    (one): Property => [one.getAttribute("name") ?? "", one.getElementsByTagName("value")[0]?.textContent ?? ""],
  );
  const simple = [...element.getElementsByTagName("SimpleData")].map(
    (one): Property => [one.getAttribute("name") ?? "", one.textContent ?? ""],
  );
  return [...values, ...simple];
}

/** Of a child, not of a part further in. */
function textOf(element: Element, name: string): string {
  for (const child of element.childNodes) if (child.nodeName === name) return child.textContent ?? "";
  return "";
}

/** A description in HTML is text to us. */
function plain(value: unknown): JsonValue {
  const isHtml = typeof value === "object" && value !== null && "@type" in value && "value" in value;
  return (isHtml ? value.value : value) as JsonValue;
}
