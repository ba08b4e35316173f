/**
 * The search over places and passages: in three scripts, while the reader types, forgiving a wrong letter. It runs in a
 * worker (search/), and in the page where there is none; neither is part of the first load.
 */
import { bestFound } from "./best-found.ts";
import { LANGUAGES, type Message } from "./language.ts";
import { bestMatch, excerptOf, type MatchedText } from "./matched-text.ts";
import type { FeatureId, PassageId } from "./model.ts";
import { pause } from "./pause.ts";
import { type Found, type Leniency, makeTermIndex, type Question, type TermIndex } from "./term-index.ts";
import { keyOf, queryWordsOf, termsOf, wholeNameOf, wordsOf } from "./words.ts";

export interface SourcePlace {
  readonly id: FeatureId;
  /** In every language and spelling; the first is the one to show. */
  readonly names: readonly string[];
  /** «Rail bridge»; found in every language. */
  readonly kind: Message;
}

export interface SourcePassage {
  readonly id: PassageId;
  /** Gist, quotations, full text: what there is. */
  readonly texts: readonly string[];
}

export interface SearchSource {
  readonly places: readonly SourcePlace[];
  readonly passages: readonly SourcePassage[];
}

export interface PlaceHit {
  readonly id: FeatureId;
  readonly name: string;
  readonly kind: Message;
  /** The name that answers the query, which may be another than `name`. */
  readonly matched: MatchedText;
}

export interface PassageHit {
  readonly id: PassageId;
  /** The part of its text that answers the query. */
  readonly matched: MatchedText;
}

/** Best first. The totals count what was found, also beyond the limits. */
export interface SearchResults {
  readonly places: readonly PlaceHit[];
  readonly passages: readonly PassageHit[];
  readonly placesTotal: number;
  readonly passagesTotal: number;
}

export interface Limits {
  readonly places: number;
  readonly passages: number;
}

export type Search = (query: string, limits?: Limits) => SearchResults;

const LIMITS: Limits = { places: 8, passages: 8 };
/** What is longer is no query but a paste; its beginning answers for it. */
const MAX_QUERY_UNITS = 200;
const MAX_QUERY_WORDS = 12;
const EXCERPT_UNITS = 140;
/** From so many on, what begins with a letter takes longer to gather than a reader may wait for it. */
const MANY = 20_000;
/** So long a part of the work may take; then the page answers. */
const AT_ONCE_MS = 10;

/** Reads the source in small parts, so that the page answers meanwhile. */
export async function makeSearch({ places, passages }: SearchSource): Promise<Search> {
  // A place with many names counts for no less; a long text does, as in any search.
  const placeIndex = makeTermIndex({ boosts: BOOSTS, lengthWeight: 0 });
  const passageIndex = makeTermIndex({ boosts: BOOSTS, lengthWeight: 0.7 });
  const kinds = new Map<Message, readonly string[]>();
  const termsOfKind = (kind: Message) => {
    const terms = kinds.get(kind) ?? termsOf(kindWords(kind));
    kinds.set(kind, terms);
    return terms;
  };
  await inParts(places, ({ names, kind }) => placeIndex.add([names.flatMap(termsOfName), termsOfKind(kind)]));
  await inParts(passages, ({ texts }) => passageIndex.add([texts.flatMap(termsOf), []]));
  for (const [index, { length }] of [[placeIndex, places] as const, [passageIndex, passages] as const])
    if (length > MANY) await inParts(index.initials().filter(isSpaced), index.keep);
  const nameKeys = places.map(({ names }) => names.map(keyOf));

  return (query, limits = LIMITS) => {
    const asked = query.slice(0, MAX_QUERY_UNITS);
    const answers = find(placeIndex, passageIndex, queryWordsOf(asked).slice(0, MAX_QUERY_WORDS));
    const key = keyOf(asked);
    const bestPlaces = bestFound(answers.places.found, limits.places, (i) => rankOf(nameKeys[i] ?? [], key));
    const bestPassages = bestFound(answers.passages.found, limits.passages);
    const [placeBy, passageBy] = [foundBy(answers.places), foundBy(answers.passages)];
    return {
      places: bestPlaces.flatMap((i) => placeHits(places[i], placeBy(i))),
      passages: bestPassages.flatMap((i) => passageHits(passages[i], passageBy(i))),
      placesTotal: answers.places.found.documents.length,
      passagesTotal: answers.passages.found.documents.length,
    };
  };
}

/** What a thing is, for «Heihe bridge», weighs less than its name. */
const BOOSTS = [1, 0.3] as const;

const kindWords = (kind: Message) => [...new Set(LANGUAGES.map((language) => kind[language]))].join(" ");
const termsOfName = (name: string) => [...termsOf(name), ...wholeNameOf(name).flatMap(({ terms }) => terms)];

async function inParts<T>(items: readonly T[], take: (item: T) => void): Promise<void> {
  let began = performance.now();
  for (const item of items) {
    take(item);
    if (performance.now() - began < AT_ONCE_MS) continue;
    await pause();
    began = performance.now();
  }
}

type Combination = "and" | "or";

/** Every word, as it stands or as the beginning of one. */
const STRICT: Leniency = { prefix: isSpaced, edits: () => 0 };
/** Every word, with typing errors. */
const FORGIVING: Leniency = { prefix: isSpaced, edits: editsOf };
/** Any of the longer words, with typing errors: a question put as a sentence. */
const LOOSE: Leniency = { prefix: () => false, edits: editsOf };

interface Answer {
  readonly found: Found;
  readonly question: Question;
}
type Words = readonly (readonly string[])[];

/**
 * First what was typed, then what may have been meant: a place forgives when no place answers, so that a chance word
 * in a passage does not hide it; a passage forgives when nothing answers, so that «Chita» does not bring all of China.
 */
function find(placeIndex: TermIndex, passageIndex: TermIndex, words: Words) {
  const strictPlaces = ask(placeIndex, words, STRICT);
  const strictPassages = ask(passageIndex, words, STRICT);
  const places = hasFound(strictPlaces) ? strictPlaces : ask(placeIndex, words, FORGIVING);
  const isAny = hasFound(strictPlaces) || hasFound(strictPassages);
  const passages = isAny ? strictPassages : ask(passageIndex, words, FORGIVING);
  if (hasFound(places) || hasFound(passages)) return { places, passages };
  const longer = words.filter(([term = ""]) => term.length >= 4 || !isSpaced(term));
  return { places: ask(placeIndex, longer, LOOSE, "or"), passages: ask(passageIndex, longer, LOOSE, "or") };
}

const hasFound = ({ found }: Answer) => found.documents.length > 0;

function ask(index: TermIndex, words: Words, leniency: Leniency, combination: Combination = "and"): Answer {
  const question = index.ask(leniency);
  const [first = [], ...others] = words;
  let found = question.any(first);
  for (const terms of others) found = question[combination](found, question.any(terms));
  // «hai shen wai» is also one word.
  const whole = words.map(([term = ""]) => term).join("");
  if (words.length > 1 && isSpaced(whole)) found = question.or(found, question.any([whole]));
  return { found, question };
}

/** Whether a document was found by a term. */
function foundBy({ found, question }: Answer): (document: number) => (term: string) => boolean {
  return (document) => {
    const mark = found.marks[document] ?? 0;
    const asked = question.asked.filter((_, bit) => (mark & (1 << bit)) !== 0);
    return (term) => asked.some(({ isFound }) => isFound(term));
  };
}

/** Whether a term is a word of letters, not one or two characters of a script without spaces. */
function isSpaced(term: string): boolean {
  return !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(term);
}

/** How many letters may be wrong, missing or too many. A number with another digit is another number. */
function editsOf(term: string): number {
  if (term.length < 4 || /\p{N}/u.test(term) || !isSpaced(term)) return 0;
  return term.length < 8 ? 1 : 2;
}

/** 0 for what bears exactly this name, 1 for what begins with it, 2 for the rest. */
function rankOf(nameKeys: readonly string[], key: string): number {
  let rank = 2;
  for (const nameKey of nameKeys) {
    if (nameKey === key) return 0;
    if (nameKey.startsWith(key)) rank = 1;
  }
  return rank;
}

function placeHits(place: SourcePlace | undefined, isFound: (term: string) => boolean): PlaceHit[] {
  if (!place) return [];
  const { id, names, kind } = place;
  const byWords = bestMatch(names, isFound, wordsOf);
  const matched = byWords.marks.length > 0 ? byWords : bestMatch(names, isFound, wholeNameOf);
  return [{ id, name: names[0] ?? id, kind, matched }];
}

function passageHits(passage: SourcePassage | undefined, isFound: (term: string) => boolean): PassageHit[] {
  if (!passage) return [];
  return [{ id: passage.id, matched: excerptOf(bestMatch(passage.texts, isFound, wordsOf), EXCERPT_UNITS) }];
}
