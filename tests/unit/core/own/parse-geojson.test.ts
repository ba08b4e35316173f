import { describe, expect, it } from "vitest";
import { faultOf, geometriesOf, propertiesOf, read, told } from "./reading.ts";

const point = (coordinates: unknown = [131.9, 43.1], more: object = {}) => ({
  type: "Feature",
  properties: {},
  geometry: { type: "Point", coordinates },
  ...more,
});
const shape = (type: string, coordinates: unknown) => point(undefined, { geometry: { type, coordinates } });
/** One feature a line, the first on line 2. */
const collection = (...features: unknown[]) =>
  `{"type":"FeatureCollection","features":[\n${features.map((one) => JSON.stringify(one)).join(",\n")}\n]}`;
const SQUARE = [[[0, 0], [1, 0], [1, 1], [0, 0]]]; // biome-ignore format: a ring on a line

describe("a file of GeoJSON", () => {
  it("gives its features with names, properties and geometry as they stand in it", () => {
    const reading = read(
      collection(
        point([131.9, 43.1, 12], { id: 7, properties: { name: " Vladivostok \n", population: 600000, tags: ["a"] } }),
        shape("MultiPolygon", [SQUARE]),
      ),
    );
    expect(reading).toMatchObject({ format: "geojson", refused: 0, noted: 0, problems: [] });
    expect(reading.features[0]).toMatchObject({
      id: "own/1/0",
      name: "Vladivostok",
      sourceId: 7,
      geometry: { type: "Point", coordinates: [131.9, 43.1, 12] },
      properties: [
        ["name", " Vladivostok \n"],
        ["population", 600000],
        ["tags", ["a"]],
      ],
      anchor: [131.9, 43.1],
    });
    expect(reading.features[1]).toMatchObject({ id: "own/1/1", name: null, bbox: [0, 0, 1, 1] });
    expect(reading.features[1]?.geometry).toEqual({ type: "MultiPolygon", coordinates: [SQUARE] });
  });

  it.each([
    ["a feature", JSON.stringify(point())],
    ["a geometry", JSON.stringify(point().geometry)],
    ["a list of features", JSON.stringify([point()])],
    ["a feature a line", `${JSON.stringify(point())}\n`],
    ["a text sequence", `\u001e${JSON.stringify(point())}\n`],
    ["a collection with its type behind", `{"features":[${JSON.stringify(point())}],"type":"FeatureCollection"}`],
    ["a collection behind a byte order mark", `\uFEFF${collection(point())}`],
  ])("may be %s", (_, text) => {
    expect(geometriesOf(read(text))).toEqual([point().geometry]);
    expect(told(read(text))).toEqual([]);
  });

  it("may be many features, one a line", () => {
    const lines = [point([1, 2]), point([130, 95]), point([5, 6])].map((one) => JSON.stringify(one)).join("\n");
    expect(read(lines).features).toHaveLength(2);
    expect(told(read(lines))).toEqual(["2 geometry.coordinates: The latitude 95 is beyond 90°."]);
  });

  it("keeps collections of geometries, and knows where they lie", () => {
    const geometries = [
      { type: "Point", coordinates: [1, 2] },
      { type: "LineString", coordinates: [[3, 4], [5, 6]] }, // biome-ignore format: a line on a line
    ];
    const [feature] = read(collection(point(0, { geometry: { type: "GeometryCollection", geometries } }))).features;
    expect(feature?.geometry).toEqual({ type: "GeometryCollection", geometries });
    expect(feature?.bbox).toEqual([1, 2, 5, 6]);
  });
});

describe("what is wrong with a feature", () => {
  it("is told by line and path, and the others are kept", () => {
    const reading = read(
      collection(
        point(),
        point(null),
        point([131.9]),
        point([131.9, "north"]),
        point([43.1, 131.9]),
        point([1e4, 0]),
        point(undefined, { geometry: null }),
        point(undefined, { geometry: { type: "Circle", coordinates: [] } }),
        shape("LineString", [[0, 0]]),
        shape("MultiPoint", []),
        shape("Polygon", [[[0, 0], [1, 1], [0, 0]]]), // biome-ignore format: a ring on a line
        shape("MultiLineString", [[[0, 0], [1, 1]], [[0, 0], [1, null]]]), // biome-ignore format: lines on a line
        { type: "Point", coordinates: [0, 0] },
        null,
        [1, 2],
        point(),
      ),
    );
    expect(reading.features).toHaveLength(2);
    expect(reading.refused).toBe(14);
    expect(told(reading)).toEqual([
      "3 features[1].geometry.coordinates: “null” is no position: it needs two numbers.",
      "4 features[2].geometry.coordinates: “[131.9]” is no position: it needs two numbers.",
      '5 features[3].geometry.coordinates: “[131.9,"north"]” is no position: it needs two numbers.',
      "6 features[4].geometry.coordinates: The latitude 131.9 is beyond 90°. Have longitude and latitude changed places?",
      "7 features[5].geometry.coordinates: The longitude 10000 is beyond any turn of the globe.",
      "8 features[6].geometry: It has no geometry, so that there is nothing to draw.",
      "9 features[7].geometry.coordinates: “Circle” is no kind of geometry.",
      "10 features[8].geometry.coordinates: A line needs two positions.",
      "11 features[9].geometry.coordinates: It has no position.",
      "12 features[10].geometry.coordinates[0]: A ring needs three positions.",
      "13 features[11].geometry.coordinates[1][1]: “[1,null]” is no position: it needs two numbers.",
      "14 features[12]: It is no feature of GeoJSON.",
      "15 features[13]: It is no feature of GeoJSON.",
      "16 features[14]: It is no feature of GeoJSON.",
    ]);
  });

  it("is told of what was kept, too", () => {
    const reading = read(
      collection(
        point(["131.9", " 43.1 "], { id: "a" }),
        shape("LineString", [[179, 60], [-179, 61]]), // biome-ignore format: a line on a line
        shape("Polygon", [[[0, 0], [1, 0], [1, 1]]]), // biome-ignore format: a ring on a line
        shape("LineString", [[170, 60], [190, 61]]), // biome-ignore format: a line on a line
        point([1, 2], { id: "a" }),
      ),
    );
    expect(reading).toMatchObject({ refused: 0, noted: 5 });
    expect(told(reading)).toEqual([
      "+2 features[0].geometry: Its coordinates are written as texts, and were read as numbers.",
      "+3 features[1].geometry: It crosses the antimeridian, and is drawn the short way.",
      "+4 features[2].geometry: A ring was left open, and was closed.",
      "+5 features[3].geometry: Its longitudes run on past 180°.",
      "+6 features[4].geometry: Its id “a” is that of the place on line 2, too. Both were kept.",
    ]);
    expect(reading.features[0]?.geometry).toEqual({ type: "Point", coordinates: [131.9, 43.1] });
    expect(reading.features[1]).toMatchObject({ bbox: [179, 60, 181, 61] });
    expect(reading.features[1]?.geometry).toMatchObject({ coordinates: [[179, 60], [-179, 61]] }); // biome-ignore format: a line on a line
    expect(reading.features.map(({ id }) => id)).toEqual(["own/1/0", "own/1/1", "own/1/2", "own/1/3", "own/1/4"]);
  });

  it("is its own alone, where it is broken JSON", () => {
    const good = JSON.stringify(point());
    const text = `{"type":"FeatureCollection","features":[${good},\n{"type":"Feature" "geometry":{}},\n{oops},\n${good}]}`;
    expect(read(text).features).toHaveLength(2);
    expect(told(read(text))).toEqual([
      "2 features[1]: It is broken here: what stands here is no JSON.",
      "3 features[2]: It is broken here: what stands here is no JSON.",
    ]);
  });

  it("is told where the file is cut short", () => {
    const text = collection(point(), point());
    const cut = text.slice(0, text.lastIndexOf("coordinates"));
    expect(read(cut).features).toHaveLength(1);
    expect(told(read(cut))).toEqual([
      "3 features[1]: The file ends before it does. What follows is missing.",
      "+3 : The file ends before it does. What follows is missing.",
    ]);
    const between = text.slice(0, text.lastIndexOf("\n]"));
    expect(read(between).features).toHaveLength(2);
    expect(told(read(between))).toEqual(["+3 : The file ends before it does. What follows is missing."]);
  });

  it("is told where something stands behind the end, or a bracket is missing", () => {
    expect(told(read(`${collection(point())} and more`))).toEqual([
      "+3 : Something stands behind the end, and was not read.",
    ]);
    expect(told(read(collection(point()).replace("\n]}", "\n}")))).toEqual([
      "+3 : It is broken here: what stands here is no JSON.",
    ]);
  });

  it("is that it is nested too deep", () => {
    const deep = (n: number) => `${"[".repeat(n)}${"]".repeat(n)}`;
    const withDeep = (n: number) =>
      collection(point(), point()).replace('"properties":{}', `"properties":{"a":${deep(n)}}`);
    expect(read(withDeep(60)).features).toHaveLength(2);
    expect(told(read(withDeep(200_000)))).toEqual(["2 features[0]: It is nested more than 64 levels deep."]);
    expect(read(withDeep(200_000)).features).toHaveLength(1);
    let nested: object = { type: "Point", coordinates: [0, 0] };
    for (let i = 0; i < 20; i++) nested = { type: "GeometryCollection", geometries: [nested] };
    expect(told(read(collection(point(), point(0, { geometry: nested }))))[0]).toMatch(/nested too deep/);
  });
});

describe("properties", () => {
  it("may have the names of what every object has", () => {
    const text = collection(point()).replace(
      '"properties":{}',
      '"properties":{"__proto__":{"polluted":1},"constructor":2}',
    );
    const [feature] = read(text).features;
    expect(feature?.properties).toEqual([
      ["__proto__", { polluted: 1 }],
      ["constructor", 2],
    ]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it("are kept where they are no object", () => {
    expect(propertiesOf(read(collection(point([0, 0], { properties: [1, 2] }))))).toEqual([{ properties: [1, 2] }]);
  });

  it.each([
    [{ title: "A" }, "A"],
    [{ Name: "A", title: "B" }, "A"],
    [{ name: { ru: "Б", en: "B" } }, "B"],
    [{ name: 12 }, "12"],
    [{ name: "", label: "L" }, "L"],
    [{ name: "a\u0000b\u202Ec" }, "a bc"],
    [{ name: "x".repeat(300) }, `${"x".repeat(200)}…`],
    [{ name: "\uD800" }, "\uFFFD"],
    [{ other: "A" }, null],
  ])("give the name: %j", (properties, name) => {
    expect(read(collection(point([0, 0], { properties }))).features[0]?.name).toBe(name);
  });
});

describe("a file that is refused", () => {
  it.each([
    ["{", "it is not JSON"],
    ["{}", "it is JSON, but not GeoJSON"],
    ['{"type":"FeatureCollection"}', "it has no list of features"],
    ['{"type":"FeatureCollection","features":{}}', "it has no list of features"],
    ['{"type":"FeatureCollection","features":[]}', "no place was found in it"],
    ['{"type":"Topology","objects":{}}', "it is TopoJSON; convert it to GeoJSON first"],
    ["", "there is nothing in it"],
    [" \n ", "there is nothing in it"],
    ["[]", "no place was found in it"],
  ])("says why: %s", (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it("has its coordinates in another system", () => {
    const withSystem = (name: string) =>
      collection(point()).replace('"features"', `"crs":{"type":"name","properties":{"name":"${name}"}},"features"`);
    expect(faultOf(withSystem("urn:ogc:def:crs:EPSG::3857"))).toMatch(/another system.*EPSG::3857/);
    for (const name of ["urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326", "EPSG:4326"])
      expect(faultOf(withSystem(name))).toBeNull();
  });

  it("has more features or vertices than are read", () => {
    const limits = { features: 3, positions: 10, problems: 10 };
    const points = (n: number) => collection(...Array.from({ length: n }, () => point()));
    const line = (n: number) =>
      collection(
        shape(
          "LineString",
          Array.from({ length: n }, (_, i) => [i, 0]),
        ),
      );
    expect(faultOf(points(3), { limits })).toBeNull();
    expect(faultOf(points(4), { limits })).toBe("it has more than 3 places, and no more are read");
    expect(faultOf(line(10), { limits })).toBeNull();
    expect(faultOf(line(11), { limits })).toBe("it has more than 10 vertices, and no more are read");
  });
});

it("lists the first problems, and counts them all", () => {
  const limits = { features: 100, positions: 100, problems: 2 };
  const reading = read(collection(point(), ...Array.from({ length: 5 }, () => point(null))), { limits });
  expect(reading.problems).toHaveLength(2);
  expect(reading).toMatchObject({ refused: 5, noted: 0 });
});

it("reads a million vertices", { timeout: 60_000 }, () => {
  const line = (n: number) => Array.from({ length: n }, (_, i) => [(i % 3600) / 10 - 180 + i / 1e7, 45]);
  const text = collection(...Array.from({ length: 10 }, () => shape("LineString", line(100_000))));
  const shares: number[] = [];
  const { features } = read(text, { progress: (share) => shares.push(share) });
  expect(features).toHaveLength(10);
  expect(shares.at(-1)).toBeGreaterThan(0.99);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});
