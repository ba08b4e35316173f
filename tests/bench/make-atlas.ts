/**
 * A made atlas of any size, for measuring how the real one would grow: as many features as passages, in the authors'
 * form (geo/ and data/), the same for the same seed. Nothing in it means anything. `tsx tests/bench/make-atlas.ts folder
 * 1000` writes one; `ATLAS=folder npm start` shows it.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type * as z from "zod";
import type { atlasSchema } from "../../src/build/schema/atlas.ts";
import type { articlesSchema, citationsSchema, passagesSchema } from "../../src/build/schema/data.ts";
import type { Geometry, layerFileSchema, layersSchema } from "../../src/build/schema/geo.ts";
import { KINDS, type Kind } from "../../src/core/vocabulary.ts";
import { makeRandom } from "./statistics.ts";

interface Wanted {
  /** Features, and passages. */
  readonly size: number;
  readonly seed: number;
}

type Feature = z.input<typeof layerFileSchema>["features"][number];

const PASSAGES_OF_ARTICLE = 500;
const CLUSTERS = 240;
/** Degrees. */
const CLUSTER_SPREAD = 3;
/** West, south, east, north: in sight at the start, and clear of ±180°. */
const WITHIN = [45, 22, 165, 72] as const;

/** How often each kind comes, of a thousand; the real atlas has more areas for its size, and slower ones to build. */
const KIND_SHARES: readonly (readonly [layer: string, kind: Kind, share: number])[] = [
  ["places", "city", 120],
  ["places", "town", 270],
  ["places", "village", 260],
  ["places", "port", 70],
  ["energy", "lng-plant", 30],
  ["energy", "gas-pipeline", 70],
  ["energy", "gas-field", 30],
  ["ways", "sea-route", 30],
  ["ways", "road-bridge", 20],
  ["ways", "boundary", 30],
  ["areas", "island", 30],
  ["areas", "region", 20],
  ["areas", "ground-exercise", 20],
];
const LAYERS = [...new Set(KIND_SHARES.map(([layer]) => layer))];

/** Writes geo/ and data/ into the folder. */
export function makeAtlas(folder: string, { size, seed }: Wanted): void {
  const write = (file: string, json: unknown) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${JSON.stringify(json)}\n`);
  };
  const make = makerOf(seed, size);
  const features = Array.from({ length: size }, (_, i) => make.feature(i));
  for (const layer of LAYERS)
    write(`geo/${layer}.geojson`, {
      type: "FeatureCollection",
      features: features.filter((feature) => feature.layer === layer).map(({ feature }) => feature),
    } satisfies z.input<typeof layerFileSchema>);
  write("geo/layers.json", {
    layers: LAYERS.map((id) => ({
      id,
      title: { en: make.title(id) },
      about: { en: `Made ${id}, for measuring only.` },
    })),
  } satisfies z.input<typeof layersSchema>);
  write("data/atlas.json", {
    title: { en: "Made atlas" },
    description: { en: `${size} features and passages that mean nothing, for measuring.` },
    openingView: { centre: [105, 50], radiusDegrees: 42 },
  } satisfies z.input<typeof atlasSchema>);

  const articles: z.input<typeof articlesSchema> = [];
  for (let first = 0; first < size; first += PASSAGES_OF_ARTICLE) {
    const id = `article-${articles.length + 1}`;
    const count = Math.min(PASSAGES_OF_ARTICLE, size - first);
    articles.push({
      id,
      type: "article",
      "title-short": make.title(make.words(3)),
      issued: { "date-parts": [[1950 + (articles.length % 75)]] },
      custom: { paragraphs: [1, count], citeAs: `Made ${articles.length + 1}` },
    });
    const paragraphs = Array.from({ length: count }, (_, i) => i + 1);
    write(`data/passages/${id}.json`, {
      article: id,
      passages: paragraphs.map((paragraph) => ({ paragraph, section: null, gist: `${make.title(make.words(18))}.` })),
    } satisfies z.input<typeof passagesSchema>);
    write(`data/citations/${id}.json`, {
      article: id,
      // Every feature by its own passage, and half of the passages by some other one too.
      citations: paragraphs.map((paragraph) => ({
        paragraph,
        features: [...new Set([first + paragraph - 1, ...make.another()])].map((i) => features[i]?.feature.id ?? ""),
        mention: "named",
        quotes: [{ type: "TextQuoteSelector", exact: make.words(4) }],
        ...make.dated(),
      })),
    } satisfies z.input<typeof citationsSchema>);
  }
  write("data/articles.json", articles);
}

/** All that is drawn by lot, from one stream of numbers. */
function makerOf(seed: number, size: number) {
  const random = makeRandom(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1));
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(random() * list.length)];
    if (one === undefined) throw new Error("nothing to pick from");
    return one;
  };
  const word = () =>
    Array.from(
      { length: whole(2, 4) },
      () => pick([..."bdghklmnprstvz"]) + pick(["a", "e", "i", "o", "u", "ai", "ar"]),
    ).join("");
  const vocabulary = Array.from({ length: Math.min(20_000, 400 + size) }, word);
  // As in a language: few words stand for most of what is written.
  const common = () => vocabulary[Math.floor(vocabulary.length * random() ** 3)] ?? "";
  const words = (count: number) => Array.from({ length: count }, common).join(" ");
  const title = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

  const [west, south, east, north] = WITHIN;
  const centres = Array.from({ length: CLUSTERS }, () => [between(west, east), between(south, north)] as const);
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  const at = (lng: number, lat: number): [number, number] => [
    Number(clamp(lng, west - 5, east + 5).toFixed(5)),
    Number(clamp(lat, south - 5, north + 5).toFixed(5)),
  ];
  /** Near one of the centres: the sum of three is close enough to a bell. */
  const place = (): [number, number] => {
    const [lng, lat] = pick(centres);
    const off = () => CLUSTER_SPREAD * (random() + random() + random() - 1.5);
    return at(lng + off(), lat + off());
  };

  function line(): [number, number][] {
    let [lng, lat] = place();
    let course = between(0, 2 * Math.PI);
    return Array.from({ length: whole(8, 40) }, () => {
      course += between(-0.5, 0.5);
      lng = clamp(lng + 0.12 * Math.cos(course), west - 4, east + 4);
      lat = clamp(lat + 0.08 * Math.sin(course), south - 4, north + 4);
      return at(lng + between(-0.01, 0.01), lat + between(-0.01, 0.01));
    });
  }
  function ring(): [number, number][] {
    const [lng, lat] = place();
    const radius = between(0.08, 0.7);
    const corners = whole(10, 28);
    const open = Array.from({ length: corners }, (_, i) => {
      const angle = (2 * Math.PI * i) / corners;
      const r = radius * between(0.75, 1);
      return at(lng + (r * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180), lat + r * Math.sin(angle));
    });
    return [...open, ...open.slice(0, 1)];
  }
  function geometryOf(kind: Kind): Geometry {
    const { shape } = KINDS[kind];
    if (shape === "point") return { type: "Point", coordinates: place() };
    return shape === "line" ? { type: "LineString", coordinates: line() } : { type: "Polygon", coordinates: [ring()] };
  }
  function kindByLot() {
    let lot = random() * 1000;
    for (const row of KIND_SHARES) {
      lot -= row[2];
      if (lot < 0) return row;
    }
    return KIND_SHARES[0] ?? (["places", "city", 0] as const);
  }

  return {
    words,
    title,
    another: () => (random() < 0.5 ? [whole(0, size - 1)] : []),
    dated: () => (random() < 0.3 ? { when: String(whole(1900, 2024)) } : {}),
    feature(i: number): { readonly layer: string; readonly feature: Feature } {
      const [layer, kind] = kindByLot();
      const name = title(`${word()} ${common()}`);
      const isSoft = kind === "region" || kind === "ground-exercise";
      return {
        layer,
        feature: {
          type: "Feature",
          id: `made-${i + 1}`,
          geometry: geometryOf(kind),
          properties: {
            kind,
            name: { en: name },
            certainty: random() < 0.8 ? "certain" : "less-certain",
            basis: isSoft ? "named-area" : KINDS[kind].shape === "point" ? "centroid" : "surveyed",
            accuracyMetres: isSoft ? 20_000 : 500,
            when: null,
            about: `${title(words(10))}.`,
            ...(isSoft && { placing: "Drawn by lot." }),
            source: { title: "Made by lot", licence: "MIT" },
          },
        },
      };
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, size] = process.argv.slice(2);
  if (!folder || !Number.isInteger(Number(size))) {
    console.error("tsx tests/bench/make-atlas.ts folder size");
    process.exit(1);
  }
  makeAtlas(folder, { size: Number(size), seed: 2024 });
}
