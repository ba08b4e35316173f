/** How each kind is drawn. The map's style and the legend both read it here, so they cannot disagree. */
import type { Kind, Status } from "../core/vocabulary.ts";

export interface LineSymbol {
  readonly widthPx: number;
  /** In line widths, as MapLibre counts; null is solid. */
  readonly dash: readonly number[] | null;
}

export interface PointSymbol {
  readonly radiusPx: number;
  readonly filled: boolean;
}

const SOLID: LineSymbol = { widthPx: 2, dash: null };

const LINES: Partial<Record<Kind, LineSymbol>> = {
  "international-border": { widthPx: 2.6, dash: null },
  boundary: { widthPx: 1.6, dash: [3, 2] },
  "gas-pipeline": { widthPx: 2.4, dash: null },
  "road-bridge": { widthPx: 4, dash: null },
  "rail-bridge": { widthPx: 4, dash: [0.6, 0.4] },
  "sea-route": { widthPx: 2.6, dash: [5, 1.5] },
  "route-limit": { widthPx: 1.6, dash: [1, 1.5] },
  parallel: { widthPx: 1.2, dash: [6, 3] },
  river: { widthPx: 5.5, dash: null },
};

/** A status outweighs the kind: disputed is dashed, indefinite dotted, a line of control dash and dot. */
export const STATUS_DASHES: Partial<Record<Status, readonly number[]>> = {
  disputed: [3, 2],
  indefinite: [1, 1.6],
  "line-of-control": [4, 1.4, 1, 1.4],
  proposed: [2.2, 1.4],
};

export function lineSymbol(kind: Kind, status: Status | null): LineSymbol {
  const symbol = LINES[kind] ?? SOLID;
  const dash = status ? STATUS_DASHES[status] : undefined;
  return dash ? { ...symbol, dash } : symbol;
}

const POINTS: Partial<Record<Kind, PointSymbol>> = {
  capital: { radiusPx: 4.5, filled: true },
  city: { radiusPx: 3.8, filled: true },
  town: { radiusPx: 3, filled: false },
  village: { radiusPx: 2.4, filled: false },
  port: { radiusPx: 3.4, filled: false },
  square: { radiusPx: 2.6, filled: true },
  tripoint: { radiusPx: 4, filled: false },
  "lng-plant": { radiusPx: 5, filled: true },
};

export function pointSymbol(kind: Kind): PointSymbol {
  return POINTS[kind] ?? { radiusPx: 3.5, filled: true };
}

/** Opacity of an area's whole fill, once its bands are added up. */
export const AREA_OPACITY: Partial<Record<Kind, number>> = {
  "water-area": 0.1,
  "exercise-series": 0.12,
};
/** Kinds as wide as the map: their fill would only tint a close view, so it goes. */
export const WIDE_AREAS: readonly Kind[] = ["sea", "region", "historical-state", "water-area"];
export const DEFAULT_AREA_OPACITY = 0.26;
