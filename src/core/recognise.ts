/** Which article a text is, and where in it each of its paragraphs stands. Pure. */
import type { Blocks } from "./blocks.ts";
import {
  type ArticleFingerprints,
  digestOf,
  EMPTY_HASH,
  foldedWords,
  hashOf,
  type ParagraphFingerprint,
  SHINGLE_WORDS,
  shinglesOf,
  withWord,
} from "./fingerprint.ts";
import type { ArticleId } from "./model.ts";
import { type OpenedText, openText, type Run, textOf, wordRangeOf } from "./opened-text.ts";

export interface Recognition {
  readonly article: ArticleId;
  /** Texts by paragraph, ascending, white space folded. */
  readonly found: ReadonlyMap<number, string>;
  readonly missing: readonly number[];
  /** Stretches of the blocks that belong to no paragraph, in the order of the text. */
  readonly unknown: readonly string[];
}

/** Share of shingles from which on two texts are one paragraph. */
const SIMILAR = 0.6;
/** A text of so many words is no accident; a shorter one («Trade») may stand in any article. */
const TELLING_WORDS = 8;
/** Pieces that one paragraph may be broken into. */
const MAX_PIECES = 60;

/** The reading in which most paragraphs are found, with the fewest unknown stretches; null when none shows an article. */
export function recogniseBest(
  readings: readonly Blocks[],
  fingerprints: readonly ArticleFingerprints[],
): Recognition | null {
  let best: Recognition | null = null;
  for (const blocks of readings) {
    const recognition = recognise(blocks, fingerprints);
    if (recognition && (!best || isBetter(recognition, best))) best = recognition;
    if (best?.missing.length === 0) break;
  }
  return best;
}

const isBetter = (one: Recognition, other: Recognition) =>
  one.found.size > other.found.size ||
  (one.found.size === other.found.size && one.unknown.length < other.unknown.length);

/** The one article that most of the blocks are of, paragraph by paragraph; null when they are of none. */
export function recognise(blocks: Blocks, fingerprints: readonly ArticleFingerprints[]): Recognition | null {
  const chosen = articleOf(blocks, fingerprints);
  if (!chosen) return null;
  const text = openText(blocks);
  const search: Search = {
    text,
    paragraphs: chosen.paragraphs.map(soughtOf),
    found: new Map(),
    covered: text.pieces.map(() => false),
  };
  findExact(search);
  findSimilarBlocks(search);
  findSimilarRuns(search);
  const { found } = search;
  return {
    article: chosen.article,
    found: new Map([...found].sort(([a], [b]) => a - b)),
    missing: chosen.paragraphs.map(({ paragraph }) => paragraph).filter((paragraph) => !found.has(paragraph)),
    unknown: unknownOf(search),
  };
}

interface Sought extends ParagraphFingerprint {
  readonly sample: ReadonlySet<number>;
  /** The largest hash of the sample; of the paragraph's shingles up to here, all are in it. */
  readonly largest: number;
}
interface Search {
  readonly text: OpenedText;
  readonly paragraphs: readonly Sought[];
  readonly found: Map<number, string>;
  /** For each piece: it belongs to a paragraph. */
  readonly covered: boolean[];
}

function soughtOf(print: ParagraphFingerprint): Sought {
  const hashes = print.shingles.map(fromHex);
  return { ...print, sample: new Set(hashes), largest: Math.max(...hashes) };
}

const fromHex = (hex: string) => Number.parseInt(hex, 16);

/** The article with most paragraphs of which a telling block, or most of the shingles, is in the text. */
function articleOf(blocks: Blocks, fingerprints: readonly ArticleFingerprints[]): ArticleFingerprints | null {
  const words = blocks.map(foldedWords);
  const hashes = new Set(words.filter((block) => block.length >= TELLING_WORDS).map(hashOf));
  const shingles = new Set(shinglesOf(words.flat()));
  const isThere = ({ hash, shingles: sample }: ParagraphFingerprint) =>
    hashes.has(hash) ||
    (sample.length > 0 && sample.filter((one) => shingles.has(fromHex(one))).length >= SIMILAR * sample.length);
  let best: ArticleFingerprints | null = null;
  let most = 0;
  for (const article of fingerprints) {
    const there = article.paragraphs.filter(isThere).length;
    if (there <= most) continue;
    best = article;
    most = there;
  }
  return best;
}

function take({ text, found, covered }: Search, paragraph: number, run: Run): void {
  if (!found.has(paragraph)) found.set(paragraph, textOf(text, run));
  covered.fill(true, run.from, run.to + 1);
}

/** Every run of pieces whose hash is a paragraph's: whole blocks, parts of blocks, broken lines; copies too. */
function findExact(search: Search): void {
  const { pieces, blocks } = search.text;
  const byHash = new Map<string, number[]>();
  for (const { hash, paragraph } of search.paragraphs) byHash.set(hash, [...(byHash.get(hash) ?? []), paragraph]);
  const starts = new Set(blocks.map(({ from }) => from));
  const ends = new Set(blocks.map(({ to }) => to));
  for (const from of pieces.keys()) {
    let state = EMPTY_HASH;
    let words = 0;
    for (let to = from; to < Math.min(pieces.length, from + MAX_PIECES); to++) {
      for (const word of pieces[to]?.words ?? []) state = withWord(state, word);
      words += pieces[to]?.words.length ?? 0;
      // A few words inside a sentence are no heading of the same words.
      if (words < TELLING_WORDS && !(starts.has(from) && ends.has(to))) continue;
      for (const paragraph of byHash.get(digestOf(state)) ?? []) take(search, paragraph, { from, to });
    }
  }
}

/**
 * Jaccard similarity of the shingles of a run and of a paragraph, estimated where both are known: among the hashes up
 * to the largest of the paragraph's sample. 0 for a paragraph without a sample.
 */
function likeness({ text }: Search, run: Run, { sample, largest }: Sought): number {
  const [start, end] = wordRangeOf(text, run);
  const seen = new Set<number>();
  let shared = 0;
  for (let i = start; i <= end - SHINGLE_WORDS; i++) {
    const shingle = text.shingles[i] as number;
    if (shingle > largest || seen.has(shingle)) continue;
    seen.add(shingle);
    if (sample.has(shingle)) shared++;
  }
  return shared === 0 ? 0 : shared / (sample.size + seen.size - shared);
}

/** Blocks with words added, left out or changed. The most similar is the paragraph; others as similar are its copies. */
function findSimilarBlocks(search: Search): void {
  const free = search.text.blocks.filter(({ from, to }) => !search.covered.slice(from, to + 1).includes(true));
  for (const sought of search.paragraphs) {
    const similar = free
      .map((run) => ({ run, like: likeness(search, run, sought) }))
      .filter(({ like }) => like >= SIMILAR)
      .sort((a, b) => b.like - a.like);
    for (const { run } of similar) take(search, sought.paragraph, run);
  }
}

/** What is changed and also joined with others or broken into lines: the run that is most similar. */
function findSimilarRuns(search: Search): void {
  for (const sought of search.paragraphs) {
    if (search.found.has(sought.paragraph) || sought.sample.size === 0) continue;
    const best = bestRun(search, sought);
    if (best && best.like >= SIMILAR) take(search, sought.paragraph, widened(search, sought, best.run));
  }
}

function bestRun(search: Search, sought: Sought): { run: Run; like: number } | null {
  const { pieces, shingles } = search.text;
  const holds = (piece: number) => {
    const [start, end] = wordRangeOf(search.text, { from: piece, to: piece });
    return shingles.subarray(start, end).some((shingle) => sought.sample.has(shingle));
  };
  const holders = [...pieces.keys()].filter(holds);
  let best: { run: Run; like: number } | null = null;
  for (const from of holders)
    for (const to of holders) {
      if (to < from || to >= from + MAX_PIECES) continue;
      // A shingle may begin in one piece and end in the next.
      for (const end of [to, Math.min(to + 1, pieces.length - 1)]) {
        const run = { from, to: end };
        const like = likeness(search, run, sought);
        if (like > (best?.like ?? 0)) best = { run, like };
      }
    }
  return best;
}

/** The run with the sentences around it that no sampled shingle speaks for or against, within their blocks. */
function widened(search: Search, sought: Sought, run: Run): Run {
  const { pieces } = search.text;
  const like = likeness(search, run, sought);
  const fits = (next: Run, piece: number, neighbour: number) =>
    search.covered[piece] === false &&
    pieces[piece]?.block === pieces[neighbour]?.block &&
    likeness(search, next, sought) >= like;
  let { from, to } = run;
  while (fits({ from: from - 1, to }, from - 1, from)) from--;
  while (fits({ from, to: to + 1 }, to + 1, to)) to++;
  return { from, to };
}

function unknownOf({ text, covered }: Search): string[] {
  const unknown: string[] = [];
  for (const { from, to } of text.blocks) {
    let start = from;
    for (let piece = from; piece <= to + 1; piece++) {
      if (piece <= to && !covered[piece]) continue;
      if (piece > start) unknown.push(textOf(text, { from: start, to: piece - 1 }));
      start = piece + 1;
    }
  }
  return unknown;
}
