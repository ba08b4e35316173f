/** What of that which was found answers best. */
import { bestOf } from "./best-of.ts";
import type { Found } from "./term-index.ts";

/** A document counts as many times as it answers different terms of the query. */
export const scoreOf = ({ scores, marks }: Found, document: number): number =>
  (scores[document] as number) * bitsOf(marks[document] as number);

function bitsOf(mark: number): number {
  let count = 0;
  for (let rest = mark; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The best documents: by rank, the lowest first, then by score, then as they were added. */
export const bestFound = (found: Found, limit: number, rankOf: (document: number) => number = noRank): number[] =>
  bestOf(found.documents, limit, rankOf, (document) => scoreOf(found, document));

const noRank = () => 0;
