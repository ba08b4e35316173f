/** Lines made smooth for the eye; their ends stay where they are. Degrees. */
import type { LngLat } from "../core/lnglat.ts";
import type { Line } from "./geometry.ts";

/** A line on a coarse grid without its stairs: twice, each position moves towards the middle of its neighbours. */
export function withoutStairs(line: readonly LngLat[]): Line {
  const isRing = line.length > 3 && line[0]?.join() === line.at(-1)?.join();
  let smooth = line.map(([lng, lat]): Line[number] => [lng, lat]);
  for (let pass = 0; pass < 2; pass++) {
    const before = smooth;
    smooth = before.map((at, i) => {
      const a = before[i - 1] ?? (isRing ? before.at(-2) : undefined);
      const b = before[i + 1] ?? (isRing ? before[1] : undefined);
      return a && b ? [(a[0] + 2 * at[0] + b[0]) / 4, (a[1] + 2 * at[1] + b[1]) / 4] : at;
    });
  }
  return smooth;
}

const STEPS = 8;

/** A curve through positions known: of Catmull and Rom (Computer Aided Geometric Design, 1974, 317–326). */
export function curveThrough(positions: readonly LngLat[]): Line {
  const curve: Line = positions.slice(0, 1).map(([lng, lat]) => [lng, lat]);
  for (const [i, to] of positions.entries()) {
    const from = positions[i - 1];
    if (!from) continue;
    const before = positions[i - 2] ?? from;
    const after = positions[i + 1] ?? to;
    for (let step = 1; step <= STEPS; step++) {
      const t = step / STEPS;
      const along = (axis: 0 | 1) =>
        from[axis] +
        (t / 2) *
          (to[axis] -
            before[axis] +
            t *
              (2 * before[axis] -
                5 * from[axis] +
                4 * to[axis] -
                after[axis] +
                t * (3 * (from[axis] - to[axis]) + after[axis] - before[axis])));
      curve.push(step === STEPS ? [to[0], to[1]] : [along(0), along(1)]);
    }
  }
  return curve;
}
