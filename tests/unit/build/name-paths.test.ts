import { describe, expect, it } from "vitest";
import type { Line } from "../../../src/build/geometry.ts";
import { lngLatOf, type Pixel, pixelOf } from "../../../src/build/mercator.ts";
import { namePaths, STRAIGHT_ZOOM, smoothPaths } from "../../../src/build/name-paths.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";

const ZOOM = 6;
/** A line of pixels at a zoom, in degrees. */
const line = (pixels: readonly Pixel[], zoom = ZOOM) => pixels.map((pixel) => lngLatOf(pixel, zoom));
const from = (x: number): Pixel => [20_000 + x, -5_000];
/** A river that winds: ten pixels to each side, a loop every forty. */
const RIVER = line(
  Array.from({ length: 301 }, (_, i) => [20_000 + 2 * i, -5_000 + 10 * Math.sin((2 * Math.PI * i) / 20)]),
);
const STRAIGHT = line([from(0), from(600)]);

const pixelsOf = (path: readonly (readonly [number, number])[], zoom = ZOOM) => path.map((at) => pixelOf(at, zoom));
/** The sharpest bend of a path, in degrees. */
function sharpestBend(path: readonly Pixel[]): number {
  const headings = path.slice(1).map(([x, y], i) => {
    const [x0, y0] = path[i] as Pixel;
    return Math.atan2(y - y0, x - x0);
  });
  const bends = headings.slice(1).map((heading, i) => Math.abs(heading - (headings[i] as number)));
  return (Math.max(0, ...bends.map((bend) => Math.min(bend, 2 * Math.PI - bend))) * 180) / Math.PI;
}

describe("the path of a name", () => {
  const [path = []] = smoothPaths([RIVER], ZOOM);

  it("runs through the middle of a winding river, at most three pixels from it", () => {
    const away = pixelsOf(path)
      .filter(([x]) => x > 20_080 && x < 20_520)
      .map(([, y]) => Math.abs(y + 5_000));
    expect(Math.max(...away)).toBeLessThan(3);
  });

  it("has no bend that letters could not follow, as the river has", () => {
    expect(sharpestBend(pixelsOf(RIVER))).toBeGreaterThan(25);
    expect(sharpestBend(pixelsOf(path))).toBeLessThan(12);
  });

  it("begins and ends near the ends of the line, as far as letters are wide", () => {
    const away = ([path[0], path.at(-1)] as Line).map((at, i) => {
      const [x, y] = pixelOf(at, ZOOM);
      const [x0, y0] = pixelOf((i === 0 ? RIVER[0] : RIVER.at(-1)) as LngLat, ZOOM);
      return Math.hypot(x - x0, y - y0);
    });
    expect(Math.max(...away)).toBeLessThan(25);
  });

  it("keeps a wide bend, which letters can follow", () => {
    const bay = line(
      Array.from({ length: 91 }, (_, i) => {
        const angle = (i * 2 * Math.PI) / 180;
        return [20_000 + 300 * Math.cos(angle), -5_000 + 300 * Math.sin(angle)];
      }),
    );
    const [along = []] = smoothPaths([bay], ZOOM);
    const off = pixelsOf(along.slice(4, -4)).map(([x, y]) => Math.abs(Math.hypot(x - 20_000, y + 5_000) - 300));
    expect(Math.max(...off)).toBeLessThan(6);
  });

  it("is told by few positions where the line is straight", () => {
    expect(smoothPaths([STRAIGHT], ZOOM)[0]?.length).toBeLessThan(4);
  });

  it("is not made for a line that is too short to carry a name", () => {
    expect(smoothPaths([line([from(0), from(30)])], ZOOM)).toEqual([]);
  });

  it("runs on past 180° as the line does", () => {
    const [over = []] = smoothPaths(
      [
        [
          [170, 70],
          [190, 70],
        ],
      ],
      ZOOM,
    );
    expect(over[0]?.[0]).toBeCloseTo(170, 0);
    expect(over.at(-1)?.[0]).toBeCloseTo(190, 0);
  });
});

describe("the paths of a name", () => {
  it("are one a zoom, from the first on until the line itself is straight enough", () => {
    const zooms = namePaths([STRAIGHT], 5).map(({ from: first, until }) => [first, until]);
    expect(zooms).toEqual(Array.from({ length: STRAIGHT_ZOOM - 5 }, (_, i) => [5 + i, 6 + i]));
  });

  it("begin at the zoom at which the line is long enough for a name", () => {
    expect(namePaths([line([from(0), from(60)])], 3)[0]?.from).toBe(6);
  });

  it("leave out the parts that are too short", () => {
    const [first] = namePaths([STRAIGHT, line([from(700), from(710)])], ZOOM);
    expect(first?.lines).toHaveLength(1);
  });
});
