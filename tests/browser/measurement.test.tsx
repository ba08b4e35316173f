/** The panel that measures and the checked figures, in each language, where the page is as wide as a small telephone. */
import axe from "axe-core";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../../src/ui/tokens.css";
import "../../src/ui/base.css";
import { LANGUAGES, type Language, LOCALES } from "../../src/core/language.ts";
import type { LngLat } from "../../src/core/lnglat.ts";
import { initialState } from "../../src/state/state.ts";
import { createStore, type Store } from "../../src/state/store.ts";
import { FiguresPanel } from "../../src/ui/FiguresPanel.tsx";
import { Measurement } from "../../src/ui/measure/Measurement.tsx";
import { AtlasProvider } from "../../src/ui/use-atlas.ts";
import { madeArticle, madeAtlas, madeClaim, madeFairway, madeFeature } from "../support/made-atlas.ts";

const VLADIVOSTOK: LngLat = [131.8735, 43.1056];
const BEIJING: LngLat = [116.3972, 39.9075];
const SHANGHAI: LngLat = [121.4737, 31.2304];
const atlas = madeAtlas({
  articles: [madeArticle("tale", { citeAs: "Tern 2020" })],
  features: [
    madeFeature("vladivostok", {
      name: { en: "Vladivostok", ru: "Владивосток", zh: "符拉迪沃斯托克" },
      anchor: VLADIVOSTOK,
    }),
    madeFeature("beijing", { name: { en: "Beijing", ru: "Пекин", zh: "北京" }, anchor: BEIJING }),
  ],
  fairways: [madeFairway("north", { published: { metres: 12_700_000, source: "A book of tables" } })],
  claims: [
    madeClaim("length", {
      title: "Length of a line that is long to tell",
      method: "length-of",
      verdict: "agrees",
      measured: [{ quantity: "length", value: 104_000, within: 60, label: "against the other" }],
      features: ["beijing"],
    }),
  ],
  borderLength: {
    feature: "border",
    scales: [
      { id: "osm-1", label: "100 m line, simplified at 1°", legMetres: 3e5, vertices: 10, lengthMetres: 2_700_000 },
      { id: "osm-100m", label: "100 m line of OpenStreetMap", legMetres: 1e3, vertices: 39, lengthMetres: 4_239_000 },
    ],
    stated: [{ label: "Official figure", metres: 4_209_300, source: "The commission" }],
  },
});

let root: Root;
let container: HTMLElement;
let store: Store;

/** Everything that can be unfolded is. */
async function show(panel: React.ReactNode, language: Language): Promise<void> {
  store = createStore(atlas, { ...initialState, preferences: { ...initialState.preferences, language } });
  container = document.createElement("main");
  container.lang = LOCALES[language];
  document.body.append(container);
  root = createRoot(container);
  root.render(<AtlasProvider value={{ atlas, store }}>{panel}</AtlasProvider>);
  await expect.element(page.getByRole("heading", { level: 2 })).toBeVisible();
  for (const details of container.querySelectorAll("details")) details.open = true;
}

beforeEach(() => page.viewport(320, 900));
afterEach(() => {
  root.unmount();
  container.remove();
});

async function faults(): Promise<string[]> {
  // A page about nothing but this panel.
  const { violations } = await axe.run(container, { rules: { "page-has-heading-one": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
}

const CONTROLS = "button, select, textarea, summary, input:not([type=checkbox])";
const textOf = (element: Element) => `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent}`;

/** What is cut off or runs out of the page. */
const cutOff = () => {
  const { right } = container.getBoundingClientRect();
  const all = [...container.querySelectorAll<HTMLElement>("*")].filter(
    (element) => !element.closest(".visually-hidden, svg, datalist, option"),
  );
  const beyond = all.filter((element) => element.getBoundingClientRect().right > right + 0.5);
  const cut = all.filter(({ tagName, scrollWidth, clientWidth }) => tagName === "BUTTON" && scrollWidth > clientWidth);
  return [...beyond, ...cut].map(textOf);
};
/** What a thumb would miss. */
const small = () =>
  [...container.querySelectorAll<HTMLElement>(`${CONTROLS}, label:has(> [type=checkbox])`)]
    .filter((element) => element.offsetParent)
    .filter(({ offsetWidth, offsetHeight }) => offsetWidth < 44 || offsetHeight < 44)
    .map(textOf);
/** Where iOS would enlarge the page. */
const enlarging = () =>
  [...container.querySelectorAll("input:not([type=checkbox], [type=range]), select, textarea")]
    .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 16)
    .map(textOf);

describe.each(LANGUAGES)("measuring in %s, on a page 320 px wide", (language) => {
  beforeEach(async () => {
    await show(<Measurement />, language);
    const vertices = [VLADIVOSTOK, BEIJING, SHANGHAI, [125.12345, 33.54321] as const];
    store.dispatch({ type: "routesAdded", routes: [{ name: null, closed: true, vertices }] });
    store.dispatch({ type: "measureToggled" });
    await expect.element(page.getByRole("table")).toBeVisible();
  });

  it("has nothing cut off, and controls that a thumb can press", async () => {
    await expect.poll(cutOff).toEqual([]);
    expect(small()).toEqual([]);
    expect(enlarging()).toEqual([]);
  });

  it("has nothing that axe finds fault with", async () => {
    // Buttons that can be pressed from now on take a moment to look so.
    await expect.poll(faults, { timeout: 5000 }).toEqual([]);
  });
});

describe.each(LANGUAGES)("checked figures in %s, on a page 320 px wide", (language) => {
  beforeEach(async () => {
    await show(<FiguresPanel />, language);
    store.dispatch({ type: "claimChosen", claim: "length" });
    await expect.element(page.getByRole("blockquote")).toBeVisible();
  });

  it("have nothing cut off, and controls that a thumb can press", () => {
    expect(cutOff()).toEqual([]);
    expect(small()).toEqual([]);
    expect(enlarging()).toEqual([]);
  });

  it("have nothing that axe finds fault with", async () => {
    expect(await faults()).toEqual([]);
  });
});

describe("a reader of Russian", () => {
  beforeEach(() => show(<Measurement />, "ru"));
  const from = page
    .getByRole("form", { name: "Маршрут между местами" })
    .getByRole("combobox", { name: "Откуда", exact: true });
  const to = page
    .getByRole("form", { name: "Маршрут между местами" })
    .getByRole("combobox", { name: "Куда", exact: true });

  it("types a place and a position as they are written there, and reads the length so", async () => {
    await from.fill("Пекин");
    await to.fill("43,1056° с. ш., 131,8735° в. д.");
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("button", { name: "Пекин – Владивосток", exact: true })).toBeVisible();
    await expect.element(page.getByRole("table").getByRole("strong")).toHaveTextContent(/^1\s?33\d,\d{3} км$/);
  });

  it("is told in Russian what could not be read", async () => {
    await from.fill("Пекин");
    await to.fill("95 20");
    await userEvent.keyboard("{Enter}");
    await expect.element(to).toHaveAccessibleDescription("Широта 95 выходит за ±90; широта идёт первой.");
  });

  it("is told in another language once the page is in that", async () => {
    await to.fill("95 20");
    await userEvent.keyboard("{Enter}");
    store.dispatch({ type: "preferencesSet", preferences: { language: "zh" } });
    const field = page.getByRole("form", { name: "地点之间的路线" }).getByRole("combobox", { name: "终点" });
    await expect.element(field).toHaveAccessibleDescription("纬度 95 超出 ±90；纬度在前。");
  });
});

it("what an author wrote is said to be English in a page in Chinese", async () => {
  await show(<FiguresPanel />, "zh");
  const words = ["Length of a line that is long to tell", "It is made up.", "100 km"];
  for (const text of words)
    await expect.element(page.getByText(text, { exact: true }).first()).toHaveAttribute("lang", "en");
});
