import { describe, expect, it } from "vitest";
import { featuresAsGeoJson } from "../../../../src/core/export/features-geojson.ts";
import { GEOMETRIES, HOSTILE, LONE_SURROGATES, publishedFeature } from "./features.ts";

describe("featuresAsGeoJson", () => {
  it("is read again as the same features", () => {
    const features = GEOMETRIES.map((geometry, i) => publishedFeature(`f${i}`, { geometry, status: "operating" }));
    const { type, features: read } = JSON.parse(featuresAsGeoJson(features));
    expect(type).toBe("FeatureCollection");
    expect(read).toEqual(features);
  });

  it("keeps every text, even one that is no well-formed Unicode", () => {
    const features = [...HOSTILE, ...LONE_SURROGATES].map((text) =>
      publishedFeature(text, { name: { en: text }, about: text }),
    );
    expect(JSON.parse(featuresAsGeoJson(features)).features).toEqual(features);
  });

  it("keeps a property with the name of a prototype", () => {
    const name = JSON.parse('{"en":"a","__proto__":"b"}');
    const [read] = JSON.parse(featuresAsGeoJson([publishedFeature("a", { name })])).features;
    expect(Object.entries(read.properties.name)).toEqual([
      ["en", "a"],
      ["__proto__", "b"],
    ]);
  });

  it("has a line for every feature", () => {
    const lines = featuresAsGeoJson([publishedFeature("a"), publishedFeature("b")]).split("\n");
    expect(lines.filter((line) => line.startsWith('{"type":"Feature",'))).toHaveLength(2);
  });

  it("is a collection of nothing for no feature", () => {
    expect(JSON.parse(featuresAsGeoJson([])).features).toEqual([]);
  });
});
