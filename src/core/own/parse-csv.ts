/** Tables: a place a row, by its longitude and latitude or by well-known text. */
import Papa from "papaparse";
import { textOfCell } from "../export/csv.ts";
import type { Message } from "../language.ts";
import { CSV_FAULTS, TOO_MUCH } from "../messages/own-faults.ts";
import { ok, type Result } from "../result.ts";
import { type Collector, type Found, LIMITS, type Refusal, refused } from "./collector.ts";
import { type Chosen, choose, type Head, headOf } from "./csv-columns.ts";
import { distinct } from "./distinct.ts";
import { hasMore } from "./has-more.ts";
import { NUMBER } from "./number-text.ts";
import type { Column, PositionColumns, Property, Where } from "./own-layer.ts";
import type { Progress } from "./progress.ts";
import { quoted } from "./quoted.ts";
import { lineCounter } from "./text-lines.ts";
import { readWkt } from "./wkt.ts";

/** What a reader has to say before the table can be read. */
export interface ColumnsAsked {
  readonly columns: readonly Column[];
}

/** Gathers what is in a table. The result asks for the columns, or says why it is refused as a whole. */
export function parseCsv(
  text: string,
  into: Collector,
  progress: Progress,
  asked: PositionColumns | null = null,
): Message | ColumnsAsked | null {
  const head = headOf(text);
  if (!head) return CSV_FAULTS.noTable;
  const chosen = choose(head, asked);
  if (!chosen) return head.columns.length > 1 ? { columns: head.columns } : CSV_FAULTS.noTable;
  const lineOf = lineCounter(text);
  const skip = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let refusal: Message | null = null;
  let from = 0;
  let row = 0;
  const step = ({ data, errors, meta }: Papa.ParseStepResult<string[]>, parser: Papa.Parser) => {
    const begin = from + skip;
    from = meta.cursor;
    const isHead = row++ === 0 && head.hasNames;
    if (isHead || (data.length === 1 && data[0]?.trim() === "")) return;
    const where = { line: lineOf(firstSign(text, begin)), path: "" };
    const isBroken = errors.some(({ type }) => type === "Quotes");
    into.take(isBroken ? refused(where, CSV_FAULTS.quotes) : rowOf(data, head, chosen, where));
    refusal = into.overflow();
    progress(from / text.length);
    if (refusal) parser.abort();
  };
  Papa.parse<string[]>(text, { delimiter: head.delimiter, step });
  return refusal;
}

function rowOf(
  cells: readonly string[],
  { columns, delimiter }: Head,
  { wkt, lng, lat }: Chosen,
  where: Where,
): Result<Found, Refusal> {
  const isPosition = (i: number) => (wkt === null ? i === lng || i === lat : i === wkt);
  const properties = distinct(
    cells.flatMap((cell, i): Property[] =>
      isPosition(i) || cell === "" ? [] : [[columns[i]?.name ?? String(i + 1), textOfCell(cell)]],
    ),
  );
  const cellOf = (column: number | null) => (column === null ? "" : (cells[column] ?? "").trim());
  if (wkt !== null) {
    const text = cellOf(wkt);
    if (hasMore(text, ",", 2 * LIMITS.positions)) return refused(where, TOO_MUCH.tooManyPositions(LIMITS.positions));
    const geometry = readWkt(text);
    if (geometry) return ok({ where, geometry, properties });
    return refused(where, text === "" ? CSV_FAULTS.noPosition : CSV_FAULTS.wkt(quoted(text)));
  }
  const texts = [cellOf(lng), cellOf(lat)];
  if (texts.every((text) => text === "")) return refused(where, CSV_FAULTS.noPosition);
  const coordinates = texts.map((text) => numberIn(text, delimiter));
  const bad = texts.find((_, i) => coordinates[i] === null);
  if (bad !== undefined) return refused(where, CSV_FAULTS.notNumber(quoted(bad)));
  return ok({ where, geometry: { type: "Point", coordinates }, properties });
}

const DEGREES = new RegExp(`^${NUMBER}°?$`);

/** With a decimal comma where the comma parts no cells; with the minus of typesetting. */
export function numberIn(cell: string, delimiter: string): number | null {
  const plain = cell.replace(/^[\u2212\u2013]/, "-");
  const text = delimiter === "," ? plain : plain.replace(/^([+-]?\d+),(\d+°?)$/, "$1.$2");
  const number = DEGREES.test(text) ? Number(text.replace("°", "")) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

/** The first character from an index on that ends no line. */
function firstSign(text: string, from: number): number {
  let at = from;
  while (text[at] === "\n" || text[at] === "\r") at++;
  return at;
}
