/** Small made-up parts of an atlas; a test names only what it is about. */
import { type Atlas, makeAtlas } from "../../src/core/atlas.ts";
import type { Claim, Fairway } from "../../src/core/claim.ts";
import { unchanged } from "../../src/core/language.ts";
import { type Article, type AtlasFile, type Feature, FORMAT_VERSION, type Layer } from "../../src/core/model.ts";

/** A layer with the same title in every language. */
export const madeLayer = (id: string, title = id): Layer => ({
  id,
  title: unchanged(title),
  about: unchanged(""),
  ink: "grey",
});

/** A city at [0, 0] named after its id. */
export const madeFeature = (id: string, change: Partial<Feature> = {}): Feature => ({
  id,
  layer: "places",
  kind: "city",
  name: { en: id },
  alias: [],
  identifiers: null,
  certainty: "certain",
  basis: "centroid",
  accuracyMetres: 3000,
  when: null,
  status: null,
  dispute: null,
  about: "A city.",
  placing: null,
  source: { title: "Drawn for the test", licence: "CC0-1.0" },
  bbox: [0, 0, 0, 0],
  cap: { centre: [0, 0], radiusDegrees: 0 },
  anchor: [0, 0],
  surroundings: { border: null, nearest: null },
  lengthMetres: null,
  areaSquareMetres: null,
  ...change,
});

export const madeArticle = (id: string, change: Partial<Article> = {}): Article => ({
  id,
  title: null,
  shortTitle: id,
  authors: [],
  citeAs: id,
  publisher: null,
  year: 2020,
  url: null,
  note: null,
  ...change,
});

/** A length of 100 km stated in the first paragraph, of which nothing is measured. */
export const madeClaim = (id: string, change: Partial<Claim> = {}): Claim => ({
  id,
  title: id,
  article: "tale",
  paragraph: 1,
  passage: "tale.1",
  quote: { exact: "a hundred kilometres" },
  says: "100 km",
  stated: { quantity: "length", value: 100_000, within: 500, bound: "about" },
  method: null,
  measured: [],
  verdict: "cannot-be-measured",
  why: "It is made up.",
  features: [],
  fairways: [],
  drawing: [],
  ...change,
});

/** A line along the equator. */
export const madeFairway = (id: string, change: Partial<Fairway> = {}): Fairway => ({
  id,
  ports: "Null Island–First Meridian",
  by: "by the equator",
  about: "A route.",
  accuracyMetres: 1000,
  source: { title: "Drawn for the test", licence: "CC0-1.0" },
  published: null,
  line: [
    [0, 0],
    [1, 0],
  ],
  ...change,
});

export const madeFile = (change: Partial<AtlasFile> = {}): AtlasFile => ({
  format: FORMAT_VERSION,
  title: unchanged("Passage Atlas"),
  description: unchanged("Made up."),
  subjects: [],
  openingView: { centre: [112, 57], radiusDegrees: 38 },
  timelineFrom: null,
  layers: [],
  features: [],
  articles: [],
  passages: [],
  citations: [],
  unmapped: [],
  disagreements: [],
  claims: [],
  fairways: [],
  tours: [],
  borderLength: { feature: "shared-border", scales: [], stated: [] },
  privateEdition: false,
  attributions: [],
  onlineBase: null,
  geometry: "whole",
  ...change,
});

export const madeAtlas = (change: Partial<AtlasFile> = {}): Atlas => makeAtlas(madeFile(change));
