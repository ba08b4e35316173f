/** Lines and rings of pixels, cut at the edge of a box. */
import type { Pixel } from "../core/frame.ts";
import type { Box } from "./mercator.ts";

const isWithin = ([left, top, right, bottom]: Box, { x, y }: Pixel) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The parts of a line within a box (Liang and Barsky). */
export function lineWithin(box: Box, line: readonly Pixel[]): Pixel[][] {
  if (line.every((pixel) => isWithin(box, pixel))) return [[...line]];
  const parts: Pixel[][] = [];
  let part: Pixel[] | null = null;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1] as Pixel, line[i] as Pixel];
    const shares = sharesWithin(box, from, to);
    if (!shares) {
      part = null;
      continue;
    }
    const [start, end] = shares.map((share) => ({
      x: from.x + share * (to.x - from.x),
      y: from.y + share * (to.y - from.y),
    })) as [Pixel, Pixel];
    if (!part || shares[0] > 0) {
      part = [start];
      parts.push(part);
    }
    part.push(end);
    if (shares[1] < 1) part = null;
  }
  return parts;
}

/** From which share of the way to which it lies in the box; null for nowhere. */
function sharesWithin([left, top, right, bottom]: Box, from: Pixel, to: Pixel): [number, number] | null {
  let [start, end] = [0, 1];
  for (const [at, step, low, high] of [
    [from.x, to.x - from.x, left, right],
    [from.y, to.y - from.y, top, bottom],
  ] as const) {
    if (step === 0) {
      if (at < low || at > high) return null;
      continue;
    }
    const [a, b] = [(low - at) / step, (high - at) / step];
    start = Math.max(start, Math.min(a, b));
    end = Math.min(end, Math.max(a, b));
  }
  return start < end ? [start, end] : null;
}

/** The part of a ring within a box, unclosed as it came (Sutherland and Hodgman). */
export function ringWithin(box: Box, ring: readonly Pixel[]): Pixel[] {
  if (ring.every((pixel) => isWithin(box, pixel))) return [...ring];
  const [left, top, right, bottom] = box;
  const sides = [
    { inside: ({ x }: Pixel) => x - left, axis: "x", at: left },
    { inside: ({ x }: Pixel) => right - x, axis: "x", at: right },
    { inside: ({ y }: Pixel) => y - top, axis: "y", at: top },
    { inside: ({ y }: Pixel) => bottom - y, axis: "y", at: bottom },
  ] as const;
  return sides.reduce<readonly Pixel[]>((rest, { inside, axis, at }) => {
    return rest.flatMap((here, i) => {
      const before = rest.at(i - 1) as Pixel;
      const [was, is] = [inside(before), inside(here)];
      const share = was / (was - is);
      const cut = { x: before.x + share * (here.x - before.x), y: before.y + share * (here.y - before.y), [axis]: at };
      if (is >= 0) return was >= 0 ? [here] : [cut, here];
      return was >= 0 ? [cut] : [];
    });
  }, ring) as Pixel[];
}
