/** The words of a text in any script, each with the terms that a search finds it by. */
import type { TextRange } from "./selector.ts";
import { foldWord, spellingKey } from "./transliterate.ts";

/** A piece of a text and the terms that stand for it in an index. */
export interface Word extends TextRange {
  readonly terms: readonly string[];
}

interface Token extends TextRange {
  readonly key: string;
  /** A run of characters of a script that puts no space between words. */
  readonly unspaced: boolean;
}

const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]`;
const LETTER = String.raw`(?:(?!${UNSPACED})[\p{L}\p{M}\p{N}])`;
const TOKEN = new RegExp(`(${UNSPACED}+)|${LETTER}+(?:['’ʹʼ]${LETTER}+)*`, "gu");
/** The same for ASCII, which is most of what is read, in a fraction of the time. */
const PLAIN_TOKEN = /()[a-z0-9]+(?:'[a-z0-9]+)*/gi;
const IS_PLAIN = /^[\0-\x7f]*$/;

function tokensOf(text: string): Token[] {
  return [...text.matchAll(IS_PLAIN.test(text) ? PLAIN_TOKEN : TOKEN)]
    .map((match): Token => {
      const [whole, captured] = match;
      const run = captured || undefined;
      const range = { start: match.index, end: match.index + whole.length };
      return { ...range, key: run ?? foldWord(whole), unspaced: run !== undefined };
    })
    .filter(({ key }) => key !== "");
}

/** A language has no more words in use; what is written beyond that is worked out again. */
const MAX_KNOWN = 50_000;
const known = new Map<string, readonly string[]>();

/** Folded, and in the shared spelling where that is another. */
function termsOfKey(key: string): readonly string[] {
  const before = known.get(key);
  if (before) return before;
  const spelled = spellingKey(key);
  const terms = spelled === key ? [key] : [key, spelled];
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(key, terms);
  return terms;
}

/** Every run of `size` characters, as a word of its own. */
function gramsOf({ key, start }: Token, size: number): Word[] {
  const characters = [...key];
  let offset = start;
  return characters.flatMap((character, i) => {
    const gram = characters.slice(i, i + size);
    const from = offset;
    offset += character.length;
    if (gram.length < size) return [];
    const term = gram.join("");
    return [{ start: from, end: from + term.length, terms: [term] }];
  });
}

/** For an index: Chinese by every character and every two, so that any part of a name is found. */
export function wordsOf(text: string): Word[] {
  return tokensOf(text).flatMap((token) =>
    token.unspaced
      ? [...gramsOf(token, 1), ...gramsOf(token, 2)]
      : [{ start: token.start, end: token.end, terms: termsOfKey(token.key) }],
  );
}

/** The terms of `wordsOf` alone, for an index of many texts. */
export function termsOf(text: string): string[] {
  if (!IS_PLAIN.test(text)) return wordsOf(text).flatMap(({ terms }) => terms);
  const terms: string[] = [];
  for (const word of text.match(PLAIN_TOKEN) ?? []) {
    const key = foldWord(word);
    if (key !== "") for (const term of termsOfKey(key)) terms.push(term);
  }
  return terms;
}

/** The whole name as one word, where it has several: «Heilong Jiang» is also «Heilongjiang». */
export function wholeNameOf(name: string): Word[] {
  const tokens = tokensOf(name);
  if (tokens.length < 2) return [];
  return [{ start: 0, end: name.length, terms: termsOfKey(tokens.map(({ key }) => key).join("")) }];
}

/** For a query: its words in order, each by any of its terms; Chinese by twos where there are two. */
export function queryWordsOf(query: string): (readonly string[])[] {
  return tokensOf(query).flatMap((token) => {
    if (!token.unspaced) return [termsOfKey(token.key)];
    const pairs = gramsOf(token, 2);
    return (pairs.length > 0 ? pairs : gramsOf(token, 1)).map(({ terms }) => terms);
  });
}

/** A name or a query without its spaces and marks, for telling whether two are the same. */
export function keyOf(text: string): string {
  return tokensOf(text)
    .map(({ key }) => key)
    .join("");
}
