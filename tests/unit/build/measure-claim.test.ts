import { describe, expect, it } from "vitest";
import { type MeasuredClaim, measureClaim } from "../../../src/build/measure-claim.ts";
import type { ResolvedFeature } from "../../../src/build/resolve.ts";
import type { Measure, SourceStated } from "../../../src/build/schema/claims.ts";
import type { Geometry } from "../../../src/build/schema/geo.ts";
import { distanceMetres } from "../../../src/core/geodesic.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";
import { madeFairway } from "../../support/made-atlas.ts";

/** Of WGS 84: one degree of the equator, from the equator to a pole, and the whole surface. */
const DEGREE_METRES = (Math.PI / 180) * 6_378_137;
const QUARTER_METRES = 10_001_965.729;
const EARTH_SQUARE_METRES = 5.1006562172409e14;

type Coordinates = [number, number][];
const line = (...coordinates: Coordinates): Geometry => ({ type: "LineString", coordinates });
const point = (...coordinates: [number, number]): Geometry => ({ type: "Point", coordinates });
const polygon = (...coordinates: Coordinates[]): Geometry => ({ type: "Polygon", coordinates });
const box = (west: number, south: number, east: number, north: number): Geometry =>
  polygon([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]);

const made = (id: string, geometry: Geometry, properties: object = {}) =>
  ({ id, layer: "made", geometry, properties: { accuracyMetres: 100, ...properties } }) as unknown as ResolvedFeature;

const mapOf = <T extends { readonly id: string }>(all: readonly T[]) => new Map(all.map((one) => [one.id, one]));
const measureOf = (measure: Measure | null, ...features: ResolvedFeature[]): MeasuredClaim =>
  measureClaim({ measure, stated: null }, mapOf(features), new Map());
/** The only value that was measured, and within what. */
function figureOf({ measured }: MeasuredClaim) {
  expect(measured).toHaveLength(1);
  return measured[0] ?? { quantity: null, value: Number.NaN, within: Number.NaN, label: null };
}
const holds = (measured: MeasuredClaim) => figureOf(measured).value === 1;

describe("length-of", () => {
  const short = made("short", line([0, 0], [1, 0]), { accuracyMetres: 30 });
  const long = made("long", line([178, 0], [181, 0]));

  it("is the length of the lines together, over the antimeridian too", () => {
    const measured = measureOf({ method: "length-of", features: ["short", "long"] }, short, long);
    expect(figureOf(measured)).toMatchObject({ quantity: "length", label: null });
    expect(figureOf(measured).value).toBeCloseTo(4 * DEGREE_METRES, 3);
    expect(measured).toMatchObject({ features: ["short", "long"], drawing: [] });
  });

  it("is known within twice the largest accuracy, for its two ends", () => {
    expect(figureOf(measureOf({ method: "length-of", features: ["short", "long"] }, short, long)).within).toBe(200);
    expect(figureOf(measureOf({ method: "length-of", features: ["short"] }, short, long)).within).toBe(60);
  });
});

describe("distance-between", () => {
  it("is the geodesic between the anchors, of a country where the author puts it, and is drawn", () => {
    const derive = { method: "country", of: ["Oz"], at: [0, 0] };
    const country = made("oz", box(-9, -9, 9, 1), { derive, accuracyMetres: 5000 });
    const measured = measureOf(
      { method: "distance-between", from: "oz", to: "pole" },
      country,
      made("pole", point(7, 90)),
    );
    expect(figureOf(measured).value).toBeCloseTo(QUARTER_METRES, 2);
    expect(figureOf(measured).within).toBe(5100);
    expect(measured).toMatchObject({
      features: ["oz", "pole"],
      drawing: [
        [
          [0, 0],
          [7, 90],
        ],
      ],
    });
  });
});

describe("nearest", () => {
  const diamond = polygon([
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ]);

  it("is the shortest geodesic between two features, drawn from the one to the other", () => {
    const measured = measureOf(
      { method: "nearest", from: "east", to: "lake" },
      made("east", line([3, 0], [7, 5])),
      made("lake", diamond, { accuracyMetres: 900 }),
    );
    expect(figureOf(measured)).toMatchObject({ quantity: "length", within: 1000 });
    expect(figureOf(measured).value).toBeCloseTo(2 * DEGREE_METRES, 3);
    expect(measured.drawing).toEqual([
      [
        [3, 0],
        [1, 0],
      ],
    ]);
  });

  it("is 0 where they touch, and nothing is drawn", () => {
    const measured = measureOf(
      { method: "nearest", from: "town", to: "lake" },
      made("town", point(0.5, 0)),
      made("lake", box(0, -1, 1, 1)),
    );
    expect(figureOf(measured).value).toBe(0);
    expect(measured.drawing).toEqual([]);
  });

  it("draws to six decimals, a tenth of a metre", () => {
    const measured = measureOf(
      { method: "nearest", from: "town", to: "road" },
      made("town", point(0, 1)),
      made("road", line([-1, 0], [2, 0.7])),
    );
    const numbers = measured.drawing.flat(2);
    expect(numbers).toHaveLength(4);
    expect(numbers.map((n) => Number(n.toFixed(6)))).toEqual(numbers);
  });
});

describe("area", () => {
  const octant: Coordinates = [
    [0, 0],
    [90, 0],
    [0, 90],
    [0, 0],
  ];
  const half: Coordinates = [
    [0, 0],
    [45, 0],
    [0, 90],
    [0, 0],
  ];

  it("is that of the areas together, on the ellipsoid", () => {
    const all = [made("a", polygon(octant)), made("b", polygon(half))];
    const measured = measureOf({ method: "area", features: ["a", "b"] }, ...all);
    expect(figureOf(measured).quantity).toBe("area");
    expect(figureOf(measured).value / EARTH_SQUARE_METRES).toBeCloseTo(1 / 8 + 1 / 16, 9);
    expect(measured).toMatchObject({ features: ["a", "b"], drawing: [] });
  });

  it("has its holes taken out", () => {
    const measured = measureOf({ method: "area", features: ["a"] }, made("a", polygon(octant, half)));
    expect(figureOf(measured).value / EARTH_SQUARE_METRES).toBeCloseTo(1 / 8 - 1 / 16, 9);
  });

  it("is known within a strip along its outline", () => {
    const measured = measureOf({ method: "area", features: ["a"] }, made("a", polygon(octant), { accuracyMetres: 1 }));
    expect(figureOf(measured).within).toBeCloseTo(2 * QUARTER_METRES + 90 * DEGREE_METRES, 2);
  });

  it("is never known worse than within itself", () => {
    const blurred = made("a", polygon(octant), { accuracyMetres: 1e8 });
    const { value, within } = figureOf(measureOf({ method: "area", features: ["a"] }, blurred));
    expect(within).toBe(value);
  });
});

describe("contains", () => {
  const contains = (area: Geometry, ...inner: Geometry[]) => {
    const features = inner.map((geometry, i) => made(`inner-${i}`, geometry));
    const ids = features.map(({ id }) => id);
    return measureOf({ method: "contains", area: "area", features: ids }, made("area", area), ...features);
  };

  it("holds where every position of each feature lies in the area or on its outline", () => {
    const measured = contains(box(0, 0, 9, 9), point(1, 1), line([2, 2], [9, 9]));
    expect(figureOf(measured)).toEqual({ quantity: "relation", value: 1, within: 0, label: null });
    expect(measured).toMatchObject({ features: ["area", "inner-0", "inner-1"], drawing: [] });
  });

  it("fails where one position of one of them lies outside", () => {
    expect(holds(contains(box(0, 0, 9, 9), point(1, 1), line([2, 2], [9.1, 9])))).toBe(false);
  });

  it("fails in a hole", () => {
    const ring = (n: number): Coordinates => [
      [-n, -n],
      [n, -n],
      [n, n],
      [-n, n],
      [-n, -n],
    ];
    expect(holds(contains(polygon(ring(9), ring(2)), point(3, 3)))).toBe(true);
    expect(holds(contains(polygon(ring(9), ring(2)), point(1, 1)))).toBe(false);
  });

  it("holds over the antimeridian, whichever way its longitudes are counted", () => {
    expect(holds(contains(box(170, 0, 190, 9), point(-175, 1), point(185, 1)))).toBe(true);
    expect(holds(contains(box(-190, 0, -170, 9), point(175, 1)))).toBe(true);
    expect(holds(contains(box(170, 0, 190, 9), point(-165, 1)))).toBe(false);
  });
});

describe("adjacent", () => {
  const west = (accuracyMetres: number) => made("west", box(0, 0, 1, 1), { accuracyMetres });
  const east = made("east", box(1.001, 0, 2, 1), { accuracyMetres: 60 });
  const adjacent = (a: ResolvedFeature, b: ResolvedFeature) =>
    measureOf({ method: "adjacent", features: [a.id, b.id] }, a, b);

  it("holds where two outlines, 111 metres apart, are no further than their accuracies together", () => {
    const measured = adjacent(west(52), east);
    expect(figureOf(measured)).toMatchObject({ quantity: "relation", value: 1, within: 0 });
    expect(measured).toMatchObject({ features: ["west", "east"], drawing: [] });
  });

  it("fails where they are further, and draws the gap", () => {
    const measured = adjacent(west(50), east);
    expect(holds(measured)).toBe(false);
    const [[from, to] = []] = measured.drawing;
    expect(distanceMetres(from as LngLat, to as LngLat)).toBeCloseTo(111.3, 1);
  });

  it("fails for what lies inside, away from the outline", () => {
    expect(holds(adjacent(west(100), made("town", point(0.5, 0.5))))).toBe(false);
    expect(holds(adjacent(west(100), made("port", point(0.5, 0))))).toBe(true);
  });
});

describe("count", () => {
  const border = made("border", line([0, 0], [9, 0]), { kind: "boundary" });
  /** A bridge from this many metres north of the border, at a longitude. */
  const bridge = (id: string, lng: number, metres = -100, properties: object = { kind: "rail-bridge" }) =>
    made(id, line([lng, metres / 110_574], [lng, 0.1]), properties);
  const count = (bridges: readonly ResolvedFeature[], more: Partial<Extract<Measure, { method: "count" }>> = {}) =>
    measureOf({ method: "count", kinds: ["rail-bridge"], across: "border", within: 1000, ...more }, ...bridges, border);

  it("is the number of places at which the line is met", () => {
    const measured = count([bridge("a", 1), bridge("b", 5)]);
    expect(figureOf(measured)).toEqual({ quantity: "count", value: 2, within: 0, label: null });
    expect(measured).toMatchObject({ features: ["border", "a", "b"], drawing: [] });
  });

  it("takes for a meeting what comes as near as the claim says", () => {
    expect(count([bridge("near", 1, 990), bridge("far", 5, 1010)]).features).toEqual(["border", "near"]);
  });

  it("takes meetings that are nearer to each other for one", () => {
    expect(figureOf(count([bridge("a", 1), bridge("b", 1 + 990 / DEGREE_METRES)])).value).toBe(1);
    expect(figureOf(count([bridge("a", 1), bridge("b", 1 + 1010 / DEGREE_METRES)])).value).toBe(2);
  });

  it("comes out the same in whatever order the features stand", () => {
    const three = [0, 900, 1800].map((metres, i) => bridge(`${i}`, 1 + metres / DEGREE_METRES));
    const [a, b, c] = three as [ResolvedFeature, ResolvedFeature, ResolvedFeature];
    expect(
      [
        [a, b, c],
        [a, c, b],
        [b, a, c],
        [c, a, b],
      ].map((order) => figureOf(count(order)).value),
    ).toEqual([1, 1, 1, 1]);
  });

  it("leaves out other kinds, another status, and the line itself", () => {
    const pipe = (id: string, lng: number, status: string) => bridge(id, lng, -100, { kind: "gas-pipeline", status });
    const all = [bridge("bridge", 1), pipe("running", 3, "operating"), pipe("planned", 5, "proposed")];
    expect(count(all, { kinds: ["gas-pipeline", "boundary"] }).features).toEqual(["border", "running", "planned"]);
    expect(count(all, { kinds: ["gas-pipeline"], status: "operating" }).features).toEqual(["border", "running"]);
  });

  it("is 0 where nothing meets it", () => {
    expect(figureOf(count([])).value).toBe(0);
  });
});

describe("compare-routes", () => {
  const fairway = (id: string, degrees: number) =>
    madeFairway(id, {
      by: `by ${id}`,
      accuracyMetres: degrees * 1000,
      line: [
        [179, 0],
        [179 + degrees, 0],
      ],
    });
  const fairways = mapOf([fairway("ice", 2), fairway("canal", 5), fairway("river", 1)]);
  const compare = (others: string[], stated: Partial<SourceStated> | null = null, speedKnots = 10) =>
    measureClaim(
      {
        measure: { method: "compare-routes", route: "ice", with: others, speedKnots },
        stated: stated && { value: 1, unit: "km", bound: "about", within: 0, ...stated },
      },
      new Map(),
      fairways,
    );

  it("is how much longer each of the others is, said of each", () => {
    const { measured, features, drawing } = compare(["canal", "river"]);
    expect(measured.map(({ quantity }) => quantity)).toEqual(["length", "length"]);
    expect(measured.map(({ value }) => Math.round(value))).toEqual([
      Math.round(3 * DEGREE_METRES),
      Math.round(-DEGREE_METRES),
    ]);
    expect(measured.map(({ label }) => label)).toEqual(["against the route by canal", "against the route by river"]);
    expect({ features, drawing }).toEqual({ features: [], drawing: [] });
  });

  it("is known within twice the accuracies of both", () => {
    expect(compare(["canal", "river"]).measured.map(({ within }) => within)).toEqual([14_000, 6000]);
  });

  it("needs no words where there is one other", () => {
    expect(compare(["canal"]).measured.map(({ label }) => label)).toEqual([null]);
  });

  it("is a time at the speed where days are stated, in hours", () => {
    const { measured } = compare(["canal"], { unit: "days" });
    expect(measured[0]?.quantity).toBe("time");
    expect(measured[0]?.value).toBeCloseTo((3 * DEGREE_METRES) / 18_520, 6);
    expect(measured[0]?.within).toBeCloseTo(14_000 / 18_520, 9);
    expect(compare(["canal"], { unit: "mi" }).measured[0]?.quantity).toBe("length");
  });
});

describe("measureClaim", () => {
  it("measures nothing where nothing can be measured", () => {
    expect(measureOf(null)).toEqual({ measured: [], drawing: [], features: [] });
  });

  it("throws on what is not there", () => {
    expect(() => measureOf({ method: "area", features: ["atlantis"] })).toThrow("«atlantis»");
    const measure: Measure = { method: "compare-routes", route: "moon", with: ["sun"] };
    expect(() => measureOf(measure)).toThrow("«sun»");
  });
});
