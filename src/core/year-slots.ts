/**
 * A scale of years for narrow screens: every slot is equally wide and holds one year, or up to fifty in which nothing
 * happens: no dated mention begins or ends, and each of them has the same mentions. Every year has its place on it.
 */
import type { YearRange } from "./timeline.ts";

/** Fewer are drawn year by year: shrinking them would gain next to nothing. */
const MIN_SHRUNK_YEARS = 5;
/** Shrunk years are cut where a half-century begins, so that centuries stay longer than decades. */
export const MAX_SHRUNK_YEARS = 50;

/** Slots in order over all years of the span, without a gap; `named`: the years in which a mention begins or ends. */
export function yearSlotsOf(span: YearRange, named: readonly number[]): YearRange[] {
  return stretchesOf(span, new Set(named)).flatMap(({ from, to }) => {
    const years = to - from + 1;
    if (years >= MIN_SHRUNK_YEARS) return [{ from, to }];
    return Array.from({ length: years }, (_, i) => ({ from: from + i, to: from + i }));
  });
}

/** Named years alone; between them, the years of one half-century together. */
function stretchesOf(span: YearRange, named: ReadonlySet<number>): YearRange[] {
  const stretches: { from: number; to: number }[] = [];
  for (let year = span.from; year <= span.to; year++) {
    const stretch = stretches.at(-1);
    const isCut = named.has(year) || named.has(year - 1) || year % MAX_SHRUNK_YEARS === 0;
    if (stretch && !isCut) stretch.to = year;
    else stretches.push({ from: year, to: year });
  }
  return stretches;
}

export const isShrunk = ({ from, to }: YearRange) => from !== to;

/** The index of the slot that holds a year; the first or the last for a year off the scale. */
export function slotAt(slots: readonly YearRange[], year: number): number {
  const index = slots.findIndex(({ to }) => year <= to);
  return index < 0 ? slots.length - 1 : index;
}

/**
 * Indices of the slots to write the year at, at least `apart` slots from each other: both ends before what stands
 * beside shrunk years, that before round years.
 */
export function labelledSlots(slots: readonly YearRange[], apart: number): number[] {
  const last = slots.length - 1;
  const ranks = slots.map((slot, i) => {
    if (isShrunk(slot)) return null;
    if (i === 0 || i === last) return 0;
    if ([slots[i - 1], slots[i + 1]].some((beside) => beside && isShrunk(beside))) return 1;
    return slot.from % 10 === 0 ? 2 : slot.from % 5 === 0 ? 3 : null;
  });
  const chosen: number[] = [];
  for (const rank of [0, 1, 2, 3])
    for (const [i, own] of ranks.entries())
      if (own === rank && chosen.every((other) => Math.abs(other - i) >= apart)) chosen.push(i);
  return chosen.sort((a, b) => a - b);
}
