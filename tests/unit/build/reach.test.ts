import { describe, expect, it } from "vitest";
import { type Line, linesOf, polygonsOf, positionsOf } from "../../../src/build/geometry.ts";
import { CORRIDOR_BANDS, corridor, hasCorridor, hasRing, pixelsAtZoom0, ringAround } from "../../../src/build/reach.ts";
import type { Geometry } from "../../../src/build/schema/geo.ts";
import { densify, distanceMetres } from "../../../src/core/geodesic.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";
import { isInside } from "../../check-geo/distance.ts";

const line = (...coordinates: Line): Geometry => ({ type: "LineString", coordinates });
const known = { certainty: "certain", basis: "centroid", accuracyMetres: 100 } as const;

describe("a ring", () => {
  it("is drawn around what is less than certain, and around what is known to half a kilometre or worse", () => {
    expect(hasRing(known)).toBe(false);
    expect(hasRing({ ...known, certainty: "less-certain" })).toBe(true);
    expect(hasRing({ ...known, accuracyMetres: 500 })).toBe(true);
  });

  it.each<[string, LngLat, number]>([
    ["a city", [127.54, 50.29], 2000],
    ["the far north", [72.07, 81], 30_000],
    ["±180°", [179.99, 65], 5000],
  ])("has the radius of the accuracy, all around, at %s", (_where, middle, metres) => {
    const ring = positionsOf(ringAround(middle, metres));
    expect(ring.at(-1)).toEqual(ring[0]);
    for (const position of ring) {
      expect(distanceMetres(middle, position) / metres).toBeCloseTo(1, 2);
      expect(Math.abs(position[0] - middle[0])).toBeLessThan(10);
    }
  });
});

describe("a corridor", () => {
  it("is drawn along what is less than certain, and along a course that is ours", () => {
    expect(hasCorridor({ ...known, basis: "digitised" })).toBe(false);
    expect(hasCorridor({ ...known, basis: "schematic" })).toBe(true);
    expect(hasCorridor({ ...known, basis: "digitised", certainty: "uncertain" })).toBe(true);
  });

  const LINES: [string, Geometry, number][] = [
    ["a bridge", line([127.5927, 50.1998], [127.6083, 50.2024]), 150],
    ["a pipeline of 3,000 km", line([68.5, 70.4], [72.9, 67.7], [90, 58], [106.1, 50.35]), 150_000],
    ["a sea route over ±180°", line([160, 70], [178, 70], [190, 66]), 30_000],
  ];

  it.each(LINES)("holds the line in every band: %s", (_what, geometry, metres) => {
    const bands = corridor(geometry, metres);
    expect(bands).toHaveLength(CORRIDOR_BANDS);
    const along = linesOf(geometry).flatMap((one) => densify(one, 100_000));
    for (const band of bands)
      expect(along.filter((at) => !polygonsOf(band).some((rings) => isInside(at, rings)))).toEqual([]);
  });

  it.each(LINES)("reaches as far out as the accuracy, give or take a tenth: %s", (_what, geometry, metres) => {
    const along = linesOf(geometry).flatMap((one) => densify(one, metres / 10));
    const [widest] = corridor(geometry, metres);
    const away = positionsOf(widest as Geometry).map((edge) =>
      Math.min(...along.map((at) => distanceMetres(at, edge))),
    );
    expect(Math.max(...away) / metres).toBeLessThan(1.1);
    expect(Math.min(...away) / metres).toBeGreaterThan(0.9);
  });

  it("does not jump at ±180°", () => {
    const [widest] = corridor(line([160, 70], [178, 70], [190, 66]), 30_000);
    const jumps = linesOf(widest as Geometry).flatMap((ring) =>
      ring.slice(1).filter(([lng], i) => Math.abs(lng - (ring[i]?.[0] ?? lng)) > 20),
    );
    expect(jumps).toEqual([]);
  });
});

describe("pixelsAtZoom0", () => {
  it("is the whole tile for the length of the equator, and twice as much at 60°", () => {
    expect(pixelsAtZoom0(40_075_017, 0)).toBeCloseTo(512, 6);
    expect(pixelsAtZoom0(40_075_017, 60)).toBeCloseTo(1024, 6);
  });
});
