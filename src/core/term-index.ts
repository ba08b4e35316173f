/**
 * Which documents hold which terms, and how well they answer a query: BM25+ over two fields, with prefixes and typing
 * errors. What stands for one term lies together, and terms in order, so that the beginning of a word is one walk over
 * flat arrays even for a hundred thousand documents. Misspelled terms are found by MiniSearch's radix tree; weights and
 * formula are those of MiniSearch.
 */
import SearchableMap from "minisearch/SearchableMap";
import { type Frozen, firstFrom, freeze, type Postings } from "./postings.ts";

/** How a term of a query may differ from what it finds. */
export interface Leniency {
  readonly prefix: (term: string) => boolean;
  /** How many letters may be wrong, missing or too many. */
  readonly edits: (term: string) => number;
}

/** Documents are numbered as they were added. Scores and marks are nought for those that were not found. */
export interface Found {
  readonly documents: ArrayLike<number>;
  readonly scores: Float32Array;
  /** Bit n: the document answers `asked[n]`. */
  readonly marks: Uint32Array;
}

export interface Asked {
  readonly term: string;
  /** Whether a term is what was asked for: itself, longer or misspelled. */
  readonly isFound: (term: string) => boolean;
}

const K = 1.2;
const D = 0.5;
const PREFIX_WEIGHT = 0.375;
const FUZZY_WEIGHT = 0.45;
/** As many terms of one query have a bit of their own. */
const MAX_ASKED = 32;

export interface TermIndex {
  /** Adds a document: the terms of both of its fields, with repetitions. None comes once something was asked. */
  readonly add: (fields: readonly [readonly string[], readonly string[]]) => void;
  readonly ask: (leniency: Leniency) => Question;
  /** Every letter that a term begins with. */
  readonly initials: () => readonly string[];
  /** Keeps what begins with a letter: the first key stroke finds the most. */
  readonly keep: (initial: string) => void;
}

/** One query: what is found is combined by `and` and `or`. */
export interface Question {
  /** What has any of these terms. */
  readonly any: (terms: readonly string[]) => Found;
  readonly and: (a: Found, b: Found) => Found;
  readonly or: (a: Found, b: Found) => Found;
  /** By their bits. */
  readonly asked: readonly Asked[];
}

export interface TermIndexOptions {
  /** What each field counts. */
  readonly boosts: readonly [number, number];
  /** How much less a long document counts, from 0 to 1. */
  readonly lengthWeight: number;
}

export function makeTermIndex({ boosts, lengthWeight }: TermIndexOptions): TermIndex {
  const gathered: Postings = { terms: new Map(), lengths: [[], []] };
  let ready: (Frozen & { readonly tree: SearchableMap<number>; readonly norms: readonly Float32Array[] }) | null = null;
  const index = () => {
    if (ready) return ready;
    const frozen = freeze(gathered);
    const tree = new SearchableMap<number>();
    for (const [i, name] of frozen.names.entries()) tree.set(name, i);
    const norms = frozen.lengths.map((lengths) => normsOf(lengths, lengthWeight));
    ready = { ...frozen, tree, norms };
    return ready;
  };

  const add: TermIndex["add"] = (fields) => {
    const document = gathered.lengths[0].length;
    for (const field of [0, 1] as const) {
      let length = 0;
      for (const term of fields[field]) {
        const lists = gathered.terms.get(term) ?? [[], []];
        gathered.terms.set(term, lists);
        const list = lists[field];
        // Document, count, document, count …
        if (list[list.length - 2] === document) list[list.length - 1] = (list[list.length - 1] as number) + 1;
        else {
          list.push(document, 1);
          length++;
        }
      }
      // A field without a word is as long as one.
      gathered.lengths[field].push(Math.max(1, length));
    }
  };

  /** Adds to the scores of all that have the term, and marks them. */
  const weigh = (term: number, weight: number, bit: number, { documents, scores, marks }: Draft) => {
    const { columns, norms } = index();
    const all = scores.length;
    for (const field of [0, 1] as const) {
      const { starts, documents: holders, counts } = columns[field];
      const norm = norms[field] as Float32Array;
      const [from, to] = [starts[term] as number, starts[term + 1] as number];
      const having = to - from;
      const factor = weight * boosts[field] * Math.log(1 + (all - having + 0.5) / (having + 0.5));
      for (let i = from; i < to; i++) {
        const document = holders[i] as number;
        const count = counts[i] as number;
        const mark = marks[document] as number;
        if (mark === 0) documents.push(document);
        marks[document] = mark | bit;
        scores[document] =
          (scores[document] as number) + factor * (D + (count * (K + 1)) / (count + (norm[document] as number)));
      }
    }
  };

  const draft = (): Draft => {
    const size = gathered.lengths[0].length;
    return { documents: [], scores: new Float32Array(size), marks: new Uint32Array(size) };
  };

  let none: Found | null = null;
  const nothing = () => {
    none ??= draft();
    return none;
  };
  const isKnown = (term: string, isPrefix: boolean) => {
    const { names } = index();
    const first = names[firstFrom(names, term)];
    return first === term || (isPrefix && (first?.startsWith(term) ?? false));
  };

  const weighAll = (term: string, isPrefix: boolean, misspelled: Misspelled, bit: number, found: Draft) => {
    const { names } = index();
    for (let i = firstFrom(names, term); i < names.length; i++) {
      const name = names[i] as string;
      if (name !== term && !(isPrefix && name.startsWith(term))) break;
      const more = name.length - term.length;
      weigh(i, more === 0 ? 1 : (PREFIX_WEIGHT * name.length) / (name.length + 0.3 * more), bit, found);
    }
    for (const [name, [i, away]] of misspelled)
      if (away > 0 && !(isPrefix && name.startsWith(term)))
        weigh(i, (FUZZY_WEIGHT * name.length) / (name.length + away), bit, found);
  };

  const misspellings = memory<Misspelled>();
  const answers = memory<Found>();
  const kept = new Map<string, Found>();

  const ask: TermIndex["ask"] = ({ prefix, edits }) => {
    const asked: Asked[] = [];
    const isPrefixOf = (term: string) => {
      const isPrefix = prefix(term);
      return (name: string) => name === term || (isPrefix && name.startsWith(term));
    };
    const misspelledOf = (term: string): Misspelled => {
      const most = edits(term);
      return most === 0 ? NONE : misspellings(`${most} ${term}`, () => index().tree.fuzzyGet(term, most));
    };
    const bitOf = (term: string): number => {
      const known = asked.findIndex((one) => one.term === term);
      if (known >= 0) return 1 << (known % MAX_ASKED);
      const [begins, misspelled] = [isPrefixOf(term), misspelledOf(term)];
      return 1 << ((asked.push({ term, isFound: (name) => begins(name) || misspelled.has(name) }) - 1) % MAX_ASKED);
    };
    return {
      asked,
      any(wanted) {
        const bits = wanted.map(bitOf);
        const [only = "", ...others] = wanted;
        const known = others.length === 0 && prefix(only) ? kept.get(only) : undefined;
        if (known) return bits[0] === 1 ? known : { ...known, marks: known.marks.map((mark) => mark * (bits[0] ?? 0)) };
        return answers(wanted.map((term, i) => [term, bits[i], prefix(term), edits(term)].join()).join(" "), () => {
          if (!wanted.some((term) => isKnown(term, prefix(term)) || misspelledOf(term).size > 0)) return nothing();
          const found = draft();
          for (const [i, term] of wanted.entries())
            weighAll(term, prefix(term), misspelledOf(term), bits[i] ?? 0, found);
          return found;
        });
      },
      and(a, b) {
        for (const one of [a, b]) if (one.documents.length === 0) return one;
        const both = draft();
        for (let i = 0; i < b.documents.length; i++)
          if (a.marks[b.documents[i] as number] !== 0) put(both, b.documents[i] as number, a, b);
        return both;
      },
      or(a, b) {
        if (a.documents.length === 0) return b;
        if (b.documents.length === 0) return a;
        const either = draft();
        for (let i = 0; i < a.documents.length; i++) put(either, a.documents[i] as number, a, b);
        for (let i = 0; i < b.documents.length; i++)
          if (a.marks[b.documents[i] as number] === 0) put(either, b.documents[i] as number, a, b);
        return either;
      },
    };
  };

  const initials = () => [...new Set(index().names.map((name) => name.charAt(0)))];
  const keep = (initial: string) => {
    const found = draft();
    weighAll(initial, true, NONE, 1, found);
    kept.set(initial, { ...found, documents: Uint32Array.from(found.documents) });
  };
  return { add, ask, initials, keep };
}

/** How much the length of each document weighs. */
function normsOf(lengths: readonly number[], lengthWeight: number): Float32Array {
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return Float32Array.from(lengths, (length) => K * (1 - lengthWeight + (lengthWeight * length) / average));
}

/** The number of each term, and how many letters it is away. */
type Misspelled = ReadonlyMap<string, [number, number]>;
const NONE: Misspelled = new Map();

/** While one word is typed, those before it stay. */
const MEMORY = 12;

/** What was worked out lately, by its key; the oldest is forgotten first. */
function memory<T extends object>(): (key: string, make: () => T) => T {
  const latest = new Map<string, T>();
  return (key, make) => {
    const value = latest.get(key) ?? make();
    latest.delete(key);
    latest.set(key, value);
    const [oldest] = latest.keys();
    if (latest.size > MEMORY && oldest !== undefined) latest.delete(oldest);
    return value;
  };
}

interface Draft extends Found {
  readonly documents: number[];
}

function put(into: Draft, document: number, a: Found, b: Found): void {
  into.documents.push(document);
  into.scores[document] = (a.scores[document] as number) + (b.scores[document] as number);
  into.marks[document] = (a.marks[document] as number) | (b.marks[document] as number);
}
