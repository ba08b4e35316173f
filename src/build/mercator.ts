/** Web Mercator as MapLibre draws it, in pixels of a zoom: where distances are what a reader sees. */
import type { LngLat } from "../core/lnglat.ts";

export type Pixel = readonly [x: number, y: number];

const RADIANS = Math.PI / 180;
const worldPx = (zoom: number) => 512 * 2 ** zoom;

/** From degrees; y runs south. Longitudes past ±180 stay where they are. */
export function pixelOf([lng, lat]: LngLat, zoom: number): Pixel {
  const world = worldPx(zoom);
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)) / (2 * Math.PI);
  return [(lng / 360) * world, -y * world];
}

/** In degrees, with four decimals: ten metres. */
export function lngLatOf([x, y]: Pixel, zoom: number): [number, number] {
  const world = worldPx(zoom);
  const lat = (2 * Math.atan(Math.exp((-y / world) * 2 * Math.PI)) - Math.PI / 2) / RADIANS;
  return [round((x / world) * 360), round(lat)];
}

const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;

export type Leg = readonly [Pixel, Pixel];
export type Box = readonly [west: number, north: number, east: number, south: number];

export const legsOf = (line: readonly Pixel[]): Leg[] => line.slice(1).map((to, i) => [line[i] as Pixel, to]);

export function boxOf(pixels: readonly Pixel[]): Box {
  const xs = pixels.map(([x]) => x);
  const ys = pixels.map(([, y]) => y);
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return [least(xs), least(ys), most(xs), most(ys)];
}

export const doOverlap = (a: Box, b: Box) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

export const isWithin = ([x, y]: Pixel, [west, north, east, south]: Box) =>
  x >= west && x <= east && y >= north && y <= south;

/** From which share of a leg to which it is inside a box (Liang and Barsky); null for nowhere. */
export function sharesWithin([from, to]: Leg, [west, north, east, south]: Box): readonly [number, number] | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [enters, leaves] = [0, 1];
  for (const [step, room] of [
    [-dx, from[0] - west],
    [dx, east - from[0]],
    [-dy, from[1] - north],
    [dy, south - from[1]],
  ] as const) {
    if (step === 0 && room < 0) return null;
    if (step < 0) enters = Math.max(enters, room / step);
    if (step > 0) leaves = Math.min(leaves, room / step);
  }
  return enters < leaves ? [enters, leaves] : null;
}

/** In pixels: of the part of a leg that is inside a box. */
export function lengthWithin(leg: Leg, box: Box): number {
  const [[x1, y1], [x2, y2]] = leg;
  const [enters, leaves] = sharesWithin(leg, box) ?? [0, 0];
  return (leaves - enters) * Math.hypot(x2 - x1, y2 - y1);
}
