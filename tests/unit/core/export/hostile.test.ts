/** Every text of what is taken along, in every format, replaced by what some reader of texts takes for something else. */
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { FEATURE_FORMATS, type FeatureFormatId } from "../../../../src/core/export/features-export.ts";
import { routesAsCsv } from "../../../../src/core/export/routes-csv.ts";
import { routesAsGeoJson } from "../../../../src/core/export/routes-geojson.ts";
import { routesAsGpx } from "../../../../src/core/export/routes-gpx.ts";
import { routesAsKml } from "../../../../src/core/export/routes-kml.ts";
import { routesAsText } from "../../../../src/core/export/routes-text.ts";
import type { CslRecord, PublishedFeature } from "../../../../src/core/published.ts";
import { HOSTILE, textsIn, withTexts } from "../../../support/hostile.ts";
import { printed, readBibTeX } from "../../../support/read-bibtex.ts";
import { ADDRESS, publishedFeature, RECORD } from "./features.ts";
import { exportedRoute, MOSCOW, readGpx, readKml, readXml, SHANGHAI, textsOf } from "./routes.ts";

const FEATURE: PublishedFeature = publishedFeature("vladivostok", {
  placing: "From a map.",
  dispute: { administeredBy: ["One"], claimedBy: ["Another"], since: null },
  source: { title: "A map", licence: "CC0-1.0", url: "https://maps.example/" },
  citations: [
    {
      article: RECORD.id,
      paragraph: 3,
      mention: "named",
      when: null,
      quotes: [{ exact: "Vladivostok", prefix: "near ", suffix: " again" }],
    },
  ],
});
const ARTICLE: CslRecord = { ...RECORD, "container-title": "A site", genre: "story", note: "Invented." };

/** Words of an author; the rest are ids, words of a list, dates and addresses, which the build holds to their form. */
const IN_FEATURE = /name\.|alias\.0\.text|about|placing|source\.(title|licence)|dispute\.|quotes\./;
const IN_ARTICLE = /^(title|author|publisher|container|genre|note)/;
/** Of these, what each format has room for. */
const HELD: Readonly<Record<FeatureFormatId, RegExp>> = {
  geojson: IN_FEATURE,
  csv: /properties.(name\.|alias|about|placing|source)/,
  kml: /properties.(name\.|alias|about|placing|source|dispute|citations)/,
  "linked-places": /properties.(name\.|alias|about|placing|source)/,
  annotations: /quotes/,
  "csl-json": IN_ARTICLE,
  bibtex: IN_ARTICLE,
};

/** All texts that a reader of the format, none of ours, finds in a file. Throws where the file is broken. */
const READERS: Readonly<Record<FeatureFormatId, (file: string) => string[]>> = {
  geojson: readJson,
  csv: readCells,
  kml: (file) => {
    expect(readKml(file).features).toHaveLength(1);
    const names = new Set([...readXml(file).getElementsByTagName("*")].map(({ tagName }) => tagName));
    expect([...names].sort()).toEqual(KML_ELEMENTS);
    return [...names].flatMap((name) => textsOf(file, name)).flatMap((text) => (text ? [text, ...inJson(text)] : []));
  },
  "linked-places": readJson,
  annotations: readJson,
  "csl-json": readJson,
  bibtex: (file) => {
    const entries = readBibTeX(file);
    expect(entries).toHaveLength(1);
    return entries.flatMap(({ fields }) => [...fields].flatMap(([key, text]) => (key === "url" ? [] : printed(text))));
  },
};
const KML_ELEMENTS = "Data Document ExtendedData Folder Placemark Point coordinates description kml name value".split(
  " ",
);

function readJson(file: string): string[] {
  return textsIn(JSON.parse(file)).map(({ text }) => text);
}

/** Texts within a text that is itself JSON. */
function inJson(text: string): string[] {
  try {
    return readJson(text);
  } catch {
    return [];
  }
}

const FORMULA = /^[\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－＠]/u;
/** A number is no formula; nor is a position. */
const isFormula = (cell: string) => FORMULA.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell);

function readCells(file: string): string[] {
  const { data, errors } = Papa.parse<string[]>(file.replace(/^\uFEFF/, ""), { newline: "\r\n", skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(new Set(data.map(({ length }) => length)).size).toBe(1);
  // A spreadsheet may part a cell at what it takes for a separator.
  for (const cell of data.flat()) expect(cell.split(/[;\t\r\n]/).filter(isFormula)).toEqual([]);
  return data.flat().map((cell) => cell.replace(/(?<=^|[;\t\r\n])'/g, ""));
}

/** As any format can hold it: whole characters, none that controls; white space is for another test. */
const plain = (text: string) => text.replace(/\p{Surrogate}/gu, "\ufffd").replace(/[\s\p{Cc}\ufffe\uffff]+/gu, "");
/** In a cell, an apostrophe may stand before what would be a formula. */
const withoutApostrophes = (text: string) => plain(text).replaceAll("'", "");

describe.each(FEATURE_FORMATS)("places as $id", ({ id, write }) => {
  it.each(Object.entries(HOSTILE))("hold every text as text: %s", (_, hostile) => {
    const expected: string[] = [];
    const replace = <T>(value: T, own: RegExp) =>
      withTexts(value, ({ path }) => {
        if (!own.test(path)) return undefined;
        const text = `${hostile} ${path}`;
        if (HELD[id].test(path)) expected.push(text);
        return text;
      });
    const feature = replace(FEATURE, IN_FEATURE);
    const article = { ...replace(ARTICLE, IN_ARTICLE), id: RECORD.id };
    const read = READERS[id](write([feature], [article], ADDRESS, "An atlas")).map(withoutApostrophes);
    expect(expected.length).toBeGreaterThan(2);
    const lost = expected.filter((text) => !read.some((one) => one.includes(withoutApostrophes(text))));
    expect(lost.map((text) => text.slice(0, 60))).toEqual([]);
  });
});

describe("a description in KML", () => {
  it.each(Object.entries(HOSTILE))("is no markup when a program takes it for HTML: %s", (_, hostile) => {
    const kml = FEATURE_FORMATS.find(({ id }) => id === "kml");
    const feature = withTexts(FEATURE, ({ path }) => (IN_FEATURE.test(path) ? hostile : undefined));
    const [description = ""] = textsOf(kml?.write([feature], [], ADDRESS, "An atlas") ?? "", "description");
    expect(description?.replace(/&(amp|lt|gt);/g, "")).not.toMatch(/[<>&]/);
  });
});

describe("routes", () => {
  const routeNamed = (name: string) =>
    exportedRoute([MOSCOW, SHANGHAI], { name, vertexNames: [`${name} start`, null] });
  const units = { first: "km", speed: { value: 14, unit: "kn" } } as const;

  it.each(Object.entries(HOSTILE))("hold their names as text in every format: %s", (_, hostile) => {
    const routes = [routeNamed(hostile)];
    const wanted = [hostile, `${hostile} start`].map(withoutApostrophes);
    const [gpx, kml] = [routesAsGpx(routes), routesAsKml(routes)];
    const files: Readonly<Record<string, readonly (string | null)[]>> = {
      csv: readCells(routesAsCsv(routes, units)),
      geojson: readJson(routesAsGeoJson(routes)),
      gpx: textsOf(gpx, "name"),
      kml: textsOf(kml, "name"),
      text: routesAsText(routes, units).split("\n"),
    };
    expect([readGpx(gpx).features.length, readKml(kml).features.length]).toEqual([1, 2]);
    for (const [format, texts] of Object.entries(files)) {
      const read = texts.map((text) => withoutApostrophes(text ?? ""));
      expect(
        wanted.filter((text) => !read.some((one) => one.includes(text))),
        format,
      ).toEqual([]);
    }
  });
});
