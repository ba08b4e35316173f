/** Tables of RFC 4180 in UTF-8 that a spreadsheet opens as text and numbers, never as formulas. */

/** A spreadsheet knows UTF-8 by it. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Rows of cells that are ready to stand between commas: numbers, and what `textCell` made. */
export const csvTable = (rows: readonly (readonly string[])[]) =>
  BYTE_ORDER_MARK + rows.map((cells) => `${cells.join(",")}\r\n`).join("");

/**
 * Where a formula may begin, behind `sign`: also behind what some spreadsheet takes for the end of a cell, or leaves out:
 * spaces, and signs that are not seen. And the wide forms, which one in Japanese takes too.
 */
const formulaBehind = (sign: string) =>
  new RegExp(String.raw`^${sign}(?=[\t\r\n])|(?<=^|[;\t\r\n])${sign}(?=[\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－＠])`, "gu");

const FORMULA = formulaBehind("");
const GUARD = formulaBehind("'");

/** Text as a cell; what a spreadsheet would take for a formula has an apostrophe before it. */
export function textCell(text: string): string {
  const safe = text.replace(FORMULA, "'");
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a cell that `textCell` made, as it was. */
export const textOfCell = (cell: string): string => cell.replace(GUARD, "");
