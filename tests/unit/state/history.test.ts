import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LngLat } from "../../../src/core/lnglat.ts";
import { connectHistory } from "../../../src/state/history.ts";
import { MAX_VERTICES_IN_LINK } from "../../../src/state/routes-text.ts";
import { initialState } from "../../../src/state/state.ts";
import { createStore, type Store } from "../../../src/state/store.ts";
import { madeAtlas, madeFeature } from "../../support/made-atlas.ts";

const IDS = Array.from({ length: 60 }, (_, i) => `place-${i}`);
const atlas = madeAtlas({ features: IDS.map((id) => madeFeature(id)) });

/** A browser's history in memory: node has none. */
let entries: { hash: string; state: unknown }[];
let at: number;
let refuses: boolean;
let back: (by: number) => void;
beforeEach(() => {
  vi.useFakeTimers();
  entries = [{ hash: "", state: null }];
  at = 0;
  refuses = false;
  const listeners = new Set<() => void>();
  const put = (state: unknown, hash: string, isNew: boolean) => {
    if (refuses) throw new DOMException("Attempt to use history.replaceState() more than 100 times", "SecurityError");
    const entry = { hash, state: structuredClone(state) };
    entries = isNew ? [...entries.slice(0, at + 1), entry] : entries.with(at, entry);
    if (isNew) at++;
  };
  vi.stubGlobal("location", {
    get hash() {
      return entries[at]?.hash ?? "";
    },
  });
  vi.stubGlobal("history", {
    get state() {
      return entries[at]?.state ?? null;
    },
    pushState: (state: unknown, _: string, hash: string) => put(state, hash, true),
    replaceState: (state: unknown, _: string, hash: string) => put(state, hash, false),
  });
  vi.stubGlobal(
    "addEventListener",
    (type: string, listener: () => void) => type === "popstate" && listeners.add(listener),
  );
  vi.stubGlobal("removeEventListener", (_: string, listener: () => void) => listeners.delete(listener));
  back = (by) => {
    written();
    at -= by;
    for (const listener of listeners) listener();
    written();
  };
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The address follows the state in a task of its own. */
const written = () => vi.advanceTimersByTime(1);

function open(): Store {
  written();
  const store = createStore(atlas, initialState);
  connectHistory(store, atlas);
  return store;
}
const chosenIn = (store: Store) => store.get().selection?.feature ?? null;
/** On whole metres, so that a text of them gives the same. */
const line = (count: number): LngLat[] => Array.from({ length: count }, (_, i) => [(i % 300) / 8, (i % 640) / 16]);
const measure = (store: Store, vertices: readonly LngLat[]) =>
  store.dispatch({ type: "routesAdded", routes: [{ name: "The long way", closed: false, vertices }] });
const verticesIn = (store: Store) => store.get().routes.routes.map(({ vertices }) => vertices.length);

describe("back and forward", () => {
  it("go through sixty choices, each as it was, and lose none", () => {
    const store = open();
    for (const feature of IDS) store.dispatch({ type: "featureChosen", feature });
    const seen: (string | null)[] = [];
    for (let i = 0; i < IDS.length - 1; i++) {
      back(1);
      seen.push(chosenIn(store));
    }
    expect(seen).toEqual(IDS.slice(0, -1).reverse());
    for (let i = 0; i < IDS.length - 1; i++) back(-1);
    expect(chosenIn(store)).toBe("place-59");
  });

  it("keep a route that is too long for a link", () => {
    const store = open();
    measure(store, line(MAX_VERTICES_IN_LINK + 500));
    store.dispatch({ type: "featureChosen", feature: "place-1" });
    store.dispatch({ type: "featureChosen", feature: "place-2" });
    back(1);
    expect(chosenIn(store)).toBe("place-1");
    expect(verticesIn(store)).toEqual([MAX_VERTICES_IN_LINK + 500]);
  });
});

describe("the address", () => {
  it("follows when what was chosen has been shown", () => {
    const store = open();
    store.dispatch({ type: "featureChosen", feature: "place-3" });
    expect(entries.map(({ hash }) => hash)).toEqual([""]);
    written();
    expect(entries.map(({ hash }) => hash.includes("feature=place-3"))).toEqual([false, true]);
  });

  it("takes a step and the camera that moves with it as one", () => {
    const store = open();
    store.dispatch({ type: "featureChosen", feature: "place-3" });
    store.dispatch({ type: "cameraMoved", view: { zoom: 5, lat: 45, lng: 100, bearing: 0, pitch: 0 } });
    written();
    expect(entries.map(({ hash }) => hash)).toEqual(["", "#map=5/45/100&feature=place-3"]);
  });

  it("keeps what lies ahead when the camera moves with what Back brought", () => {
    const store = open();
    for (const feature of ["place-1", "place-2"]) store.dispatch({ type: "featureChosen", feature });
    const stop = store.subscribe(() => {
      stop();
      store.dispatch({ type: "cameraMoved", view: { zoom: 5, lat: 45, lng: 100, bearing: 0, pitch: 0 } });
    });
    back(1);
    expect(entries.map(({ hash }) => hash)).toEqual([
      "",
      "#map=5/45/100&feature=place-1",
      expect.stringContaining("feature=place-2"),
    ]);
    expect(chosenIn(store)).toBe("place-1");
  });
});

describe("a page that is loaded again", () => {
  it("has the selection and the route of the address", () => {
    const store = open();
    measure(store, line(3));
    store.dispatch({ type: "featureChosen", feature: "place-7" });
    const again = open();
    expect(chosenIn(again)).toBe("place-7");
    expect(again.get().routes.routes.map(({ vertices, name }) => [vertices, name])).toEqual([
      [line(3), "The long way"],
    ]);
  });

  it("has a route that is too long for the address, with its name and every vertex", () => {
    const store = open();
    measure(store, line(MAX_VERTICES_IN_LINK + 1));
    const [route] = open().get().routes.routes;
    expect(route?.name).toBe("The long way");
    expect(route?.vertices).toEqual(line(MAX_VERTICES_IN_LINK + 1));
  });

  it("has no route once the long one was removed", () => {
    const store = open();
    measure(store, line(MAX_VERTICES_IN_LINK + 1));
    store.dispatch({ type: "routesCleared" });
    expect(verticesIn(open())).toEqual([]);
  });

  it.each([3, "rubbish", { routes: 7 }, { routes: "~~~" }, { routes: ["g"] }, []])(
    "opens without a word where another version left %j",
    (state) => {
      entries = [{ hash: "#feature=place-3", state }];
      const store = open();
      expect(chosenIn(store)).toBe("place-3");
      expect(store.get().notices).toEqual([]);
    },
  );
});

it("an address that the browser refuses to change for a while follows later", () => {
  const store = open();
  refuses = true;
  const heard: string[] = [];
  store.subscribe(() => heard.push(chosenIn(store) ?? ""));
  store.dispatch({ type: "featureChosen", feature: "place-4" });
  store.dispatch({ type: "featureChosen", feature: "place-5" });
  expect(heard).toEqual(["place-4", "place-5"]);
  refuses = false;
  vi.advanceTimersByTime(60_000);
  expect(entries[at]?.hash).toContain("feature=place-5");
});
