/**
 * Which rows of a long list stand in the page: those in sight and a little around them, and the row that the keyboard is
 * at. The others are a gap as high as they were, or as rows are on average. Pure.
 */

/** Rows that come and go together; rows of all groups are counted on. */
export interface Block {
  readonly group: number;
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

/** Some milliseconds of drawing. */
const ROWS_OF_BLOCK = 20;

/** `sizes`: how many rows each group has. */
export function blocksOf(sizes: readonly number[]): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const [group, size] of sizes.entries()) {
    for (let from = start; from < start + size; from += ROWS_OF_BLOCK)
      blocks.push({ group, from, to: Math.min(from + ROWS_OF_BLOCK, start + size) });
    start += size;
  }
  return blocks;
}

/** In CSS pixels. */
export interface Heights {
  readonly ofBlock: (index: number) => number;
  /** Of what stands above the rows of each group. */
  readonly ofHead: number;
}

/** From the top of the list down, in CSS pixels. */
export interface Sight {
  readonly top: number;
  readonly bottom: number;
}

/** The blocks from the first to the last that reach into sight, both included; first > last where none does. */
export interface Seen {
  readonly first: number;
  readonly last: number;
}

export function blocksSeen(blocks: readonly Block[], { ofBlock, ofHead }: Heights, { top, bottom }: Sight): Seen {
  let first = blocks.length;
  let last = -1;
  let y = 0;
  for (const [i, { group }] of blocks.entries()) {
    if (group !== blocks[i - 1]?.group) y += ofHead;
    const end = y + ofBlock(i);
    if (end > top && y < bottom) {
      first = Math.min(first, i);
      last = i;
    }
    y = end;
  }
  return { first, last };
}

/** A row that stands in the page, and the gap above it. */
export interface StandingRow {
  readonly row: number;
  readonly gapPx: number;
}
export interface StandingGroup {
  readonly rows: readonly StandingRow[];
  /** Below the last of them. */
  readonly tailPx: number;
}

/** What stands of each group. `pinned`: a row that stands wherever it is; -1 for none. */
export function standing(
  blocks: readonly Block[],
  { ofBlock }: Heights,
  { first, last }: Seen,
  pinned: number,
): StandingGroup[] {
  const groups: { rows: StandingRow[]; tailPx: number }[] = [];
  for (const [i, { group, from, to }] of blocks.entries()) {
    groups[group] ??= { rows: [], tailPx: 0 };
    const into = groups[group];
    const stands = (i >= first && i <= last) || (pinned >= from && pinned < to);
    if (!stands) {
      into.tailPx += ofBlock(i);
      continue;
    }
    for (let row = from; row < to; row++) {
      into.rows.push({ row, gapPx: into.tailPx });
      into.tailPx = 0;
    }
  }
  return groups;
}
