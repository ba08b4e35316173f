import { describe, expect, it } from "vitest";
import type { OwnLayer } from "../../../src/core/own/own-layer.ts";
import type { Action } from "../../../src/state/action.ts";
import { freeSlot } from "../../../src/state/own.ts";
import { reduce } from "../../../src/state/reduce.ts";
import { initialState, type State } from "../../../src/state/state.ts";
import { decodeLink, encodeLink, linkedOf } from "../../../src/state/url.ts";
import { madeArticle, madeAtlas, madeFeature, madeLayer } from "../../support/made-atlas.ts";
import { read } from "../core/own/reading.ts";

const atlas = madeAtlas({
  layers: [madeLayer("places"), madeLayer("energy")],
  features: [madeFeature("heihe"), madeFeature("pipe", { layer: "energy" })],
  articles: [madeArticle("tale")],
});
const layer = (n: number, change: Partial<OwnLayer> = {}): OwnLayer => ({
  ...read("name,lon,lat\nA,10,20\nB,12,20\n", { layer: `own/${n}` }),
  id: `own/${n}`,
  name: `Mine ${n}`,
  fileName: "mine.csv",
  slot: n - 1,
  ...change,
});
const stateAfter = (...actions: Action[]): State =>
  actions.reduce((state, action) => reduce(atlas, state, action), initialState);
const added = (n: number): Action => ({ type: "ownAdded", layer: layer(n) });
const chosen = (feature: string): Action => ({ type: "featureChosen", feature });

describe("own layers", () => {
  it("come into sight when they are added", () => {
    const { own, target } = stateAfter(added(1));
    expect(own.map(({ id }) => id)).toEqual(["own/1"]);
    expect(target).toEqual({ cap: layer(1).cap });
    expect(layer(1).cap.centre[0]).toBeCloseTo(11, 3);
  });

  it("are renamed, drawn otherwise, and removed", () => {
    const state = stateAfter(
      added(1),
      added(2),
      { type: "ownRenamed", layer: "own/1", name: "New" },
      { type: "ownLookSet", layer: "own/2", slot: 3 },
    );
    expect(state.own.map(({ name, slot }) => [name, slot])).toEqual([["New", 0], ["Mine 2", 3]]); // biome-ignore format: pairs on a line
    expect(reduce(atlas, state, { type: "ownRemoved", layer: "own/1" }).own.map(({ id }) => id)).toEqual(["own/2"]);
  });

  it("take their selection with them, and no other", () => {
    const press: Action = { type: "featurePressed", at: [10, 20], here: ["heihe", "own/1/0", "own/2/0"] };
    const base = stateAfter(added(1), added(2), press);
    expect(reduce(atlas, base, { type: "ownRemoved", layer: "own/1" }).selection).toMatchObject({
      feature: "heihe",
      here: ["heihe", "own/2/0"],
    });
    const own = stateAfter(added(1), chosen("own/1/1"));
    expect(own.selection).toEqual({ feature: "own/1/1", at: null, here: ["own/1/1"] });
    expect(own.target).toEqual({ cap: layer(1).features[1]?.cap });
    expect(reduce(atlas, own, { type: "ownRemoved", layer: "own/1" })).toMatchObject({ selection: null, own: [] });
  });

  it("have the look that the fewest have", () => {
    expect(freeSlot([])).toBe(0);
    expect(freeSlot([layer(1), layer(2, { slot: 2 })])).toBe(1);
    expect(freeSlot([0, 1, 2, 3].map((slot) => layer(1, { slot })))).toBe(0);
  });

  it("are chosen by nobody who does not have them", () => {
    expect(stateAfter(chosen("own/1/0"))).toBe(initialState);
    expect(stateAfter(added(1), chosen("own/1/9")).selection).toBeNull();
  });
});

describe("toggling", () => {
  const hidden = (state: State) => [...state.hidden].sort();

  it("hides and shows an own layer as any other", () => {
    const off = stateAfter(added(1), chosen("own/1/0"), { type: "layerToggled", layer: "own/1" });
    expect(hidden(off)).toEqual(["own/1"]);
    expect(off.selection).toBeNull();
    expect(hidden(reduce(atlas, off, { type: "layerToggled", layer: "own/1" }))).toEqual([]);
  });

  it("counts it among all, none and only", () => {
    const state = stateAfter(added(1), added(2));
    expect(hidden(reduce(atlas, state, { type: "layersShown", layers: "none" }))).toEqual([
      "energy",
      "own/1",
      "own/2",
      "places",
    ]);
    expect(hidden(reduce(atlas, state, { type: "layersShown", layers: "own/1" }))).toEqual([
      "energy",
      "own/2",
      "places",
    ]);
    expect(hidden(reduce(atlas, state, { type: "layersShown", layers: "energy" }))).toEqual([
      "own/1",
      "own/2",
      "places",
    ]);
  });

  it("shows a hidden layer again when a place of it is chosen", () => {
    const state = stateAfter(added(1), { type: "layerToggled", layer: "own/1" }, chosen("own/1/0"));
    expect(hidden(state)).toEqual([]);
  });

  it("closes no place of it when a layer of the atlas is hidden, or the atlas is narrowed to an article", () => {
    const state = stateAfter(
      added(1),
      chosen("own/1/0"),
      { type: "layerToggled", layer: "energy" },
      { type: "onlyArticleSet", article: "tale" },
    );
    expect(state.selection?.feature).toBe("own/1/0");
    expect(reduce(atlas, state, chosen("own/1/1"))).toMatchObject({
      onlyArticle: "tale",
      selection: { feature: "own/1/1" },
    });
  });

  it("forgets a removed layer", () => {
    expect(
      hidden(stateAfter(added(1), { type: "layerToggled", layer: "own/1" }, { type: "ownRemoved", layer: "own/1" })),
    ).toEqual([]);
  });
});

describe("the link", () => {
  it("says nothing of what the reader opened", () => {
    const state = stateAfter(
      added(1),
      added(2),
      { type: "layerToggled", layer: "own/2" },
      { type: "layerToggled", layer: "energy" },
      chosen("own/1/0"),
    );
    const link = encodeLink(linkedOf(state));
    expect(link).not.toContain("own");
    expect(link).toContain("hide=energy");
  });

  it("leaves it as it is when another is opened", () => {
    const state = stateAfter(
      added(1),
      added(2),
      { type: "layerToggled", layer: "own/2" },
      { type: "layerToggled", layer: "energy" },
    );
    const next = reduce(atlas, state, { type: "linkOpened", ...decodeLink("#feature=heihe", atlas) });
    expect(next.own).toBe(state.own);
    expect([...next.hidden]).toEqual(["own/2"]);
  });
});
