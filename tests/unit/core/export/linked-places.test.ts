import { describe, expect, it } from "vitest";
import { featuresAsLinkedPlaces } from "../../../../src/core/export/linked-places.ts";
import type { CslRecord, PublishedFeature } from "../../../../src/core/published.ts";
import { decodeLink } from "../../../../src/state/url.ts";
import { madeAtlas, madeFeature } from "../../../support/made-atlas.ts";
import {
  ADDRESS,
  citation,
  GEOMETRIES,
  HOSTILE,
  LONE_SURROGATES,
  POINT,
  publishedFeature,
  RECORD,
} from "./features.ts";

const read = (features: readonly PublishedFeature[], records: readonly CslRecord[] = [RECORD]) =>
  JSON.parse(featuresAsLinkedPlaces(features, records, ADDRESS, "Passage Atlas"));
const placeOf = (...[id, change]: Parameters<typeof publishedFeature>) =>
  read([publishedFeature(id, change)]).features[0];

describe("featuresAsLinkedPlaces", () => {
  it("is a FeatureCollection in the context of the format", () => {
    expect(read([])).toEqual({
      type: "FeatureCollection",
      "@context": "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld",
      features: [],
    });
  });

  it("names every place by an address that opens it", () => {
    const id = placeOf("vladivostok")["@id"];
    const fragment = id.slice(ADDRESS.length);
    const atlas = madeAtlas({ features: [madeFeature("vladivostok")] });
    expect(id.startsWith(ADDRESS)).toBe(true);
    expect(decodeLink(fragment, atlas)).toMatchObject({ linked: { feature: "vladivostok" }, problems: [] });
  });

  it("has the title, the country and the class of a place", () => {
    const { properties } = placeOf("a", { identifiers: { iso3166: "RU-PRI" } });
    expect(properties).toMatchObject({ title: "Vladivostok", ccodes: ["RU"], fclasses: ["P"] });
    expect(placeOf("a").properties).not.toHaveProperty("ccodes");
  });

  it("takes a region for an administrative one where it has a code", () => {
    const classOf = (identifiers: { iso3166?: string } | null) =>
      placeOf("a", { kind: "region", identifiers }).properties.fclasses;
    expect(classOf({ iso3166: "CN-HL" })).toEqual(["A"]);
    expect(classOf({})).toEqual(["L"]);
    expect(classOf(null)).toEqual(["L"]);
  });

  it("has every name with its language", () => {
    const { names } = placeOf("a");
    expect(names.map(({ toponym, lang }: { toponym: string; lang: string }) => [toponym, lang])).toEqual([
      ["Vladivostok", "en"],
      ["Владивосток", "ru"],
      ["符拉迪沃斯托克", "zh"],
      ["海参崴", "zh"],
    ]);
  });

  it("cites a passage for the names that its quotations hold", () => {
    const { names } = placeOf("a", {
      alias: [{ text: "Vlad (city)", lang: "en" }],
      citations: [
        citation("tale-2024", 6, "near Vladivostok, the port"),
        citation("tale-2024", 7, "the Vladivostoks of this world"),
        citation("tale-2024", 8, "in Vlad (city)"),
      ],
    });
    expect(names[0].citations).toEqual([
      {
        label: "Doe & Roe, A Tale of Two Ports (2024), ¶6",
        year: 2024,
        "@id": `${ADDRESS}#passage=tale-2024.6`,
      },
    ]);
    expect(names[1]).not.toHaveProperty("citations");
    expect(names[3].citations).toMatchObject([{ "@id": `${ADDRESS}#passage=tale-2024.8` }]);
    const { names: other } = placeOf("a", {
      alias: [{ text: "Vlad", lang: "en" }],
      citations: [citation("tale-2024", 8, "in Vlad")],
    });
    expect(other[0]).not.toHaveProperty("citations");
  });

  it("cites itself, without a year, for the first name of a place that no quotation names", () => {
    const { names } = placeOf("a", { citations: [citation("tale-2024", 6, "the port")] });
    expect(names[0].citations).toEqual([{ label: "Passage Atlas", "@id": `${ADDRESS}#feature=a` }]);
    expect(names.slice(1).filter((name: object) => "citations" in name)).toEqual([]);
  });

  it("says that a year is about right, and leaves out one that is unknown", () => {
    const label = (record: CslRecord) =>
      read([publishedFeature("a", { citations: [citation(record.id, 1, "Vladivostok")] })], [record]).features[0]
        .names[0].citations[0].label;
    const { author, title, issued, ...bare } = RECORD;
    expect(label({ ...bare, issued: { "date-parts": [[2019]], circa: true } })).toBe("[Two Ports] (c. 2019), ¶1");
    expect(label({ ...bare, title: "T" })).toBe("T, ¶1");
  });

  it("calls a kind by a concept of the AAT, or by our own word", () => {
    expect(placeOf("a").types).toEqual([
      { identifier: "aat:300008389", label: "city", sourceLabels: [{ label: "City", lang: "en" }] },
    ]);
    expect(placeOf("a", { kind: "air-patrol" }).types).toEqual([
      { label: "Air patrol", sourceLabels: [{ label: "Air patrol", lang: "en" }] },
    ]);
  });

  it("has the published geometry, how certain it is and what it comes from", () => {
    for (const geometry of GEOMETRIES)
      expect(placeOf("a", { geometry, certainty: "less-certain" }).geometry).toEqual({
        ...geometry,
        certainty: "less-certain",
        citations: [{ label: "Drawn for the test (CC0-1.0)" }],
      });
    const source = { title: "A map", licence: "ODbL-1.0", url: "https://map.example/" };
    expect(placeOf("a", { source }).geometry.citations).toEqual([
      { label: "A map (ODbL-1.0)", "@id": "https://map.example/" },
    ]);
  });

  it("links to Wikidata where the item is known", () => {
    expect(placeOf("a", { identifiers: { wikidata: "Q959" } }).links).toEqual([
      { type: "closeMatch", identifier: "wd:Q959" },
    ]);
    expect(placeOf("a")).not.toHaveProperty("links");
  });

  it("describes the place and how it is placed", () => {
    expect(placeOf("a", { placing: "By its ends." }).descriptions).toEqual([
      { value: "A city on the Sea of Japan.", lang: "en" },
      { value: "By its ends.", lang: "en" },
    ]);
  });

  it.each([
    ["2018", { timespans: [{ start: { in: "2018" } }] }],
    ["2018-09", { timespans: [{ start: { in: "2018-09" } }] }],
    ["2018-09-11/2018-09-17", { timespans: [{ start: { in: "2018-09-11" }, end: { in: "2018-09-17" } }] }],
    ["2013/..", { timespans: [{ start: { in: "2013" }, end: { earliest: "2013" } }] }],
    ["../1860", { timespans: [{ start: { latest: "1860" }, end: { in: "1860" } }] }],
    ["2023-03~", { timespans: [{ start: { in: "2023-03" } }], certainty: "less-certain" }],
    ["2003?/2004", { timespans: [{ start: { in: "2003" }, end: { in: "2004" } }], certainty: "uncertain" }],
    ["200X", { timespans: [{ start: { earliest: "2000" }, end: { latest: "2009" } }] }],
    ["2018-21/2019", { timespans: [{ start: { earliest: "2018", latest: "2018" }, end: { in: "2019" } }] }],
  ])("says %s in its own form, and keeps it as it is written", (when, expected) => {
    expect(placeOf("a", { when }).when).toEqual({ ...expected, label: when });
  });

  it.each([null, "../..", "long ago", "2018/2019/2020"])("has no date for %j", (when) => {
    expect(placeOf("a", { when })).not.toHaveProperty("when");
  });

  it("keeps every text", () => {
    const texts = [...HOSTILE, ...LONE_SURROGATES];
    const features = texts.map((text) =>
      publishedFeature(text, {
        name: { en: text },
        alias: [{ text, lang: "en" }],
        about: text,
        source: { title: text, licence: text },
        citations: [citation(text, 1, `say ${text}.`)],
        geometry: POINT,
      }),
    );
    const places = read(features).features;
    for (const [i, text] of texts.entries()) {
      expect(places[i].properties.title).toBe(text);
      expect(places[i].names.map(({ toponym }: { toponym: string }) => toponym)).toEqual([text, text]);
      expect(places[i].descriptions[0].value).toBe(text);
      expect(places[i].geometry.citations[0].label).toBe(`${text} (${text})`);
      const wellFormed = text.replace(/\p{Surrogate}/gu, "\ufffd");
      expect(decodeURIComponent(places[i]["@id"].slice(`${ADDRESS}#feature=`.length))).toBe(wellFormed);
    }
  });
});
