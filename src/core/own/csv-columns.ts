/** Which columns of a table hold the positions: found by their names, or named by the reader. */
import Papa from "papaparse";
import { distinctNames } from "./distinct.ts";
import type { Column, PositionColumns } from "./own-layer.ts";
import { quoted } from "./quoted.ts";
import { isWkt } from "./wkt.ts";

export interface Head {
  readonly columns: readonly Column[];
  /** Its first row says what the columns are called. */
  readonly hasNames: boolean;
  readonly delimiter: string;
}

/** Columns from 0: of well-known text, or of longitude and latitude. */
export interface Chosen {
  readonly wkt: number | null;
  readonly lng: number | null;
  readonly lat: number | null;
}

/** The rows at which a table is recognised; of a file with no line breaks, no more than this. */
const HEAD_ROWS = 6;
const HEAD_UNITS = 100_000;

const DELIMITERS = [",", "\t", ";", "|"];

/** What the first rows tell of a table; null where there is none. Cells are parted by what makes most of the table. */
export function headOf(text: string): Head | null {
  const heads = DELIMITERS.flatMap((delimiter) => headWith(delimiter, text.slice(0, HEAD_UNITS)) ?? []);
  const [widest] = heads.toSorted((a, b) => b.columns.length - a.columns.length);
  return heads.find((head) => choose(head, null) !== null) ?? widest ?? null;
}

function headWith(delimiter: string, text: string): Head | null {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: HEAD_ROWS, skipEmptyLines: "greedy" });
  const [first] = data;
  if (!first) return null;
  // Names of columns are rarely numbers, and a table may have none.
  const hasNumbers = first.some((cell) => /^\s*[+-]?\d+(?:[.,]\d+)?\s*$/.test(cell) || isWkt(cell));
  const hasNames = !hasNumbers || (namedIn(LONGITUDES, first) !== null && namedIn(LATITUDES, first) !== null);
  const names = distinctNames(first.map((cell, i) => (hasNames && cell.trim() !== "" ? cell.trim() : String(i + 1))));
  const rows = hasNames ? data.slice(1) : data;
  const sampleOf = (i: number) => rows.map((row) => row[i]?.trim() ?? "").find((cell) => cell !== "") ?? "";
  const columns = names.map((name, i) => ({ name, sample: quoted(sampleOf(i)) }));
  return { columns, hasNames, delimiter };
}

/** Without what is not a letter. */
const WKT = ["wkt", "wktgeom", "geom", "geometry", "thegeom", "wellknowntext"];
const LONGITUDES = [
  ..."lon|lng|long|longitude|decimallongitude|longitudedeg|londeg|longdd|londd|geolong|geolon|x|xcoord".split("|"),
  ..."долгота|经度|東經|东经".split("|"),
];
const LATITUDES = [
  ..."lat|latitude|decimallatitude|latitudedeg|latdeg|latdd|geolat|y|ycoord".split("|"),
  ..."широта|纬度|北緯|北纬".split("|"),
];

/** The columns of the positions: those asked for, else those that are named so; null where none are found. */
export function choose({ columns }: Head, asked: PositionColumns | null): Chosen | null {
  if (asked) return columns[asked.lng] && columns[asked.lat] ? { wkt: null, ...asked } : null;
  const names = columns.map(({ name }) => name);
  const named = namedIn(WKT, names);
  if (named !== null && isWkt(columns[named]?.sample ?? "")) return { wkt: named, lng: null, lat: null };
  const [lng, lat] = [namedIn(LONGITUDES, names), namedIn(LATITUDES, names)];
  if (lng !== null && lat !== null) return { wkt: null, lng, lat };
  const wkt = columns.findIndex(({ sample }) => isWkt(sample));
  return wkt >= 0 ? { wkt, lng: null, lat: null } : null;
}

/** The column with the first of the names that one has, from 0. */
function namedIn(wanted: readonly string[], names: readonly string[]): number | null {
  const plain = names.map((name) => name.toLowerCase().replace(/\P{L}/gu, ""));
  return wanted.map((name) => plain.indexOf(name)).find((i) => i >= 0) ?? null;
}
