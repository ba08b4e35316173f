/** How each kind is drawn. The map's style and the legend both read it here, so they cannot disagree. */
import { type DrawnStatus, drawnStatusOf } from "../core/legend-row.ts";
import { KINDS, type Kind, type Status } from "../core/vocabulary.ts";
import { ICONS } from "./icons.ts";

/** The layer's ink, the land's colour, or water and its banks. */
export type Tone = "ink" | "paper" | "water" | "bank";

export interface Stroke {
  readonly widthPx: number;
  /** In widths, as MapLibre counts; null is solid. */
  readonly dash: readonly number[] | null;
  readonly tone: Tone;
  /** Dots instead of dashes. */
  readonly round?: true;
}

/** A line is up to three strokes, one on the other. */
export interface LineSymbol {
  readonly casing: Stroke | null;
  readonly line: Stroke;
  readonly over: Stroke | null;
}

export interface PointSymbol {
  readonly radiusPx: number;
  readonly filled: boolean;
}

const stroke = (widthPx: number, dash: readonly number[] | null = null, tone: Tone = "ink"): Stroke => ({
  widthPx,
  dash,
  tone,
});
const plain = (line: Stroke): LineSymbol => ({ casing: null, line, over: null });

const LINES: Partial<Record<Kind, LineSymbol>> = {
  "international-border": plain(stroke(2.4)),
  boundary: plain(stroke(1.7, [3.4, 2])),
  // Ticks across it, as of welded joints; the casing parts it from what it crosses.
  "gas-pipeline": { casing: stroke(4.6, null, "paper"), line: stroke(2.2), over: stroke(7, [0.2, 3.4]) },
  // A carriageway between two edges, and the light and dark of a railway.
  "road-bridge": { casing: stroke(7), line: stroke(3.6, null, "paper"), over: null },
  "rail-bridge": { casing: stroke(6), line: stroke(3.4, [1.2, 1.2], "paper"), over: null },
  "sea-route": plain(stroke(2.2, [7, 2.6])),
  "route-limit": plain(stroke(1.7, [5, 1.5, 1, 1.5, 1, 1.5])),
  parallel: plain(stroke(1, [12, 5])),
  route: plain(stroke(2.2, [2, 1])),
  // Wide and pale between its banks, so that a border in its middle is seen beside it.
  river: { casing: stroke(6.4, null, "bank"), line: stroke(4.8, null, "water"), over: null },
};

/** A status outweighs the kind: disputed is dashed, indefinite dotted, a line of control dash and dot. */
const STATUS_STROKES: Readonly<Record<DrawnStatus, Pick<Stroke, "dash" | "round">>> = {
  disputed: { dash: [3.4, 2] },
  indefinite: { dash: [0, 2.2], round: true },
  "line-of-control": { dash: [5, 1.6, 1, 1.6] },
  proposed: { dash: [2.8, 1.8] },
};

export function lineSymbol(kind: Kind, status: Status | null): LineSymbol {
  const symbol = LINES[kind] ?? plain(stroke(2));
  const drawn = drawnStatusOf(status);
  // What is not built, or not agreed, has no ticks.
  return drawn ? { ...symbol, line: { ...symbol.line, ...STATUS_STROKES[drawn] }, over: null } : symbol;
}

/** The dash of a line whose whole course is uncertain: the gaps are twice as wide. */
export const uncertainDash = (dash: readonly number[]): readonly number[] =>
  dash.map((widths, i) => (i % 2 === 1 ? 2 * widths : widths));

/** Along lines of these kinds their sign is set, again and again. */
export const SIGNED_LINES: readonly Kind[] = ["sea-route"];

/** From afar, where signs would cover each other, a disc has to do. */
const POINTS: Partial<Record<Kind, PointSymbol>> = {
  capital: { radiusPx: 4.5, filled: true },
  city: { radiusPx: 3.6, filled: true },
  town: { radiusPx: 2.8, filled: false },
  village: { radiusPx: 2.2, filled: false },
  port: { radiusPx: 3.2, filled: false },
  square: { radiusPx: 2.4, filled: true },
  tripoint: { radiusPx: 3, filled: true },
  "lng-plant": { radiusPx: 4, filled: true },
  place: { radiusPx: 3, filled: true },
};
const SPOT: PointSymbol = { radiusPx: 3.2, filled: true };

export const pointSymbol = (kind: Kind): PointSymbol => POINTS[kind] ?? SPOT;

/** The zoom from which a kind shows its sign instead of a disc; null for kinds without one. */
export function iconZoom(kind: Kind): number | null {
  if (!ICONS[kind]) return null;
  const zooms: Partial<Record<Kind, number>> = { capital: 0, town: 5, village: 5, tripoint: 5, island: 5 };
  return zooms[kind] ?? 4;
}

/** The kinds that have a sign on the map in one place: points, areas at their middle, lines while they are short. */
export const SIGNED_KINDS = (Object.keys(KINDS) as Kind[]).filter(
  (kind) => ICONS[kind] && !SIGNED_LINES.includes(kind),
);

/** Opacity of an area's whole fill, once its bands are added up. */
export const AREA_OPACITY: Partial<Record<Kind, number>> = {
  "water-area": 0.13,
  // They lie over one another, year on year.
  "ground-exercise": 0.18,
  "naval-exercise": 0.16,
  "air-patrol": 0.16,
  "exercise-series": 0.12,
};
/** Kinds as wide as the map: their fill would only tint a close view, so it goes. */
export const WIDE_AREAS: readonly Kind[] = ["sea", "region", "historical-state", "water-area"];
export const DEFAULT_AREA_OPACITY = 0.24;
/** Of the outline of a chosen area that is ours or only roughly agreed. */
export const SKETCH_DASH = [3, 2];

/** Opacity of the band within which an uncertain line runs, once its bands are added up. */
export const CORRIDOR_OPACITY = 0.12;
/** Of its ring, within which an uncertain point lies: px. */
export const RING: Stroke = stroke(1.2, [4, 3]);
/** Quieter than the sign in its middle, and still 3:1 against land and sea. */
export const RING_OPACITY = 0.75;
