/**
 * The search over places and passages: in three scripts, while the reader types, forgiving a wrong letter. The page
 * imports this file when it is wanted, so that neither it nor MiniSearch is part of the first load.
 */
import MiniSearch, { type Query, type SearchOptions, type SearchResult } from "minisearch";
import { LANGUAGES, type Message } from "./language.ts";
import { bestMatch, excerptOf, type MatchedText } from "./matched-text.ts";
import type { FeatureId, PassageId } from "./model.ts";
import { keyOf, queryWordsOf, type Word, wholeNameOf, wordsOf } from "./words.ts";

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
/** Some 30 ms of work. */
const ENTRIES_AT_ONCE = 50;

/** What an index holds of a place or a passage: its number in the source, and its words when they are asked for. */
interface Entry {
  readonly id: number;
  readonly words: () => readonly Word[];
  /** What the thing is, for «Heihe bridge»; weighs less than its name. */
  readonly kind: string;
}
type Index = MiniSearch<Entry>;

/** Reads the source in small parts, so that the page answers meanwhile. */
export async function makeSearch({ places, passages }: SearchSource): Promise<Search> {
  const placeIndex = await makeIndex(
    places.map(({ names, kind }, id) => ({ id, words: () => names.flatMap(nameWords), kind: kindWords(kind) })),
    0,
  );
  const passageIndex = await makeIndex(
    passages.map(({ texts }, id) => ({ id, words: () => texts.flatMap(wordsOf), kind: "" })),
    0.7,
  );
  const nameKeys = places.map(({ names }) => names.map(keyOf));

  return (query, limits = LIMITS) => {
    const asked = query.slice(0, MAX_QUERY_UNITS);
    const found = find(placeIndex, passageIndex, queryWordsOf(asked).slice(0, MAX_QUERY_WORDS));
    const key = keyOf(asked);
    const ranked = found.places
      .map((result) => ({ result, rank: rankOf(nameKeys[result.id] ?? [], key) }))
      .sort((a, b) => a.rank - b.rank || b.result.score - a.result.score);
    return {
      places: ranked.slice(0, limits.places).flatMap(({ result }) => placeHits(places[result.id], result)),
      passages: found.passages.slice(0, limits.passages).flatMap((result) => passageHits(passages[result.id], result)),
      placesTotal: found.places.length,
      passagesTotal: found.passages.length,
    };
  };
}

const kindWords = (kind: Message) => [...new Set(LANGUAGES.map((language) => kind[language]))].join(" ");
const nameWords = (name: string) => [...wordsOf(name), ...wholeNameOf(name)];
const termsIn = (words: readonly Word[]) => words.flatMap(({ terms }) => terms).join(" ");

async function makeIndex(entries: readonly Entry[], lengthWeight: number): Promise<Index> {
  const index: Index = new MiniSearch<Entry>({
    fields: ["terms", "kind"],
    extractField: (entry, field) => {
      if (field === "id") return entry.id;
      return termsIn(field === "kind" ? wordsOf(entry.kind) : entry.words());
    },
    tokenize: (terms) => terms.split(" "),
    processTerm: (term) => term,
    // A long text counts for less, as in any search; a place with many names does not.
    searchOptions: { boost: { kind: 0.3 }, bm25: { k: 1.2, b: lengthWeight, d: 0.5 } },
  });
  await index.addAllAsync(entries, { chunkSize: ENTRIES_AT_ONCE });
  return index;
}

/** Every word, as it stands or as the beginning of one. */
const STRICT: SearchOptions = { combineWith: "AND", prefix: isSpaced, fuzzy: false };
/** Every word, with typing errors. */
const FORGIVING: SearchOptions = { ...STRICT, fuzzy: editsOf };
/** Any of the longer words, with typing errors: a question put as a sentence. */
const LOOSE: SearchOptions = { combineWith: "OR", prefix: false, fuzzy: editsOf };

/**
 * First what was typed, then what may have been meant: a place forgives when no place answers, so that a chance word
 * in a passage does not hide it; a passage forgives when nothing answers, so that «Chita» does not bring all of China.
 */
function find(placeIndex: Index, passageIndex: Index, words: readonly (readonly string[])[]) {
  const strictPlaces = ask(placeIndex, words, STRICT);
  const strictPassages = ask(passageIndex, words, STRICT);
  const places = strictPlaces.length > 0 ? strictPlaces : ask(placeIndex, words, FORGIVING);
  const isFound = strictPlaces.length + strictPassages.length > 0;
  const passages = isFound ? strictPassages : ask(passageIndex, words, FORGIVING);
  if (places.length + passages.length > 0) return { places, passages };
  const longer = words.filter(([term = ""]) => term.length >= 4 || !isSpaced(term));
  return { places: ask(placeIndex, longer, LOOSE), passages: ask(passageIndex, longer, LOOSE) };
}

function ask(index: Index, words: readonly (readonly string[])[], options: SearchOptions): SearchResult[] {
  if (words.length === 0) return [];
  const each: Query = {
    combineWith: options.combineWith ?? "AND",
    queries: words.map((terms) => ({ combineWith: "OR", queries: [...terms] })),
  };
  // «hai shen wai» is also one word.
  const whole = words.map(([term = ""]) => term).join("");
  const query: Query = words.length > 1 && isSpaced(whole) ? { combineWith: "OR", queries: [each, whole] } : each;
  const { combineWith: _, ...matching } = options;
  return index.search(query, matching);
}

/** Whether a term is a word of letters, not one or two characters of a script without spaces. */
function isSpaced(term: string): boolean {
  return !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(term);
}

/** How many letters may be wrong, missing or too many. A number with another digit is another number. */
function editsOf(term: string): number | boolean {
  if (term.length < 4 || /\p{N}/u.test(term) || !isSpaced(term)) return false;
  return term.length < 8 ? 1 : 2;
}

/** 0 for what bears exactly this name, 1 for what begins with it, 2 for the rest. */
function rankOf(nameKeys: readonly string[], key: string): number {
  if (nameKeys.includes(key)) return 0;
  return nameKeys.some((nameKey) => nameKey.startsWith(key)) ? 1 : 2;
}

function placeHits(place: SourcePlace | undefined, { terms }: SearchResult): PlaceHit[] {
  if (!place) return [];
  const { id, names, kind } = place;
  const byWords = bestMatch(names, terms, wordsOf);
  const matched = byWords.marks.length > 0 ? byWords : bestMatch(names, terms, wholeNameOf);
  return [{ id, name: names[0] ?? id, kind, matched }];
}

function passageHits(passage: SourcePassage | undefined, { terms }: SearchResult): PassageHit[] {
  if (!passage) return [];
  return [{ id: passage.id, matched: excerptOf(bestMatch(passage.texts, terms, wordsOf), EXCERPT_UNITS) }];
}
