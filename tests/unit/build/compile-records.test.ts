import { describe, expect, it } from "vitest";
import {
  compileAlias,
  compileDisagreement,
  compileIdentifiers,
  compileUnmapped,
} from "../../../src/build/compile-records.ts";
import type { SourcePlace } from "../../../src/build/schema/data.ts";

const placeOf = (names: readonly string[], identifiers: SourcePlace["identifiers"] = {}): SourcePlace => ({
  feature: "oz",
  toponyms: names.map((text) => ({ text, lang: "en", inArticles: true })),
  identifiers,
});
const named = { name: { en: "Oz", ru: "Оз" }, alias: [{ text: "Old Oz", lang: "en" }] };

describe("compileAlias", () => {
  it("adds the gazetteer's names after the feature's own, in their order", () => {
    const alias = compileAlias(named, placeOf(["The O.Z.", "Greater Oz"]));
    expect(alias).toEqual([
      { text: "Old Oz", lang: "en" },
      { text: "The O.Z.", lang: "en" },
      { text: "Greater Oz", lang: "en" },
    ]);
  });

  it("adds no name that the feature bears already, and none twice", () => {
    const alias = compileAlias(named, placeOf(["Oz", "Оз", "Old Oz", "Ozzie", "Ozzie"]));
    expect(alias.map(({ text }) => text)).toEqual(["Old Oz", "Ozzie"]);
  });

  it("leaves a feature as it is that the gazetteer does not know", () => {
    expect(compileAlias(named, undefined)).toEqual(named.alias);
  });
});

describe("compileIdentifiers", () => {
  it("are what others know the place by, or null", () => {
    expect(compileIdentifiers(placeOf([], { iso3166: "ZZ" }))).toEqual({ iso3166: "ZZ" });
    expect(compileIdentifiers(placeOf([]))).toBeNull();
    expect(compileIdentifiers(undefined)).toBeNull();
  });
});

describe("compileUnmapped", () => {
  it("puts the rows in the order of paragraphs, each with its passage", () => {
    const row = (paragraph: number) => ({ paragraph, quote: `words ${paragraph}`, reason: "Invented." });
    const unmapped = compileUnmapped("tale", {
      article: "tale",
      rows: [row(9), row(2)],
      falseFriends: [row(1)].map((r) => ({ ...r, text: "Oz Day" })),
    });
    expect(unmapped).toEqual([
      { article: "tale", paragraph: 2, passage: "tale.2", quote: "words 2", reason: "Invented." },
      { article: "tale", paragraph: 9, passage: "tale.9", quote: "words 9", reason: "Invented." },
    ]);
  });

  it("is empty for an article without a file", () => {
    expect(compileUnmapped("tale", undefined)).toEqual([]);
  });
});

describe("compileDisagreement", () => {
  it("gives every side its passage and a quotation without its type", () => {
    const side = {
      article: "tale",
      paragraph: 2,
      quote: { type: "TextQuoteSelector" as const, exact: "three miles", suffix: " from" },
      says: "Three miles.",
    };
    const words = { id: "road", title: "The road", about: "Invented.", features: ["oz"] };
    expect(compileDisagreement({ ...words, sides: [side] })).toEqual({
      ...words,
      sides: [
        {
          article: "tale",
          paragraph: 2,
          passage: "tale.2",
          quote: { exact: "three miles", suffix: " from" },
          says: "Three miles.",
        },
      ],
    });
  });
});
