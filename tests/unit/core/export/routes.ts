/** Routes to export in the tests, and readers of what came out that owe nothing to the writers. */
import { gpx, kml } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
import type { FeatureCollection } from "geojson";
import type { ExportedRoute } from "../../../../src/core/export/exported.ts";
import type { LngLat } from "../../../../src/core/lnglat.ts";
import { measureRoute, type Route } from "../../../../src/core/route.ts";

export const NEW_YORK: LngLat = [-74.006, 40.7128];
export const MOSCOW: LngLat = [37.6173, 55.7558];
export const BEIJING: LngLat = [116.4074, 39.9042];
export const SHANGHAI: LngLat = [121.4737, 31.2304];
/** Either side of the antimeridian, the second with a longitude that runs on. */
export const PEVEK: LngLat = [170.2833, 69.7];
export const NOME: LngLat = [194.5936, 64.5011];

/** Names as readers and links could bring them; all can stand in XML. */
export const NAMES = [
  "Москва – Пекин",
  "从莫斯科到北京",
  "<b>bold</b> & &amp; ]]> <!-- --> <![CDATA[",
  "one, two",
  `"double" and 'single'; a semicolon`,
  "two\nlines",
  "two\r\nlines of another machine\rand a third",
  "a\ttab",
  "  spaces around  ",
  "Ünïcode 😀 \u2028 \u0085 \u202e",
];

interface Extras extends Partial<Pick<Route, "mode" | "closed" | "accuracyMetres">> {
  readonly name?: string;
  readonly vertexNames?: readonly (string | null)[];
}

export function exportedRoute(vertices: readonly LngLat[], extras: Extras = {}): ExportedRoute {
  const { name = "A route", mode = "geodesic", closed = false, accuracyMetres = null } = extras;
  const { vertexNames = vertices.map(() => null) } = extras;
  const route: Route = { id: 1, name, mode, closed, accuracyMetres, vertices };
  return { name, route, measured: measureRoute(route), vertexNames };
}

/** Throws on whatever is not well-formed. U+FFFD is, but the reader warns of it. */
export function readXml(text: string) {
  const onError = (level: string, message: string) => {
    if (level === "warning" && message.startsWith("Unicode replacement character")) return;
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(text, "text/xml");
}

// The two libraries have types of the same thing that do not know each other.
const documentOf = (text: string) => readXml(text) as unknown as Document;
export const readKml = (text: string) => kml(documentOf(text)) as FeatureCollection;
export const readGpx = (text: string) => gpx(documentOf(text)) as FeatureCollection;

/** The text inside each element of a name, in order of the document. */
export function textsOf(xml: string, name: string): (string | null)[] {
  return [...readXml(xml).getElementsByTagName(name)].map(({ textContent }) => textContent);
}

/** The furthest that two lists of positions lie apart in degrees; Infinity where one is longer. */
export function apart(some: readonly (readonly number[])[], others: readonly (readonly number[])[]): number {
  if (some.length !== others.length) return Infinity;
  return Math.max(
    0,
    ...some.flatMap((one, i) => [0, 1].map((axis) => Math.abs((one[axis] ?? NaN) - (others[i]?.[axis] ?? NaN)))),
  );
}

/**
 * The rows of a table of RFC 4180 by its grammar alone: CRLF at the end of every row, quotation marks only around a
 * whole cell and doubled inside, every row as long as the first. Throws on anything else.
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
    cell.lastIndex = at;
    const [whole = "", quoted, bare = ""] = cell.exec(text) ?? [];
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (text[at] === ",") at += 1;
    else if (text.startsWith("\r\n", at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`no table: ${JSON.stringify(text.slice(at, at + 20))}`);
  }
  if (row.length > 0) throw new Error("no table: the last row has no end");
  if (rows.some(({ length }) => length !== rows[0]?.length)) throw new Error("no table: rows of different lengths");
  return rows;
}
