import { fileURLToPath } from "node:url";
import { booleanPointInPolygon } from "@turf/turf";
import type { Feature, Geometry, MultiPolygon, Polygon } from "geojson";
import { beforeAll, describe, expect, it } from "vitest";
import { type Checked, checkProject, compileProject } from "../../../../src/build/build-atlas.ts";
import { citedRecords } from "../../../../src/core/export/bibliography.ts";
import { FEATURE_FORMATS, type FeatureFormatId } from "../../../../src/core/export/features-export.ts";
import type { LngLat } from "../../../../src/core/lnglat.ts";
import type { PublishedArticles, PublishedFeature, PublishedFeatures } from "../../../../src/core/published.ts";
import { ADDRESS } from "./features.ts";
import { readCsv, readKml } from "./routes.ts";

let checked: Checked;
let features: readonly PublishedFeature[];
let articles: PublishedArticles;
beforeAll(() => {
  checked = checkProject(fileURLToPath(new URL("../../../../", import.meta.url)));
  const artefacts = compileProject(checked);
  features = (JSON.parse(artefacts.get("features.geojson") ?? "") as PublishedFeatures).features;
  articles = JSON.parse(artefacts.get("articles.json") ?? "");
});

const recordsOf = () => articles.articles.map(({ csl }) => csl);
function written(id: FeatureFormatId, of: readonly PublishedFeature[] = features): string {
  const format = FEATURE_FORMATS.find((format) => format.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return format.write(of, recordsOf(), ADDRESS, "Passage Atlas");
}

/** Every position of a geometry, line by line and ring by ring. */
function linesOf(geometry: Geometry | PublishedFeature["geometry"]): LngLat[][] {
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(linesOf);
  const flat = (list: unknown): LngLat[][] => {
    const items = list as unknown[][][];
    return typeof items[0]?.[0] === "number" ? [items as unknown as LngLat[]] : items.flatMap(flat);
  };
  return geometry.type === "Point" ? [[geometry.coordinates as unknown as LngLat]] : flat(geometry.coordinates);
}

/** The positions of well-known text, by its parentheses alone. */
const linesOfWkt = (wkt: string) =>
  [...wkt.matchAll(/\(([^()]+)\)/g)].map(([, line = ""]) =>
    line.split(", ").map((position) => position.split(" ").map(Number)),
  );

const csvRows = (csv: string) => {
  const [head = [], ...rows] = readCsv(csv.slice(1));
  return rows.map((row) => ({ id: row[head.indexOf("id")], wkt: row[head.indexOf("wkt")] ?? "", row, head }));
};

/** By format, what is in the file: ids and positions. */
const READERS: readonly [FeatureFormatId, (text: string) => { id: unknown; lines: unknown }[]][] = [
  ["geojson", (text) => JSON.parse(text).features.map((f: Feature) => ({ id: f.id, lines: linesOf(f.geometry) }))],
  ["csv", (text) => csvRows(text).map(({ id, wkt }) => ({ id, lines: linesOfWkt(wkt) }))],
  ["kml", (text) => readKml(text).features.map((f) => ({ id: f.properties?.id, lines: linesOf(f.geometry) }))],
  [
    "linked-places",
    (text) =>
      JSON.parse(text).features.map((f: Feature & { "@id": string }) => ({
        id: f["@id"].slice(`${ADDRESS}#feature=`.length),
        lines: linesOf(f.geometry),
      })),
  ],
];

describe("what is exported", () => {
  it.each(READERS)("as %s is what is drawn: the same features and positions", (id, read) => {
    const found = read(written(id));
    expect(found.map(({ id }) => id)).toEqual(checked.resolved.map(({ id }) => id));
    const apart = features.filter(
      ({ geometry }, i) => JSON.stringify(linesOf(geometry)) !== JSON.stringify(found[i]?.lines),
    );
    expect(apart.map(({ id }) => id)).toEqual([]);
  });

  it.each(READERS)("as %s is what was asked for, and no more", (id, read) => {
    const some = features.filter((_, i) => i % 9 === 4);
    expect(read(written(id, some)).map(({ id }) => id)).toEqual(some.map(({ id }) => id));
  });

  it("as CSV has a position on every point, inside every area and within the bounds of every line", () => {
    for (const [i, { row, head }] of csvRows(written("csv")).entries()) {
      const on = [Number(row[head.indexOf("lng")]), Number(row[head.indexOf("lat")])];
      const feature = features[i] as PublishedFeature;
      if (feature.geometry.type === "Point") expect(on).toEqual(feature.geometry.coordinates);
      const { type } = feature.geometry;
      if (type === "Polygon" || type === "MultiPolygon")
        expect(booleanPointInPolygon(on, feature.geometry as unknown as Polygon | MultiPolygon)).toBe(true);
      const all = linesOf(feature.geometry).flat();
      for (const axis of [0, 1] as const) {
        expect(on[axis]).toBeGreaterThanOrEqual(Math.min(...all.map((at) => at[axis])) - 1e-6);
        expect(on[axis]).toBeLessThanOrEqual(Math.max(...all.map((at) => at[axis])) + 1e-6);
      }
    }
  });

  it("as annotations is every quotation of every citation", () => {
    const count = features.flatMap(({ properties }) => properties.citations.flatMap(({ quotes }) => quotes)).length;
    const { total, first } = JSON.parse(written("annotations"));
    expect(count).toBeGreaterThan(100);
    expect([total, first.items.length]).toEqual([count, count]);
    expect(new Set(first.items.map(({ id }: { id: string }) => id)).size).toBe(count);
  });

  it("as Linked Places has a date, or the year of a passage, wherever a quotation names a place", () => {
    const undated = JSON.parse(written("linked-places")).features.filter(
      (place: { when?: object; names: { citations?: { year?: number }[] }[] }) =>
        !place.when && !place.names.some(({ citations }) => citations?.some(({ year }) => year)),
    );
    const named = new Set(
      features
        .filter(({ properties }) => properties.citations.some(({ mention }) => mention === "named"))
        .map(({ id }) => id),
    );
    const ids: string[] = undated.map((place: { "@id": string }) => place["@id"].slice(`${ADDRESS}#feature=`.length));
    expect(ids.filter((id) => named.has(id))).toEqual([]);
  });

  it("as bibliography is every article that is cited", () => {
    const ids = citedRecords(features, recordsOf()).map(({ id }) => id);
    expect(JSON.parse(written("csl-json")).map(({ id }: { id: string }) => id)).toEqual(ids);
    expect([...written("bibtex").matchAll(/^@\w+\{([^,]+),$/gm)].map(([, key]) => key)).toEqual(ids);
  });
});

describe("the formats", () => {
  it("have an id and a file of their own", () => {
    expect(new Set(FEATURE_FORMATS.map(({ id }) => id)).size).toBe(FEATURE_FORMATS.length);
    expect(new Set(FEATURE_FORMATS.map(({ fileName }) => fileName)).size).toBe(FEATURE_FORMATS.length);
  });
});

describe("the published articles", () => {
  it("carry their whole records, without what is only for the build", () => {
    const sources = checked.sources?.articles ?? [];
    expect(sources.length).toBeGreaterThan(0);
    expect(recordsOf()).toEqual(sources.map(({ custom, ...csl }) => csl));
  });
});
