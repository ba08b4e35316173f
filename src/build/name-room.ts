/**
 * Where a name has room. That of an area stands away from its edges and from the lines that cross it, and on the same
 * side of a border as its middle; that of a point on the side of its sign where no line runs.
 */
import { booleanPointInPolygon } from "@turf/turf";
import type { LngLat } from "../core/lnglat.ts";
import type { Line } from "./geometry.ts";
import { lngLatOf, type Pixel, pixelOf } from "./mercator.ts";

/** Places that are tried, a side. */
const GRID = 24;
/** A line of writing needs this many times more room beside it than above. */
const WIDTH_OF_NAMES = 3;
/** What a place loses for every pixel that it is away from the middle. */
const LOSS_AWAY = 0.12;
/** Any: the same place is best at every zoom. */
const ZOOM = 6;

type Leg = readonly [Pixel, Pixel];

export interface Course {
  readonly line: Line;
  readonly isBorder: boolean;
}

/** In degrees, inside the polygon; `centre` where no place of the grid is better. */
export function roomIn(polygon: Line[], centre: LngLat, courses: readonly Course[]): LngLat {
  const squeezed = (at: LngLat): Pixel => {
    const [x, y] = pixelOf(at, ZOOM);
    return [x / WIDTH_OF_NAMES, y];
  };
  const edges = polygon.flatMap((ring) => legsOf(ring.map(squeezed)));
  const box = boxOf(edges.flat());
  const crossing = (isBorder: boolean) =>
    courses
      .filter((course) => course.isBorder === isBorder)
      .flatMap(({ line }) => legsOf(line.map(squeezed)))
      .filter((leg) => overlap(boxOf(leg), box));
  const borders = crossing(true);
  const legs = [...edges, ...borders, ...crossing(false)];
  const middle = squeezed(centre);
  const score = (at: Pixel) => distanceTo(legs, at) - LOSS_AWAY * Math.hypot(at[0] - middle[0], at[1] - middle[1]);

  let best = { at: centre, score: score(middle) };
  const shape = { type: "Polygon" as const, coordinates: polygon };
  for (const x of steps(box[0], box[2]))
    for (const y of steps(box[1], box[3])) {
      const value = score([x, y]);
      if (value <= best.score || borders.some((border) => doCross(border, [middle, [x, y]]))) continue;
      const at = lngLatOf([x * WIDTH_OF_NAMES, y], ZOOM);
      if (booleanPointInPolygon(at, shape)) best = { at, score: value };
    }
  return best.at;
}

const legsOf = (line: readonly Pixel[]): Leg[] => line.slice(1).map((to, i) => [line[i] as Pixel, to]);

const steps = (from: number, to: number) =>
  Array.from({ length: GRID }, (_, i) => from + ((to - from) * (i + 0.5)) / GRID);

type Box = readonly [west: number, north: number, east: number, south: number];

function boxOf(pixels: readonly Pixel[]): Box {
  const xs = pixels.map(([x]) => x);
  const ys = pixels.map(([, y]) => y);
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return [least(xs), least(ys), most(xs), most(ys)];
}

const overlap = (a: Box, b: Box) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Which way round three points lie: the sign of their area. */
const turn = (a: Pixel, b: Pixel, c: Pixel) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

const doCross = ([a, b]: Leg, [c, d]: Leg) => turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);

function distanceTo(legs: readonly Leg[], [x, y]: Pixel): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [[ax, ay], [bx, by]] of legs) {
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
    least = Math.min(least, Math.hypot(x - ax - share * dx, y - ay - share * dy));
  }
  return least;
}

/** In the order in which they are tried. */
const SIDES = ["right", "left", "below", "above"] as const;
export type Side = (typeof SIDES)[number];
/** Of a middling name beside a sign, and the gap between them. */
const NAME_PX = { width: 115, height: 18, gap: 8 };
const SIDE_ZOOM = 6;
/** What a covered sign weighs, beside covered lines. */
const SIGN_PX = 12;

export interface Beside {
  readonly at: LngLat;
  readonly side: Side;
}

/** The place along a line, near its middle, and the side of it where a name covers other lines least. `zoom`: of the map. */
export function besideLine(line: Line, lines: readonly Line[], points: readonly LngLat[], zoom: number): Beside {
  const middle = (line.length - 1) / 2;
  const places = line
    .map((at, i) => ({ at, away: Math.abs(i - middle) / line.length }))
    .filter(({ away }) => away < 0.4)
    .map(({ at, away }) => ({ at, away, ...roomBeside(at, lines, points, zoom) }));
  const best = places.reduce((a, b) => (b.coveredPx + PX_AWAY * b.away < a.coveredPx + PX_AWAY * a.away ? b : a));
  return { at: best.at, side: best.side };
}

/** As many pixels of a covered line weigh as much as the whole length of the line that is named. */
const PX_AWAY = 30;

/** The side of a position on which lines are covered least by a name. */
export const sideWithRoom = (at: LngLat, lines: readonly Line[]): Side => roomBeside(at, lines, [], SIDE_ZOOM).side;

function roomBeside(
  at: LngLat,
  lines: readonly Line[],
  points: readonly LngLat[],
  zoom: number,
): { side: Side; coveredPx: number } {
  const [x, y] = pixelOf(at, zoom);
  const { width, height, gap } = NAME_PX;
  const beside = { north: y - height / 2, south: y + height / 2 };
  const boxes: Record<Side, Box> = {
    right: [x + gap, beside.north, x + gap + width, beside.south],
    left: [x - gap - width, beside.north, x - gap, beside.south],
    below: [x - width / 2, y + gap, x + width / 2, y + gap + height],
    above: [x - width / 2, y - gap - height, x + width / 2, y - gap],
  };
  const reach: Box = [x - gap - width, y - gap - height, x + gap + width, y + gap + height];
  const near = lines
    .flatMap((line) => legsOf(line.map((position) => pixelOf(position, zoom))))
    .filter((leg) => overlap(boxOf(leg), reach));
  const signs = points.map((point) => pixelOf(point, zoom));
  const covered = (side: Side) =>
    near.reduce((sum, leg) => sum + lengthWithin(leg, boxes[side]), 0) +
    SIGN_PX * signs.filter((sign) => isWithin(sign, boxes[side])).length;
  return SIDES.map((side) => ({ side, coveredPx: covered(side) })).reduce((best, one) =>
    one.coveredPx < best.coveredPx ? one : best,
  );
}

const isWithin = ([x, y]: Pixel, [west, north, east, south]: Box) => x >= west && x <= east && y >= north && y <= south;

/** In pixels, to the nearest: of the part of a leg that is inside a box. */
function lengthWithin([from, to]: Leg, box: Box): number {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const samples = Math.max(1, Math.ceil(length));
  const inside = Array.from({ length: samples }, (_, i) => (i + 0.5) / samples).filter((share) => {
    const x = from[0] + (to[0] - from[0]) * share;
    const y = from[1] + (to[1] - from[1]) * share;
    return isWithin([x, y], box);
  });
  return (length * inside.length) / samples;
}
