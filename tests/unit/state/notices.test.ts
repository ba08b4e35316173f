import { describe, expect, it } from "vitest";
import { unchanged } from "../../../src/core/language.ts";
import type { Action } from "../../../src/state/action.ts";
import { reduce } from "../../../src/state/reduce.ts";
import { initialState, type State } from "../../../src/state/state.ts";
import { madeAtlas } from "../../support/made-atlas.ts";

const atlas = madeAtlas();
const stateAfter = (...actions: readonly Action[]): State =>
  actions.reduce((state, action) => reduce(atlas, state, action), initialState);
const noticed = (text: string, offer?: "base" | "detail" | "reload"): Action => ({
  type: "noticed",
  text: unchanged(text),
  ...(offer && { offer }),
});
const told = ({ notices }: State) => notices.map(({ text, offer }) => [text.en, offer]);

describe("a notice", () => {
  it("offers what it was given, or nothing", () => {
    expect(told(stateAfter(noticed("No coast.", "detail"), noticed("No way.")))).toEqual([
      ["No coast.", "detail"],
      ["No way.", null],
    ]);
  });

  it("that is told again stands once, as the latest", () => {
    const state = stateAfter(noticed("No land.", "base"), noticed("Newer.", "reload"), noticed("No land.", "base"));
    expect(told(state)).toEqual([
      ["Newer.", "reload"],
      ["No land.", "base"],
    ]);
    expect(new Set(state.notices.map(({ id }) => id)).size).toBe(2);
  });
});

describe("another try", () => {
  it("is counted, and takes away the notices that offered it and no others", () => {
    const state = stateAfter(noticed("No land.", "base"), noticed("No coast.", "detail"), noticed("Newer.", "reload"), {
      type: "loadAsked",
      what: "base",
    });
    expect(told(state)).toEqual([
      ["No coast.", "detail"],
      ["Newer.", "reload"],
    ]);
    expect(state.tries).toEqual({ base: 1 });
    expect(reduce(atlas, state, { type: "loadAsked", what: "base" }).tries).toEqual({ base: 2 });
  });

  it("leaves what is chosen, read and measured as it is", () => {
    const chosen: State = { ...initialState, selection: { feature: "omsk", at: null, here: ["omsk"] }, passage: "a.1" };
    const { selection, passage, routes, target } = reduce(atlas, chosen, { type: "loadAsked", what: "features" });
    expect({ selection, passage, routes, target }).toEqual({
      selection: chosen.selection,
      passage: "a.1",
      routes: chosen.routes,
      target: chosen.target,
    });
  });
});
