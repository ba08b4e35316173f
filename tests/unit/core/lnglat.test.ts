import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { angleDegrees, bboxOf, capOf, type LngLat, unwrapLine, unwrapLng, wrapLng } from "../../../src/core/lnglat.ts";

/** Any value, evenly spread: `fc.double` would give next to nothing but zeros with hundreds of decimals. */
const between = (min: number, max: number) =>
  fc.integer({ min: min * 1e6, max: max * 1e6 }).map((millionths) => millionths / 1e6);
const anyLng = between(-1000, 1000);
const position = fc.tuple(between(-180, 180), between(-90, 90));
/** How far two longitudes are from naming the same meridian, in degrees. */
const offMeridian = (a: number, b: number) => Math.abs((a - b) / 360 - Math.round((a - b) / 360)) * 360;

describe("wrapLng", () => {
  it("always answers within [-180, 180)", () => {
    fc.assert(
      fc.property(anyLng, (lng) => {
        const wrapped = wrapLng(lng);
        expect(wrapped).toBeGreaterThanOrEqual(-180);
        expect(wrapped).toBeLessThan(180);
      }),
    );
  });

  it("names the same meridian", () => {
    fc.assert(
      fc.property(anyLng, (lng) => {
        expect(offMeridian(wrapLng(lng), lng)).toBeLessThan(1e-9);
      }),
    );
  });

  it("gives the antimeridian one name", () => {
    expect(wrapLng(180)).toBe(-180);
    expect(wrapLng(-180)).toBe(-180);
  });

  it("brings a longitude past the antimeridian back", () => {
    expect(wrapLng(190)).toBe(-170);
    expect(wrapLng(-190)).toBe(170);
  });
});

describe("unwrapLng", () => {
  it("answers within half a turn of the longitude that it is to be near", () => {
    fc.assert(
      fc.property(anyLng, anyLng, (lng, near) => {
        expect(Math.abs(unwrapLng(lng, near) - near)).toBeLessThanOrEqual(180 + 1e-9);
      }),
    );
  });

  it("is undone by wrapping", () => {
    fc.assert(
      fc.property(position, anyLng, ([lng], near) => {
        expect(offMeridian(wrapLng(unwrapLng(lng, near)), lng)).toBeLessThan(1e-9);
      }),
    );
  });

  it("continues a line eastwards over the antimeridian", () => {
    expect(unwrapLng(-170, 175)).toBe(190);
  });
});

describe("unwrapLine", () => {
  it("leaves no jump above 180°", () => {
    fc.assert(
      fc.property(fc.array(position), (line) => {
        const unwrapped = unwrapLine(line);
        for (const [i, [lng]] of unwrapped.entries())
          expect(Math.abs(lng - (unwrapped[i - 1]?.[0] ?? lng))).toBeLessThanOrEqual(180 + 1e-9);
      }),
    );
  });

  it("keeps every position where it is on the globe", () => {
    fc.assert(
      fc.property(fc.array(position), (line) => {
        const unwrapped = unwrapLine(line);
        expect(unwrapped.map(([, lat]) => lat)).toEqual(line.map(([, lat]) => lat));
        for (const [i, [lng]] of unwrapped.entries()) expect(offMeridian(lng, line[i]?.[0] ?? NaN)).toBeLessThan(1e-9);
      }),
    );
  });

  it("keeps the longitude of the first position", () => {
    const line: LngLat[] = [
      [170, 65],
      [-175, 66],
      [-169, 66],
    ];
    expect(unwrapLine(line)).toEqual([
      [170, 65],
      [185, 66],
      [191, 66],
    ]);
  });
});

describe("bboxOf", () => {
  it("is the smallest box around the positions", () => {
    const positions: LngLat[] = [
      [20, 50],
      [10, 70],
      [190, 60],
    ];
    expect(bboxOf(positions)).toEqual([10, 50, 190, 70]);
  });

  it("refuses to make a box of no positions", () => {
    expect(() => bboxOf([])).toThrow("no positions");
  });
});

describe("angleDegrees", () => {
  it("is a right angle from any place of the equator to the pole", () => {
    fc.assert(
      fc.property(anyLng, (lng) => {
        expect(angleDegrees([lng, 0], [0, 90])).toBeCloseTo(90, 9);
      }),
    );
  });

  it("is half a turn between antipodes", () => {
    expect(angleDegrees([0, 0], [180, 0])).toBeCloseTo(180, 6);
  });

  it("takes the short way over the antimeridian", () => {
    expect(angleDegrees([179, 0], [-179, 0])).toBeCloseTo(2, 9);
  });
});

describe("capOf", () => {
  it("holds every position it was made of", () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 1 }), (positions) => {
        const { centre, radiusDegrees } = capOf(positions);
        for (const one of positions) expect(angleDegrees(centre, one)).toBeLessThanOrEqual(radiusDegrees);
      }),
    );
  });

  it("has no radius around a single position", () => {
    const { centre, radiusDegrees } = capOf([[131.87, 43.11]]);
    expect(centre[0]).toBeCloseTo(131.87, 9);
    expect(centre[1]).toBeCloseTo(43.11, 9);
    expect(radiusDegrees).toBeLessThan(1e-6);
  });

  it("is centred on the antimeridian for positions on both sides of it", () => {
    const { centre, radiusDegrees } = capOf([
      [179, 0],
      [-179, 0],
    ]);
    expect(Math.abs(centre[0])).toBeCloseTo(180, 9);
    expect(radiusDegrees).toBeCloseTo(1, 9);
  });
});
