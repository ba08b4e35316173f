/** A text that a reader opened, cut as finely as its paragraphs may have to be put together: into sentences of blocks. */
import { type Blocks, onOneLine } from "./blocks.ts";
import { foldedWords, shinglesOf } from "./fingerprint.ts";

/** A sentence, or what part of one stands in a block. */
export interface Piece {
  /** Index of its block. */
  readonly block: number;
  readonly text: string;
  readonly words: readonly string[];
  /** Index of its first word in the whole text. */
  readonly firstWord: number;
}

/** Pieces `from` to `to`, both included. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

export interface OpenedText {
  readonly pieces: readonly Piece[];
  /** One run a block that holds a word. */
  readonly blocks: readonly Run[];
  /** Of the whole text, over the ends of blocks. */
  readonly shingles: Uint32Array;
}

/** Slow to make, and made once. */
let segmenter: Intl.Segmenter | undefined;

export function openText(blocks: Blocks): OpenedText {
  segmenter ??= new Intl.Segmenter("en", { granularity: "sentence" });
  const pieces: Piece[] = [];
  const runs: Run[] = [];
  let firstWord = 0;
  for (const [block, text] of blocks.entries()) {
    const from = pieces.length;
    for (const { segment } of segmenter.segment(text)) {
      const words = foldedWords(segment);
      if (words.length > 0) pieces.push({ block, text: segment, words, firstWord });
      else {
        // A closing quotation mark or a row of stars stays with the sentence before it.
        const last = pieces.length - 1;
        if (last >= from) pieces[last] = { ...(pieces[last] as Piece), text: `${pieces[last]?.text}${segment}` };
      }
      firstWord += words.length;
    }
    if (pieces.length > from) runs.push({ from, to: pieces.length - 1 });
  }
  return { pieces, blocks: runs, shingles: shinglesOf(pieces.flatMap(({ words }) => words)) };
}

/** The text of a run on one line; blocks are parted by a space. */
export function textOf({ pieces }: OpenedText, { from, to }: Run): string {
  return onOneLine(
    pieces
      .slice(from, to + 1)
      .map(({ block, text }, i, run) => (i > 0 && run[i - 1]?.block !== block ? ` ${text}` : text))
      .join(""),
  );
}

/** [start, end) of the words of a run in the whole text. */
export function wordRangeOf({ pieces }: OpenedText, { from, to }: Run): readonly [start: number, end: number] {
  const last = pieces[to] as Piece;
  return [(pieces[from] as Piece).firstWord, last.firstWord + last.words.length];
}
