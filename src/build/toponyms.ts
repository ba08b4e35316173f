/** Where names of places stand in a text: as whole words, upper and lower case told apart. */
import type { TextRange } from "../core/selector.ts";

export interface Hit {
  readonly name: string;
  readonly range: TextRange;
}

/**
 * Every hit of one of the names, in the order of the text. A longer name masks the shorter ones within it: in «Sea of
 * Japan» nothing is said of Japan. Text and names are folded (selector.ts); ranges in UTF-16 units of the text.
 */
export function findNames(text: string, names: Iterable<string>): Hit[] {
  const hits: Hit[] = [];
  for (const name of [...new Set(names)].sort((a, b) => b.length - a.length))
    for (const range of findName(text, name))
      if (!hits.some((longer) => isWithin(range, longer.range))) hits.push({ name, range });
  return hits.sort((a, b) => a.range.start - b.range.start);
}

/** Every place where the name stands as whole words, masked or not. */
export function findName(text: string, name: string): TextRange[] {
  const ranges: TextRange[] = [];
  if (name === "") return ranges;
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    if (!ENDS_INSIDE_WORD.test(text.charAt(end)) && !STARTS_INSIDE_WORD.test(text.charAt(start - 1)))
      ranges.push({ start, end });
  }
  return ranges;
}

const STARTS_INSIDE_WORD = /[\p{L}\p{N}]/u;
// A digit ends a word, since numbers of notes are glued to words; «US$» is a word of its own.
const ENDS_INSIDE_WORD = /[\p{L}\p{Sc}]/u;

export const isWithin = (inner: TextRange, outer: TextRange) => inner.start >= outer.start && inner.end <= outer.end;

/** The range with the words around it, at most `limit` in all; words are what white space parts. */
export function surroundings(text: string, range: TextRange, limit: number): string {
  const words = [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let first = words.findIndex((word) => word.end > range.start);
  let last = words.findLastIndex((word) => word.start < range.end);
  while (last - first + 1 < Math.min(limit, words.length)) {
    if (first > 0) first--;
    if (last - first + 1 < limit && last < words.length - 1) last++;
  }
  return text.slice(words[first]?.start, words[last]?.end);
}
