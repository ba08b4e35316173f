import { describe, expect, it } from "vitest";
import type { Action } from "../../../src/state/action.ts";
import { reduce } from "../../../src/state/reduce.ts";
import { initialState, type Side, type State } from "../../../src/state/state.ts";
import { madeArticle, madeAtlas, madeClaim, madeFeature } from "../../support/made-atlas.ts";

const ATLAS = madeAtlas({
  features: [madeFeature("one")],
  articles: [madeArticle("tale")],
  passages: [{ id: "tale.1", article: "tale", paragraph: 1, section: null, heading: false, gist: "A port." }],
  claims: [madeClaim("length")],
});

function folded(...sides: readonly Side[]): State {
  const layout = { ...initialState.preferences.layout, folded: sides };
  return { ...initialState, preferences: { ...initialState.preferences, layout } };
}
const sidesAfter = (state: State, action: Action) => reduce(ATLAS, state, action).preferences.layout.folded;

describe("a folded side", () => {
  it.each<Action>([
    { type: "passageOpened", passage: "tale.1", feature: null },
    { type: "claimChosen", claim: "length" },
    { type: "measureToggled" },
  ])("opens when what is in it is asked for, and no other does: $type", (action) => {
    expect(sidesAfter(folded("left", "right", "timeline"), action)).toEqual(["left", "timeline"]);
  });

  it("stays folded when nothing in it is asked for", () => {
    expect(sidesAfter(folded("right"), { type: "featureChosen", feature: "one" })).toEqual(["right"]);
  });
});

describe("the welcome", () => {
  const welcomed: State = { ...initialState, welcome: true };

  it.each<Action>([
    { type: "featurePressed", at: [0, 0], here: [] },
    { type: "featureChosen", feature: "one" },
    { type: "measureToggled" },
    { type: "passageOpened", passage: "tale.1", feature: null },
    { type: "welcomeClosed" },
  ])("goes, and does not come back on the next visit, with $type", (action) => {
    const next = reduce(ATLAS, welcomed, action);
    expect([next.welcome, next.preferences.welcomed]).toEqual([false, true]);
  });

  it.each<Action>([
    { type: "cameraMoved", view: { zoom: 3, lat: 0, lng: 0, bearing: 0, pitch: 0 } },
    { type: "featureHovered", feature: "one" },
    { type: "preferencesSet", preferences: { language: "ru" } },
    { type: "partAsked", part: "help" },
  ])("stays with $type", (action) => {
    expect(reduce(ATLAS, welcomed, action).welcome).toBe(true);
  });

  it("that was not shown is not remembered as shown", () => {
    expect(reduce(ATLAS, initialState, { type: "featureChosen", feature: "one" }).preferences.welcomed).toBe(false);
  });
});
