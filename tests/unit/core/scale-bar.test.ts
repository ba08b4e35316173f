import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { METRES_PER } from "../../../src/core/format.ts";
import { scaleBarOf } from "../../../src/core/scale-bar.ts";

describe("a scale bar", () => {
  it("is a round number of kilometres", () => {
    expect(scaleBarOf(1000, 130, "km")).toEqual({ value: 100, unit: "km", widthPx: 100 });
    expect(scaleBarOf(1000, 230, "km")).toEqual({ value: 200, unit: "km", widthPx: 200 });
    expect(scaleBarOf(5, 130, "km")).toEqual({ value: 0.5, unit: "km", widthPx: 100 });
  });

  it("counts nautical miles of 1,852 m", () => {
    expect(scaleBarOf(1852, 60, "nm")).toEqual({ value: 50, unit: "nm", widthPx: 50 });
  });

  it("is true to the map, fits, and is more than a third of the room", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 50_000, noNaN: true }),
        fc.integer({ min: 40, max: 400 }),
        fc.constantFrom("km" as const, "mi" as const, "nm" as const),
        (metresPerPixel, maxPx, unit) => {
          const { value, widthPx } = scaleBarOf(metresPerPixel, maxPx, unit);
          expect(widthPx * metresPerPixel).toBeCloseTo(value * METRES_PER[unit], 3);
          expect(widthPx).toBeLessThanOrEqual(maxPx * (1 + 1e-9));
          expect(widthPx).toBeGreaterThan(maxPx * 0.39);
        },
      ),
    );
  });

  it("refuses a map without scale", () => {
    expect(() => scaleBarOf(0, 100, "km")).toThrow(RangeError);
  });
});
