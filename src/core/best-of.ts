/** The best of many, without sorting all of them. */
interface Ranked {
  readonly id: number;
  readonly rank: number;
  readonly score: number;
}

/** Of things that are known by numbers: by rank, the lowest first, then by score, the highest first, then by number. */
export function bestOf(
  ids: ArrayLike<number>,
  limit: number,
  rankOf: (id: number) => number,
  scoreOf: (id: number) => number,
): number[] {
  const best: Ranked[] = [];
  for (let i = 0; i < ids.length && limit > 0; i++) {
    const id = ids[i] as number;
    const rank = rankOf(id);
    const score = scoreOf(id);
    // From the last up: most belong to none of the places.
    let at = best.length;
    while (at > 0 && isBefore(rank, score, id, best[at - 1] as Ranked)) at--;
    if (at >= limit) continue;
    best.splice(at, 0, { id, rank, score });
    if (best.length > limit) best.pop();
  }
  return best.map(({ id }) => id);
}

const isBefore = (rank: number, score: number, id: number, other: Ranked): boolean =>
  rank < other.rank || (rank === other.rank && (score > other.score || (score === other.score && id < other.id)));
