import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { wellFormed } from "../../../../src/core/export/plain-text.ts";
import {
  OWN_EXPORTS,
  type OwnExportId,
  ownAsCsv,
  ownAsGeoJson,
  ownAsKml,
} from "../../../../src/core/own/export-own.ts";
import type { JsonValue, OwnReading } from "../../../../src/core/own/own-layer.ts";
import { LONG, ODD, UNREADABLE } from "../../../support/hostile.ts";
import { geometriesOf, propertiesOf, read, told } from "./reading.ts";

const written = (reading: OwnReading, format: OwnExportId) => OWN_EXPORTS[format].write({ name: "Mine", ...reading });
const again = (reading: OwnReading, format: OwnExportId) => read(written(reading, format));

const RING = [[0, 0], [1, 0], [1, 1], [0, 0]]; // biome-ignore format: a ring on a line
const GEOMETRIES = [
  { type: "Point", coordinates: [131.88, 43.11] },
  { type: "Point", coordinates: [1e-7, -0.1, 12] },
  { type: "MultiPoint", coordinates: [[1, 2], [3, 4]] }, // biome-ignore format: points on a line
  { type: "LineString", coordinates: [[179, 2], [-179, 4]] }, // biome-ignore format: a line on a line
  { type: "MultiLineString", coordinates: [[[1, 2], [3, 4]], [[5, 6], [7, 8]]] }, // biome-ignore format: lines on a line
  { type: "Polygon", coordinates: [RING, [[0.5, 0.2], [0.6, 0.2], [0.6, 0.3], [0.5, 0.2]]] }, // biome-ignore format: rings on a line
  { type: "MultiPolygon", coordinates: [[RING], [RING]] },
  { type: "GeometryCollection", geometries: [{ type: "Point", coordinates: [1, 2] }, { type: "LineString", coordinates: RING }] }, // biome-ignore format: parts on a line
];
const PROPERTIES: Record<string, string> = {
  name: " A «name» & <b>more</b> ",
  note: '=1+1, "quoted"\nsecond line',
  plus: "+7 423",
  lon: "not a longitude",
  "wkt (2)": "x",
  ["__proto__"]: "p",
};
const collection = (features: unknown) => JSON.stringify({ type: "FeatureCollection", features });
const everything = collection(
  GEOMETRIES.map((geometry, i) => ({ type: "Feature", id: `f${i}`, properties: PROPERTIES, geometry })),
).replaceAll('"wkt (2)":"x"', '"wkt (2)":"x","__proto__":"p"');

/** Objects by their own keys, and each value as text. */
const texts = (reading: OwnReading) =>
  reading.features.map(({ properties }) => properties.map(([name, value]) => [name, asText(value)]));
const asText = (value: JsonValue) => (typeof value === "string" ? value : JSON.stringify(value));

describe("an own layer, exported and opened again", () => {
  const reading = read(everything);

  it("is the same from GeoJSON", () => {
    const back = again(reading, "geojson");
    expect(back.features).toEqual(reading.features);
    expect(JSON.parse(written(reading, "geojson")).features[0].geometry).toEqual(GEOMETRIES[0]);
  });

  it.each(["csv", "kml"] as const)("has the same places, geometry and properties from %s", (format) => {
    const back = again(reading, format);
    expect(told(back).filter((one) => !one.startsWith("+"))).toEqual([]);
    expect(geometriesOf(back)).toEqual(GEOMETRIES);
    const byName = (all: readonly (readonly string[])[]) => [...all].sort(([a = ""], [b = ""]) => a.localeCompare(b));
    expect(texts(back).map(byName)).toEqual(texts(reading).map(byName));
    expect(back.features.map(({ name }) => name)).toEqual(reading.features.map(({ name }) => name));
  });

  it("keeps ids in KML", () => {
    expect(again(reading, "kml").features.map(({ sourceId }) => sourceId)).toEqual(GEOMETRIES.map((_, i) => `f${i}`));
  });

  it("writes numbers and lists into texts as JSON does", () => {
    const typed = read(collection([{ type: "Feature", properties: { n: 1.5, list: [1, "a"], none: null, yes: true }, geometry: GEOMETRIES[0] }])); // biome-ignore format: a feature on a line
    expect(propertiesOf(again(typed, "csv"))).toEqual([{ n: "1.5", list: '[1,"a"]', yes: "true" }]);
    expect(propertiesOf(again(typed, "kml"))).toEqual([{ n: "1.5", list: '[1,"a"]', yes: "true" }]);
    expect(propertiesOf(again(typed, "geojson"))).toEqual([{ n: 1.5, list: [1, "a"], none: null, yes: true }]);
  });
});

describe("a table of points alone", () => {
  it("has longitude and latitude for spreadsheets", () => {
    const table = written(read("lon,lat,name\n131.9,43.1,=A\n"), "csv");
    expect(table).toBe("\uFEFFlon,lat,name\r\n131.9,43.1,'=A\r\n");
  });

  it("has well-known text where there is a height, or a property of that name", () => {
    expect(written(read(collection([{ type: "Feature", properties: {}, geometry: GEOMETRIES[1] }])), "csv")).toContain(
      '"POINT Z (0.0000001 -0.1 12)"'.slice(1, -1),
    );
    expect(
      written(read(collection([{ type: "Feature", properties: { LAT: "x" }, geometry: GEOMETRIES[0] }])), "csv"),
    ).toBe("\uFEFFwkt,LAT\r\nPOINT (131.88 43.11),x\r\n");
  });
});

it("writes what a text of XML cannot hold without breaking it", () => {
  const bad = read(collection([{ type: "Feature", id: '"><script>', properties: { name: "a\u0000]]>\uD800", "<b>": "&" }, geometry: GEOMETRIES[0] }])); // biome-ignore format: a feature on a line
  const back = read(ownAsKml({ name: "</Document>", ...bad }));
  expect(propertiesOf(back)).toEqual([{ name: "a]]>\uFFFD", "<b>": "&" }]);
  expect(back.features[0]?.sourceId).toBe('"><script>');
  expect(ownAsGeoJson(bad)).not.toContain("\uD800");
  expect(ownAsCsv(bad)).not.toContain("\uD800");
});

describe("texts that mean harm", () => {
  const texts = Object.entries({ ...ODD, ...UNREADABLE, ...LONG });
  const withTexts = (text: string) =>
    read(
      collection([
        { type: "Feature", id: text, properties: { name: text, [`${text} `]: text }, geometry: GEOMETRIES[0] },
      ]),
    );
  /** What no XML can hold is dropped, and a lone surrogate is no character. */
  const held = (text: string) =>
    wellFormed(text).replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");

  it.each(texts)("come through GeoJSON as they went in: %s", (_, text) => {
    const reading = withTexts(text);
    expect(again(reading, "geojson").features).toEqual(reading.features);
    expect(reading.features[0]?.name ?? "").not.toMatch(/[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069]/u);
  });

  it.each(texts)("are text in KML, and nothing else: %s", (_, text) => {
    const [feature] = read(ownAsKml({ name: text, ...withTexts(text) })).features;
    expect(feature?.properties.map(([name, value]) => [name, value])).toEqual([
      ...(held(text) === "" ? [] : [["name", held(text)]]),
      [held(`${text} `), held(text)],
    ]);
  });

  it.each(texts)("are no formula in a table, and the same when they come back: %s", (_, text) => {
    const table = ownAsCsv(withTexts(text));
    expect(table).not.toMatch(/(?:^|[,;\t\r\n]|,")[=+@＝＋－＠]/);
    const back = propertiesOf(read(table))[0]?.name;
    expect(back).toBe(wellFormed(text));
  });
});

it("opens a file of features of the atlas", () => {
  const file = new URL("../../../../geo/places.geojson", import.meta.url);
  const reading = read(readFileSync(file, "utf8"));
  expect(reading.refused).toBe(0);
  expect(reading.features.length).toBeGreaterThan(20);
  expect(reading.features.every(({ name }) => name !== null)).toBe(true);
});
