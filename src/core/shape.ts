/** Shapes of points, lines and polygons on the ellipsoid, the legs between their positions being geodesics. */
import { legBetween } from "./geodesic.ts";
import { type LngLat, unwrapLng } from "./lnglat.ts";

/** A geometry as its parts, in degrees. */
export interface Shape {
  readonly points: readonly LngLat[];
  readonly lines: readonly (readonly LngLat[])[];
  /** Polygons, each its rings, which end where they start: the outline, then the holes. */
  readonly polygons: readonly (readonly (readonly LngLat[])[])[];
}

/** Points as lines of one position, lines, and rings. */
export function partsOf({ points, lines, polygons }: Shape): (readonly LngLat[])[] {
  return [...points.map((point) => [point]), ...lines, ...polygons.flat()];
}

const RADIANS = Math.PI / 180;

/** Positive where `at` lies right of a geodesic, negative where left: the sine of the angle at its start. */
export const sideOf = ([start, end]: readonly [LngLat, LngLat], at: LngLat): number =>
  Math.sin((legBetween(start, at).initialBearing - legBetween(start, end).initialBearing) * RADIANS);

/** Where a part of `inner` begins within a polygon of `area`. A part that begins outside and goes in crosses an outline. */
export function heldBy(area: Shape, inner: Shape): LngLat | undefined {
  const starts = partsOf(inner).flatMap((part) => part.slice(0, 1));
  return starts.find((at) => area.polygons.some((rings) => isInside(at, rings)));
}

/** Whether the way from `at` north along its meridian crosses the rings an odd number of times. */
function isInside(at: LngLat, rings: readonly (readonly LngLat[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    let turn = 0;
    for (const [i, end] of ring.entries()) {
      const start = ring[i - 1] ?? end;
      if (Math.abs(start[1] + end[1]) === 180) continue; // Along a pole a leg has no length.
      turn += unwrapLng(end[0] - start[0], 0);
      const [x1, x2] = [unwrapLng(start[0], at[0]) - at[0], unwrapLng(end[0], at[0]) - at[0]];
      // Not over the meridian, or over its other half; then south of the place, where so short a leg cannot bulge.
      if (x1 < 0 === x2 < 0 || Math.abs(x2 - x1) > 180) continue;
      if (Math.abs(x2 - x1) < 1 && Math.max(start[1], end[1]) < at[1] - 0.01) continue;
      if (sideOf([start, end], at) * (x2 - x1) > 0) inside = !inside;
    }
    // A ring right round the globe holds the pole on its side of the equator; the way north ends in the north one.
    if (Math.abs(turn) > 180 && (ring[0]?.[1] ?? 0) > 0) inside = !inside;
  }
  return inside;
}
