import { describe, expect, it } from "vitest";
import { makeAtlas } from "../../../src/core/atlas.ts";
import { coverageOf } from "../../../src/core/coverage.ts";
import type { Article, AtlasFile, Citation, Passage } from "../../../src/core/model.ts";
import { madeFile } from "../../support/made-atlas.ts";

const article = (id: string): Article => ({
  id,
  title: null,
  shortTitle: id,
  authors: [],
  citeAs: id,
  publisher: null,
  year: null,
  url: null,
  note: null,
});
const passage = (article: string, paragraph: number): Passage => ({
  id: `${article}.${paragraph}`,
  article,
  paragraph,
  section: null,
  heading: false,
  gist: "",
});
const citation = (feature: string, passage: string, ...quotes: string[]): Citation => ({
  feature,
  passage,
  mention: "named",
  quotes: quotes.map((exact) => ({ exact })),
  when: null,
});
const unmapped = (article: string, paragraph: number) => ({
  article,
  paragraph,
  passage: `${article}.${paragraph}`,
  quote: "the West",
  reason: "",
});

const FILE: AtlasFile = madeFile({
  articles: [article("tale"), article("sequel"), article("sketch")],
  passages: [passage("tale", 1), passage("tale", 2), passage("tale", 3), passage("sequel", 1)],
  citations: [
    citation("oz", "tale.1", "to Oz and Ur"),
    citation("ur", "tale.1", "to Oz and Ur"),
    citation("oz", "tale.3", "to Oz and Ur", "back from Oz"),
    citation("oz", "sequel.1", "in Oz"),
  ],
  unmapped: [unmapped("tale", 2), unmapped("tale", 2), unmapped("sequel", 1)],
});
const coverage = coverageOf(makeAtlas(FILE));

describe("coverageOf", () => {
  it("counts an article by its passages", () => {
    expect(coverage.ofArticle.get("tale")).toEqual({
      passages: 3,
      passagesWithMentions: 2,
      mentions: 3,
      features: 2,
      quotations: 3,
      unmapped: 2,
    });
  });

  it("counts a feature once in all that several articles mention", () => {
    expect(coverage.all).toEqual({
      passages: 4,
      passagesWithMentions: 3,
      mentions: 4,
      features: 2,
      quotations: 4,
      unmapped: 3,
    });
  });

  it("counts nothing in an article without passages", () => {
    expect(new Set(Object.values(coverage.ofArticle.get("sketch") ?? {}))).toEqual(new Set([0]));
  });

  it("tells quotations apart that only their surroundings part", () => {
    const twice = citation("oz", "sequel.1", "Oz");
    const quotes = [
      { exact: "Oz", prefix: "in" },
      { exact: "Oz", prefix: "to" },
    ];
    const atlas = makeAtlas({ ...FILE, citations: [{ ...twice, quotes }] });
    expect(coverageOf(atlas).all.quotations).toBe(2);
  });
});
