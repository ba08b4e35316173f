/**
 * Where a name runs along a line: its course without the bends that letters cannot follow. A river is drawn with each
 * of its loops, and named along its valley.
 */
import { lineString, simplify } from "@turf/turf";
import type { Line } from "./geometry.ts";
import { lngLatOf, type Pixel, pixelOf } from "./mercator.ts";

export interface NamePath {
  /** Of whole zooms: for the first, and no longer for the last. */
  readonly from: number;
  readonly until: number;
  readonly lines: Line[];
}

/** From here on letters are small beside the bends of any line, and follow it as it is. */
export const STRAIGHT_ZOOM = 8;
/** Between the samples of a line, and how far to each side they are averaged (a normal distribution's sigma). */
const STEP_PX = 6;
const SIGMA_PX = 26;
const REACH = Math.ceil((2.5 * SIGMA_PX) / STEP_PX);
/** No name is shorter. */
const SHORTEST_PX = 50;
const TOLERANCE_PX = 0.6;
/** Where between a zoom and the next a path is fitted: nearer to the first, for towards the next bends only widen. */
const SHARE_OF_ZOOM = 0.3;

/** Paths for the name of these lines, one a zoom from the whole zoom `first` on; none where they are too short for one. */
export function namePaths(lines: readonly Line[], first: number): NamePath[] {
  const zooms = Array.from({ length: STRAIGHT_ZOOM - first }, (_, i) => first + i);
  return zooms.flatMap((from) => {
    const smooth = smoothPaths(lines, from);
    return smooth.length === 0 ? [] : [{ from, until: from + 1, lines: smooth }];
  });
}

/** The lines that are long enough for a name at a whole zoom, as smooth as its letters need. */
export function smoothPaths(lines: readonly Line[], wholeZoom: number): Line[] {
  const zoom = wholeZoom + SHARE_OF_ZOOM;
  return lines
    .map((line) => sampled(line.map((position) => pixelOf(position, zoom))))
    .filter((samples) => samples.length * STEP_PX >= SHORTEST_PX)
    .map((samples) => {
      const smooth = samples.map((_, i) => average(samples, i) as [number, number]);
      const few = simplify(lineString(smooth), { tolerance: TOLERANCE_PX, highQuality: true }).geometry.coordinates;
      return few.map((pixel) => lngLatOf(pixel as unknown as Pixel, zoom));
    });
}

/** Points a step apart along a line, with both of its ends. */
function sampled(line: readonly Pixel[]): Pixel[] {
  const [first] = line;
  if (!first) return [];
  const samples = [first];
  // How far the walk has come since the last sample.
  let walked = 0;
  line.slice(1).forEach((to, i) => {
    const from = line[i] as Pixel;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    for (let at = STEP_PX - walked; at <= length; at += STEP_PX) {
      const share = at / length;
      samples.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    }
    walked = (walked + length) % STEP_PX;
  });
  return [...samples, line.at(-1) as Pixel];
}

/** Weighted by distance along the line; at its ends over the neighbours that there are, which leaves it a little shorter. */
function average(samples: readonly Pixel[], i: number): Pixel {
  const sum = [0, 0, 0];
  for (let n = Math.max(-REACH, -i); n <= Math.min(REACH, samples.length - 1 - i); n++) {
    const [x, y] = samples[i + n] as Pixel;
    const weight = Math.exp(-((n * STEP_PX) ** 2) / (2 * SIGMA_PX ** 2));
    for (const [k, value] of [x, y, 1].entries()) sum[k] = (sum[k] ?? 0) + weight * value;
  }
  const [x = 0, y = 0, weight = 1] = sum;
  return [x / weight, y / weight];
}
