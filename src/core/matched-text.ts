/** What a search shows of what it found: a text, or a part of it, with the words that matched. */
import type { TextRange } from "./selector.ts";
import type { Word } from "./words.ts";

export interface MatchedText {
  readonly text: string;
  /** In order, none overlapping; offsets in `text`. */
  readonly marks: readonly TextRange[];
}

/** Of several texts the one with the most words that are found, the first of equals. Whole. */
export function bestMatch(
  texts: readonly string[],
  isFound: (term: string) => boolean,
  wordsOf: (text: string) => readonly Word[],
): MatchedText {
  let best: MatchedText = { text: texts[0] ?? "", marks: [] };
  let most = 0;
  for (const text of texts) {
    const matching = wordsOf(text).filter((word) => word.terms.some(isFound));
    const distinct = new Set(matching.map((word) => word.terms[0])).size;
    if (distinct <= most) continue;
    most = distinct;
    best = { text, marks: merged(matching) };
  }
  return best;
}

function merged(ranges: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else result.push({ start, end });
  }
  return result;
}

/** What stands before the first mark, in UTF-16 units: enough to see the mark in its sentence. */
const LEAD = 40;

/** At most some `units` of UTF-16 around the first mark, cut between words and with «…» for what is left out. */
export function excerptOf({ text, marks }: MatchedText, units: number): MatchedText {
  if (text.length <= units) return { text, marks };
  const firstMark = marks[0]?.start ?? 0;
  const start = cutAfter(text, Math.max(0, Math.min(firstMark - LEAD, text.length - units)), firstMark);
  const end = cutBefore(text, Math.min(text.length, start + units), start);
  const lead = start > 0 ? "… " : "";
  const shift = lead.length - start;
  return {
    text: lead + text.slice(start, end).trimEnd() + (end < text.length ? " …" : ""),
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  };
}

const isSpace = (text: string, at: number) => /\s/.test(text.charAt(at));
/** No cut between the halves of a character beyond U+FFFF. */
const isWithinCharacter = (text: string, at: number) => /^[\uDC00-\uDFFF]/.test(text.charAt(at));

/** The start of the first word from `from` on, at most `limit`; texts without spaces are cut anywhere. */
function cutAfter(text: string, from: number, limit: number): number {
  if (from === 0) return 0;
  for (let at = from; at < limit; at++) if (isSpace(text, at)) return at + 1;
  return isWithinCharacter(text, from) ? from + 1 : from;
}

/** The end of the last word before `to`, unless nothing would be left after `from`. */
function cutBefore(text: string, to: number, from: number): number {
  if (to === text.length) return to;
  for (let at = to; at > from; at--) if (isSpace(text, at)) return at;
  return isWithinCharacter(text, to) ? to - 1 : to;
}
