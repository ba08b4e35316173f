import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceMetres } from "../../../src/core/geodesic.ts";
import { type LngLat, unwrapLng } from "../../../src/core/lnglat.ts";
import { densifyRhumb, rhumbDestination, rhumbDistanceMetres, rhumbLegBetween } from "../../../src/core/rhumb.ts";

const between = (min: number, max: number) =>
  fc.integer({ min: min * 1e6, max: max * 1e6 }).map((millionths) => millionths / 1e6);
const position = fc.tuple(between(-180, 180), between(-90, 90));
const offPole = fc.tuple(between(-180, 180), between(-89, 89));
const ROUNDING_METRES = 1e-6;

const MOSCOW: LngLat = [37.6173, 55.7558];
const BEIJING: LngLat = [116.4074, 39.9042];
/** The quarter meridian of WGS 84. */
const QUARTER_METRES = 10_001_965.729313;
const RADIANS = Math.PI / 180;

/** What RhumbSolve, an independent program, says of pairs of positions: tests/fixtures/geodesics/make.sh. */
const SOLVED = readFileSync(new URL("../../fixtures/geodesics/rhumbs.txt", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((row) => row.split(" "))
  .map(([kind = "", ...numbers]) => {
    const [lat1 = NaN, lng1 = NaN, bearing = NaN, lat2 = NaN, lng2 = NaN, metres = NaN] = numbers.map(Number);
    return { kind, from: [lng1, lat1] as LngLat, to: [lng2, lat2] as LngLat, bearing, metres };
  });
const KINDS = [...new Set(SOLVED.map(({ kind }) => kind))];
/** The largest of an error over the rows of one kind; NaN if any is. */
const worst = (kind: string, error: (row: (typeof SOLVED)[number]) => number) =>
  Math.max(...SOLVED.filter((row) => row.kind === kind).map(error));
const missMetres = (reached: LngLat | null, wanted: LngLat) => (reached ? distanceMetres(reached, wanted) : NaN);

describe("against RhumbSolve, in more than 100 rows,", () => {
  it("there are all kinds of rows", () => {
    expect(SOLVED.length).toBeGreaterThan(100);
    expect(KINDS).toEqual([
      "random",
      "short",
      "nearly-east-west",
      "meridional",
      "equatorial",
      "antimeridian",
      "near-pole",
      "opposite-meridian",
    ]);
  });

  it.each(KINDS)("a %s leg is as long, to fifty nanometres", (kind) => {
    expect(worst(kind, ({ from, to, metres }) => Math.abs(rhumbDistanceMetres(from, to) - metres))).toBeLessThan(5e-8);
  });

  it.each(KINDS)("a %s leg has the same bearing, to a micrometre at its end", (kind) => {
    expect(
      worst(kind, ({ from, to, bearing, metres }) => {
        const turn = unwrapLng(rhumbLegBetween(from, to).initialBearing, bearing) - bearing;
        return Math.abs(turn) * RADIANS * metres;
      }),
    ).toBeLessThan(1e-6);
  });

  it.each(KINDS)("a %s course ends at the same place, to a micrometre", (kind) => {
    expect(
      worst(kind, ({ from, to, bearing, metres }) => missMetres(rhumbDestination(from, bearing, metres), to)),
    ).toBeLessThan(1e-6);
  });
});

describe("rhumbLegBetween", () => {
  it("is the example of GeographicLib's documentation, New York to Singapore", () => {
    const jfk: LngLat = [-(73 + 46 / 60 + 44 / 3600), 40 + 38 / 60 + 23 / 3600];
    const changi: LngLat = [103 + 59 / 60 + 22 / 3600, 1 + 21 / 60 + 33 / 3600];
    const { metres, initialBearing } = rhumbLegBetween(jfk, changi);
    expect(metres).toBeCloseTo(18_523_563, -0.5);
    expect(initialBearing).toBeCloseTo(103 + 34 / 60 + 58.2 / 3600, 4);
  });

  it("is 6,093.859 km from Moscow to Beijing, 285 km longer than the shortest path", () => {
    expect(rhumbDistanceMetres(MOSCOW, BEIJING)).toBeCloseTo(6_093_859.300931, 3);
    expect(rhumbDistanceMetres(MOSCOW, BEIJING) - distanceMetres(MOSCOW, BEIJING)).toBeCloseTo(284_708.734, 2);
  });

  it("keeps its bearing to the end", () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        const { initialBearing, finalBearing } = rhumbLegBetween(a, b);
        expect(finalBearing).toBe(initialBearing);
      }),
    );
  });

  it("is as long both ways", () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        expect(Math.abs(rhumbDistanceMetres(a, b) - rhumbDistanceMetres(b, a))).toBeLessThan(ROUNDING_METRES);
      }),
    );
  });

  it("has the opposite bearing the other way", () => {
    fc.assert(
      fc.property(offPole, offPole, (a, b) => {
        const turn = unwrapLng(b[0], a[0]) - a[0];
        // To the opposite meridian both ways go east.
        fc.pre(rhumbDistanceMetres(a, b) > 1 && Math.abs(turn) < 179.999999);
        const there = rhumbLegBetween(a, b).initialBearing;
        const back = rhumbLegBetween(b, a).initialBearing;
        expect(Math.abs(unwrapLng(back + 180, there) - there)).toBeLessThan(1e-6);
      }),
    );
  });

  it("is never shorter than the geodesic", () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        expect(rhumbDistanceMetres(a, b)).toBeGreaterThan(distanceMetres(a, b) - ROUNDING_METRES);
      }),
    );
  });

  it("is the geodesic along a meridian and along the equator", () => {
    fc.assert(
      fc.property(
        between(-180, 180),
        between(-90, 90),
        between(-90, 90),
        between(-179, 179),
        (lng, lat1, lat2, turn) => {
          const legs: [LngLat, LngLat][] = [
            [
              [lng, lat1],
              [lng, lat2],
            ],
            [
              [lng, 0],
              [lng + turn, 0],
            ],
          ];
          for (const [a, b] of legs) {
            expect(Math.abs(rhumbDistanceMetres(a, b) - distanceMetres(a, b))).toBeLessThan(ROUNDING_METRES);
          }
        },
      ),
    );
  });

  it("does not jump where a leg comes to lie along a parallel", () => {
    const along = rhumbDistanceMetres([10, 66], [60, 66]);
    for (const off of [1e-12, 9e-11, 1.1e-10, 1e-9]) {
      expect(Math.abs(rhumbDistanceMetres([10, 66], [60, 66 + off]) - along)).toBeLessThan(1e-3);
    }
    expect(Math.abs(rhumbDistanceMetres([10, 66], [60, 66 + 1.1e-10]) - along)).toBeLessThan(1e-4);
  });

  it("goes the short way round, over the antimeridian", () => {
    expect(rhumbLegBetween([170, 60], [-170, 60]).initialBearing).toBeCloseTo(90, 9);
    expect(rhumbLegBetween([-170, 60], [170, 60]).initialBearing).toBeCloseTo(-90, 9);
    expect(rhumbDistanceMetres([170, 60], [-170, 60])).toBeCloseTo(rhumbDistanceMetres([0, 60], [20, 60]), 6);
  });

  it("goes east to the opposite meridian, however that is written", () => {
    expect(rhumbLegBetween([0, 50], [180, 50]).initialBearing).toBeCloseTo(90, 9);
    expect(rhumbLegBetween([0, 50], [-180, 50]).initialBearing).toBeCloseTo(90, 9);
  });

  it.each<[string, LngLat, LngLat, number, number]>([
    ["north to the pole", [20, 0], [-50, 90], 0, QUARTER_METRES],
    ["south from the pole", [-50, 90], [20, 0], 180, QUARTER_METRES],
    ["south to the pole", [20, 0], [-50, -90], 180, QUARTER_METRES],
    ["north from the pole", [-50, -90], [20, 0], 0, QUARTER_METRES],
    ["from pole to pole", [0, -90], [140, 90], 0, 2 * QUARTER_METRES],
  ])("runs along the meridian of its other end %s", (_which, a, b, bearing, metres) => {
    const leg = rhumbLegBetween(a, b);
    expect(leg.initialBearing).toBe(bearing);
    expect(leg.metres).toBeCloseTo(metres, 5);
  });

  it.each<[string, LngLat, LngLat]>([
    ["a place and itself", MOSCOW, MOSCOW],
    ["a place written as 180° and as −180°", [180, 66], [-180, 66]],
    ["a pole and itself", [10, 90], [-60, 90]],
    ["the other pole and itself", [10, -90], [-60, -90]],
    ["the equator as 0 and as −0", [0, 0], [0, -0]],
  ])("has no length and a bearing of 0 between %s", (_which, a, b) => {
    expect(rhumbLegBetween(a, b)).toEqual({ metres: 0, initialBearing: 0, finalBearing: 0 });
  });
});

describe("rhumbDestination", () => {
  it("undoes rhumbLegBetween", () => {
    fc.assert(
      fc.property(offPole, position, (from, to) => {
        const { initialBearing, metres } = rhumbLegBetween(from, to);
        expect(missMetres(rhumbDestination(from, initialBearing, metres), to)).toBeLessThan(ROUNDING_METRES);
      }),
    );
  });

  it("goes on past 180° without a jump", () => {
    expect(rhumbDestination([189, 66], 90, 100_000)?.[0]).toBeCloseTo(191.2, 1);
    expect(rhumbDestination([179, 66], 90, 100_000)?.[0]).toBeCloseTo(181.2, 1);
  });

  it("reaches a pole and does not pass it", () => {
    expect(rhumbDestination([20, 0], 0, QUARTER_METRES)).toEqual([20, 90]);
    expect(rhumbDestination([20, 0], 0, QUARTER_METRES + 1)).toBeNull();
    expect(rhumbDestination([20, 0], 180, QUARTER_METRES)).toEqual([20, -90]);
    expect(rhumbDestination([20, 0], 180, QUARTER_METRES + 1)).toBeNull();
    expect(rhumbDestination([20, 0], 150, 3 * QUARTER_METRES)).toBeNull();
  });

  it("leaves a pole along a meridian only", () => {
    expect(missMetres(rhumbDestination([20, 90], 180, QUARTER_METRES), [20, 0])).toBeLessThan(ROUNDING_METRES);
    expect(rhumbDestination([20, 90], 150, 1000)).toBeNull();
  });
});

describe("densifyRhumb", () => {
  const line = fc.array(position, { minLength: 2, maxLength: 4 });
  const maxMetres = between(50_000, 3_000_000);
  const legsOf = (line: readonly LngLat[]) => line.slice(1).map((end, i) => rhumbLegBetween(line[i] ?? end, end));
  const metresOf = (line: readonly LngLat[]) => legsOf(line).reduce((sum, { metres }) => sum + metres, 0);

  it("keeps the length", () => {
    fc.assert(
      fc.property(line, maxMetres, (line, max) => {
        expect(Math.abs(metresOf(densifyRhumb(line, max)) - metresOf(line))).toBeLessThan(1e-3);
      }),
    );
  });

  it("leaves no leg above the maximum", () => {
    fc.assert(
      fc.property(line, maxMetres, (line, max) => {
        const longest = Math.max(...legsOf(densifyRhumb(line, max)).map(({ metres }) => metres));
        expect(longest).toBeLessThanOrEqual(max + ROUNDING_METRES);
      }),
    );
  });

  it("keeps the bearing from vertex to vertex of a leg", () => {
    fc.assert(
      fc.property(offPole, offPole, (a, b) => {
        const { initialBearing, metres } = rhumbLegBetween(a, b);
        for (const piece of legsOf(densifyRhumb([a, b], 200_000))) {
          const turn = unwrapLng(piece.initialBearing, initialBearing) - initialBearing;
          expect(Math.abs(turn) * RADIANS * Math.min(piece.metres, metres)).toBeLessThan(1e-5);
        }
      }),
    );
  });

  it("leaves no jump of longitude above 180°", () => {
    fc.assert(
      fc.property(line, maxMetres, (line, max) => {
        const dense = densifyRhumb(line, max);
        const jumps = dense.slice(1).map(([lng], i) => Math.abs(lng - (dense[i]?.[0] ?? NaN)));
        expect(Math.max(...jumps)).toBeLessThanOrEqual(180 + 1e-9);
      }),
    );
  });

  it("keeps every vertex of the line, in order", () => {
    fc.assert(
      fc.property(line, maxMetres, (line, max) => {
        const dense = densifyRhumb(line, max);
        let at = 0;
        for (const vertex of line) {
          at = dense.findIndex((candidate, i) => i >= at && distanceMetres(candidate, vertex) < ROUNDING_METRES);
          expect(at).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("stays on the parallel between two places of the same latitude, over the antimeridian too", () => {
    const dense = densifyRhumb(
      [
        [170, 66],
        [-170, 66],
      ],
      50_000,
    );
    expect(dense.length).toBe(20);
    for (const [i, [lng, lat]] of dense.entries()) {
      expect(lat).toBeCloseTo(66, 9);
      expect(lng).toBeCloseTo(170 + (20 * i) / 19, 9);
    }
  });

  // Half a turn, which rounding makes a little more or less.
  it("goes on the way it set out to the opposite meridian", () => {
    const dense = densifyRhumb(
      [
        [179.999992, 0],
        [-0.000008, 0],
      ],
      3_000_000,
    );
    expect(dense.map(([lng]) => Math.round(lng))).toEqual([180, 206, 231, 257, 283, 309, 334, 360]);
  });

  it("comes from a pole along the meridian of the leg's end", () => {
    const dense = densifyRhumb(
      [
        [10, 90],
        [60, 80],
      ],
      300_000,
    );
    expect(dense.map(([lng]) => lng)).toEqual([10, 60, 60, 60, 60]);
  });

  it("makes nothing of nothing and leaves a single position alone", () => {
    expect(densifyRhumb([], 50_000)).toEqual([]);
    expect(densifyRhumb([MOSCOW], 50_000)).toEqual([MOSCOW]);
  });
});
