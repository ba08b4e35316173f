import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  densify,
  destination,
  distanceMetres,
  halfwayAlong,
  legBetween,
  lengthMetres,
  polygonAreaSquareMetres,
} from "../../../src/core/geodesic.ts";
import { type LngLat, unwrapLng } from "../../../src/core/lnglat.ts";

/** Any value, evenly spread: `fc.double` would give next to nothing but zeros with hundreds of decimals. */
const between = (min: number, max: number) =>
  fc.integer({ min: min * 1e6, max: max * 1e6 }).map((millionths) => millionths / 1e6);
const position = fc.tuple(between(-180, 180), between(-90, 90));
const offPole = fc.tuple(between(-180, 180), between(-89, 89));
const bearing = between(-180, 180);
/** Every geodesic of WGS 84 up to half the meridian's polar circle (π·b = 19,970 km) is the shortest way. */
const shortestWay = between(100, 19_900_000);
/** Karney's method is good to some 15 nanometres. */
const ROUNDING_METRES = 1e-6;

const MOSCOW: LngLat = [37.6173, 55.7558];
const BEIJING: LngLat = [116.4074, 39.9042];
const MURMANSK: LngLat = [33.0827, 68.9585];
const ANADYR: LngLat = [177.5167, 64.7333];
const JFK: LngLat = [-73.8, 40.6];
const PARIS_CDG: LngLat = [2.55, 49.01666667];

/** The rows of a file that tests/fixtures/geodesics/make.sh wrote: a kind, then numbers. */
const rowsOf = (file: string) =>
  readFileSync(new URL(`../../fixtures/geodesics/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((row) => row.split(" "))
    .map(([kind = "", ...numbers]) => ({ kind, numbers: numbers.map(Number) }));

/** What GeodSolve, an independent program, says of one pair of positions. */
interface SolvedRow {
  readonly kind: string;
  readonly from: LngLat;
  readonly to: LngLat;
  readonly azi1: number;
  readonly azi2: number;
  readonly metres: number;
  /** By how much the end moves sideways, in metres for a radian of the bearing at the start. */
  readonly reducedMetres: number;
}
const SOLVED: readonly SolvedRow[] = rowsOf("geodesics.txt").map(({ kind, numbers }) => {
  const [lat1 = NaN, lng1 = NaN, azi1 = NaN, lat2 = NaN, lng2 = NaN, azi2 = NaN, metres = NaN, m12 = NaN] = numbers;
  return { kind, from: [lng1, lat1], to: [lng2, lat2], azi1, azi2, metres, reducedMetres: Math.abs(m12) };
});
const KINDS = [...new Set(SOLVED.map(({ kind }) => kind))];
/** The largest of an error over the rows of one kind; NaN if any is. */
const worst = (kind: string, error: (row: SolvedRow) => number) =>
  Math.max(...SOLVED.filter((row) => row.kind === kind).map(error));
const turnBetween = (a: number, b: number) => (Math.abs(unwrapLng(a, b) - b) * Math.PI) / 180;

describe("against GeodSolve, in more than 200 rows,", () => {
  it("there are all kinds of rows", () => {
    expect(SOLVED.length).toBeGreaterThan(200);
    expect(KINDS).toEqual([
      "random",
      "short",
      "nearly-antipodal",
      "antipodal",
      "polar",
      "meridional",
      "equatorial",
      "antimeridian",
    ]);
  });

  it.each(KINDS)("a %s distance is the same to a micrometre", (kind) => {
    expect(worst(kind, ({ from, to, metres }) => Math.abs(distanceMetres(from, to) - metres))).toBeLessThan(1e-6);
  });

  it.each(KINDS)("a %s course ends at the same place, to a micrometre", (kind) => {
    expect(
      worst(kind, ({ from, to, azi1, metres }) => distanceMetres(destination(from, azi1, metres), to)),
    ).toBeLessThan(1e-6);
  });

  // Antipodes have two or more shortest ways, and near them a bearing may be badly known though the way is not.
  it.each(KINDS)("a %s leg's own bearing and length lead to the end, to a micrometre", (kind) => {
    expect(
      worst(kind, ({ from, to }) => {
        const { initialBearing, metres } = legBetween(from, to);
        return distanceMetres(destination(from, initialBearing, metres), to);
      }),
    ).toBeLessThan(1e-6);
  });

  it.each(KINDS)("a %s leg's final bearing leads back to the start, to a micrometre", (kind) => {
    expect(
      worst(kind, ({ from, to }) => {
        const { finalBearing, metres } = legBetween(from, to);
        return distanceMetres(destination(to, finalBearing, -metres), from);
      }),
    ).toBeLessThan(1e-6);
  });

  // The reduced length turns a difference of bearing into the micrometres by which the other end is missed.
  it.each(KINDS)("a %s leg's bearings are the same, to a micrometre at its other end", (kind) => {
    expect(
      worst(kind, ({ from, to, azi1, azi2, reducedMetres }) => {
        const { initialBearing, finalBearing } = legBetween(from, to);
        return Math.max(turnBetween(initialBearing, azi1), turnBetween(finalBearing, azi2)) * reducedMetres;
      }),
    ).toBeLessThan(1e-6);
  });
});

describe("distanceMetres", () => {
  it("is the example of GeographicLib's documentation, Wellington to Salamanca", () => {
    expect(distanceMetres([174.81, -41.32], [-5.5, 40.96])).toBeCloseTo(19_959_679.267, 3);
  });

  it("is the value of GeographicLib's own test GeodSolve0, New York to Paris", () => {
    expect(Math.abs(distanceMetres(JFK, PARIS_CDG) - 5_853_226)).toBeLessThan(0.5);
  });

  it("is 4,912 km from Murmansk to Anadyr", () => {
    expect(Math.abs(distanceMetres(MURMANSK, ANADYR) - 4_911_710)).toBeLessThan(1000);
  });

  // GeodSolve, for these very positions; the sphere says 5,794 km.
  it("is 5,809,150.567 m from Moscow to Beijing, on the ellipsoid and not on the sphere", () => {
    expect(distanceMetres(MOSCOW, BEIJING)).toBeCloseTo(5_809_150.566841, 3);
  });

  // 2π·a / 360 with the equatorial radius of WGS 84, a = 6,378,137 m.
  it("is 111,319.491 m for a degree of the equator", () => {
    expect(distanceMetres([179.5, 0], [-179.5, 0])).toBeCloseTo(111_319.491, 3);
  });

  // The quarter meridian of WGS 84.
  it("is 10,001,965.729 m from the equator to the pole", () => {
    expect(distanceMetres([0, 0], [0, 90])).toBeCloseTo(10_001_965.729, 3);
  });

  it("is the same both ways", () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        expect(Math.abs(distanceMetres(a, b) - distanceMetres(b, a))).toBeLessThan(ROUNDING_METRES);
      }),
    );
  });

  it("is never longer than the way round by a third place", () => {
    fc.assert(
      fc.property(position, position, position, (a, b, c) => {
        expect(distanceMetres(a, c)).toBeLessThan(distanceMetres(a, b) + distanceMetres(b, c) + ROUNDING_METRES);
      }),
    );
  });

  it("does not mind how often a longitude has been round the globe", () => {
    fc.assert(
      fc.property(position, position, fc.integer({ min: -3, max: 3 }), (a, [lng, lat], turns) => {
        expect(distanceMetres(a, [lng + 360 * turns, lat])).toBeCloseTo(distanceMetres(a, [lng, lat]), 4);
      }),
    );
  });
});

describe("legBetween", () => {
  it("has the bearings of GeographicLib's own test GeodSolve0, New York to Paris", () => {
    const { initialBearing, finalBearing } = legBetween(JFK, PARIS_CDG);
    expect(Math.abs(initialBearing - 53.47022)).toBeLessThan(0.5e-5);
    expect(Math.abs(finalBearing - 111.59367)).toBeLessThan(0.5e-5);
  });

  it("is as long as the distance", () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        expect(legBetween(a, b).metres).toBe(distanceMetres(a, b));
      }),
    );
  });
});

const NO_LEG = { metres: 0, initialBearing: 0, finalBearing: 0 };
describe("legBetween a place and itself", () => {
  it.each<[string, LngLat, LngLat]>([
    ["in the north", MOSCOW, MOSCOW],
    ["in the south", [-70, -33], [-70, -33]],
    ["on the equator", [0, 0], [0, 0]],
    ["written as 180° and as −180°", [180, 66], [-180, 66]],
    ["a turn further round", [-170, 66], [190, 66]],
    ["at a pole, where longitude says nothing", [10, 90], [-60, 90]],
  ])("has no length and bearings of 0, %s", (_where, a, b) => {
    expect(legBetween(a, b)).toEqual(NO_LEG);
  });
});

describe("lengthMetres", () => {
  it("is the sum of the legs", () => {
    const byHand = distanceMetres(MURMANSK, MOSCOW) + distanceMetres(MOSCOW, BEIJING);
    expect(lengthMetres([MURMANSK, MOSCOW, BEIJING])).toBeCloseTo(byHand, 6);
  });

  it("is nothing for a single position or for none", () => {
    expect(lengthMetres([MOSCOW])).toBe(0);
    expect(lengthMetres([])).toBe(0);
  });
});

describe("destination", () => {
  it("is the example of GeographicLib's documentation, 20,000 km south-west of Perth", () => {
    const [lng, lat] = destination([115.74, -32.06], 225, 20_000_000);
    expect(lat).toBeCloseTo(32.11195529, 8);
    expect(lng).toBeCloseTo(-63.95925278, 8);
  });

  it("lies at the distance that was asked for", () => {
    fc.assert(
      fc.property(offPole, bearing, shortestWay, (from, bearing, metres) => {
        expect(Math.abs(distanceMetres(from, destination(from, bearing, metres)) - metres)).toBeLessThan(1e-5);
      }),
    );
  });

  it("lies on the bearing that was asked for", () => {
    fc.assert(
      fc.property(offPole, bearing, shortestWay, (from, bearing, metres) => {
        const back = legBetween(from, destination(from, bearing, metres)).initialBearing;
        expect(Math.abs(unwrapLng(back, bearing) - bearing)).toBeLessThan(1e-5);
      }),
    );
  });

  it("undoes legBetween", () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const { initialBearing, metres } = legBetween(from, to);
        expect(distanceMetres(destination(from, initialBearing, metres), to)).toBeLessThan(ROUNDING_METRES);
      }),
    );
  });

  it("has a longitude within half a turn of the start's, wherever that was unwrapped to", () => {
    expect(destination([189, 66], 90, 100_000)[0]).toBeCloseTo(191.2, 1);
  });
});

describe("densify", () => {
  const line = fc.array(position, { minLength: 2, maxLength: 4 });
  const maxMetres = between(50_000, 3_000_000);

  it("keeps the length to a millionth", () => {
    fc.assert(
      fc.property(line, maxMetres, (line, max) => {
        const before = lengthMetres(line);
        expect(Math.abs(lengthMetres(densify(line, max)) - before)).toBeLessThan(1e-6 * before + ROUNDING_METRES);
      }),
    );
  });

  it("leaves no leg above the maximum", () => {
    fc.assert(
      fc.property(line, maxMetres, (line, max) => {
        const dense = densify(line, max);
        const legs = dense.slice(1).map((end, i) => distanceMetres(dense[i] ?? end, end));
        expect(Math.max(...legs)).toBeLessThanOrEqual(max + ROUNDING_METRES);
      }),
    );
  });

  it("leaves no jump of longitude above 180°", () => {
    fc.assert(
      fc.property(line, maxMetres, (line, max) => {
        const dense = densify(line, max);
        const jumps = dense.slice(1).map(([lng], i) => Math.abs(lng - (dense[i]?.[0] ?? NaN)));
        expect(Math.max(...jumps)).toBeLessThanOrEqual(180 + 1e-9);
      }),
    );
  });

  it("keeps every vertex of the line, in order", () => {
    fc.assert(
      fc.property(line, maxMetres, (line, max) => {
        const dense = densify(line, max);
        let at = 0;
        for (const vertex of line) {
          at = dense.findIndex(([lng, lat], i) => i >= at && distanceMetres([lng, lat], vertex) < ROUNDING_METRES);
          expect(at).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("goes on past 180° where the short way crosses the antimeridian", () => {
    const dense = densify(
      [
        [178, 66],
        [-178, 66],
      ],
      50_000,
    );
    expect(dense.at(-1)).toEqual([182, 66]);
  });

  it("leaves none over a pole either, where half a turn east is half a turn west", () => {
    fc.assert(
      fc.property(between(-180, 180), fc.constantFrom(180, -180), fc.constantFrom(70, -70), (lng, turn, lat) => {
        const dense = densify(
          [
            [lng, lat],
            [lng + turn, lat],
          ],
          500_000,
        );
        const jumps = dense.slice(1).map(([lng], i) => Math.abs(lng - (dense[i]?.[0] ?? NaN)));
        expect(Math.max(...jumps)).toBeLessThanOrEqual(180 + 1e-9);
      }),
    );
  });

  it("follows the geodesic, which bends north of the parallel between two places of the same latitude", () => {
    const dense = densify([MURMANSK, [MURMANSK[0] + 90, MURMANSK[1]]], 50_000);
    expect(Math.max(...dense.map(([, lat]) => lat))).toBeGreaterThan(MURMANSK[1] + 4);
  });

  it("makes nothing of nothing and leaves a single position alone", () => {
    expect(densify([], 50_000)).toEqual([]);
    expect(densify([MOSCOW], 50_000)).toEqual([MOSCOW]);
  });
});

describe("halfwayAlong", () => {
  it("halves the length of a line", () => {
    const line: LngLat[] = [
      [100, 50],
      [101, 50],
      [101, 52],
      [104, 53],
    ];
    const middle = halfwayAlong(line);
    const half = lengthMetres(line) / 2;
    // The middle lies on the chord of the second leg, north of its start.
    expect(middle[0]).toBe(101);
    expect(lengthMetres([line[0] as LngLat, line[1] as LngLat, middle]) / half).toBeCloseTo(1, 3);
  });

  it("is the only vertex of a line of one, and throws without any", () => {
    expect(halfwayAlong([[33, 69]])).toEqual([33, 69]);
    expect(() => halfwayAlong([])).toThrow("no vertex");
  });
});

describe("polygonAreaSquareMetres", () => {
  /** A place, and a ring about it: vertices on bearings that grow, so that the place sees all of its inside. */
  const star = fc
    .tuple(offPole, between(0, 30), fc.array(between(100, 3_000_000), { minLength: 4, maxLength: 12 }))
    .map(([middle, turn, radii]) => ({
      middle,
      ring: radii.map((metres, i) => destination(middle, turn + (360 * i) / radii.length, metres)),
    }));
  const ringOf = (numbers: readonly number[]) =>
    Array.from({ length: numbers.length / 2 }, (_, i): LngLat => [numbers[2 * i + 1] ?? NaN, numbers[2 * i] ?? NaN]);
  const measured = rowsOf("areas.txt").map(({ kind, numbers: [_perimeter, area = NaN, ...latLngs] }) => {
    return { kind, area, ring: ringOf(latLngs) };
  });
  const kinds = [...new Set(measured.map(({ kind }) => kind))];
  const ANTIPODES: readonly [LngLat, LngLat] = [
    [99, 44],
    [279, -44],
  ];
  /** The method is good to a tenth of a square metre for each vertex. */
  const roundingOf = (ring: readonly LngLat[]) => 0.1 * ring.length;

  it("has all kinds of rings to be held against", () => {
    expect(kinds).toEqual(["small", "country", "antimeridian", "greenwich", "pole", "square-on-meridians", "octant"]);
  });

  it.each(kinds)("is what Planimeter, an independent program, says: %s", (wanted) => {
    for (const { ring, area } of measured.filter(({ kind }) => kind === wanted)) {
      expect(Math.abs(polygonAreaSquareMetres(ring) - area)).toBeLessThan(roundingOf(ring));
    }
  });

  // The surface of WGS 84 is 510,065,621.724 km².
  it("is an eighth of the globe for an octant", () => {
    const octant: LngLat[] = [
      [0, 0],
      [90, 0],
      [0, 90],
    ];
    expect(polygonAreaSquareMetres(octant) / 1e6).toBeCloseTo(510_065_621.724 / 8, 3);
  });

  it("is the smaller side of a ring: what lies north of 60°, however it is drawn", () => {
    const ring: LngLat[] = [
      [0, 60],
      [90, 60],
      [180, 60],
      [270, 60],
    ];
    const area = polygonAreaSquareMetres(ring);
    expect(area / 1e12).toBeCloseTo(23.4416, 4);
    expect(polygonAreaSquareMetres(ring.toReversed())).toBeCloseTo(area, 0);
  });

  it("is the same from every vertex on, both ways round, and closed", () => {
    fc.assert(
      fc.property(star, fc.nat({ max: 11 }), ({ ring }, start) => {
        const area = polygonAreaSquareMetres(ring);
        const turned = [...ring.slice(start % ring.length), ...ring.slice(0, start % ring.length)];
        for (const same of [turned, ring.toReversed(), [...ring, ring[0] as LngLat]]) {
          expect(Math.abs(polygonAreaSquareMetres(same) - area)).toBeLessThan(roundingOf(ring));
        }
      }),
    );
  });

  it("is the sum of the triangles that a place inside sees", () => {
    fc.assert(
      fc.property(star, ({ middle, ring }) => {
        let sum = 0;
        ring.forEach((vertex, i) => {
          sum += polygonAreaSquareMetres([middle, vertex, ring[(i + 1) % ring.length] as LngLat]);
        });
        expect(Math.abs(polygonAreaSquareMetres(ring) - sum)).toBeLessThan(4 * roundingOf(ring));
      }),
    );
  });

  // Longitudes of which rounding makes a little more, or less, than half a turn, and one where it does not.
  it.each([10, 10.3, 30.846898, -179.999994])("is small for a triangle with a side over the pole, from %s°", (lng) => {
    const over = (far: number): LngLat[] => [
      [lng, 80],
      [far, 80],
      [lng + 80, 70],
    ];
    const area = polygonAreaSquareMetres(over(lng + 180));
    expect(area / 1e12).toBeCloseTo(2.4873, 3);
    for (const ring of [over(lng - 180), over(lng + 180).toReversed()])
      expect(Math.abs(polygonAreaSquareMetres(ring) - area)).toBeLessThan(roundingOf(ring));
  });

  it("does not mind on which turn a longitude is written", () => {
    fc.assert(
      fc.property(star, fc.integer({ min: -2, max: 2 }), ({ ring }, turns) => {
        const moved = ring.map(([lng, lat], i): LngLat => [lng + 360 * turns * (i % 2), lat]);
        expect(Math.abs(polygonAreaSquareMetres(moved) / polygonAreaSquareMetres(ring) - 1)).toBeLessThan(1e-6);
      }),
    );
  });

  it.each<[string, LngLat[]]>([
    ["no vertex", []],
    ["one", [MOSCOW]],
    ["two", [MOSCOW, BEIJING]],
    ["two and the first again", [MOSCOW, BEIJING, MOSCOW]],
    ["two of many vertices", [MOSCOW, BEIJING, MOSCOW, BEIJING]],
    ["two antipodes, between which there are many ways", [ANTIPODES[0], ANTIPODES[1], ANTIPODES[0]]],
    [
      "two antipodes, one of them written a turn further round",
      [ANTIPODES[0], ANTIPODES[1], [ANTIPODES[0][0] + 360, ANTIPODES[0][1]]],
    ],
    [
      "the poles, each written with two longitudes",
      [
        [0, 90],
        [100, -90],
        [50, 90],
        [20, -90],
      ],
    ],
  ])("is 0 for fewer than three distinct vertices: %s", (_what, ring) => {
    expect(polygonAreaSquareMetres(ring)).toBe(0);
  });
});
