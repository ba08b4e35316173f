import { describe, expect, it } from "vitest";
import { curveThrough, withoutStairs } from "../../../src/build/smooth.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";

/** The sum of the angles by which a line turns, in degrees. */
function turning(line: readonly LngLat[]): number {
  const bearings = line.slice(1).map(([lng, lat], i) => {
    const [fromLng, fromLat] = line[i] as LngLat;
    return (Math.atan2(lat - fromLat, lng - fromLng) * 180) / Math.PI;
  });
  return bearings.slice(1).reduce((sum, bearing, i) => {
    const turn = Math.abs(bearing - (bearings[i] as number));
    return sum + Math.min(turn, 360 - turn);
  }, 0);
}

describe("a line without stairs", () => {
  const STAIRS: LngLat[] = Array.from({ length: 21 }, (_, i) => [Math.ceil(i / 2), Math.floor(i / 2)]);

  it("turns far less", () => {
    expect(turning(STAIRS)).toBe(19 * 90);
    expect(turning(withoutStairs(STAIRS))).toBeLessThan(4 * 90);
  });

  it("keeps its ends", () => {
    const smooth = withoutStairs(STAIRS);
    expect([smooth[0], smooth.at(-1)]).toEqual([STAIRS[0], STAIRS.at(-1)]);
  });

  it("stays closed where it was", () => {
    const square: LngLat[] = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ];
    const smooth = withoutStairs(square);
    expect(smooth[0]).toEqual(smooth.at(-1));
    expect(smooth[0]).not.toEqual([0, 0]);
  });
});

describe("a curve", () => {
  const KNOWN: LngLat[] = [
    [0, 0],
    [2, 1],
    [3, 4],
    [7, 4],
  ];

  it("goes through every position that is known, in order", () => {
    const curve = curveThrough(KNOWN).map((position) => position.join());
    const places = KNOWN.map((position) => curve.indexOf(position.join()));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("has no corner", () => {
    const curve = curveThrough(KNOWN);
    const corners = curve.slice(1, -1).map((_, i) => turning(curve.slice(i, i + 3)));
    expect(Math.max(...corners)).toBeLessThan(30);
    expect(turning(KNOWN.slice(0, 3))).toBeGreaterThan(40);
  });
});
