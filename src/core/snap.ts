/** Bringing a measured vertex onto what it was meant for: a point, a vertex, else the nearest place of a line. */
import { distanceMetres } from "./geodesic.ts";
import { type LngLat, unwrapLng } from "./lnglat.ts";

export interface Snappable {
  readonly points: readonly LngLat[];
  readonly lines: readonly (readonly LngLat[])[];
}

/** The position to use instead of `at`: within `toleranceMetres` of it, or `at` itself. */
export function snap(at: LngLat, toleranceMetres: number, { points, lines }: Snappable): LngLat {
  // A degree of latitude has at least 110.5 km: what differs by more cannot be near.
  const maxDegrees = toleranceMetres / 110_500;
  const isNear = (p: LngLat) => Math.abs(p[1] - at[1]) <= maxDegrees;
  const vertices = [points, ...lines].flatMap((line) => line.filter(isNear));
  const vertex = nearest(at, vertices, toleranceMetres);
  if (vertex) return vertex;
  const feet = lines.flatMap((line) =>
    line.flatMap((end, i) => {
      const start = line[i - 1];
      if (!start) return [];
      if (Math.min(start[1], end[1]) - maxDegrees > at[1] || Math.max(start[1], end[1]) + maxDegrees < at[1]) return [];
      return [footOn(start, end, at)];
    }),
  );
  return nearest(at, feet, toleranceMetres) ?? at;
}

function nearest(at: LngLat, candidates: readonly LngLat[], toleranceMetres: number): LngLat | null {
  let best: LngLat | null = null;
  let bestMetres = toleranceMetres;
  for (const candidate of candidates) {
    const metres = distanceMetres(at, candidate);
    if (metres > bestMetres) continue;
    best = candidate;
    bestMetres = metres;
  }
  return best;
}

/** The nearest place of a short segment in a plane around `at`; on the drawn segment, as exact as the drawing. */
function footOn(start: LngLat, end: LngLat, at: LngLat): LngLat {
  const scale = Math.cos((at[1] * Math.PI) / 180);
  const startLng = unwrapLng(start[0], at[0]);
  const endLng = startLng + end[0] - start[0];
  const [x, y] = [(endLng - startLng) * scale, end[1] - start[1]];
  const length2 = x * x + y * y;
  const along = ((at[0] - startLng) * scale * x + (at[1] - start[1]) * y) / (length2 || 1);
  const share = Math.max(0, Math.min(1, along));
  return [startLng + share * (endLng - startLng), start[1] + share * (end[1] - start[1])];
}
