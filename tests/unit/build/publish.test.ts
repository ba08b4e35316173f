import { fileURLToPath } from "node:url";
import type { FeatureCollection, Position } from "geojson";
import { beforeAll, describe, expect, it } from "vitest";
import { type Checked, checkProject, compileProject } from "../../../src/build/build-atlas.ts";
import type { Claim } from "../../../src/core/claim.ts";
import type { Coverage } from "../../../src/core/coverage.ts";
import { lengthMetres } from "../../../src/core/geodesic.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";
import { FORMAT_VERSION } from "../../../src/core/model.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

let checked: Checked;
let published: FeatureCollection;
let passages: { passages: { id: string; features: string[]; unmapped: { quote: string; reason: string }[] }[] };
let claims: { format: number; claims: Claim[] };
let fairways: FeatureCollection;
let articles: { coverage: Coverage; articles: { id: string; coverage: Coverage }[] };
beforeAll(() => {
  checked = checkProject(ROOT);
  const artefacts = compileProject(checked);
  const read = (path: string) => JSON.parse(artefacts.get(path) ?? "null");
  published = read("features.geojson");
  passages = read("passages.json");
  articles = read("articles.json");
  claims = read("claims.json");
  fairways = read("fairways.geojson");
});

interface CarriedCitation {
  readonly article: string;
  readonly paragraph: number;
  readonly quotes: readonly { readonly exact: string }[];
}

function polygonsOf({ geometry }: FeatureCollection["features"][number]): Position[][][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}

const signedArea = (ring: Position[]) =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [px = 0, py = 0] = ring[i] ?? [];
    return sum + px * y - x * py;
  }, 0);

const numbersOf = (value: unknown): number[] =>
  Array.isArray(value) ? (typeof value[0] === "number" ? [value[0]] : value.flatMap(numbersOf)) : [];
const longitudesOf = ({ geometry }: FeatureCollection["features"][number]) =>
  "coordinates" in geometry ? numbersOf(geometry.coordinates) : [];

const find = (id: string) => published.features.find((feature) => feature.id === id);

describe("the published features", () => {
  it("are all features of the atlas, each with its id also among its properties", () => {
    expect(published.features.map(({ id }) => id)).toEqual(checked.resolved.map(({ id }) => id));
    expect(published.features.filter(({ id, properties }) => properties?.id !== id)).toEqual([]);
  });

  it("have no longitude beyond ±180 (RFC 7946, 3.1.9)", () => {
    const beyond = published.features.filter((feature) => longitudesOf(feature).some((lng) => Math.abs(lng) > 180));
    expect(beyond.map(({ id }) => id)).toEqual([]);
  });

  it("have no leg or edge that jumps over the antimeridian", () => {
    const jumps = published.features.filter(({ geometry }) => {
      const lines = geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
      if (geometry.type === "MultiLineString" || geometry.type === "Polygon") lines.push(...geometry.coordinates);
      if (geometry.type === "LineString") lines.push(geometry.coordinates);
      return lines.some((line) => line.some(([lng = 0], i) => i > 0 && Math.abs(lng - (line[i - 1]?.[0] ?? 0)) > 180));
    });
    expect(jumps.map(({ id }) => id)).toEqual([]);
  });

  it("have outer rings that run counter-clockwise and holes that run clockwise (RFC 7946, 3.1.6)", () => {
    const wrong = published.features.filter((feature) =>
      polygonsOf(feature).some((rings) => rings.some((ring, i) => signedArea(ring) > 0 !== (i === 0))),
    );
    expect(published.features.flatMap(polygonsOf).length).toBeGreaterThan(50);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("have rings that close", () => {
    const rings = published.features.flatMap(polygonsOf).flat();
    expect(rings.filter((ring) => String(ring[0]) !== String(ring.at(-1)) || ring.length < 4)).toEqual([]);
  });

  it("part the Northern Sea Route at the antimeridian and keep its length", () => {
    const geometry = find("northern-sea-route")?.geometry;
    if (geometry?.type !== "MultiLineString") throw new Error("not parted");
    expect(geometry.coordinates).toHaveLength(2);
    const metres = geometry.coordinates.reduce((sum, line) => sum + lengthMetres(line as unknown as LngLat[]), 0);
    const stated = find("northern-sea-route")?.properties?.lengthMetres;
    expect(Math.abs(metres / stated - 1)).toBeLessThan(1e-4);
  });

  it("carry their citations: article, paragraph, mention and quotations", () => {
    const rows = [...(checked.sources?.citations ?? [])].flatMap(([article, { citations }]) =>
      citations.flatMap(({ features, paragraph, quotes }) =>
        features.map((feature) => `${feature} ${article} ${paragraph} ${quotes.map(({ exact }) => exact).join("|")}`),
      ),
    );
    const carried = published.features.flatMap(({ id, properties }) =>
      ((properties?.citations ?? []) as CarriedCitation[]).map(
        ({ article, paragraph, quotes }) =>
          `${id} ${article} ${paragraph} ${quotes.map(({ exact }) => exact).join("|")}`,
      ),
    );
    expect(rows.length).toBeGreaterThan(100);
    expect(carried.toSorted()).toEqual(rows.toSorted());
  });

  it("carry what they are and where that is from, and not how the build made them", () => {
    for (const { properties } of published.features) {
      expect(properties).toMatchObject({ name: { en: expect.any(String) }, source: { licence: expect.any(String) } });
      expect(properties).not.toHaveProperty("derive");
    }
  });

  it("carry the length of lines and the size of areas", () => {
    expect(find("amur")?.properties).toMatchObject({ lengthMetres: expect.any(Number), areaSquareMetres: null });
    expect(find("kara-sea")?.properties).toMatchObject({ lengthMetres: null, areaSquareMetres: expect.any(Number) });
  });

  it("carry the names and identifiers that the gazetteer knows", () => {
    const places = checked.sources?.gazetteer ?? [];
    const unnamed = places.flatMap(({ feature, toponyms }) => {
      const { name, alias } = find(feature)?.properties ?? { name: {}, alias: [] };
      const texts = new Set([...Object.values(name), ...alias.map(({ text }: { text: string }) => text)]);
      return toponyms.filter(({ text }) => !texts.has(text)).map(({ text }) => `${feature}: ${text}`);
    });
    expect(places.length).toBeGreaterThan(50);
    expect(unnamed).toEqual([]);
    expect(find("china")?.properties?.identifiers).toMatchObject({ iso3166: "CN" });
  });

  it("are under the licence of OpenStreetMap where they were derived from its border", () => {
    expect(find("shared-border")?.properties?.source.licence).toBe("ODbL-1.0");
    for (const river of ["amur", "ussuri", "argun"]) expect(find(river)?.properties?.source.licence).toBe("ODbL-1.0");
  });
});

describe("the published passages and articles", () => {
  it("are all passages, each with the features cited from it, each once", () => {
    const count = [...(checked.sources?.passages.values() ?? [])].flatMap((file) => file.passages).length;
    expect(passages.passages).toHaveLength(count);
    const cited = passages.passages.find(({ id }) => id === "newlines-2020.8")?.features;
    expect(cited).toEqual([...new Set(cited)]);
    expect(cited).toContain("vladivostok");
  });

  it("say of every passage what it refers to that no map can show", () => {
    const rows = [...(checked.sources?.unmapped ?? [])].flatMap(([article, { rows }]) =>
      rows.map(({ paragraph, quote, reason }) => `${article}.${paragraph} ${quote}: ${reason}`),
    );
    const carried = passages.passages.flatMap(({ id, unmapped }) =>
      unmapped.map(({ quote, reason }) => `${id} ${quote}: ${reason}`),
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(carried.toSorted()).toEqual(rows.toSorted());
  });

  it("say of every article how much of it is on the map, and of all", () => {
    const mentions = published.features.flatMap(({ properties }) => properties?.citations ?? []);
    expect(articles.coverage.mentions).toBe(mentions.length);
    expect(articles.articles.reduce((sum, { coverage }) => sum + coverage.mentions, 0)).toBe(mentions.length);
    expect(articles.coverage.passages).toBe(passages.passages.length);
  });

  it("are all articles", () => {
    expect(articles.articles.map(({ id }) => id)).toEqual(checked.sources?.articles.map(({ id }) => id));
  });
});

describe("the published claims", () => {
  it("are all claims, with what was measured and without how the app draws it", () => {
    expect(claims.format).toBe(FORMAT_VERSION);
    expect(claims.claims.map(({ id }) => id)).toEqual(checked.sources?.claims.map(({ id }) => id));
    expect(claims.claims.find(({ id }) => id === "border-length-cfr")).toMatchObject({
      stated: { quantity: "length", value: 4_184_000, bound: "about" },
      measured: [{ quantity: "length", value: find("shared-border")?.properties?.lengthMetres }],
      features: ["shared-border"],
    });
    expect(claims.claims.filter((claim) => "drawing" in claim)).toEqual([]);
  });
});

describe("the published fairways", () => {
  it("are all fairways, each with its id also among its properties", () => {
    expect(fairways.features.map(({ id }) => id)).toEqual(checked.sources?.fairways.map(({ id }) => id));
    expect(fairways.features.filter(({ id, properties }) => properties?.id !== id)).toEqual([]);
  });

  it("have no longitude beyond ±180, and keep their length", () => {
    expect(fairways.features.flatMap(longitudesOf).filter((lng) => Math.abs(lng) > 180)).toEqual([]);
    const parted = fairways.features.find(({ geometry }) => geometry.type === "MultiLineString");
    if (parted?.geometry.type !== "MultiLineString") throw new Error("none is parted");
    const lines = parted.geometry.coordinates as unknown as LngLat[][];
    const metres = lines.reduce((sum, line) => sum + lengthMetres(line), 0);
    expect(Math.abs(metres / parted.properties?.lengthMetres - 1)).toBeLessThan(1e-3);
  });

  it("carry a length that others give in metres", () => {
    const source = checked.sources?.fairways.find(({ properties: { published } }) => published?.unit === "km");
    const carried = fairways.features.find(({ id }) => id === source?.id)?.properties?.published;
    expect(carried.metres).toBe((source?.properties.published?.value ?? 0) * 1000);
  });
});
