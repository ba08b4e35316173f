/** Points and spots that would cover each other: the lesser is drawn from the zoom at which both can be told apart. */
import { angleDegrees, type LngLat } from "../core/lnglat.ts";
import type { Kind } from "../core/vocabulary.ts";
import { boxesOfCap, gridOf } from "./near-grid.ts";

export interface PlacedPoint {
  readonly id: string;
  readonly at: LngLat;
  readonly kind: Kind;
  /** Passages that cite it. */
  readonly cited: number;
}

/** The kinds that have a sign: what the passages are about before what only helps to find it. */
const RANK: readonly Kind[] = [
  "capital",
  "road-bridge",
  "rail-bridge",
  "clash-area",
  "city",
  "lng-plant",
  "gas-field",
  "ground-exercise",
  "naval-exercise",
  "air-patrol",
  "port",
  "island",
  "settled-section",
  "strait",
  "town",
  "tripoint",
  "village",
  "square",
  "place",
];
/** Two signs of the map. */
const APART_PX = 18;
const TILE_PX = 512;
/** Points further apart than this are apart at every zoom that shows them. */
const NEAR_DEGREES = 1.5;

/** By id, the zoom from which a point is drawn; points that stand alone are left out. */
export function zoomsToTellApart(points: readonly PlacedPoint[]): ReadonlyMap<string, number> {
  const ranked = points
    .filter(({ kind }) => RANK.includes(kind))
    .sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind) || b.cited - a.cited);
  const before = new Map(ranked.map((point, i) => [point, i]));
  const boxesAround = ({ at }: PlacedPoint, radiusDegrees: number) => boxesOfCap({ centre: at, radiusDegrees });
  const grid = gridOf(ranked, (point) => boxesAround(point, 0), NEAR_DEGREES);
  const zooms = new Map<string, number>();
  for (const [i, point] of ranked.entries()) {
    const [, around = [0, 0, 0, 0]] = boxesAround(point, NEAR_DEGREES);
    let nearest = Infinity;
    for (const other of grid.around(around))
      if ((before.get(other) ?? 0) < i) nearest = Math.min(nearest, angleDegrees(other.at, point.at));
    if (nearest < NEAR_DEGREES) zooms.set(point.id, Math.max(0, Math.round(zoomAt(nearest) * 10) / 10));
  }
  return zooms;
}

/** The zoom at which an angle of the globe is as many pixels wide as two points need. */
const zoomAt = (degrees: number) => Math.log2((APART_PX * 360) / (TILE_PX * Math.max(degrees, 1e-3)));
