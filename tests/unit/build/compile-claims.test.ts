import { describe, expect, it } from "vitest";
import { compileClaim, compileFairway, compileStatedLengths } from "../../../src/build/compile-claims.ts";
import type { MeasuredClaim } from "../../../src/build/measure-claim.ts";
import type { Sources } from "../../../src/build/parse.ts";
import type { Measure, SourceClaim, SourceStated } from "../../../src/build/schema/claims.ts";
import type { SourceFairway } from "../../../src/build/schema/fairways.ts";

const CLAIM: SourceClaim = {
  id: "border-length",
  title: "Length of the border",
  article: "tale",
  paragraph: 6,
  quote: { type: "TextQuoteSelector", exact: "a hundred miles", suffix: "of hills" },
  says: "100 miles",
  stated: { value: 100, unit: "mi", bound: "about", within: 50 },
  measure: { method: "length-of", features: ["border"] },
  features: ["hills", "border"],
  verdict: "agrees",
  why: "It is made up.",
};
const MEASURED: MeasuredClaim = {
  measured: [{ quantity: "length", value: 160_000, within: 10, label: null }],
  drawing: [
    [
      [0, 0],
      [1, 1],
    ],
  ],
  features: ["border", "river"],
};

describe("compileClaim", () => {
  it("puts what was measured beside what is stated, in one unit, with the passage", () => {
    const { measured, drawing } = MEASURED;
    expect(compileClaim(CLAIM, MEASURED)).toMatchObject({
      passage: "tale.6",
      quote: { exact: "a hundred miles", suffix: "of hills" },
      stated: { quantity: "length", value: 160_934.4, within: 80_467.2, bound: "about" },
      method: "length-of",
      measured,
      drawing,
    });
  });

  it("is about what its words are about, then what was measured, each once", () => {
    expect(compileClaim(CLAIM, MEASURED).features).toEqual(["hills", "border", "river"]);
  });

  it("names the fairways that were compared, the one first", () => {
    const measure: Measure = { method: "compare-routes", route: "ice", with: ["canal", "cape"] };
    expect(compileClaim({ ...CLAIM, measure }, MEASURED).fairways).toEqual(["ice", "canal", "cape"]);
    expect(compileClaim(CLAIM, MEASURED).fairways).toEqual([]);
  });

  it("states and measures nothing where there is nothing", () => {
    const none: MeasuredClaim = { measured: [], drawing: [], features: [] };
    const claim: SourceClaim = { ...CLAIM, stated: null, measure: null, verdict: "cannot-be-measured" };
    expect(compileClaim(claim, none)).toMatchObject({ stated: null, method: null, measured: [], fairways: [] });
  });

  it("throws where nothing was measured for the claim", () => {
    expect(() => compileClaim(CLAIM, undefined)).toThrow("«border-length»");
  });
});

describe("compileFairway", () => {
  const fairway = (published: SourceFairway["properties"]["published"]): SourceFairway => ({
    type: "Feature",
    id: "ice",
    geometry: {
      type: "LineString",
      coordinates: [
        [170, 0],
        [190, 0],
      ],
    },
    properties: {
      ports: "East–West",
      by: "by the ice",
      about: "Invented.",
      accuracyMetres: 1000,
      canals: [[0, 0, 1, 1]],
      published,
      source: { title: "Invented for a test", licence: "CC0-1.0" },
    },
  });

  it("stays whole over the antimeridian, and says nothing of canals", () => {
    const compiled = compileFairway(fairway(null));
    expect(compiled).toMatchObject({ id: "ice", ports: "East–West", accuracyMetres: 1000, published: null });
    expect(compiled.line).toEqual([
      [170, 0],
      [190, 0],
    ]);
    expect(compiled).not.toHaveProperty("canals");
  });

  it("has the length that others give in metres", () => {
    const published = { value: 10, unit: "nm" as const, source: "Invented" };
    expect(compileFairway(fairway(published)).published).toEqual({ metres: 18_520, source: "Invented" });
  });
});

describe("compileStatedLengths", () => {
  const claim = (change: object): SourceClaim => ({ ...CLAIM, ...change });
  const stated = (bound: SourceStated["bound"]) => ({ value: 1, unit: "km" as const, bound, within: 0 });
  const lengthsOf = (...claims: SourceClaim[]) =>
    compileStatedLengths(
      {
        claims,
        articles: [{ id: "tale", custom: { citeAs: "Doe 2020" } }],
        borderFigures: [{ label: "Official figure", value: 2, unit: "km", source: "A treaty" }],
      } as unknown as Sources,
      "border",
    );
  const official = { label: "Official figure", metres: 2000, source: "A treaty" };

  it("are the figures of the articles, then those of others", () => {
    expect(lengthsOf(claim({ stated: stated("about") }))).toEqual([
      { label: "Doe 2020", metres: 1000, source: "paragraph 6" },
      official,
    ]);
  });

  it("say which way a bound goes", () => {
    expect(lengthsOf(claim({ stated: stated("at-least") }))[0]?.label).toBe("Doe 2020, at least");
  });

  it("are those of the line alone, where a number is stated", () => {
    const others = [
      claim({ stated: null }),
      claim({ measure: null }),
      claim({ measure: { method: "nearest", from: "border", to: "hills" } }),
      claim({ measure: { method: "length-of", features: ["border", "river"] } }),
      claim({ measure: { method: "length-of", features: ["river"] } }),
    ];
    expect(lengthsOf(...others)).toEqual([official]);
  });
});
