import { describe, expect, it } from "vitest";
import { initialState } from "../../../src/state/state.ts";
import { createStore } from "../../../src/state/store.ts";
import { madeAtlas } from "../../support/made-atlas.ts";

const atlas = madeAtlas();
const newStore = () => createStore(atlas, initialState);

describe("createStore", () => {
  it("begins with the state it was given", () => {
    expect(newStore().get()).toBe(initialState);
  });

  it("holds the state after an action", () => {
    const store = newStore();
    store.dispatch({ type: "measureToggled" });
    expect(store.get().measuring).toBe(true);
  });

  it("answers the same object until something changes", () => {
    const store = newStore();
    store.dispatch({ type: "measureToggled" });
    expect(store.get()).toBe(store.get());
  });

  it("calls every listener after a change, when the new state is there", () => {
    const store = newStore();
    const heard: boolean[] = [];
    store.subscribe(() => heard.push(store.get().measuring));
    store.subscribe(() => heard.push(store.get().measuring));
    store.dispatch({ type: "measureToggled" });
    expect(heard).toEqual([true, true]);
  });

  it("calls nobody when an action changes nothing", () => {
    const store = newStore();
    let calls = 0;
    store.subscribe(() => calls++);
    store.dispatch({ type: "undone" });
    expect(calls).toBe(0);
  });

  it("calls a listener no more once it has unsubscribed", () => {
    const store = newStore();
    let calls = 0;
    const unsubscribe = store.subscribe(() => calls++);
    store.dispatch({ type: "measureToggled" });
    unsubscribe();
    store.dispatch({ type: "measureToggled" });
    expect(calls).toBe(1);
  });
});
