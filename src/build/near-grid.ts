/** Which of many things lie near a place, found without asking each: their boxes are sorted into squares of a plane. */
import type { Cap } from "../core/lnglat.ts";
import type { Box } from "./mercator.ts";

export interface Grid<T> {
  /** Those in the squares that a box touches, and so at least all whose boxes it touches; each once, in their order. */
  readonly around: (box: Box) => T[];
}

/** Cantor's way to make one number of two, folded to begin at 0. */
function keyOf(column: number, row: number): number {
  const a = column < 0 ? -2 * column - 1 : 2 * column;
  const b = row < 0 ? -2 * row - 1 : 2 * row;
  return ((a + b) * (a + b + 1)) / 2 + b;
}

/** `side`: of a square, in the unit of the boxes. An item may have several boxes. */
export function gridOf<T>(items: readonly T[], boxesOf: (item: T) => readonly Box[], side: number): Grid<T> {
  const squares = new Map<number, number[]>();
  function* keysIn([west, south, east, north]: Box): Generator<number> {
    for (let column = Math.floor(west / side); column <= Math.floor(east / side); column++)
      for (let row = Math.floor(south / side); row <= Math.floor(north / side); row++) yield keyOf(column, row);
  }
  for (const [i, item] of items.entries())
    for (const box of boxesOf(item))
      for (const key of keysIn(box)) {
        const held = squares.get(key);
        if (held) held.push(i);
        else squares.set(key, [i]);
      }
  return {
    around(box) {
      const found = new Set<number>();
      for (const key of keysIn(box)) for (const i of squares.get(key) ?? []) found.add(i);
      return [...found].sort((a, b) => a - b).map((i) => items[i] as T);
    },
  };
}

const RADIANS = Math.PI / 180;

/** The box of longitudes and latitudes that holds a cap, and the same one turn to either side. */
export function boxesOfCap({ centre: [lng, lat], radiusDegrees }: Cap): Box[] {
  const [south, north] = [lat - radiusDegrees, lat + radiusDegrees];
  const holdsPole = south <= -90 || north >= 90;
  const half = holdsPole ? 180 : Math.asin(Math.sin(radiusDegrees * RADIANS) / Math.cos(lat * RADIANS)) / RADIANS;
  return [-360, 0, 360].map((turn) => [lng + turn - half, south, lng + turn + half, north]);
}
