/** When the passages speak of: dated mentions by the year. Years are those of the Gregorian calendar, as numbers. */
import type { Citation } from "./model.ts";

/** Both years included. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

export interface YearBin {
  readonly year: number;
  readonly mentions: number;
}

type Dated = Pick<Citation, "when">;

/** A year, a decade (200X) or a century (20XX); month or season; day; one qualifier. EDTF, levels 0 and 1. */
const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(?:(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12]\d|3[01]|XX))?|2[1-4]))?[?~%]?$/;

/** The first and the last year that a date in EDTF touches, an open end at ±Infinity; null for what it cannot read. */
export function yearsOf(when: string): readonly [from: number, to: number] | null {
  const [start = "", end = start, ...rest] = when.split("/");
  if (rest.length > 0 || (isOpen(start) && isOpen(end))) return null;
  const first = isOpen(start) ? -Infinity : yearsOfDate(start)?.[0];
  const last = isOpen(end) ? Infinity : yearsOfDate(end)?.[1];
  return first === undefined || last === undefined || first > last ? null : [first, last];
}

/** ISO 8601-2 tells an open end from an unknown one; a reader is told «since» and «until» of both (format.ts). */
const isOpen = (date: string) => date === "" || date === "..";

function yearsOfDate(date: string): readonly [number, number] | null {
  const digits = DATE.exec(date)?.[1];
  return digits === undefined ? null : [Number(digits.replaceAll("X", "0")), Number(digits.replaceAll("X", "9"))];
}

/** Dates repeat: a few thousand different ones stand for all mentions. */
const known = new Map<string, readonly [from: number, to: number] | null>();

function yearsOfMention({ when }: Dated): readonly [from: number, to: number] | null {
  if (when === null) return null;
  const before = known.get(when);
  if (before !== undefined) return before;
  const years = yearsOf(when);
  known.set(when, years);
  return years;
}

/** The years in which a dated mention begins or ends, in order, each once; open ends name none. */
export function namedYears(citations: readonly Dated[]): number[] {
  const named = new Set<number>();
  for (const citation of citations) for (const year of yearsOfMention(citation) ?? []) named.add(year);
  return [...named].filter(Number.isFinite).sort((a, b) => a - b);
}

/** From the first year to the last that a date names; null where no mention is dated. */
export function spanOf(citations: readonly Dated[]): YearRange | null {
  const named = namedYears(citations);
  const [from, to] = [named.at(0), named.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** One bin for every year of the span, empty ones too. An interval counts once in each bin that it touches. */
export function histogramOf(citations: readonly Dated[], span: YearRange | null = spanOf(citations)): YearBin[] {
  if (!span) return [];
  const mentions = new Array<number>(span.to - span.from + 1).fill(0);
  for (const citation of citations) {
    const years = yearsOfMention(citation);
    if (!years) continue;
    const last = Math.min(years[1], span.to);
    for (let year = Math.max(years[0], span.from); year <= last; year++)
      mentions[year - span.from] = (mentions[year - span.from] ?? 0) + 1;
  }
  return mentions.map((mentions, i) => ({ year: span.from + i, mentions }));
}

/** The citations whose date touches the range, in their order; those without a date touch none. */
export function mentionsWithin<T extends Dated>(citations: readonly T[], { from, to }: YearRange): T[] {
  return citations.filter((citation) => {
    const years = yearsOfMention(citation);
    return years !== null && years[0] <= to && years[1] >= from;
  });
}

/**
 * The years in which a dated mention begins, in order, each once: where a window stops. What lasts for centuries is not
 * worth a stop in every year of them. A mention without a beginning stands at its end.
 */
export function stopsOf(citations: readonly Dated[]): number[] {
  const starts = new Set<number>();
  for (const citation of citations) {
    const years = yearsOfMention(citation);
    if (years) starts.add(Number.isFinite(years[0]) ? years[0] : years[1]);
  }
  return [...starts].sort((a, b) => a - b);
}

/**
 * The window moved, its length kept, until its leading year is the next stop; null where there is none that way.
 * Without a window, the first stop alone, or the last.
 */
export function windowBeside(stops: readonly number[], window: YearRange | null, by: 1 | -1): YearRange | null {
  if (by === 1) {
    const to = stops.find((year) => year > (window?.to ?? -Infinity));
    return to === undefined ? null : { from: to - lengthOf(window), to };
  }
  const from = stops.findLast((year) => year < (window?.from ?? Infinity));
  return from === undefined ? null : { from, to: from + lengthOf(window) };
}

/** A window as long as this one from the first stop, cut at the last; null where there is no stop. */
export function firstWindow(stops: readonly number[], window: YearRange | null): YearRange | null {
  const [from, last] = [stops.at(0), stops.at(-1)];
  return from === undefined || last === undefined ? null : { from, to: Math.min(from + lengthOf(window), last) };
}

/** Years between first and last. */
const lengthOf = (window: YearRange | null) => (window ? window.to - window.from : 0);
