/** On which side of a place a name covers least of what else the map draws. */
import type { LngLat } from "../core/lnglat.ts";
import type { Line } from "./geometry.ts";
import {
  type Box,
  boxOf,
  doOverlap,
  isWithin,
  type Leg,
  legsOf,
  lengthWithin,
  type Pixel,
  pixelOf,
} from "./mercator.ts";
import { type Grid, gridOf } from "./near-grid.ts";

/** In the order in which they are preferred. */
const SIDES = ["right", "left", "below", "above"] as const;
export type Side = (typeof SIDES)[number];

/** Of a middling name, and the gap between it and its sign. */
const WIDTH_PX = 115;
const HEIGHT_PX = 18;
const GAP_PX = 8;
/** From afar the globe is seen from many sides: room for a name that leans against the lines. */
const LEANING_PX = 44;
/** What a covered sign weighs, as so many pixels of a covered line. */
const SIGN_PX = 12;
/** What it weighs to stand at the end of a line instead of its middle. */
const END_PX = 30;
/** Of the line, at each end: too far out to name the whole. */
const ENDS = 0.1;

/** What names should not cover, at one zoom of the map. */
export interface View {
  readonly zoom: number;
  readonly legs: Grid<{ readonly leg: Leg; readonly box: Box }>;
  readonly signs: Grid<Pixel>;
}

export function viewAt(zoom: number, lines: readonly Line[], points: readonly LngLat[]): View {
  const legs = lines.flatMap((line) =>
    legsOf(line.map((position) => pixelOf(position, zoom))).map((leg) => ({ leg, box: boxOf(leg) })),
  );
  const signs = points.map((point) => pixelOf(point, zoom));
  return {
    zoom,
    legs: gridOf(legs, ({ box }) => [box], WIDTH_PX),
    signs: gridOf(signs, ([x, y]) => [[x, y, x, y]], WIDTH_PX),
  };
}

export const sideWithRoom = (at: LngLat, view: View): Side => roomBeside(pixelOf(at, view.zoom), view, HEIGHT_PX).side;

/** The vertex of a line, near its middle, at which a name has most room, and the side of it. */
export function besideLine(line: Line, view: View): { at: LngLat; side: Side } {
  const places = line.map((at, i) => {
    const away = Math.abs((2 * i) / (line.length - 1) - 1);
    const { side, coveredPx } = roomBeside(pixelOf(at, view.zoom), view, LEANING_PX);
    return { at, side, away, loss: coveredPx + END_PX * away };
  });
  const [first, ...others] = places.filter(({ away }) => away <= 1 - 2 * ENDS);
  if (!first) throw new Error("a line of fewer than three vertices has no middle");
  return others.reduce((best, place) => (place.loss < best.loss ? place : best), first);
}

function roomBeside([x, y]: Pixel, { legs, signs }: View, heightPx: number) {
  const [north, south] = [y - heightPx / 2, y + heightPx / 2];
  const boxes: Record<Side, Box> = {
    right: [x + GAP_PX, north, x + GAP_PX + WIDTH_PX, south],
    left: [x - GAP_PX - WIDTH_PX, north, x - GAP_PX, south],
    below: [x - WIDTH_PX / 2, y + GAP_PX, x + WIDTH_PX / 2, y + GAP_PX + heightPx],
    above: [x - WIDTH_PX / 2, y - GAP_PX - heightPx, x + WIDTH_PX / 2, y - GAP_PX],
  };
  const around = boxOf(
    Object.values(boxes).flatMap(([west, n, east, s]): Pixel[] => [
      [west, n],
      [east, s],
    ]),
  );
  const near = legs.around(around).filter((one) => doOverlap(one.box, around));
  const signsNear = signs.around(around);
  const covered = (box: Box) =>
    near.reduce((sum, { leg }) => sum + lengthWithin(leg, box), 0) +
    SIGN_PX * signsNear.filter((sign) => isWithin(sign, box)).length;
  return SIDES.map((side) => ({ side, coveredPx: covered(boxes[side]) })).reduce((best, one) =>
    one.coveredPx < best.coveredPx ? one : best,
  );
}
