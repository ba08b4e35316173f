/** Tables of RFC 4180 in UTF-8 that a spreadsheet opens as text and numbers, never as formulas. */

/** A spreadsheet knows UTF-8 by it. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Rows of cells that are ready to stand between commas: numbers, and what `textCell` made. */
export const csvTable = (rows: readonly (readonly string[])[]) =>
  BYTE_ORDER_MARK + rows.map((cells) => `${cells.join(",")}\r\n`).join("");

/**
 * Also behind what some spreadsheet takes for the end of a cell, or leaves out: spaces, and signs that are not seen. And
 * the wide forms, which one in Japanese takes too.
 */
const FORMULA = /^(?=[\t\r\n])|(?<=^|[;\t\r\n])(?=[\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－＠])/gu;

/** Text as a cell; what a spreadsheet would take for a formula has an apostrophe before it. */
export function textCell(text: string): string {
  const safe = text.replace(FORMULA, "'");
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const GUARD = /^'(?=[\t\r\n])|(?<=^|[;\t\r\n])'(?=[\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－＠])/gu;

/** The text of a cell that `textCell` made, as it was. */
export const textOfCell = (cell: string): string => cell.replace(GUARD, "");
