/** Tables of RFC 4180 in UTF-8 that a spreadsheet opens as text and numbers, never as formulas. */

/** A spreadsheet knows UTF-8 by it. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Rows of cells that are ready to stand between commas: numbers, and what `textCell` made. */
export const csvTable = (rows: readonly (readonly string[])[]) =>
  BYTE_ORDER_MARK + rows.map((cells) => `${cells.join(",")}\r\n`).join("");

/** Also behind what some spreadsheet takes for the end of a cell; and the wide forms, which one in Japanese takes too. */
const FORMULA = /^(?=[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n])(?=[=+\-@＝＋－＠])/g;

/** Text as a cell; what a spreadsheet would take for a formula has an apostrophe before it. */
export function textCell(text: string): string {
  const safe = text.replace(FORMULA, "'");
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
