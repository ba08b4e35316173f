/** A position: [longitude, latitude] in degrees, WGS 84. Longitudes of a line may run past ±180 ("unwrapped"). */
export type LngLat = readonly [lng: number, lat: number];

/** [west, south, east, north] in degrees; east may pass 180 when the box crosses the antimeridian. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** The same longitude within [-180, 180). */
export function wrapLng(lng: number): number {
  if (lng >= -180 && lng < 180) return lng;
  return ((((lng + 180) % 360) + 360) % 360) - 180;
}

/** The same longitude, moved by whole turns to within 180° of `near`. */
export function unwrapLng(lng: number, near: number): number {
  return lng + 360 * Math.round((near - lng) / 360);
}

/** The same positions with no jump above 180° between neighbours; the first keeps its longitude. */
export function unwrapLine(line: readonly LngLat[]): [number, number][] {
  const unwrapped: [number, number][] = [];
  let near: number | undefined;
  for (const [lng, lat] of line) {
    const next = near === undefined ? lng : unwrapLng(lng, near);
    unwrapped.push([next, lat]);
    near = next;
  }
  return unwrapped;
}

/** The smallest box around positions whose longitudes are already unwrapped. Throws on no positions. */
export function bboxOf(positions: Iterable<LngLat>): Bbox {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const [lng, lat] of positions) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  if (west === Infinity) throw new Error("bboxOf: no positions");
  return [west, south, east, north];
}

const RADIANS = Math.PI / 180;

/**
 * Angle between two positions seen from the centre of a sphere, in degrees (haversine). For horizon tests and
 * framing only: lengths come from geodesic.ts.
 */
export function angleDegrees([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  const sinLat = Math.sin(((lat2 - lat1) * RADIANS) / 2);
  const sinLng = Math.sin(((lng2 - lng1) * RADIANS) / 2);
  const h = sinLat * sinLat + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * sinLng * sinLng;
  return (2 * Math.asin(Math.min(1, Math.sqrt(h)))) / RADIANS;
}

/** The centre of a small circle that holds all positions, and its angular radius in degrees. */
export interface Cap {
  readonly centre: LngLat;
  readonly radiusDegrees: number;
}

/** A cap around positions: their mean direction in space and the widest angle to it. Not minimal, always enough. */
export function capOf(positions: readonly LngLat[]): Cap {
  let x = 0;
  let y = 0;
  let z = 0;
  for (const [lng, lat] of positions) {
    x += Math.cos(lat * RADIANS) * Math.cos(lng * RADIANS);
    y += Math.cos(lat * RADIANS) * Math.sin(lng * RADIANS);
    z += Math.sin(lat * RADIANS);
  }
  const centre: LngLat = [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
  return { centre, radiusDegrees: positions.reduce((widest, p) => Math.max(widest, angleDegrees(centre, p)), 0) };
}

/** A cap around caps: enough for all, not the smallest. */
export function capOfCaps(caps: readonly Cap[]): Cap {
  const { centre } = capOf(caps.map((cap) => cap.centre));
  const reachOf = (cap: Cap) => angleDegrees(centre, cap.centre) + cap.radiusDegrees;
  return { centre, radiusDegrees: caps.reduce((widest, cap) => Math.max(widest, reachOf(cap)), 0) };
}

/** Metres in one degree of a great circle on the mean sphere: for pixels and tolerances, never for a stated length. */
export const METRES_PER_DEGREE = 111_195;
