import type { Feature } from "geojson";
import { describe, expect, it } from "vitest";
import { featuresAsKml } from "../../../../src/core/export/features-kml.ts";
import type { PublishedFeature } from "../../../../src/core/published.ts";
import { citation, GEOMETRIES, HOSTILE, LONE_SURROGATES, publishedFeature, RING } from "./features.ts";
import { readKml, readXml, textsOf } from "./routes.ts";

/** What is a text in features.geojson; the rest stands in KML as JSON. */
const TEXTS = ["id", "layer", "kind", "certainty", "basis", "when", "status", "about", "placing"];
/** What is null in features.geojson where it is unknown. */
const UNKNOWN = { when: null, identifiers: null, lengthMetres: null, areaSquareMetres: null };

/** The properties of features.geojson from those that a reader of KML finds. */
function restored({ properties }: Feature) {
  const { name: title, description, names, ...data } = properties ?? {};
  const entries = Object.entries({ ...data, name: names }).map(([key, text]) => [
    key,
    TEXTS.includes(key) ? text : JSON.parse(text),
  ]);
  return { ...UNKNOWN, ...Object.fromEntries(entries) };
}
const readAgain = (...features: PublishedFeature[]) => readKml(featuresAsKml(features, "An atlas")).features;

describe("featuresAsKml", () => {
  it("is read again with the same properties", () => {
    const features = [
      publishedFeature("plain"),
      publishedFeature("full", {
        when: "2018",
        status: "line-of-control",
        dispute: { administeredBy: ["A"], claimedBy: ["B", "C"], since: null },
        placing: "By its ends.",
        identifiers: { iso3166: "RU-PRI", wikidata: "Q959" },
        lengthMetres: 12.5,
        areaSquareMetres: 3,
        citations: [citation("cfr-2024", 6, "“Vladivostok” & <more>", { when: "2020" })],
      }),
    ];
    expect(readAgain(...features).map(restored)).toEqual(features.map(({ properties }) => properties));
  });

  it("is read again with the same positions, parts and holes", () => {
    const read = readAgain(...GEOMETRIES.map((geometry, i) => publishedFeature(`f${i}`, { geometry })));
    const [point, line, lines, ring, polygons] = GEOMETRIES;
    const collection = (type: string, parts: readonly unknown[]) => ({
      type: "GeometryCollection",
      geometries: parts.map((coordinates) => ({ type, coordinates })),
    });
    expect(read.map(({ geometry }) => geometry)).toEqual([
      point,
      line,
      collection("LineString", lines?.coordinates ?? []),
      ring,
      collection("Polygon", polygons?.coordinates ?? []),
    ]);
    const kml = featuresAsKml([publishedFeature("a", { geometry: RING })], "An atlas");
    expect([textsOf(kml, "outerBoundaryIs").length, textsOf(kml, "innerBoundaryIs").length]).toEqual([1, 1]);
  });

  it("has a folder for every layer, in the order in which they come", () => {
    const places = [
      publishedFeature("a", { layer: "sea-routes" }),
      publishedFeature("b", { layer: "places" }),
      publishedFeature("c", { layer: "sea-routes" }),
    ];
    const kml = featuresAsKml(places, "An atlas");
    expect(textsOf(kml, "name")[0]).toBe("An atlas");
    const folders = [...readXml(kml).getElementsByTagName("Folder")];
    expect(folders.map((folder) => folder.getElementsByTagName("name")[0]?.textContent)).toEqual([
      "sea-routes",
      "places",
    ]);
    expect(folders.map((folder) => folder.getElementsByTagName("Placemark").length)).toEqual([2, 1]);
  });

  it("describes how sure a place is, where it is mentioned and what it comes from", () => {
    const [read] = readAgain(
      publishedFeature("a", {
        placing: "By its ends.",
        accuracyMetres: 25_000,
        citations: [citation("cfr-2024", 6, "x")],
      }),
    );
    expect(read?.properties?.name).toBe("Vladivostok");
    expect(read?.properties?.description).toBe(
      [
        "A city on the Sea of Japan.",
        "By its ends.",
        "Certain, to within about 25 km; centre of a settlement.",
        "Passages: cfr-2024 ¶6.",
        "Source: Drawn for the test (CC0-1.0).",
      ].join("\n"),
    );
  });

  it("keeps every text", () => {
    const features = HOSTILE.map((text) =>
      publishedFeature(text, {
        layer: text,
        name: { en: text },
        about: text,
        citations: [citation(text, 1, text)],
      }),
    );
    const read = readAgain(...features);
    expect(read.map(({ properties }) => properties?.name)).toEqual(HOSTILE);
    expect(read.map(restored)).toEqual(features.map(({ properties }) => properties));
  });

  it("has markup in a description only as text", () => {
    const [read] = readAgain(publishedFeature("a", { about: "<img src=x onerror=alert(1)> &amp;" }));
    expect(read?.properties?.description).toContain("&lt;img src=x onerror=alert(1)&gt; &amp;amp;");
  });

  it("marks half a character, and keeps it inside JSON", () => {
    const features = LONE_SURROGATES.map((text) => publishedFeature("a", { name: { en: text } }));
    const read = readAgain(...features);
    expect(read.map(({ properties }) => properties?.name)).toEqual(["\ufffd alone", "alone \ufffd"]);
    expect(read.map((one) => restored(one).name.en)).toEqual(LONE_SURROGATES);
  });

  it("is a document without folders for no feature", () => {
    expect(textsOf(featuresAsKml([], "An atlas"), "Folder")).toEqual([]);
  });
});
