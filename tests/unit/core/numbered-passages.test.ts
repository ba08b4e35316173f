import { describe, expect, it } from "vitest";
import type { Citation, Passage } from "../../../src/core/model.ts";
import { numberPassages, numbersOfPlaces } from "../../../src/core/numbered-passages.ts";
import { madeArticle, madeAtlas, madeFeature } from "../../support/made-atlas.ts";

const passage = (paragraph: number): Passage => ({
  id: `tale.${paragraph}`,
  article: "tale",
  paragraph,
  section: null,
  heading: false,
  gist: `What paragraph ${paragraph} says.`,
});
const cites = (feature: string, paragraph: number): Citation => ({
  feature,
  passage: `tale.${paragraph}`,
  mention: "named",
  quotes: [],
  when: null,
});
const ATLAS = madeAtlas({
  articles: [madeArticle("tale")],
  features: ["omsk", "tomsk", "perm"].map((id) => madeFeature(id)),
  passages: [1, 2, 3, 4].map(passage),
  citations: [cites("omsk", 1), cites("tomsk", 2), cites("omsk", 3), cites("tomsk", 3), cites("perm", 4)],
});
const paragraphsOf = (places: string[], first: string[], most: number) =>
  numberPassages(ATLAS, places, first, most).passages.map(({ number, passage }) => [number, passage.paragraph]);

describe("the passages of a printed map", () => {
  it("are those that speak of a place on it, numbered in their order", () => {
    expect(paragraphsOf(["omsk", "tomsk"], [], 9)).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it("are, where there is no room for all, those that speak of the most places", () => {
    expect(paragraphsOf(["omsk", "tomsk"], [], 1)).toEqual([[1, 3]]);
  });

  it("are before others those that the reader is at", () => {
    expect(paragraphsOf(["omsk", "tomsk"], ["tale.2"], 1)).toEqual([[1, 2]]);
  });

  it("leave none unmentioned", () => {
    expect(numberPassages(ATLAS, ["omsk", "tomsk"], [], 1).left).toBe(2);
  });

  it("give each place the numbers of its passages", () => {
    const { passages } = numberPassages(ATLAS, ["omsk", "tomsk"], [], 9);
    expect([...numbersOfPlaces(passages)]).toEqual([
      ["omsk", [1, 3]],
      ["tomsk", [2, 3]],
    ]);
  });
});
