import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { checkProject } from "../../../src/build/build-atlas.ts";
import { chunked, nearestByCaps } from "../../../src/build/nearest-by-caps.ts";
import type { ResolvedFeature } from "../../../src/build/resolve.ts";
import type { Geometry } from "../../../src/build/schema/geo.ts";
import { surroundingsOf } from "../../../src/build/surroundings.ts";
import { densify, distanceMetres } from "../../../src/core/geodesic.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";
import type { FeatureId, Surroundings } from "../../../src/core/model.ts";
import { nearestBetween } from "../../../src/core/nearest.ts";
import type { Shape } from "../../../src/core/shape.ts";
import type { Kind } from "../../../src/core/vocabulary.ts";

const BORDER = "shared-border";
/** Of the WGS 84 ellipsoid: the meridian from the equator to 1° N, and one degree of the equator. */
const DEGREE_NORTH_METRES = 110_574;
const DEGREE_EAST_METRES = 111_319;

const made = (id: string, kind: Kind, geometry: Geometry, accuracyMetres = 1): ResolvedFeature => ({
  id,
  layer: "made",
  properties: {
    kind,
    name: { en: id },
    alias: [],
    certainty: "certain",
    basis: "surveyed",
    accuracyMetres,
    when: null,
    about: "",
    source: { title: "Made up", licence: "CC0-1.0" },
  },
  geometry,
});
const point = (...coordinates: [number, number]): Geometry => ({ type: "Point", coordinates });
const box = (west: number, south: number, east: number, north: number): Geometry => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const EQUATOR = made(BORDER, "international-border", {
  type: "LineString",
  coordinates: [
    [-20, 0],
    [20, 0],
  ],
});
const of = (features: readonly ResolvedFeature[], id: FeatureId): Surroundings => {
  const found = surroundingsOf(features, BORDER).get(id);
  if (!found) throw new Error(`nothing of ${id}`);
  return found;
};

describe("from the border", () => {
  it("a place is as far as the meridian is long, in the direction that leads there", () => {
    const features = [EQUATOR, made("north", "city", point(0, 1)), made("south", "city", point(3, -1))];
    expect(of(features, "north").border).toEqual({ metres: DEGREE_NORTH_METRES, bearingDegrees: 0 });
    expect(of(features, "south").border).toEqual({ metres: DEGREE_NORTH_METRES, bearingDegrees: 180 });
  });

  it("a place is as far as both accuracies allow to say", () => {
    const near = (accuracyMetres: number) => of([EQUATOR, made("a", "city", point(0, 1), accuracyMetres)], "a").border;
    expect([near(300), near(3_000), near(25_000), near(150_000)].map((away) => away?.metres)).toEqual([
      110_600, 111_000, 110_000, 100_000,
    ]);
  });

  it("what crosses it or holds a part of it is nowhere else", () => {
    const river = made("river", "river", {
      type: "LineString",
      coordinates: [
        [5, -1],
        [5, 1],
      ],
    });
    for (const inside of [river, made("land", "country", box(-90, -40, 90, 40))])
      expect(of([EQUATOR, inside], inside.id).border).toEqual({ metres: 0, bearingDegrees: 0 });
  });

  it("the border itself is not away, and without a border nothing is", () => {
    expect(of([EQUATOR], BORDER).border).toBeNull();
    expect(of([made("a", "city", point(0, 1))], "a").border).toBeNull();
  });
});

describe("the nearest landmark", () => {
  it("is the settlement that is nearest, and the direction leads from it to the place", () => {
    const features = [
      made("field", "gas-field", point(1, 0)),
      made("town", "town", point(0, 0)),
      made("further", "city", point(3, 0)),
    ];
    expect(of(features, "field").nearest).toEqual({ feature: "town", metres: DEGREE_EAST_METRES, bearingDegrees: 90 });
    expect(of(features, "town").nearest?.feature).toBe("further");
  });

  it.each<Kind>(["country", "sea", "boundary", "sea-route", "gas-pipeline", "river", "parallel", "ground-exercise"])(
    "is never of the kind %s",
    (kind) => {
      const features = [made("a", "city", point(0, 1)), made("b", kind, box(0, 2, 1, 3))];
      expect(of(features, "a").nearest).toBeNull();
    },
  );

  it("of two at one distance is the one whose kind comes first, whatever their order", () => {
    const pair = [made("plant", "lng-plant", point(0, 0)), made("city", "city", point(0, 0))];
    const place = made("a", "gas-field", point(0, 1));
    expect(of([...pair, place], "a").nearest?.feature).toBe("city");
    expect(of([...[...pair].reverse(), place], "a").nearest?.feature).toBe("city");
  });

  it("lies outside a wide area, and may lie in a small one", () => {
    const features = (area: Geometry) => [
      made("in", "city", point(5, 5)),
      made("out", "city", point(12, 5)),
      made("area", "region", area),
    ];
    expect(of(features(box(0, 0, 10, 10)), "area").nearest?.feature).toBe("out");
    expect(of(features(box(4.9, 4.9, 5.1, 5.1)), "area").nearest).toMatchObject({ feature: "in", metres: 0 });
  });

  it("is none where the next is further than it helps, or hardly known, or the place is a country or a long line", () => {
    const city = made("city", "city", point(0, 0));
    expect(of([city, made("far", "port", point(9.1, 0))], "far").nearest).toBeNull();
    expect(of([city, made("near", "port", point(8.9, 0))], "near").nearest?.feature).toBe("city");
    expect(of([city, made("vague", "region", point(1, 0), 150_000)], "vague").nearest).toBeNull();
    expect(of([city, made("land", "country", box(1, 1, 2, 2))], "land").nearest).toBeNull();
    expect(of([city, EQUATOR], BORDER).nearest).toBeNull();
  });
});

describe("nearestByCaps", () => {
  const position = fc.tuple(
    fc.double({ min: -170, max: 170, noNaN: true }),
    fc.double({ min: -80, max: 80, noNaN: true }),
  );
  const near = (at: LngLat, lng: number, lat: number): LngLat => [
    at[0] + lng,
    Math.max(-85, Math.min(85, at[1] + lat)),
  ];
  const line = (at: LngLat, size: number): Shape => ({
    points: [],
    lines: [[at, near(at, size, size / 2), near(at, size * 2, -size / 3)]],
    polygons: [],
  });
  const area = (at: LngLat, size: number): Shape => {
    const ring = [at, near(at, size, 0), near(at, size, size / 2), near(at, 0, size / 2), at];
    return { points: [], lines: [], polygons: [[ring]] };
  };
  const shape = fc
    .tuple(position, fc.constantFrom(0.01, 1, 15), fc.constantFrom("point", "line", "area"))
    .map(([at, size, what]): Shape => {
      if (what === "point") return { points: [at], lines: [], polygons: [] };
      return what === "line" ? line(at, size) : area(at, size);
    });

  it("finds the same distance as a search of everything", () => {
    fc.assert(
      fc.property(shape, shape, (a, b) => {
        const expected = nearestBetween(a, b)?.metres ?? NaN;
        expect(nearestByCaps(chunked(a), chunked(b))?.metres).toBeCloseTo(expected, expected > 9.9e6 ? -1 : 2);
      }),
      { numRuns: 60 },
    );
  });

  it("finds nothing that is further than asked for", () => {
    const [a, b] = [chunked(line([0, 0], 1)), chunked(line([0, 10], 1))];
    const metres = nearestByCaps(a, b)?.metres ?? NaN;
    expect(nearestByCaps(a, b, metres + 1)?.metres).toBe(metres);
    expect(nearestByCaps(a, b, metres - 1)).toBeNull();
  });
});

describe("the features of the atlas", () => {
  let resolved: readonly ResolvedFeature[];
  let surroundings: ReadonlyMap<FeatureId, Surroundings>;
  beforeAll(() => {
    ({ resolved } = checkProject("."));
    surroundings = surroundingsOf(resolved, BORDER);
  });
  const geometryOf = (id: FeatureId) => {
    const geometry = resolved.find((feature) => feature.id === id)?.geometry;
    if (!geometry) throw new Error(`no ${id}`);
    return geometry;
  };

  it("have Vladivostok 54 km east-south-east of the border and Tokyo 45 km north of Yokosuka", () => {
    expect(surroundings.get("vladivostok")?.border?.metres).toBe(54_000);
    expect(surroundings.get("vladivostok")?.border?.bearingDegrees).toBeCloseTo(107, -1);
    expect(surroundings.get("tokyo")?.nearest).toMatchObject({ feature: "yokosuka", metres: 45_000 });
  });

  it("are as far from the border as from the nearest of its positions, every 200 m one", () => {
    const border = geometryOf(BORDER);
    if (border.type !== "MultiLineString") throw new Error("the border is no line");
    const line = border.coordinates.flatMap((part) => densify(part, 200));
    for (const id of ["vladivostok", "skovorodino", "tongjiang", "ulaanbaatar"]) {
      const place = geometryOf(id);
      if (place.type !== "Point") throw new Error(`${id} is no point`);
      const least = Math.min(...line.map((at) => distanceMetres(at, place.coordinates)));
      expect(Math.abs((surroundings.get(id)?.border?.metres ?? NaN) - least)).toBeLessThanOrEqual(501);
    }
  });

  it("say from which tripoint another one lies, there and back", () => {
    const [west, east] = ["tripoint-altai-west", "tripoint-tavan-bogd"].map((id) => surroundings.get(id)?.nearest);
    expect(west).toMatchObject({ feature: "tripoint-tavan-bogd", metres: east?.metres });
    expect(((west?.bearingDegrees ?? NaN) - (east?.bearingDegrees ?? NaN) + 360) % 360).toBeCloseTo(180, -1);
  });
});
