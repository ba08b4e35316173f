/**
 * Quotations and where they stand in a text: the W3C `TextQuoteSelector` (Web Annotation Data Model, §4.2.4). White
 * space and typographic quotes, apostrophes and dashes are folded before matching, so that a copy of the text from
 * another place still answers.
 */
import type { Quote } from "./model.ts";

/** [start, end) in UTF-16 units of the text as given. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

interface Folded {
  readonly text: string;
  /** For every unit of `text`, and one past it, its offset in the original. */
  readonly offsets: readonly number[];
}

const FOLDS: Record<string, string> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201A": "'",
  "\u201B": "'",
  "\u201C": '"',
  "\u201D": '"',
  "\u201E": '"',
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u2212": "-",
};

function foldWithOffsets(original: string): Folded {
  let text = "";
  const offsets: number[] = [];
  for (let i = 0; i < original.length; i++) {
    const unit = original.charAt(i);
    const space = /\s/.test(unit);
    if (space && (text === "" || text.endsWith(" "))) continue;
    offsets.push(i);
    text += space ? " " : (FOLDS[unit] ?? unit);
  }
  offsets.push(original.length);
  return { text, offsets };
}

/** The text with white space, quotes and dashes folded and its ends trimmed. */
export function fold(text: string): string {
  return foldWithOffsets(text).text.trimEnd();
}

/** Every place in `text` where the quotation stands, between its prefix and suffix where it names them. */
export function findQuote(text: string, quote: Quote): TextRange[] {
  const folded = foldWithOffsets(text);
  const exact = fold(quote.exact);
  if (exact === "") return [];
  const prefix = fold(quote.prefix ?? "");
  const suffix = fold(quote.suffix ?? "");
  const ranges: TextRange[] = [];
  for (let at = folded.text.indexOf(exact); at >= 0; at = folded.text.indexOf(exact, at + 1)) {
    const before = folded.text.slice(0, at).trimEnd();
    const after = folded.text.slice(at + exact.length).trimStart();
    if (!before.endsWith(prefix) || !after.startsWith(suffix)) continue;
    const last = folded.offsets[at + exact.length - 1] as number;
    ranges.push({ start: folded.offsets[at] as number, end: last + 1 });
  }
  return ranges;
}

const WORD = /[\p{L}\p{N}]+(?:['’\-–.,][\p{L}\p{N}]+)*/gu;

/** Words of a text; «near-Arctic» and «1,400» count as one. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** Whether the range holds a sentence of `text` from its first word to its last. */
export function holdsWholeSentence(text: string, { start, end }: TextRange): boolean {
  for (const { segment, index } of new Intl.Segmenter("en", { granularity: "sentence" }).segment(text)) {
    const words = [...segment.matchAll(WORD)];
    const first = words[0];
    const last = words.at(-1);
    if (!first || !last) continue;
    if (start <= index + first.index && end >= index + last.index + last[0].length) return true;
  }
  return false;
}
