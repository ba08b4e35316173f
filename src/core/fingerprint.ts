/**
 * One-way marks by which a paragraph is known again without holding its text.
 *
 * A paragraph's hash is 64 bits for all of its words; its shingles are the smallest of the 32-bit hashes of its runs of
 * five words. At most one run in eight is kept and none of a short paragraph: were most of them kept, whoever knows one
 * quotation could guess the next word, see it confirmed, and so read on to the end.
 */
import type { ArticleId } from "./model.ts";

export interface ParagraphFingerprint {
  readonly paragraph: number;
  /** 16 hexadecimal digits. */
  readonly hash: string;
  /** 8 hexadecimal digits each, ascending; empty where the paragraph is short. */
  readonly shingles: readonly string[];
}

/** data/fingerprints/<slug>.json */
export interface ArticleFingerprints {
  readonly article: ArticleId;
  readonly paragraphs: readonly ParagraphFingerprint[];
}

/** Words of a shingle. */
export const SHINGLE_WORDS = 5;
const MAX_SHINGLES = 24;
/** Fewer say too little: the paragraph is then known by its hash alone. */
const MIN_SHINGLES = 4;
/** One kept shingle stands for at least so many. */
const SPARSITY = 8;

/** Soft hyphens, spaces without width and the like, which copies from the web are full of. */
const INVISIBLE = /\p{Cf}/gu;

/** A text as its words in lower case; white space, quotes, dashes and all other punctuation are folded away. */
export function foldedWords(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .replace(INVISIBLE, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** A 64-bit hash under way: two lanes of 32 bits (cyrb53, whole). Not for secrets: 64 bits cannot hold a paragraph. */
export interface HashState {
  readonly high: number;
  readonly low: number;
}

export const EMPTY_HASH: HashState = { high: 0xdeadbeef, low: 0x41c6ce57 };

/** The state after one more word. */
export function withWord({ high, low }: HashState, word: string): HashState {
  for (let i = 0; i <= word.length; i++) {
    // A space ends each word, so that «ab c» and «a bc» differ.
    const unit = i < word.length ? word.charCodeAt(i) : 32;
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  return { high, low };
}

function mixed(one: number, other: number): number {
  return (Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)) >>> 0;
}

const hex32 = (value: number) => value.toString(16).padStart(8, "0");

/** 16 hexadecimal digits. */
export function digestOf({ high, low }: HashState): string {
  return hex32(mixed(high, low)) + hex32(mixed(low, high));
}

export const hashOf = (words: readonly string[]): string => digestOf(words.reduce(withWord, EMPTY_HASH));

/** The 32-bit hash of the five words from every word on that has four after it, in the order of the text. */
export function shinglesOf(words: readonly string[]): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE_WORDS + 1));
  for (let start = 0; start < shingles.length; start++) {
    let state = EMPTY_HASH;
    for (let i = start; i < start + SHINGLE_WORDS; i++) state = withWord(state, words[i] as string);
    shingles[start] = mixed(state.high, state.low);
  }
  return shingles;
}

/** The smallest shingles, each once, as many as may be kept. */
function sampleOf(words: readonly string[]): number[] {
  const distinct = [...new Set(shinglesOf(words))].sort((a, b) => a - b);
  const kept = Math.min(MAX_SHINGLES, Math.floor(distinct.length / SPARSITY));
  return kept < MIN_SHINGLES ? [] : distinct.slice(0, kept);
}

export function fingerprintOf(paragraph: number, text: string): ParagraphFingerprint {
  const words = foldedWords(text);
  return { paragraph, hash: hashOf(words), shingles: sampleOf(words).map(hex32) };
}

/** Fingerprints of the paragraphs from `first` to `last`; paragraph n is `texts[n − 1]`. */
export function fingerprintsOf(
  article: ArticleId,
  texts: readonly string[],
  [first, last]: readonly [number, number],
): ArticleFingerprints {
  return { article, paragraphs: texts.slice(first - 1, last).map((text, i) => fingerprintOf(first + i, text)) };
}
