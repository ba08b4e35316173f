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
