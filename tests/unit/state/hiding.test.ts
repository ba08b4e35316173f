import { describe, expect, it } from "vitest";
import type { Action } from "../../../src/state/action.ts";
import { reduce } from "../../../src/state/reduce.ts";
import { initialState, type State } from "../../../src/state/state.ts";
import { decodeLink, linkedOf } from "../../../src/state/url.ts";
import { madeAtlas, madeClaim, madeFeature } from "../../support/made-atlas.ts";

const title = { en: "", ru: "", zh: "" };
const PORTS = "places/port";
const CITIES = "places/city";
const FIELDS = "energy/gas-field";
const atlas = madeAtlas({
  layers: ["places", "energy"].map((id) => ({ id, title, about: title, ink: "grey" })),
  features: [
    madeFeature("heihe"),
    madeFeature("sabetta", { kind: "port" }),
    madeFeature("field", { kind: "gas-field", layer: "energy", basis: "named-area" }),
  ],
  claims: [madeClaim("width", { features: ["sabetta"] })],
  tours: [
    {
      id: "north",
      title,
      about: title,
      steps: [{ feature: "heihe", passage: null, text: title, others: ["sabetta"] }],
    },
  ],
});
const stateAfter = (...actions: readonly Action[]) =>
  actions.reduce((state: State, action) => reduce(atlas, state, action), initialState);
const toggle = (row: string): Action => ({ type: "kindToggled", row });
const rows = (state: State) => [...state.hiddenKinds].sort();

describe("a kind", () => {
  it("is hidden, and shown again, by the same press", () => {
    expect(rows(stateAfter(toggle(PORTS)))).toEqual([PORTS]);
    expect(rows(stateAfter(toggle(PORTS), toggle(PORTS)))).toEqual([]);
  });

  it("takes a selection of its own along, and leaves every other", () => {
    const chosen = (feature: string) =>
      stateAfter({ type: "featureChosen", feature }, toggle(PORTS)).selection?.feature;
    expect([chosen("sabetta"), chosen("heihe")]).toEqual([undefined, "heihe"]);
  });

  it("leaves the places under a press that are still shown", () => {
    const pressed: Action = { type: "featurePressed", at: [0, 0], here: ["heihe", "sabetta"] };
    expect(stateAfter(pressed, toggle(PORTS)).selection?.here).toEqual(["heihe"]);
  });

  it.each<[string, Action]>([
    ["is chosen", { type: "featureChosen", feature: "sabetta" }],
    ["is measured by a figure that is chosen", { type: "claimChosen", claim: "width" }],
    ["is in the picture of a tour's step", { type: "tourSet", tour: { id: "north", step: 0 } }],
  ])("comes back when a place of it %s, and no other does", (_how, action) => {
    expect(rows(stateAfter(toggle(PORTS), toggle(FIELDS), action))).toEqual([FIELDS]);
  });
});

describe("layers and their kinds", () => {
  it("are all back with All", () => {
    const state = stateAfter(toggle(PORTS), toggle(FIELDS), { type: "layersShown", layers: "all" });
    expect([rows(state), state.hidden.size]).toEqual([[], 0]);
  });

  it("show a layer alone with all its kinds, and keep what was hidden in others", () => {
    const state = stateAfter(toggle(PORTS), toggle(FIELDS), { type: "layersShown", layers: "places" });
    expect([rows(state), [...state.hidden]]).toEqual([[FIELDS], ["energy"]]);
  });

  it("keep their hidden kinds while the layer is off and on", () => {
    const places: Action = { type: "layerToggled", layer: "places" };
    expect(rows(stateAfter(toggle(PORTS), places, places))).toEqual([PORTS]);
  });

  it("come back whole where no kind would be left to see", () => {
    const places: Action = { type: "layerToggled", layer: "places" };
    expect(rows(stateAfter(toggle(PORTS), toggle(CITIES), toggle(FIELDS), places, places))).toEqual([FIELDS]);
  });
});

describe("a link", () => {
  const opened = (fragment: string) => {
    const { linked, problems, hasView } = decodeLink(fragment, atlas);
    return stateAfter({ type: "linkOpened", linked, problems, hasView });
  };

  it("hides the kinds that it names", () => {
    expect(rows(opened(`#kinds=${PORTS},${FIELDS}`))).toEqual([FIELDS, PORTS]);
  });

  it("shows the kind of the place that it chooses", () => {
    expect(rows(opened(`#kinds=${PORTS},${FIELDS}&feature=sabetta`))).toEqual([FIELDS]);
  });

  it("says so when it names a kind that the atlas does not have, and shows all", () => {
    const state = opened("#kinds=places/castle");
    expect([rows(state), state.notices.map(({ text }) => text.en)]).toEqual([
      [],
      ["The link hides a kind of place that is not in this atlas; all kinds are shown."],
    ]);
  });

  it("holds what is hidden", () => {
    expect(linkedOf(stateAfter(toggle(PORTS))).hiddenKinds).toEqual(new Set([PORTS]));
  });
});
