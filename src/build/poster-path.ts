/** Pixels → path data of SVG: no more points than can be seen, in whole tenths of a pixel, each from the one before. */
import type { Pixel } from "../core/frame.ts";

/** The picture's own units in a pixel of the size it is made for: whole numbers are shorter than decimals. */
export const UNITS = 10;

/** What is smaller than this, in pixels, is no more than a speck. */
const SPECK_PX = 1;

export const linePath = (lines: readonly (readonly Pixel[])[], tolerancePx: number): string =>
  pathOf(
    lines.map((line) => simplified(line, tolerancePx)),
    false,
  );

export const ringPath = (rings: readonly (readonly Pixel[])[], tolerancePx: number): string =>
  pathOf(
    rings.filter(isSeen).map((ring) => simplifiedRing(ring, tolerancePx)),
    true,
  );

function pathOf(parts: readonly (readonly Pixel[])[], closed: boolean): string {
  let [x, y] = [0, 0];
  let path = "";
  for (const part of parts) {
    const units = part.map((pixel) => [Math.round(pixel.x * UNITS), Math.round(pixel.y * UNITS)] as const);
    const steps: number[] = [];
    const start = units[0] ?? [0, 0];
    let [atX, atY] = [x, y];
    for (const [toX, toY] of units) {
      if (steps.length > 0 && toX === atX && toY === atY) continue;
      steps.push(toX - atX, toY - atY);
      [atX, atY] = [toX, toY];
    }
    if (steps.length < (closed ? 6 : 4)) continue;
    path += `m${joined(steps)}${closed ? "z" : ""}`;
    [x, y] = closed ? start : [atX, atY];
  }
  return path;
}

/** A minus parts two numbers as well as a space does. */
const joined = (numbers: readonly number[]) => numbers.join(" ").replaceAll(" -", "-");

function isSeen(ring: readonly Pixel[]): boolean {
  const twice = ring.reduce((sum, here, i) => {
    const before = ring.at(i - 1) as Pixel;
    return sum + before.x * here.y - here.x * before.y;
  }, 0);
  return Math.abs(twice) / 2 >= SPECK_PX ** 2;
}

/** From the first point to the one farthest from it, and back. */
function simplifiedRing(ring: readonly Pixel[], tolerance: number): Pixel[] {
  const [first] = ring;
  if (!first) return [];
  let far = 0;
  let widest = 0;
  for (const [i, pixel] of ring.entries()) {
    const distance = Math.hypot(pixel.x - first.x, pixel.y - first.y);
    if (distance > widest) [far, widest] = [i, distance];
  }
  const there = simplified(ring.slice(0, far + 1), tolerance);
  const back = simplified([...ring.slice(far), first], tolerance);
  return [...there, ...back.slice(1, -1)];
}

/** Without the points that lie closer than the tolerance to the line between those that stay (Douglas and Peucker). */
export function simplified(line: readonly Pixel[], tolerance: number): Pixel[] {
  const kept = new Set([0, line.length - 1]);
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span;
    let far = 0;
    let widest = tolerance;
    for (let i = first + 1; i < last; i++) {
      const distance = distanceTo(line[i] as Pixel, line[first] as Pixel, line[last] as Pixel);
      if (distance > widest) [far, widest] = [i, distance];
    }
    if (far === 0) continue;
    kept.add(far);
    spans.push([first, far], [far, last]);
  }
  return line.filter((_, i) => kept.has(i));
}

/** From a point to the way between two others. */
function distanceTo({ x, y }: Pixel, from: Pixel, to: Pixel): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / square));
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}
