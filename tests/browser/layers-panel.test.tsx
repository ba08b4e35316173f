import axe from "axe-core";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../../src/ui/tokens.css";
import "../../src/ui/base.css";
import type { Language } from "../../src/core/language.ts";
import { initialState, type State } from "../../src/state/state.ts";
import { createStore, type Store } from "../../src/state/store.ts";
import { LayersPanel } from "../../src/ui/LayersPanel.tsx";
import { AtlasProvider } from "../../src/ui/use-atlas.ts";
import { madeAtlas, madeFeature, madeLayer } from "../support/made-atlas.ts";

const ATLAS = madeAtlas({
  layers: [madeLayer("energy", "Energy"), madeLayer("places", "Places")],
  features: [
    madeFeature("built", { layer: "energy", kind: "gas-pipeline", status: "operating", basis: "schematic" }),
    madeFeature("proposed", { layer: "energy", kind: "gas-pipeline", status: "proposed", basis: "schematic" }),
    madeFeature("field", { layer: "energy", kind: "gas-field", basis: "named-area" }),
    madeFeature("heihe"),
    madeFeature("sabetta", { kind: "port" }),
  ],
});

let root: Root | undefined;
let container: HTMLElement;

function show(change: Partial<State> = {}, language: Language = "en", widthPx = 300): Store {
  const preferences = { ...initialState.preferences, language };
  const store = createStore(ATLAS, { ...initialState, preferences, ...change });
  container = document.createElement("div");
  container.style.width = `${widthPx}px`;
  document.body.append(container);
  root = createRoot(container);
  root.render(
    <AtlasProvider value={{ atlas: ATLAS, store }}>
      <LayersPanel />
    </AtlasProvider>,
  );
  return store;
}

afterEach(() => {
  root?.unmount();
  container.remove();
});

const kind = (name: string) => page.getByRole("button", { name, exact: true });
const layer = (name: RegExp) => page.getByRole("checkbox", { name });

describe("a kind in the legend", () => {
  it("is pressed while it is shown, and pressed out by key as by pointer", async () => {
    const store = show();
    await expect.element(kind("Gas field")).toHaveAttribute("aria-pressed", "true");
    await kind("Gas field").click();
    await expect.element(kind("Gas field")).toHaveAttribute("aria-pressed", "false");
    expect([...store.get().hiddenKinds]).toEqual(["energy/gas-field"]);
    (kind("Gas field").element() as HTMLElement).focus();
    await userEvent.keyboard(" ");
    await expect.element(kind("Gas field")).toHaveAttribute("aria-pressed", "true");
    expect(store.get().hiddenKinds.size).toBe(0);
  });

  it("is told apart by its status", async () => {
    const store = show();
    await kind("Gas pipeline, proposed, not built").click();
    expect([...store.get().hiddenKinds]).toEqual(["energy/gas-pipeline/proposed"]);
    await expect.element(kind("Gas pipeline")).toHaveAttribute("aria-pressed", "true");
  });

  it("leaves the count of its layer with what is shown, and stays in the legend", async () => {
    show({ hiddenKinds: new Set(["energy/gas-field"]) });
    await expect.element(layer(/^Energy 2 places/)).toBeChecked();
    await expect.element(kind("Gas field")).toBeVisible();
  });

  it("is gone with its layer", async () => {
    show({ hidden: new Set(["energy"]) });
    await expect.element(kind("City")).toBeVisible();
    expect(kind("Gas field").query()).toBeNull();
  });

  it.each([300, 320])("is at least 24 pixels high, within a panel of %i pixels", async (widthPx) => {
    show({}, "ru", widthPx);
    await expect.element(kind("Город").or(kind("Крупный город")).first()).toBeVisible();
    const buttons = [...container.querySelectorAll<HTMLElement>("button")];
    expect(Math.min(...buttons.map((button) => button.getBoundingClientRect().height))).toBeGreaterThanOrEqual(24);
    expect(container.scrollWidth).toBeLessThanOrEqual(widthPx);
  });
});

describe("the layers", () => {
  it("come back with every kind by All, and one alone with its own by only", async () => {
    const store = show({ hiddenKinds: new Set(["energy/gas-field", "places/port"]) });
    await page.getByRole("button", { name: "Only Energy" }).click();
    expect([...store.get().hiddenKinds]).toEqual(["places/port"]);
    await page.getByRole("button", { name: "All", exact: true }).click();
    expect([store.get().hidden.size, store.get().hiddenKinds.size]).toEqual([0, 0]);
  });

  it.each<[Language, string, string]>([
    ["en", "Layers", "Gas pipeline, proposed, not built"],
    ["ru", "Слои", "Газопровод: предложен, не построен"],
    ["zh", "图层", "天然气管道（拟建，未建）"],
  ])("are told in the reader's language: %s", async (language, title, proposed) => {
    show({}, language);
    await expect.element(page.getByRole("region", { name: title })).toBeVisible();
    await expect.element(kind(proposed)).toBeVisible();
  });

  it("say what the signs of certainty mean, each beside a picture", async () => {
    show();
    const signs = page.getByRole("region", { name: "How sure a place is" }).getByRole("listitem");
    await expect.element(signs.nth(1)).toHaveTextContent("Dashed ring: the true position lies within it.");
    for (const sign of signs.elements()) expect(sign.querySelector("svg")?.children.length).toBeGreaterThan(0);
  });

  it.each(["light", "dark"])("have nothing for axe to find, %s", async (theme) => {
    document.documentElement.dataset.theme = theme;
    show({ hiddenKinds: new Set(["energy/gas-field"]) }, "en");
    await expect.element(kind("City")).toBeVisible();
    const { violations } = await axe.run(container);
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    delete document.documentElement.dataset.theme;
  });
});
