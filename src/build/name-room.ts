/**
 * Where the name of an area has room: away from its edges and from the lines that cross it, and on the same side of a
 * border as its middle.
 */
import { booleanPointInPolygon } from "@turf/turf";
import type { LngLat } from "../core/lnglat.ts";
import type { Line } from "./geometry.ts";
import { boxOf, doOverlap, type Leg, legsOf, lngLatOf, type Pixel, pixelOf } from "./mercator.ts";
import { type Grid, gridOf } from "./near-grid.ts";

/** Places that are tried, a side. */
const GRID = 24;
/** A line of writing needs this many times more room beside it than above. */
const WIDTH_OF_NAMES = 3;
/** What a place loses for every pixel that it is away from the middle. */
const LOSS_AWAY = 0.12;
/** Any: the same place is best at every zoom. */
const ZOOM = 6;

/** A line that crosses areas. */
export interface Course {
  readonly line: Line;
  readonly isBorder: boolean;
}

interface Crossing {
  readonly leg: Leg;
  readonly isBorder: boolean;
}

const squeezed = (at: LngLat): Pixel => {
  const [x, y] = pixelOf(at, ZOOM);
  return [x / WIDTH_OF_NAMES, y];
};

/** Of the plane in which room is measured. */
const SQUARE_PX = 64;
const known = new WeakMap<readonly Course[], Grid<Crossing>>();

/** The legs of courses, made once for all the areas that they cross. */
function crossingsOf(courses: readonly Course[]): Grid<Crossing> {
  const legs = () =>
    courses.flatMap(({ line, isBorder }) => legsOf(line.map(squeezed)).map((leg): Crossing => ({ leg, isBorder })));
  const grid = known.get(courses) ?? gridOf(legs(), ({ leg }) => [boxOf(leg)], SQUARE_PX);
  known.set(courses, grid);
  return grid;
}

/** In degrees, inside the polygon; `centre` where no place of the grid is better. */
export function roomIn(polygon: Line[], centre: LngLat, courses: readonly Course[]): LngLat {
  const edges = polygon.flatMap((ring) => legsOf(ring.map(squeezed)));
  const box = boxOf(edges.flat());
  const crossing = crossingsOf(courses)
    .around(box)
    .filter(({ leg }) => doOverlap(boxOf(leg), box));
  const borders = crossing.filter(({ isBorder }) => isBorder).map(({ leg }) => leg);
  const legs = [...edges, ...crossing.map(({ leg }) => leg)];
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

const steps = (from: number, to: number) =>
  Array.from({ length: GRID }, (_, i) => from + ((to - from) * (i + 0.5)) / GRID);

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
