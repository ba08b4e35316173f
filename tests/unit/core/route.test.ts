import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceMetres, legBetween, polygonAreaSquareMetres } from "../../../src/core/geodesic.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";
import { rhumbDistanceMetres, rhumbLegBetween } from "../../../src/core/rhumb.ts";
import {
  measureRoute,
  middleOfLeg,
  middleOfRoute,
  type PathMode,
  pathOf,
  type Route,
  routeLeg,
  routeMetres,
} from "../../../src/core/route.ts";

const MURMANSK: LngLat = [33.08, 68.97];
const DIKSON: LngLat = [80.53, 73.51];
const TIKSI: LngLat = [128.87, 71.64];
const POLE: LngLat = [0, 90];
const MODES: readonly PathMode[] = ["geodesic", "rhumb"];
const DISTANCE = { geodesic: distanceMetres, rhumb: rhumbDistanceMetres } as const;

const route = (vertices: readonly LngLat[], change: Partial<Route> = {}): Route => ({
  id: 1,
  name: null,
  mode: "geodesic",
  closed: false,
  accuracyMetres: null,
  vertices,
  ...change,
});
const closed = (vertices: readonly LngLat[], change: Partial<Route> = {}) =>
  route(vertices, { closed: true, ...change });
const legsOf = ({ mode, ...rest }: Route) => {
  const path = pathOf(rest);
  return path.slice(1).map((to, i) => routeLeg(mode, path[i] ?? to, to));
};

const decimal = (min: number, max: number) => fc.integer({ min: min * 1e6, max: max * 1e6 }).map((n) => n / 1e6);
const place = fc.tuple(decimal(-180, 180), decimal(-89, 89));
const line = fc.array(place, { minLength: 1, maxLength: 8 });
const mode = fc.constantFrom(...MODES);

describe("routeLeg", () => {
  it("is the geodesic or the rhumb leg between two places", () => {
    expect(routeLeg("geodesic", MURMANSK, DIKSON)).toEqual(legBetween(MURMANSK, DIKSON));
    expect(routeLeg("rhumb", MURMANSK, DIKSON)).toEqual(rhumbLegBetween(MURMANSK, DIKSON));
  });

  it.each(MODES)("is the very same leg for the same two vertices, %s", (mode) => {
    expect(routeLeg(mode, MURMANSK, DIKSON)).toBe(routeLeg(mode, MURMANSK, DIKSON));
  });

  it("is measured anew where a leg has another end", () => {
    routeLeg("geodesic", MURMANSK, DIKSON);
    expect(routeLeg("geodesic", MURMANSK, TIKSI)).toEqual(legBetween(MURMANSK, TIKSI));
  });
});

describe("pathOf", () => {
  it("is the vertices themselves of an open route", () => {
    const vertices = [MURMANSK, DIKSON, TIKSI];
    expect(pathOf(route(vertices))).toBe(vertices);
  });

  it("comes back to the very first vertex of a closed route", () => {
    const path = pathOf(closed([MURMANSK, DIKSON, TIKSI]));
    expect(path).toEqual([MURMANSK, DIKSON, TIKSI, MURMANSK]);
    expect(path.at(-1)).toBe(MURMANSK);
  });

  it.each([[[]], [[MURMANSK]], [[MURMANSK, DIKSON]]])(
    "does not come back where nothing can be enclosed: %j",
    (line) => {
      expect(pathOf(closed(line))).toEqual(line);
    },
  );
});

describe("the length of a route", () => {
  it.each(MODES)("is the sum of its legs, %s", (mode) => {
    const byHand = DISTANCE[mode](MURMANSK, DIKSON) + DISTANCE[mode](DIKSON, TIKSI);
    expect(routeMetres(route([MURMANSK, DIKSON, TIKSI], { mode }))).toBeCloseTo(byHand, 6);
  });

  it("may be asked for in the other mode", () => {
    const vertices = [MURMANSK, DIKSON, TIKSI];
    expect(routeMetres(route(vertices), "rhumb")).toBe(routeMetres(route(vertices, { mode: "rhumb" })));
  });

  it("includes the way back of a closed route", () => {
    const vertices = [MURMANSK, DIKSON, TIKSI];
    expect(routeMetres(closed(vertices))).toBeCloseTo(
      routeMetres(route(vertices)) + distanceMetres(TIKSI, MURMANSK),
      6,
    );
  });

  it("is nought for one vertex or none", () => {
    expect([routeMetres(route([])), routeMetres(route([MURMANSK]))]).toEqual([0, 0]);
  });
});

describe("measureRoute", () => {
  it("has every leg with its ends, bearings and the way from the start", () => {
    const [first, second] = [legBetween(MURMANSK, DIKSON), legBetween(DIKSON, TIKSI)];
    expect(measureRoute(route([MURMANSK, DIKSON, TIKSI])).legs).toEqual([
      { ...first, from: MURMANSK, to: DIKSON, cumulativeMetres: first.metres },
      { ...second, from: DIKSON, to: TIKSI, cumulativeMetres: first.metres + second.metres },
    ]);
  });

  it("has rhumb legs, whose bearing stays, where the route has them", () => {
    const [leg] = measureRoute(route([MURMANSK, DIKSON], { mode: "rhumb" })).legs;
    expect(leg?.metres).toBeCloseTo(rhumbDistanceMetres(MURMANSK, DIKSON), 6);
    expect(leg?.finalBearing).toBe(leg?.initialBearing);
  });

  it("ends the way from the start at the whole, which is the length", () => {
    fc.assert(
      fc.property(line, mode, fc.boolean(), (vertices, mode, closed) => {
        const one = route(vertices, { mode, closed });
        const { legs, metres } = measureRoute(one);
        expect(legs.at(-1)?.cumulativeMetres ?? 0).toBe(metres);
        expect(metres).toBeCloseTo(routeMetres(one), 4);
      }),
    );
  });

  it("says how long the same vertices are when they are joined the other way", () => {
    fc.assert(
      fc.property(line, mode, fc.boolean(), (vertices, mode, closed) => {
        const other = mode === "rhumb" ? "geodesic" : "rhumb";
        const one = route(vertices, { mode, closed });
        expect(measureRoute(one).otherMetres).toBe(routeMetres({ ...one, mode: other }));
      }),
    );
  });

  it("never finds rhumb lines shorter than geodesics", () => {
    fc.assert(
      fc.property(line, (vertices) => {
        const { metres, otherMetres } = measureRoute(route(vertices));
        expect(otherMetres).toBeGreaterThan(metres - 1e-4);
      }),
    );
  });

  it("has no leg and no length of one vertex or none", () => {
    const nothing = { legs: [], metres: 0, otherMetres: 0, areaSquareMetres: null };
    expect([measureRoute(route([])), measureRoute(closed([MURMANSK]))]).toEqual([nothing, nothing]);
  });

  // The surface of WGS 84 is 510,065,621.724 km².
  it("has the area that a closed route encloses: an eighth of the globe in an octant", () => {
    const octant = closed([[0, 0], [90, 0], POLE]);
    expect((measureRoute(octant).areaSquareMetres ?? NaN) / 1e6).toBeCloseTo(510_065_621.724 / 8, 3);
  });

  it("has the area that geodesics enclose, whichever way the vertices are joined", () => {
    const vertices = [MURMANSK, DIKSON, TIKSI];
    const area = polygonAreaSquareMetres(vertices);
    expect(MODES.map((mode) => measureRoute(closed(vertices, { mode })).areaSquareMetres)).toEqual([area, area]);
  });

  it("has no area of an open route, nor of two vertices", () => {
    expect(measureRoute(route([MURMANSK, DIKSON, TIKSI])).areaSquareMetres).toBeNull();
    expect(measureRoute(closed([MURMANSK, DIKSON])).areaSquareMetres).toBeNull();
  });
});

describe("a vertex moved", () => {
  const vertices = Array.from({ length: 1000 }, (_, i): LngLat => [30 + i / 10, 70]);
  const moved = (index: number) => vertices.with(index, [30 + index / 10, 71]);
  /** How many legs are other objects than before. */
  const renewed = (before: Route, after: Route) => {
    const legs = legsOf(before);
    measureRoute(after);
    return legsOf(after).filter((leg, i) => leg !== legs[i]).length;
  };

  it.each(MODES)("costs the two legs beside it, however long the route is, %s", (mode) => {
    expect(renewed(route(vertices, { mode }), route(moved(500), { mode }))).toBe(2);
  });

  it("costs one leg at an end, and two of a closed route", () => {
    expect(renewed(route(vertices), route(moved(0)))).toBe(1);
    expect(renewed(closed(vertices), closed(moved(0)))).toBe(2);
  });

  it.each(MODES)("lets no other vertex be looked at, for the length in either mode, %s", (mode) => {
    const read = new Set<number>();
    const watched = vertices.map(([lng, lat], i): LngLat => {
      const vertex: [number, number] = [lng, lat];
      Object.defineProperty(vertex, 0, {
        get: () => {
          read.add(i);
          return lng;
        },
      });
      return vertex;
    });
    measureRoute(route(watched, { mode }));
    expect(read.size).toBe(vertices.length);
    read.clear();
    measureRoute(route(watched.with(500, [80, 71]), { mode }));
    expect([...read].sort((a, b) => a - b)).toEqual([499, 501]);
  });
});

describe("middleOfLeg", () => {
  it("is as far from the one end as from the other, on the leg itself", () => {
    fc.assert(
      fc.property(place, place, mode, (from, to, mode) => {
        const { metres } = routeLeg(mode, from, to);
        // Nearly opposite places have more than one shortest way.
        fc.pre(metres < 19_900_000);
        const middle = middleOfLeg(mode, from, to);
        expect(Math.abs(DISTANCE[mode](from, middle) - metres / 2)).toBeLessThan(1e-3);
        expect(Math.abs(DISTANCE[mode](middle, to) - metres / 2)).toBeLessThan(1e-3);
      }),
    );
  });

  it("lies on the parallel between two places of one latitude by rhumb line, and north of it by geodesic", () => {
    const to: LngLat = [123.08, 68.97];
    expect(middleOfLeg("rhumb", MURMANSK, to)[1]).toBeCloseTo(68.97, 9);
    expect(middleOfLeg("geodesic", MURMANSK, to)[1]).toBeGreaterThan(72);
  });

  it.each(MODES)("goes on past 180° where the leg does, %s", (mode) => {
    expect(middleOfLeg(mode, [178, 66], [-174, 66])[0]).toBeCloseTo(182, 9);
  });

  it("is the place itself of a leg without length", () => {
    for (const mode of MODES)
      expect(distanceMetres(middleOfLeg(mode, MURMANSK, MURMANSK), MURMANSK)).toBeLessThan(1e-6);
  });

  it.each(MODES)("lies on the meridian of the other end where one end is a pole, %s", (mode) => {
    expect(middleOfLeg(mode, POLE, [50, 60])[0]).toBeCloseTo(50, 9);
    expect(middleOfLeg(mode, [50, 60], POLE)[0]).toBeCloseTo(50, 9);
    expect(middleOfLeg(mode, [170, 90], [-170, 60])[0]).toBeCloseTo(190, 9);
  });
});

describe("middleOfRoute", () => {
  it.each(MODES)("halves the length of a route, %s", (mode) => {
    const middle = middleOfRoute(route([MURMANSK, DIKSON, TIKSI], { mode })) ?? MURMANSK;
    const [first, second] = [DISTANCE[mode](MURMANSK, DIKSON), DISTANCE[mode](DIKSON, TIKSI)];
    expect(first).toBeGreaterThan(second);
    expect(DISTANCE[mode](MURMANSK, middle)).toBeCloseTo((first + second) / 2, 3);
    expect(DISTANCE[mode](middle, DIKSON)).toBeCloseTo(first - (first + second) / 2, 3);
  });

  it("lies on a later leg where that is where the middle is", () => {
    const middle =
      middleOfRoute(
        route([
          [0, 0],
          [1, 0],
          [11, 0],
        ]),
      ) ?? POLE;
    expect(middle[0]).toBeCloseTo(5.5, 9);
  });

  it("lies on the path and not on the chord: over the Arctic from New York to Shanghai", () => {
    const middle =
      middleOfRoute(
        route([
          [-74, 40.7],
          [121.5, 31.2],
        ]),
      ) ?? POLE;
    expect(middle[1]).toBeGreaterThan(75);
  });

  it("counts the way back of a closed route", () => {
    const middle =
      middleOfRoute(
        closed([
          [0, 0],
          [3, 0],
          [0, 0.001],
        ]),
      ) ?? POLE;
    expect(middle[0]).toBeCloseTo(3, 2);
  });

  it("is the only vertex there is, or null", () => {
    expect([middleOfRoute(route([MURMANSK])), middleOfRoute(route([]))]).toEqual([MURMANSK, null]);
  });
});
