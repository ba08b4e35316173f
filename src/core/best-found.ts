/** The best of what was found, without sorting all of it. */
import type { Found } from "./term-index.ts";

/** A document counts as many times as it answers different terms of the query. */
export const scoreOf = ({ scores, marks }: Found, document: number): number =>
  (scores[document] as number) * bitsOf(marks[document] as number);

function bitsOf(mark: number): number {
  let count = 0;
  for (let rest = mark; rest !== 0; rest &= rest - 1) count++;
  return count;
}

interface Ranked {
  readonly document: number;
  readonly rank: number;
  readonly score: number;
}

/** The best documents: by rank, the lowest first, then by score, then as they were added. */
export function bestOf(found: Found, limit: number, rankOf: (document: number) => number = noRank): number[] {
  const best: Ranked[] = [];
  const { documents } = found;
  for (let i = 0; i < documents.length && limit > 0; i++) {
    const document = documents[i] as number;
    const rank = rankOf(document);
    const score = scoreOf(found, document);
    // From the last up: most belong to none of the places.
    let at = best.length;
    while (at > 0 && isBefore(rank, score, document, best[at - 1] as Ranked)) at--;
    if (at >= limit) continue;
    best.splice(at, 0, { document, rank, score });
    if (best.length > limit) best.pop();
  }
  return best.map(({ document }) => document);
}

const noRank = () => 0;

const isBefore = (rank: number, score: number, document: number, other: Ranked): boolean =>
  rank < other.rank ||
  (rank === other.rank && (score > other.score || (score === other.score && document < other.document)));
