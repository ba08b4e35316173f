import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Feature, FeatureCollection } from "geojson";
import { describe, expect, inject, it } from "vitest";

const read = (path: string) => readFileSync(join(inject("siteFolder"), path), "utf8");
const json = <T>(path: string) => JSON.parse(read(path)) as T;

function positions(value: unknown): [number, number][] {
  if (!Array.isArray(value)) return [];
  return typeof value[0] === "number" ? [value as [number, number]] : value.flatMap(positions);
}

const coordinatesOf = (feature: Feature) => positions((feature.geometry as { coordinates: unknown }).coordinates);

describe("the published data", () => {
  it("are a valid RFC 7946 collection within ±180°, every feature with its layer and citations", () => {
    const { type, features } = json<FeatureCollection>("data/features.geojson");
    expect(type).toBe("FeatureCollection");
    for (const feature of features) {
      expect(feature.id).toBe(feature.properties?.id);
      expect(feature.properties?.layer).toBeTypeOf("string");
      expect(feature.properties?.citations).toBeInstanceOf(Array);
      for (const [lng, lat] of coordinatesOf(feature)) {
        expect(Math.abs(lng)).toBeLessThanOrEqual(180);
        expect(Math.abs(lat)).toBeLessThanOrEqual(90);
      }
    }
  });

  it("hold the quotations of every citation, and passages name the same features", () => {
    const { features } = json<FeatureCollection>("data/features.geojson");
    const { passages } = json<{ passages: { id: string; features: string[] }[] }>("data/passages.json");
    for (const { id, features: cited } of passages)
      for (const name of cited) {
        const citations = features.find((feature) => feature.id === name)?.properties?.citations;
        const [article, paragraph] = id.split(".");
        const citation = citations?.find(
          (c: { article: string; paragraph: number }) => c.article === article && c.paragraph === Number(paragraph),
        );
        expect(citation?.quotes.length, `${name} in ${id}`).toBeGreaterThan(0);
      }
  });

  it("have format versions and the five articles", () => {
    const { format, articles } = json<{ format: number; articles: { id: string }[] }>("data/articles.json");
    expect(format).toBe(1);
    expect(articles.map(({ id }) => id)).toEqual([
      "convenience-2020",
      "bear-dragon-2019",
      "cfr-2024",
      "newlines-2020",
      "yearbook-2021",
    ]);
  });
});

describe("the built site", () => {
  it("has relative addresses only, so that any folder of any host will do", () => {
    expect(read("index.html")).not.toMatch(/(src|href)="\//);
  });

  it("has no inline script or style", () => {
    expect(read("index.html")).not.toMatch(/<style|<script(?![^>]*src=)|\s(style|on\w+)="/);
  });

  it("holds no full text: no file has a run of quoted words beyond a quotation's length", () => {
    const texts = process.env.ARTICLE_TEXTS;
    const folder = inject("siteFolder");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      statSync(join(folder, file)).isFile(),
    );
    const built = files
      .filter((file) => /\.(html|js|json|geojson)$/.test(file))
      .map((file) => words(read(file)).join(" "));
    expect(files.filter((file) => file.endsWith("texts.json"))).toEqual([]);
    const [atlas = ""] = files.filter((file) => file.endsWith("app/atlas.json"));
    expect(json<{ privateEdition: boolean }>(atlas).privateEdition).toBe(false);
    if (!texts || !existsSync(texts)) return;
    for (const name of readdirSync(texts)) {
      const list = words(readFileSync(join(texts, name), "utf8"));
      for (let i = 0; i + 21 <= list.length; i += 7) {
        const run = list.slice(i, i + 21).join(" ");
        expect(
          built.some((text) => text.includes(run)),
          run,
        ).toBe(false);
      }
    }
  });
});

const words = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase());
