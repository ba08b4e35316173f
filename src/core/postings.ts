/** Which documents hold a term: gathered in lists, then laid out in flat arrays, terms in the order of their code units. */

export interface Postings {
  /** By field: document, count, document, count … */
  readonly terms: Map<string, [number[], number[]]>;
  /** Of each document, by field. */
  readonly lengths: [number[], number[]];
}

/** What stands for term n: from `starts[n]` up to `starts[n + 1]`. */
export interface Column {
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  readonly counts: Uint16Array;
}

export interface Frozen {
  readonly names: readonly string[];
  readonly columns: readonly [Column, Column];
  readonly lengths: readonly [readonly number[], readonly number[]];
}

/** Takes the lists of terms away from what was gathered. */
export function freeze({ terms, lengths }: Postings): Frozen {
  const names = [...terms.keys()].sort();
  const lists = names.map((name): readonly [number[], number[]] => terms.get(name) ?? [[], []]);
  terms.clear();
  return { names, columns: [columnOf(lists, 0), columnOf(lists, 1)], lengths };
}

function columnOf(lists: readonly (readonly [number[], number[]])[], field: 0 | 1): Column {
  const starts = new Uint32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) starts[i + 1] = (starts[i] as number) + list[field].length / 2;
  const size = starts[lists.length] as number;
  const [documents, counts] = [new Uint32Array(size), new Uint16Array(size)];
  let at = 0;
  for (const { [field]: list } of lists)
    for (let i = 0; i < list.length; i += 2) {
      documents[at] = list[i] as number;
      counts[at] = Math.min(list[i + 1] as number, 65_535);
      at++;
    }
  return { starts, documents, counts };
}

/** The place of the first name that is not before this one. */
export function firstFrom(names: readonly string[], name: string): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((names[middle] as string) < name) low = middle + 1;
    else high = middle;
  }
  return low;
}
