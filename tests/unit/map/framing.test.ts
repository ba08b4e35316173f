import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cap } from "../../../src/core/lnglat.ts";
import { flightMs, zoomForCap } from "../../../src/map/framing.ts";

/** Any value, evenly spread: `fc.double` would give next to nothing but zeros with hundreds of decimals. */
const between = (min: number, max: number) =>
  fc.integer({ min: min * 1e6, max: max * 1e6 }).map((millionths) => millionths / 1e6);
const cap = (radiusDegrees: number, lat = 0): Cap => ({ centre: [100, lat], radiusDegrees });

describe("zoomForCap", () => {
  // A globe of zoom z has a radius of 512·2^z / 2π pixels at the equator. Half of 1,000 px is to hold sin 30° = ½ of
  // it: 1,000 = 512·2^z / 2π, so z = log2(1,000·2π / 512).
  it("lets a cap of 30° just fill the map when it may have all of it", () => {
    expect(zoomForCap(cap(30), 1000, 1000, 1)).toBeCloseTo(Math.log2((1000 * 2 * Math.PI) / 512), 12);
  });

  it("leaves a margin unless it is told not to", () => {
    expect(zoomForCap(cap(30), 1000, 1000)).toBeLessThan(zoomForCap(cap(30), 1000, 1000, 1));
  });

  it("goes one zoom further for a map of twice the size", () => {
    expect(zoomForCap(cap(30), 1600, 1600) - zoomForCap(cap(30), 800, 800)).toBeCloseTo(1, 12);
  });

  // MapLibre's globe is widened by 1 / cos φ, which is 2 at 60°.
  it("takes one zoom less at 60° north, where the globe is drawn twice as large", () => {
    expect(zoomForCap(cap(10, 0), 800, 800) - zoomForCap(cap(10, 60), 800, 800)).toBeCloseTo(1, 12);
  });

  it("looks at the shorter side, whichever that is", () => {
    expect(zoomForCap(cap(30), 1600, 700)).toBe(zoomForCap(cap(30), 700, 700));
    expect(zoomForCap(cap(30), 700, 1600)).toBe(zoomForCap(cap(30), 700, 700));
  });

  it("never comes closer for a larger cap", () => {
    const degrees = between(0, 180);
    const lat = between(-85, 85);
    fc.assert(
      fc.property(degrees, degrees, lat, (a, b, lat) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)];
        expect(zoomForCap(cap(large, lat), 800, 600)).toBeLessThanOrEqual(zoomForCap(cap(small, lat), 800, 600));
      }),
    );
  });

  it("comes no closer to a single point than it is allowed", () => {
    expect(zoomForCap(cap(0), 800, 600)).toBe(11);
    expect(zoomForCap(cap(0), 800, 600, 0.86, 7)).toBe(7);
  });

  it("always answers a zoom that a map can have, for any frame", () => {
    const pixels = fc.integer({ min: 0, max: 8000 });
    const degrees = between(0, 180);
    const lat = between(-90, 90);
    fc.assert(
      fc.property(degrees, lat, pixels, pixels, (degrees, lat, width, height) => {
        const zoom = zoomForCap(cap(degrees, lat), width, height);
        expect(zoom).toBeGreaterThanOrEqual(0);
        expect(zoom).toBeLessThanOrEqual(11);
      }),
    );
  });
});

describe("flightMs", () => {
  const at = (lng: number, lat: number, zoom: number) => ({ center: [lng, lat] as const, zoom });

  it("is half a second for no way at all, and longer the further it goes", () => {
    expect(flightMs(at(100, 50, 4), at(100, 50, 4))).toBe(500);
    expect(flightMs(at(100, 50, 4), at(100, 50, 6))).toBe(800);
    expect(flightMs(at(100, 50, 4), at(120, 50, 4))).toBeGreaterThan(flightMs(at(100, 50, 4), at(110, 50, 4)));
  });

  it("takes as long back as there", () => {
    expect(flightMs(at(170, 60, 3), at(-170, 20, 9))).toBeCloseTo(flightMs(at(-170, 20, 9), at(170, 60, 3)), 9);
  });

  it("is never none, and never above two and a half seconds", () => {
    const place = fc.tuple(between(-180, 180), between(-85, 85), between(0, 22));
    fc.assert(
      fc.property(place, place, (from, to) => {
        const ms = flightMs(at(...from), at(...to));
        expect(ms).toBeGreaterThanOrEqual(500);
        expect(ms).toBeLessThanOrEqual(2500);
      }),
    );
  });
});
