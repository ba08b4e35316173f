/**
 * Where the figure of the border's length puts what it shows. Across in per cent of the plot, down in em: so the text
 * keeps its size at any width of the plot, and grows with the reader's.
 */
import type { LengthAtScales, LineAtScale } from "../core/claim.ts";

export type StatedLength = LengthAtScales["stated"][number];

/** The height of the plot, and of a row of text in it. */
export const PLOT_EM = 17;
export const ROW_EM = 1.35;
/** What the mark of the chosen scale sticks out around its point, and a little more. */
export const MARK_EM = 0.9;

/** What others drew for small maps, and one fine line made coarser: the two do not lie on one curve. */
export const SERIES = ["simplified", "atlas"] as const;
export type Series = (typeof SERIES)[number];
export const seriesOf = ({ id }: LineAtScale): Series => (id.startsWith("world-atlas-") ? "atlas" : "simplified");

export interface Axes {
  /** Legs on a logarithmic scale, from long at 0 to short at 100. */
  readonly xOf: (legMetres: number) => number;
  /** Lengths from the longest at 0 down to `PLOT_EM`. */
  readonly yOf: (metres: number) => number;
  /** What is marked on either axis, in kilometres. */
  readonly legTicks: readonly number[];
  readonly lengthTicks: readonly number[];
}

const STEP_KM = 500;
/** The factor by which the axis of legs runs on beyond the first and the last. */
const BEYOND = 1.3;

export function axesOf(scales: readonly LineAtScale[], stated: readonly StatedLength[]): Axes {
  const legs = scales.map(({ legMetres }) => legMetres);
  const [long, short] = [Math.max(...legs) * BEYOND, Math.min(...legs) / BEYOND];
  const lengths = [...scales.map(({ lengthMetres }) => lengthMetres), ...stated.map(({ metres }) => metres)];
  const highKm = Math.max(...lengths) / 1000;
  const lowKm = (Math.ceil(Math.min(...lengths) / 1000 / STEP_KM) - 1) * STEP_KM;
  return {
    xOf: (metres) => (100 * Math.log(long / metres)) / Math.log(long / short),
    yOf: (metres) => (PLOT_EM * (highKm - metres / 1000)) / (highKm - lowKm),
    legTicks: [-2, -1, 0, 1, 2, 3]
      .flatMap((power) => [10 ** power, 3 * 10 ** power])
      .filter((km) => km * 1000 <= long && km * 1000 >= short),
    lengthTicks: Array.from({ length: Math.floor((highKm - lowKm) / STEP_KM) + 1 }, (_, i) => lowKm + i * STEP_KM),
  };
}

export interface FigureLabel {
  readonly figure: StatedLength;
  /** Of its line. */
  readonly y: number;
  /** Of its text, which is one row high; above the plot where it is negative. */
  readonly top: number;
  /** Where a stroke leads from the text down to its line, in em from the left; null where the text stands on it. */
  readonly lead: number | null;
}

const INDENT_EM = 0.6;
/**
 * The labels of the stated figures, from the longest to the shortest, none over another or over a line. A text stands
 * on its line; figures too close for that stack theirs above the first of their lines, each with a stroke to its own.
 * What does not fit below the top of the plot stands above it, where it has the whole width.
 */
export function figureLabelsOf(stated: readonly StatedLength[], yOf: Axes["yOf"]): FigureLabel[] {
  const topOf = (group: readonly StatedLength[]) => yOf(group[0]?.metres ?? 0) - group.length * ROW_EM;
  const groups: StatedLength[][] = [];
  for (const figure of stated.toSorted((a, b) => b.metres - a.metres)) {
    let group = [figure];
    for (let above = groups.at(-1); above && topOf(group) < yOf(above.at(-1)?.metres ?? 0); above = groups.at(-1)) {
      group = [...above, ...group];
      groups.pop();
    }
    groups.push(group);
  }
  return groups.flatMap((group) => {
    const isAbove = topOf(group) < 0;
    const top = isAbove ? -MARK_EM - group.length * ROW_EM : topOf(group);
    return group.map((figure, row) => ({
      figure,
      y: yOf(figure.metres),
      top: top + row * ROW_EM,
      lead: isAbove || group.length > 1 ? row * INDENT_EM : null,
    }));
  });
}

/** How far to the right a text may run, in per cent, before a rising line comes above `y`. The line: from coarse to fine. */
export function roomAbove(y: number, line: readonly { readonly x: number; readonly y: number }[]): number {
  const i = line.findIndex((point) => point.y < y);
  const [before, after] = [line[i - 1], line[i]];
  if (!after) return 100;
  return before ? before.x + ((after.x - before.x) * (before.y - y)) / (before.y - after.y) : after.x;
}
