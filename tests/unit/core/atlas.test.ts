import { describe, expect, it } from "vitest";
import { makeAtlas } from "../../../src/core/atlas.ts";
import type { LengthAtScales } from "../../../src/core/claim.ts";
import { unchanged } from "../../../src/core/language.ts";
import {
  type Citation,
  FORMAT_VERSION,
  type Passage,
  type Tour,
  type UnmappedReference,
} from "../../../src/core/model.ts";
import { madeClaim, madeFairway, madeFeature, madeLayer } from "../../support/made-atlas.ts";

const feature = (id: string, layer: string) => madeFeature(id, { layer });
const passage = (article: string, paragraph: number): Passage => ({
  id: `${article}.${paragraph}`,
  article,
  paragraph,
  section: null,
  heading: false,
  gist: "",
});
const citation = (feature: string, passage: string): Citation => ({
  feature,
  passage,
  mention: "named",
  quotes: [],
  when: null,
});
const unmapped = (quote: string): UnmappedReference => ({
  article: "first-2020",
  paragraph: 5,
  passage: "first-2020.5",
  quote,
  reason: "",
});

const madeTour = (id: string): Tour => ({ id, title: unchanged(id), about: unchanged(""), steps: [] });

const BORDER: LengthAtScales = { feature: "amur", scales: [], stated: [{ label: "", metres: 1, source: "" }] };

const atlas = makeAtlas({
  format: FORMAT_VERSION,
  title: unchanged("Tales"),
  description: unchanged("Places of tales."),
  subjects: [],
  openingView: { centre: [0, 0], radiusDegrees: 10 },
  timelineFrom: null,
  layers: [madeLayer("places"), madeLayer("empty")],
  features: [feature("heihe", "places"), feature("amur", "regions"), feature("aldan", "places")],
  articles: [
    {
      id: "first-2020",
      title: null,
      shortTitle: "First",
      authors: [],
      citeAs: "First 2020",
      publisher: null,
      year: 2020,
      url: null,
      note: null,
    },
  ],
  passages: [passage("first-2020", 2), passage("first-2020", 5)],
  citations: [citation("amur", "first-2020.2"), citation("heihe", "first-2020.2"), citation("amur", "first-2020.5")],
  unmapped: [unmapped("the West"), unmapped("the region")],
  disagreements: [{ id: "length", title: "", about: "", features: ["amur"], sides: [] }],
  claims: [
    madeClaim("far", { passage: "first-2020.5", features: ["heihe", "amur"] }),
    madeClaim("near", { passage: "first-2020.5", features: ["amur"] }),
    madeClaim("vague", { passage: "first-2020.2" }),
  ],
  fairways: [madeFairway("by-suez"), madeFairway("by-panama", { by: "by the Panama Canal" })],
  tours: [madeTour("downstream"), madeTour("upstream")],
  borderLength: BORDER,
  privateEdition: false,
  onlineBase: null,
  geometry: "whole",
  attributions: ["Natural Earth"],
});

describe("makeAtlas", () => {
  it("finds a feature, an article and a passage by their ids", () => {
    expect(atlas.featureById.get("amur")?.layer).toBe("regions");
    expect(atlas.articleById.get("first-2020")?.citeAs).toBe("First 2020");
    expect(atlas.passageById.get("first-2020.5")?.paragraph).toBe(5);
  });

  it("keeps the features of a layer in the authors' order", () => {
    expect(atlas.featuresOfLayer.get("places")?.map((feature) => feature.id)).toEqual(["heihe", "aldan"]);
  });

  it("knows the passages of an article in the order of its paragraphs", () => {
    expect(atlas.passagesOfArticle.get("first-2020")?.map((passage) => passage.paragraph)).toEqual([2, 5]);
  });

  it("knows every passage that a feature rests on", () => {
    expect(atlas.citationsOfFeature.get("amur")?.map((citation) => citation.passage)).toEqual([
      "first-2020.2",
      "first-2020.5",
    ]);
  });

  it("knows every feature that a passage speaks of", () => {
    expect(atlas.citationsOfPassage.get("first-2020.2")?.map((citation) => citation.feature)).toEqual([
      "amur",
      "heihe",
    ]);
  });

  it("knows what a passage refers to that no map can show", () => {
    expect(atlas.unmappedOfPassage.get("first-2020.5")?.map(({ quote }) => quote)).toEqual(["the West", "the region"]);
    expect(atlas.unmappedOfPassage.get("first-2020.2")).toBeUndefined();
  });

  it("keeps the disagreements as they were given", () => {
    expect(atlas.disagreements.map(({ id }) => id)).toEqual(["length"]);
  });

  it("keeps claims in the authors' order and finds one by its id", () => {
    expect(atlas.claims.map(({ id }) => id)).toEqual(["far", "near", "vague"]);
    expect(atlas.claimById.get("near")?.features).toEqual(["amur"]);
  });

  it("knows every claim that is about a feature", () => {
    expect(atlas.claimsOfFeature.get("amur")?.map(({ id }) => id)).toEqual(["far", "near"]);
    expect(atlas.claimsOfFeature.get("heihe")?.map(({ id }) => id)).toEqual(["far"]);
  });

  it("knows every claim that a passage makes", () => {
    expect(atlas.claimsOfPassage.get("first-2020.5")?.map(({ id }) => id)).toEqual(["far", "near"]);
    expect(atlas.claimsOfPassage.get("first-2020.2")?.map(({ id }) => id)).toEqual(["vague"]);
  });

  it("keeps fairways in the authors' order and finds one by its id", () => {
    expect(atlas.fairways.map(({ id }) => id)).toEqual(["by-suez", "by-panama"]);
    expect(atlas.fairwayById.get("by-panama")?.by).toBe("by the Panama Canal");
  });

  it("keeps tours in the authors' order and finds one by its id", () => {
    expect(atlas.tours.map(({ id }) => id)).toEqual(["downstream", "upstream"]);
    expect(atlas.tourById.get("upstream")?.title.en).toBe("upstream");
  });

  it("keeps the length of the border at its scales", () => {
    expect(atlas.borderLength).toBe(BORDER);
  });

  it("answers nothing for what it does not hold", () => {
    expect(atlas.featureById.get("atlantis")).toBeUndefined();
    expect(atlas.claimsOfFeature.get("aldan")).toBeUndefined();
    expect(atlas.featuresOfLayer.get("empty")).toBeUndefined();
  });

  it("keeps layers and credits as they were given", () => {
    expect(atlas.layers.map((layer) => layer.id)).toEqual(["places", "empty"]);
    expect(atlas.attributions).toEqual(["Natural Earth"]);
  });
});
