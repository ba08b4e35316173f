import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLineText } from "../../../src/core/line-text.ts";
import { type LngLat, unwrapLng } from "../../../src/core/lnglat.ts";

type Pairs = readonly (readonly [number, number])[];

/** «37.62 55.75, 30.3 59.95»: longitude first, as GeoJSON has it. */
const way = (text: string): Pairs =>
  text.split(", ").map((pair) => {
    const [lng, lat] = pair.split(" ").map(Number);
    return [lng ?? NaN, lat ?? NaN];
  });

const read = (value: unknown, maxVertices = 10_000) =>
  parseLineText(typeof value === "string" ? value : JSON.stringify(value), maxVertices);
const linesOf = (value: unknown) => {
  const lines = read(value);
  return lines.ok ? lines.value : lines.error.en;
};
const faultOf = linesOf;
/** The vertices of the lines alone. */
const verticesOf = (value: unknown) => {
  const lines = read(value);
  return lines.ok ? lines.value.map(({ vertices }) => vertices) : lines.error.en;
};

const LINE = way("37.62 55.75, 30.3 59.95");
const line = (coordinates: Pairs = LINE) => ({ type: "LineString", coordinates });
const feature = (geometry: unknown, properties: unknown = null) => ({ type: "Feature", properties, geometry });
const features = (...all: unknown[]) => ({ type: "FeatureCollection", features: all });
const multi = (...coordinates: Pairs[]) => ({ type: "MultiLineString", coordinates });
const POINT = { type: "Point", coordinates: [1, 2] };
const RING = way("0 0, 10 0, 10 10, 0 0");
const TRIANGLE = { name: null, closed: true, vertices: RING.slice(0, 3) };

describe("parseLineText reads positions, one a line", () => {
  it("as one line without a name", () => {
    expect(linesOf("55.75 37.62\n59.95 30.3")).toEqual([{ name: null, closed: false, vertices: LINE }]);
  });

  it("in any way to write them, with any ends of lines", () => {
    expect(verticesOf("55,75 37,62\r\n59°57′ N 30°18′ E\rgeo:60,31\n")).toEqual([[...LINE, [31, 60]]]);
  });

  it("past empty lines", () => {
    expect(verticesOf("\n55.75 37.62\n \n\n59.95 30.3\n\n")).toEqual([LINE]);
  });

  it("over the antimeridian", () => {
    expect(verticesOf("66 179\n66 -179\n65 -178")).toEqual([way("179 66, 181 66, 182 65")]);
  });

  it("and says in which line a mistake is", () => {
    expect(faultOf("\n55.75 37.62\n95 120")).toBe("line 3: latitude 95 is beyond 90");
    expect(faultOf("55.75 37.62\nMoscow")).toBe("line 2: “Moscow” is no position");
  });

  it("and needs two that differ", () => {
    for (const text of ["55 37", "55 37\n55 37", "0 180\n0 -180"])
      expect(faultOf(text)).toBe("there is no line in it; a line needs two positions that differ");
  });
});

describe("parseLineText reads GeoJSON", () => {
  it("of a line", () => {
    expect(linesOf(line())).toEqual([{ name: null, closed: false, vertices: LINE }]);
  });

  it("with white space and a byte order mark before it", () => {
    expect(verticesOf(`\ufeff\n ${JSON.stringify(line())}`)).toEqual([LINE]);
  });

  it("of a feature, with its name", () => {
    expect(linesOf(feature(line(), { name: " A \n ferry " }))).toMatchObject([{ name: "A ferry", vertices: LINE }]);
    expect(linesOf(feature(line(), { name: { en: "Amur", ru: "Амур" } }))).toMatchObject([{ name: "Amur" }]);
  });

  it.each([[null], [{}], [{ name: "" }], [{ name: " " }], [{ name: 7 }], [{ name: { ru: "Амур" } }], ["name"]])(
    "of a feature without a name: %j",
    (properties) => {
      expect(linesOf(feature(line(), properties))).toMatchObject([{ name: null, vertices: LINE }]);
    },
  );

  it("of collections of features and of geometries, each line under its own name", () => {
    const far = way("1 2, 3 4");
    const collection = { type: "GeometryCollection", geometries: [line(far), multi(LINE)] };
    expect(linesOf(features(feature(line(), { name: "a" }), feature(collection, { name: "b" })))).toEqual([
      { name: "a", closed: false, vertices: LINE },
      { name: "b", closed: false, vertices: far },
      { name: "b", closed: false, vertices: LINE },
    ]);
  });

  it("past points, empty geometries and features without any", () => {
    const empty = [line([]), multi(), { type: "Polygon", coordinates: [] }, { type: "Polygon", coordinates: [[]] }];
    expect(
      verticesOf(features(feature(POINT), feature(null), ...empty.map((one) => feature(one)), feature(line()))),
    ).toEqual([LINE]);
  });

  it("of a polygon: its outer ring, closed, without the position that repeats the first", () => {
    const hole = RING.map(([lng, lat]) => [lng / 10 + 6, lat / 10 + 2]);
    expect(linesOf({ type: "Polygon", coordinates: [RING, hole] })).toEqual([TRIANGLE]);
  });

  it("of a polygon whose ring was left open", () => {
    expect(linesOf({ type: "Polygon", coordinates: [RING.slice(0, 3)] })).toEqual([TRIANGLE]);
  });

  it("of several polygons", () => {
    expect(linesOf({ type: "MultiPolygon", coordinates: [[RING], [RING]] })).toEqual([TRIANGLE, TRIANGLE]);
  });

  it("of a ring round a pole, whose end is its beginning a turn later", () => {
    const ring = [-180, -90, 0, 90, 180].map((lng) => [lng, 70]);
    expect(linesOf({ type: "Polygon", coordinates: [ring] })).toMatchObject([
      { closed: true, vertices: [-180, -90, 0, 90].map((lng) => [lng, 70]) },
    ]);
  });

  it("with heights, which are left out", () => {
    expect(verticesOf({ type: "LineString", coordinates: LINE.map((at) => [...at, 120]) })).toEqual([LINE]);
  });

  it("without positions that repeat the one before", () => {
    const [start, end] = LINE as [LngLat, LngLat];
    expect(verticesOf(line([start, start, [start[0] - 360, start[1]], end, end, start]))).toEqual([
      [start, end, start],
    ]);
  });

  it("of a line that passes the antimeridian with a jump or without", () => {
    const whole = way("179 66, 181 66");
    expect(verticesOf(line(way("179 66, -179 66")))).toEqual([whole]);
    expect(verticesOf(line(way("179 66, 181 66")))).toEqual([whole]);
  });
});

describe("parseLineText makes whole what was cut at the antimeridian", () => {
  const east = way("170 66, 180 66.5");
  const west = way("-180 66.5, -170 66");

  it("eastwards", () => {
    expect(verticesOf(multi(east, west))).toEqual([way("170 66, 180 66.5, 190 66")]);
  });

  it("westwards", () => {
    expect(verticesOf(multi(west.toReversed(), east.toReversed()))).toEqual([way("-170 66, -180 66.5, -190 66")]);
  });

  it("with the later part first", () => {
    expect(verticesOf(multi(west, east))).toEqual([way("170 66, 180 66.5, 190 66")]);
  });

  it("with a difference that is rounding", () => {
    const rounded = way("-180 66.5000004, -170 66");
    expect(verticesOf(multi(east, rounded))).toEqual([way("170 66, 180 66.5, 190 66")]);
  });

  it("more than once", () => {
    const back = way("-170 66, -180 65");
    const home = way("180 65, 170 65");
    expect(verticesOf(multi(east, [...west, ...back.slice(1)], home))).toEqual([
      way("170 66, 180 66.5, 190 66, 180 65, 170 65"),
    ]);
  });

  it.each<[string, Pairs]>([
    ["at another latitude", way("-180 66.6, -170 66")],
    ["on the same side", way("180 66.5, 175 66")],
    ["elsewhere", way("-179 66.5, -170 66")],
  ])("but leaves apart what begins %s", (_, other) => {
    expect(verticesOf(multi(east, other))).toEqual([east, other]);
  });

  it("and leaves apart what meets away from the antimeridian", () => {
    const parts: Pairs[] = [way("0 0, 10 0"), way("-10 0, -20 0")];
    expect(verticesOf(multi(...parts))).toEqual(parts);
  });
});

describe("parseLineText says", () => {
  it.each([
    ["", "there is no line in it"],
    [" \n ", "there is no line in it"],
    [POINT, "there is no line in it"],
    [{ type: "MultiPoint", coordinates: [[1, 2]] }, "there is no line in it"],
    [features(), "there is no line in it"],
    [features(feature(POINT), feature(null)), "there is no line in it"],
    [line([]), "there is no line in it"],
    ["{", "it begins like GeoJSON but is not whole: it has a mistake, or a part of it is missing"],
    ["[1, 2]", "a list stands where an object of GeoJSON should"],
    [{ lines: [] }, "it is no GeoJSON, for it has no type"],
    [{ type: "Topology" }, "“Topology” is no type of GeoJSON"],
    [{ type: 7 }, "7 is no type of GeoJSON"],
    [{ type: "Feature" }, "geometry: nothing stands where an object of GeoJSON should"],
    [features(7), "features[0]: 7 stands where an object of GeoJSON should"],
    [{ type: "FeatureCollection" }, "features: nothing stands where a list should"],
    [
      { type: "GeometryCollection", geometries: [null] },
      "geometries[0]: null stands where an object of GeoJSON should",
    ],
    [{ type: "LineString", coordinates: {} }, "coordinates: an object stands where a list should"],
    [{ type: "Polygon", coordinates: "x" }, "coordinates: a text stands where a list should"],
    [
      { type: "MultiPolygon", coordinates: [RING] },
      "coordinates[0][0][0]: a position is a list of longitude and latitude",
    ],
    [
      { type: "LineString", coordinates: [[1, 2], [3]] },
      "coordinates[1]: a position is a list of longitude and latitude",
    ],
    [{ type: "LineString", coordinates: [["37.62", 55]] }, "coordinates[0]: longitude is a text, not a number"],
    [{ type: "LineString", coordinates: [[37, NaN]] }, "coordinates[0]: latitude is null, not a number"],
    [line(way("361 0")), "coordinates[0]: longitude 361 is beyond 360"],
    ['{"type":"LineString","coordinates":[[1,1e999]]}', "coordinates[0]: latitude Infinity is beyond 90"],
    [line(LINE.slice(0, 1)), "coordinates: a line needs two positions that differ"],
    [multi(LINE, way("1 2, 1 2")), "coordinates[1]: a line needs two positions that differ"],
    [
      {
        type: "Polygon",
        coordinates: [way("1 2, 3 4, 1 2")],
      },
      "coordinates[0]: a polygon needs three positions that differ",
    ],
  ])("of %j «%s»", (value, sentence) => {
    expect(faultOf(value)).toBe(sentence);
  });

  it("where in a collection the fault is", () => {
    const wrong = line([...LINE, ...LINE, [0, 0], [20, 95]]);
    expect(faultOf(features(feature(POINT), feature(line()), feature(wrong)))).toBe(
      "features[2].geometry.coordinates[5]: latitude 95 is beyond 90",
    );
    const collection = {
      type: "GeometryCollection",
      geometries: [multi(LINE, way("0 0, 1 -91"))],
    };
    expect(faultOf(feature(collection))).toBe("geometry.geometries[0].coordinates[1][1]: latitude -91 is beyond 90");
  });

  it("it in Russian and in Chinese too", () => {
    const [pasted, point] = [read("55.75 37.62\nМосква"), read(line([...LINE, [20, 95]]))];
    expect([pasted.ok || pasted.error, point.ok || point.error]).toMatchObject([
      { ru: "строка 2: «Москва» – это не координаты", zh: "第 2 行：“Москва”不是坐标" },
      { ru: "coordinates[2]: широта 95 выходит за ±90", zh: "coordinates[2]：纬度 95 超出 ±90" },
    ]);
    const long = read(line(Array.from({ length: 1201 }, (_, i) => [i / 10, 50] as const)), 1200);
    expect(long.ok || long.error).toMatchObject({
      ru: "в одной из линий 1\u00a0201 точка, а измерить можно не больше 1\u00a0200 точек",
      zh: "其中一条线有 1,201 个点，最多可测量 1,200 个点",
    });
  });

  it("how many vertices are too many, and takes as many as may be", () => {
    const long = line(Array.from({ length: 1200 }, (_, i) => [i / 10, 50] as const));
    const fault = "a line in it has 1,200 points, and no more than 1,199 points can be measured";
    expect(read(features(feature(line()), feature(long)), 1199)).toMatchObject({ ok: false, error: { en: fault } });
    expect(read(features(feature(line()), feature(long)), 1200).ok).toBe(true);
  });

  it("that collections are too deep", () => {
    const nest = (depth: number) =>
      `${'{"type":"GeometryCollection","geometries":['.repeat(depth)}${JSON.stringify(line())}${"]}".repeat(depth)}`;
    expect(verticesOf(nest(20))).toEqual([LINE]);
    for (const depth of [21, 100_000])
      expect(faultOf(nest(depth))).toBe("more than 20 collections stand one in another");
  });
});

describe("parseLineText does not throw", () => {
  it.each([
    ["brackets without end", "[".repeat(1_000_000)],
    ["lists in lists", `{"type":"LineString","coordinates":${"[".repeat(500_000)}${"]".repeat(500_000)}}`],
    [
      "200,000 lines",
      JSON.stringify(
        features(feature({ type: "MultiLineString", coordinates: Array.from({ length: 200_000 }, () => LINE) })),
      ),
    ],
    ["200,000 positions", JSON.stringify(line(Array.from({ length: 200_000 }, (_, i) => [i % 360, i % 90] as const)))],
    ["a long text", "x".repeat(5_000_000)],
    ["a name that is code", '{"__proto__":{"type":"Point"},"type":"constructor"}'],
  ])("on %s", (_, text) => {
    expect(() => read(text)).not.toThrow();
  });

  it("on any JSON, and what it reads are positions near in number to their neighbours", () => {
    const number = fc.oneof(fc.integer({ min: -200, max: 200 }), fc.constantFrom(180, -180, 90, 1e308, 0.1));
    const positions = fc.array(fc.tuple(number, fc.integer({ min: -90, max: 90 })), { maxLength: 6 });
    const lists = fc.array(fc.oneof(positions, fc.array(positions, { maxLength: 3 })), { maxLength: 4 });
    const type = fc.constantFrom("LineString", "MultiLineString", "Polygon", "MultiPolygon", "Point");
    const plain = fc.record({ type, coordinates: fc.oneof(positions, lists, fc.jsonValue()) });
    const geometry = fc.oneof(
      plain,
      fc.record({ type: fc.constant("GeometryCollection"), geometries: fc.array(plain, { maxLength: 3 }) }),
    );
    const feature = fc.record({ type: fc.constant("Feature"), properties: fc.jsonValue(), geometry });
    const collection = fc.record({
      type: fc.constant("FeatureCollection"),
      features: fc.array(fc.oneof(feature, fc.jsonValue()), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.oneof(geometry, feature, collection, fc.jsonValue()), (value) => {
        const lines = read(value);
        if (!lines.ok) expect(Object.values(lines.error)).not.toContain("");
        else
          for (const { vertices, closed } of lines.value) {
            expect(vertices.length).toBeGreaterThanOrEqual(closed ? 3 : 2);
            for (const [i, [lng, lat]] of vertices.entries()) {
              expect(Math.abs(lat)).toBeLessThanOrEqual(90);
              expect(Math.abs(lng - (vertices[i - 1]?.[0] ?? lng))).toBeLessThanOrEqual(180);
            }
          }
      }),
      { numRuns: 1000 },
    );
  });

  it("on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const one of [text, `{${text}`, `[${text}`, `55 37\n${text}`]) expect(() => read(one)).not.toThrow();
      }),
    );
  });
});

it("a line keeps every position where it is on the globe", () => {
  const step = fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -80, max: 80 }));
  fc.assert(
    fc.property(
      fc.integer({ min: -180, max: 180 }),
      fc.array(step, { minLength: 2, maxLength: 20 }),
      (start, steps) => {
        let lng = start;
        const way = steps.map(([by, lat]): [number, number] => {
          lng += by === 0 ? 1 : by;
          return [unwrapLng(lng, 0), lat];
        });
        const lines = read(line(way));
        const vertices = (lines.ok && lines.value[0]?.vertices) || [];
        expect(vertices.map(([lng, lat]) => [unwrapLng(lng, 0), lat])).toEqual(way);
      },
    ),
  );
});
