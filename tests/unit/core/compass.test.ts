import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMPASS_POINTS, compassPointOf } from "../../../src/core/compass.ts";
import { DIRECTIONS } from "../../../src/core/messages/compass.ts";

describe("compassPointOf", () => {
  it.each([
    [0, "N"],
    [11.2, "N"],
    [11.3, "NNE"],
    [45, "NE"],
    [90, "E"],
    [107, "ESE"],
    [180, "S"],
    [247.5, "WSW"],
    [292, "WNW"],
    [348.7, "NNW"],
    [348.8, "N"],
    [359.9, "N"],
    [360, "N"],
    [-45, "NW"],
    [-0.1, "N"],
    [450, "E"],
  ] as const)("calls %d° %s", (bearing, point) => {
    expect(compassPointOf(bearing)).toBe(point);
  });

  it("is never further than half a point from the bearing, whatever its turn", () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (bearing) => {
        const at = COMPASS_POINTS.indexOf(compassPointOf(bearing)) * 22.5;
        const off = Math.abs(((((bearing - at) % 360) + 540) % 360) - 180);
        expect(off).toBeLessThanOrEqual(11.25 + 1e-9);
      }),
    );
  });
});

describe("directions", () => {
  it("are sixteen different words in every language", () => {
    for (const language of ["en", "ru", "zh"] as const) {
      const words = COMPASS_POINTS.map((point) => DIRECTIONS[point][language]);
      expect(new Set(words).size).toBe(16);
    }
  });
});
