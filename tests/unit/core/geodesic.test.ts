import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  densify,
  destination,
  distanceMetres,
  halfwayAlong,
  legBetween,
  lengthMetres,
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

describe("distanceMetres", () => {
  it("is the example of GeographicLib's documentation, Wellington to Salamanca", () => {
    expect(distanceMetres([174.81, -41.32], [-5.5, 40.96])).toBeCloseTo(19_959_679.267, 3);
  });

  it("is the value of GeographicLib's own test GeodSolve0, New York to Paris", () => {
    expect(Math.abs(distanceMetres(JFK, PARIS_CDG) - 5_853_226)).toBeLessThan(0.5);
  });

  // The sphere says 5,794 km; a city's centre is known to about a kilometre.
  it("is 5,809 km from Moscow to Beijing, on the ellipsoid and not on the sphere", () => {
    expect(Math.abs(distanceMetres(MOSCOW, BEIJING) - 5_809_150)).toBeLessThan(1000);
  });

  it("is 4,912 km from Murmansk to Anadyr", () => {
    expect(Math.abs(distanceMetres(MURMANSK, ANADYR) - 4_911_710)).toBeLessThan(1000);
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
