/**
 * What a camera over the Earth has in its frame, found from positions alone: a map cannot be asked, for it answers for
 * the tiles that are drawn and for the far side too. A sphere does: nothing is measured here.
 */
import { type LngLat, unwrapLng } from "./lnglat.ts";

/** Where the camera is, and how large its picture. Angles in degrees, sizes in CSS pixels. */
export interface Frame {
  readonly projection: "globe" | "mercator";
  readonly zoom: number;
  readonly lng: number;
  readonly lat: number;
  /** What is at the top, clockwise from north. */
  readonly bearing: number;
  /** Away from straight down. */
  readonly pitch: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** From the middle of the picture, right and down. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Of the Earth, whose surface has 512 pixels in each direction at zoom 0. */
const WORLD_PX = 512;
const EARTH_RADIUS_METRES = 6_371_008.8;
/** Of the height of the picture: how far the camera is, with a field of view of 36.87°. */
const CAMERA_HEIGHTS = 1.5;
const RADIANS = Math.PI / 180;

/** The globe grows towards the poles as the flat map does, so that a zoom means the same scale on both. */
const globeRadiusPx = ({ zoom, lat }: Frame) => (WORLD_PX * 2 ** zoom) / (2 * Math.PI * Math.cos(lat * RADIANS));
const cameraPx = ({ heightPx }: Frame) => CAMERA_HEIGHTS * heightPx;

/** Where a position is in the picture, within its frame or beside it; null for what the camera cannot see. */
export function projectorOf(frame: Frame): (position: LngLat) => Pixel | null {
  const distance = cameraPx(frame);
  const [sinPitch, cosPitch] = sinCos(frame.pitch);
  const [sinBearing, cosBearing] = sinCos(frame.bearing);
  const place = frame.projection === "globe" ? onGlobe(frame) : onFlat(frame);
  const radius = globeRadiusPx(frame);
  return (position) => {
    const [east, north, up] = place(position);
    // Turned so that what is at the top of the picture lies ahead.
    const right = east * cosBearing - north * sinBearing;
    const ahead = east * sinBearing + north * cosBearing;
    if (frame.projection === "globe") {
      // The camera sees a point of a ball when it is above the plane that touches the ball there.
      const above = -ahead * sinPitch * distance + (up + radius) * (cosPitch * distance + radius);
      if (above <= radius * radius) return null;
    }
    const depth = distance + ahead * sinPitch - up * cosPitch;
    if (depth <= 0) return null;
    return { x: (right * distance) / depth, y: (-(ahead * cosPitch + up * sinPitch) * distance) / depth };
  };
}

const sinCos = (degrees: number) => [Math.sin(degrees * RADIANS), Math.cos(degrees * RADIANS)] as const;

type Place = (position: LngLat) => readonly [east: number, north: number, up: number];

/** In pixels from the point of the ball below the middle of the picture. */
function onGlobe(frame: Frame): Place {
  const radius = globeRadiusPx(frame);
  const [sinLat0, cosLat0] = sinCos(frame.lat);
  return ([lng, lat]) => {
    const [sinLat, cosLat] = sinCos(lat);
    const [sinLng, cosLng] = sinCos(lng - frame.lng);
    const east = cosLat * sinLng;
    const north = cosLat0 * sinLat - sinLat0 * cosLat * cosLng;
    const up = sinLat0 * sinLat + cosLat0 * cosLat * cosLng;
    return [radius * east, radius * north, radius * (up - 1)];
  };
}

/** On the copy of the flat world that is nearest to the middle. */
function onFlat({ zoom, lng: lng0, lat: lat0 }: Frame): Place {
  const world = WORLD_PX * 2 ** zoom;
  const northing = (lat: number) => Math.asinh(Math.tan(Math.max(-89, Math.min(89, lat)) * RADIANS)) / (2 * Math.PI);
  return ([lng, lat]) => [(world * (unwrapLng(lng, lng0) - lng0)) / 360, world * (northing(lat) - northing(lat0)), 0];
}

export function isInFrame({ widthPx, heightPx }: Frame, pixel: Pixel | null): boolean {
  return pixel !== null && Math.abs(pixel.x) <= widthPx / 2 && Math.abs(pixel.y) <= heightPx / 2;
}

/** Whether a part of the straight way between two pixels lies in the frame. */
export function crossesFrame({ widthPx, heightPx }: Frame, from: Pixel, to: Pixel): boolean {
  let [start, end] = [0, 1];
  for (const [at, step, half] of [
    [from.x, to.x - from.x, widthPx / 2],
    [from.y, to.y - from.y, heightPx / 2],
  ] as const) {
    if (step === 0) {
      if (Math.abs(at) > half) return false;
      continue;
    }
    const [a, b] = [(-half - at) / step, (half - at) / step];
    start = Math.max(start, Math.min(a, b));
    end = Math.min(end, Math.max(a, b));
  }
  return start <= end;
}

/** What is further than this from the middle is not in the frame: an angle at the Earth's centre, in degrees. */
export function sightRadiusDegrees(frame: Frame): number {
  if (frame.projection === "mercator") return 180;
  const horizon = horizonDegrees(frame);
  // A tilted camera sees its horizon somewhere, and beyond the point below it.
  return frame.pitch > 0
    ? 90 + frame.pitch
    : Math.min(horizon, angleAt(frame, Math.hypot(frame.widthPx, frame.heightPx) / 2));
}

const horizonDegrees = (frame: Frame) =>
  Math.acos(globeRadiusPx(frame) / (globeRadiusPx(frame) + cameraPx(frame))) / RADIANS;

/** The angle whose place on a globe seen from straight above is so many pixels from the middle; the horizon beyond it. */
function angleAt(frame: Frame, px: number): number {
  const [radius, distance] = [globeRadiusPx(frame), cameraPx(frame)];
  const at = (degrees: number) => {
    const [sin, cos] = sinCos(degrees);
    return (distance * radius * sin) / (distance + radius * (1 - cos));
  };
  let [low, high] = [0, horizonDegrees(frame)];
  if (at(high) <= px) return high;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    [low, high] = at(middle) < px ? [middle, high] : [low, middle];
  }
  return high;
}

/** How wide the picture is on the ground at its middle, in metres, tilt aside; null where it holds a whole side or all. */
export function acrossMetres(frame: Frame): number | null {
  const { projection, widthPx, zoom, lat } = frame;
  if (projection === "mercator") {
    const world = WORLD_PX * 2 ** zoom;
    return widthPx >= world ? null : (widthPx / world) * 2 * Math.PI * EARTH_RADIUS_METRES * Math.cos(lat * RADIANS);
  }
  const angle = angleAt(frame, widthPx / 2);
  return angle >= horizonDegrees(frame) ? null : 2 * angle * RADIANS * EARTH_RADIUS_METRES;
}
