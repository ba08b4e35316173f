/** Lines and rings of pixels, cut at the edge of a box. */
import type { Pixel } from "../core/frame.ts";
import { type Box, isWithin, sharesWithin } from "./mercator.ts";

export const isSeenIn = (box: Box, { x, y }: Pixel): boolean => isWithin([x, y], box);

/** The parts of a line within a box. */
export function lineWithin(box: Box, line: readonly Pixel[]): Pixel[][] {
  if (line.every((pixel) => isSeenIn(box, pixel))) return [[...line]];
  const parts: Pixel[][] = [];
  let part: Pixel[] | null = null;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1] as Pixel, line[i] as Pixel];
    const shares = sharesWithin(
      [
        [from.x, from.y],
        [to.x, to.y],
      ],
      box,
    );
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

/** The part of a ring within a box, unclosed as it came (Sutherland and Hodgman). */
export function ringWithin(box: Box, ring: readonly Pixel[]): Pixel[] {
  if (ring.every((pixel) => isSeenIn(box, pixel))) return [...ring];
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
