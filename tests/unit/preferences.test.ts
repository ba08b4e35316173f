import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepPreferences, loadPreferences } from "../../src/preferences.ts";
import { initialState, type Preferences } from "../../src/state/state.ts";
import { createStore } from "../../src/state/store.ts";
import { madeAtlas } from "../support/made-atlas.ts";

const DEFAULTS: Preferences = {
  theme: "system",
  language: "en",
  labels: "same",
  base: "embedded",
  shortcuts: true,
  layout: { leftPx: null, rightPx: null, folded: [] },
  welcomed: false,
  unit: "km",
  speed: { value: 14, unit: "kn" },
  snapping: true,
};
/** Nothing as it is by default. */
const OTHERS: Preferences = {
  theme: "dark",
  language: "ru",
  labels: "zh",
  base: "online",
  shortcuts: false,
  layout: { leftPx: 280, rightPx: 420, folded: ["timeline"] },
  welcomed: true,
  unit: "nm",
  speed: { value: 22.5, unit: "km/h" },
  snapping: false,
};

/** What the browser remembers, in memory: node has no storage of its own. */
let kept: Map<string, string>;
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
};
const forbidden = () => {
  throw new DOMException("The operation is insecure.", "SecurityError");
};
const standIn = (made: unknown) =>
  Object.defineProperty(globalThis, "localStorage", { configurable: true, ...(made as PropertyDescriptor) });
const own = Object.getOwnPropertyDescriptor(globalThis, "localStorage");

beforeEach(() => {
  kept = new Map();
  standIn({ value: storage });
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, "localStorage");
  if (own) Object.defineProperty(globalThis, "localStorage", own);
});

const newStore = () => createStore(madeAtlas(), initialState);
/** Keeps preferences as a reader chooses them, one visit long. */
function visit(...chosen: readonly Partial<Preferences>[]) {
  const store = newStore();
  keepPreferences(store);
  for (const preferences of chosen) store.dispatch({ type: "preferencesSet", preferences });
  return store;
}
/** Whatever the storage holds under whatever key, instead of what was kept. */
function loadFrom(text: string): Preferences {
  visit(OTHERS);
  for (const key of kept.keys()) kept.set(key, text);
  return loadPreferences(DEFAULTS);
}

describe("preferences", () => {
  it("are the defaults on a first visit", () => {
    expect(loadPreferences(DEFAULTS)).toEqual(DEFAULTS);
    expect(loadPreferences(OTHERS)).toEqual(OTHERS);
  });

  it("are on the next visit what they were chosen to be", () => {
    visit({ unit: "mi" }, OTHERS);
    expect(loadPreferences(DEFAULTS)).toEqual(OTHERS);
  });

  it.each<Partial<Preferences>>([
    { theme: "light" },
    { unit: "mi" },
    { speed: { value: 3, unit: "km/h" } },
    { snapping: false },
    { language: "zh" },
    { labels: "ru" },
    { base: "online" },
    { shortcuts: false },
    { layout: { leftPx: 200, rightPx: null, folded: ["left", "right"] } },
    { welcomed: true },
  ])("are kept one by one: %o", (chosen) => {
    visit(chosen);
    expect(loadPreferences(DEFAULTS)).toEqual({ ...DEFAULTS, ...chosen });
  });

  it("are not written down until the reader chooses, nor when something else changes", () => {
    const store = visit();
    store.dispatch({ type: "measureToggled" });
    expect(kept.size).toBe(0);
  });

  it("are written down once for every choice, and not again when something else changes", () => {
    let writes = 0;
    standIn({ value: { ...storage, setItem: () => writes++ } });
    const store = visit({ unit: "mi" }, { unit: "nm" });
    store.dispatch({ type: "measureToggled" });
    expect(writes).toBe(2);
  });

  it("are kept under a name that says whose they are", () => {
    visit(OTHERS);
    expect([...kept.keys()]).toEqual(["passage-atlas.preferences"]);
  });
});

describe("two tabs", () => {
  /** Both opened on a first visit. */
  const tabs = () => [visit(), visit()] as const;
  const choose = (store: ReturnType<typeof newStore>, preferences: Partial<Preferences>) =>
    store.dispatch({ type: "preferencesSet", preferences });

  it("lose nothing of each other: of every preference the latest choice is kept", () => {
    const [one, other] = tabs();
    choose(one, { theme: "dark", unit: "mi" });
    choose(other, { language: "ru", unit: "nm" });
    choose(one, { snapping: false });
    expect(loadPreferences(DEFAULTS)).toEqual({
      ...DEFAULTS,
      theme: "dark",
      unit: "nm",
      language: "ru",
      snapping: false,
    });
  });

  it("stay each as its reader left it", () => {
    const [one, other] = tabs();
    choose(one, { theme: "dark" });
    choose(other, { language: "ru" });
    expect(other.get().preferences.theme).toBe("system");
    expect(one.get().preferences.language).toBe("en");
  });

  it("write what there was no room for with the next choice, over what the other chose before it", () => {
    let full = false;
    const setItem = (key: string, value: string) => (full ? forbidden() : storage.setItem(key, value));
    standIn({ value: { ...storage, setItem } });
    const [one, other] = tabs();
    choose(other, { theme: "light", labels: "zh" });
    full = true;
    choose(one, { theme: "dark" });
    full = false;
    choose(one, { unit: "mi" });
    expect(loadPreferences(DEFAULTS)).toEqual({ ...DEFAULTS, theme: "dark", labels: "zh", unit: "mi" });
  });

  it("go on where one leaves rubbish", () => {
    const [one] = tabs();
    choose(one, { theme: "dark" });
    for (const key of kept.keys()) kept.set(key, "{rubbish");
    choose(one, { unit: "mi" });
    expect(loadPreferences(DEFAULTS).unit).toBe("mi");
  });
});

describe("rubbish in the storage", () => {
  it.each(["", "{", "null", "3", "[]", '"km"', "{}", '{"unit":null,"speed":null,"snapping":null}'])(
    "gives the defaults: %j",
    (text) => {
      expect(loadFrom(text)).toEqual(DEFAULTS);
    },
  );

  it.each([
    { unit: "furlong" },
    { unit: "toString" },
    { unit: 3 },
    { speed: 14 },
    { speed: { value: "9", unit: "km/h" } },
    { speed: { value: 0, unit: "km/h" } },
    { speed: { value: -9, unit: "km/h" } },
    { speed: { value: 100_000, unit: "km/h" } },
    { speed: { value: 9, unit: "toString" } },
    { speed: { value: 9 } },
    { speed: { unit: "km/h" } },
    { theme: "pink" },
    { snapping: "no" },
    { snapping: 0 },
    { language: "de" },
    { labels: "toString" },
    { base: 1 },
    { shortcuts: "yes" },
    { layout: "wide" },
    { layout: { leftPx: -3, rightPx: "4", folded: "left" } },
    { layout: { folded: ["top"] } },
    { welcomed: 1 },
  ])("gives the default where it means nothing, and leaves the rest: %j", (rubbish) => {
    const expected = { ...OTHERS, ...Object.fromEntries(Object.keys(rubbish).map((key) => [key, null])) };
    const defaults = Object.fromEntries(
      Object.entries(expected).map(([key, value]) => [key, value ?? DEFAULTS[key as keyof Preferences]]),
    );
    expect(loadFrom(JSON.stringify({ ...OTHERS, ...rubbish }))).toEqual(defaults);
  });

  it("gives the default for a speed without end, which no number of the page could hold", () => {
    expect(loadFrom('{"speed":{"value":1e999,"unit":"kn"}}')).toEqual(DEFAULTS);
  });

  it("adds nothing that is no preference", () => {
    expect(Object.keys(loadFrom('{"unit":"mi","colour":"red"}')).sort()).toEqual(Object.keys(DEFAULTS).sort());
  });
});

describe("a browser that forbids storage", () => {
  it.each<[string, PropertyDescriptor]>([
    ["has none", { value: undefined }],
    ["throws when it is asked for", { get: forbidden }],
    ["throws when it is read or written", { value: { getItem: forbidden, setItem: forbidden } }],
  ])("gives the defaults, and the choice holds for the visit: %s", (_what, descriptor) => {
    standIn(descriptor);
    expect(loadPreferences(DEFAULTS)).toEqual(DEFAULTS);
    expect(visit(OTHERS).get().preferences).toEqual(OTHERS);
  });

  it("keeps later choices once there is room again", () => {
    let full = true;
    const setItem = (key: string, value: string) => (full ? forbidden() : storage.setItem(key, value));
    standIn({ value: { ...storage, setItem } });
    const store = visit({ unit: "mi" });
    full = false;
    store.dispatch({ type: "preferencesSet", preferences: { snapping: false } });
    expect(loadPreferences(DEFAULTS)).toEqual({ ...DEFAULTS, unit: "mi", snapping: false });
  });
});
