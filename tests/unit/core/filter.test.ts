import { describe, expect, it } from "vitest";
import { citedFeatures, shownFeatures } from "../../../src/core/filter.ts";
import { madeArticle, madeAtlas, madeFeature } from "../../support/made-atlas.ts";

const passage = { id: "tale.1", article: "tale", paragraph: 1, section: null, heading: false, gist: "" };
const citation = { passage: "tale.1", mention: "named", quotes: [], when: null } as const;
const atlas = madeAtlas({
  features: [madeFeature("city"), madeFeature("harbour", { kind: "port" }), madeFeature("other")],
  articles: [madeArticle("tale")],
  passages: [passage],
  citations: [
    { ...citation, feature: "city" },
    { ...citation, feature: "harbour" },
  ],
});
const NOTHING = { onlyArticle: null, years: null, hiddenKinds: new Set<string>() };

describe("shownFeatures", () => {
  it("is null while nothing is filtered", () => {
    expect(shownFeatures(atlas, NOTHING)).toBeNull();
  });

  it("leaves out what stands in a hidden row of the legend", () => {
    const shown = shownFeatures(atlas, { ...NOTHING, hiddenKinds: new Set(["places/port"]) });
    expect(shown).toEqual(new Set(["city", "other"]));
  });

  it("leaves what an article cites, and of that no hidden kind", () => {
    const shown = shownFeatures(atlas, { ...NOTHING, onlyArticle: "tale", hiddenKinds: new Set(["places/port"]) });
    expect(shown).toEqual(new Set(["city"]));
  });
});

describe("a filter that is asked for again", () => {
  const hiding = (...rows: string[]) => ({ ...NOTHING, hiddenKinds: new Set(rows) });

  it("has the same answer, the very value, so that what follows from it is not worked out anew", () => {
    expect(shownFeatures(atlas, hiding("places/port"))).toBe(shownFeatures(atlas, hiding("places/port")));
    const inArticle = { ...NOTHING, onlyArticle: "tale" };
    expect(citedFeatures(atlas, { ...inArticle })).toBe(citedFeatures(atlas, { ...inArticle }));
  });

  it("has another answer for other kinds, other years and another atlas", () => {
    const hidden = shownFeatures(atlas, hiding("places/port"));
    expect(shownFeatures(atlas, hiding("places/city"))).toEqual(new Set(["harbour"]));
    expect(shownFeatures(atlas, hiding("places/port"))).toEqual(hidden);
    expect(shownFeatures(madeAtlas({ features: [madeFeature("city")] }), hiding("places/port"))).toEqual(
      new Set(["city"]),
    );
    expect(citedFeatures(atlas, { onlyArticle: "tale", years: { from: 1900, to: 1901 } })).toEqual(new Set());
    expect(citedFeatures(atlas, { onlyArticle: "tale", years: null })).toEqual(new Set(["city", "harbour"]));
  });
});

describe("citedFeatures", () => {
  it("knows nothing of kinds: the map leaves those out by itself", () => {
    expect(citedFeatures(atlas, { onlyArticle: "tale", years: null })).toEqual(new Set(["city", "harbour"]));
    expect(citedFeatures(atlas, NOTHING)).toBeNull();
  });
});
