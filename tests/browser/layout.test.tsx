import axe from "axe-core";
import type { ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../../src/ui/tokens.css";
import "../../src/ui/base.css";
import { PAGE, PANELS } from "../../src/core/messages/page.ts";
import { initialState, type State } from "../../src/state/state.ts";
import { createStore, type Store } from "../../src/state/store.ts";
import { FoldableSide } from "../../src/ui/layout/FoldableSide.tsx";
import { PanelBox } from "../../src/ui/layout/PanelBox.tsx";
import { Sheet } from "../../src/ui/layout/Sheet.tsx";
import { useLayout } from "../../src/ui/layout/use-layout.ts";
import { usePanels } from "../../src/ui/layout/use-panels.ts";
import { Welcome } from "../../src/ui/layout/Welcome.tsx";
import { Settings } from "../../src/ui/settings/Settings.tsx";
import { AtlasProvider } from "../../src/ui/use-atlas.ts";
import { madeArticle, madeAtlas, madeFeature } from "../support/made-atlas.ts";

const SAME = (text: string) => ({ en: text, ru: text, zh: text });
const ATLAS = madeAtlas({
  features: [madeFeature("harbour"), madeFeature("island")],
  articles: [madeArticle("tale")],
  passages: [{ id: "tale.1", article: "tale", paragraph: 1, section: null, heading: false, gist: "A port." }],
  tours: [
    {
      id: "walk",
      title: SAME("A walk"),
      about: SAME("From the harbour to the island."),
      steps: [{ feature: "harbour", passage: null, text: SAME("Here."), others: [] }],
    },
  ],
});

let root: Root | undefined;
let container: HTMLElement;

async function show(content: ReactNode, change: Partial<State> = {}): Promise<Store> {
  const store = createStore(ATLAS, { ...initialState, ...change });
  container = document.createElement("div");
  container.style.height = "600px";
  document.body.append(container);
  root = createRoot(container);
  root.render(<AtlasProvider value={{ atlas: ATLAS, store }}>{content}</AtlasProvider>);
  await expect.poll(() => container.childElementCount).toBeGreaterThan(0);
  return store;
}

afterEach(() => {
  root?.unmount();
  container.remove();
});

function LeftSide() {
  return (
    <div data-shape="wide" style={{ height: "100%", display: "grid" }}>
      <FoldableSide side="left" name={PAGE.layersAndPlaces} arrangement={useLayout()}>
        <button type="button">Inside</button>
      </FoldableSide>
    </div>
  );
}
const separator = page.getByRole("separator", { name: "Width of «Layers and places»" });
const fold = page.getByRole("button", { name: "Layers and places" });
const widthPx = () => document.getElementById("side-left")?.parentElement?.getBoundingClientRect().width ?? 0;
const valueNow = () => Number(separator.element().getAttribute("aria-valuenow"));
const limit = (name: "min" | "max") => Number(separator.element().getAttribute(`aria-value${name}`));

describe("the edge of a column", () => {
  it("is moved by arrow keys, and tells its place", async () => {
    const store = await show(<LeftSide />);
    const before = valueNow();
    separator.element().focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect.poll(valueNow).toBe(before + 16);
    expect(widthPx()).toBe(before + 16);
    expect(store.get().preferences.layout.leftPx).toBe(before + 16);
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    await expect.poll(valueNow).toBe(Math.max(limit("min"), before - 16));
    const { violations } = await axe.run(container);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("goes to its limits by Home and End, and no further", async () => {
    await show(<LeftSide />);
    separator.element().focus();
    await userEvent.keyboard("{Home}{ArrowLeft}");
    await expect.poll(valueNow).toBe(limit("min"));
    await userEvent.keyboard("{End}{ArrowRight}");
    await expect.poll(valueNow).toBe(limit("max"));
  });

  it("is dragged, follows the pointer, and is kept where it is let go", async () => {
    const layout = { ...initialState.preferences.layout, leftPx: 230 };
    const store = await show(<LeftSide />, { preferences: { ...initialState.preferences, layout } });
    const element = separator.element();
    const before = valueNow();
    const { left, top } = element.getBoundingClientRect();
    const send = (type: string, x: number) =>
      element.dispatchEvent(
        new PointerEvent(type, { clientX: left + x, clientY: top + 50, bubbles: true, pointerId: 1, button: 0 }),
      );
    // A made-up pointer cannot be captured; a real one is.
    element.setPointerCapture = () => {};
    send("pointerdown", 0);
    send("pointermove", 24);
    expect(widthPx()).toBe(before + 24);
    expect(store.get().preferences.layout.leftPx).toBe(before);
    send("pointerup", 24);
    expect(store.get().preferences.layout.leftPx).toBe(before + 24);
  });

  it("goes back to where it was with a double click", async () => {
    const store = await show(<LeftSide />);
    const before = valueNow();
    separator.element().focus();
    await userEvent.keyboard("{End}");
    await separator.dblClick({ position: { x: 4, y: 20 } });
    await expect.poll(valueNow).toBe(before);
    expect(store.get().preferences.layout.leftPx).toBe(null);
  });
});

describe("a column", () => {
  it("is folded and opened by one button, which keeps the focus", async () => {
    const store = await show(<LeftSide />);
    fold.element().focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(fold).toHaveAttribute("aria-expanded", "false");
    await expect.element(page.getByText("Inside")).not.toBeVisible();
    expect(separator.query()).toBe(null);
    await expect.element(fold).toHaveFocus();
    await expect.element(fold).toHaveTextContent("Layers and places");
    expect(store.get().preferences.layout.folded).toEqual(["left"]);
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByText("Inside")).toBeVisible();
    await expect.element(fold).toHaveAttribute("aria-expanded", "true");
  });
});

function SheetOfPanels() {
  const panels = usePanels();
  return (
    <main style={{ position: "relative", height: "100%" }}>
      <Sheet panels={panels} shape="sheet">
        {panels.all.map((name) => (
          <PanelBox key={name} name={name} seen={panels.panel === name} isTab>
            {PANELS[name].en} panel
          </PanelBox>
        ))}
      </Sheet>
    </main>
  );
}
const tab = (name: string) => page.getByRole("tab", { name, exact: true });
const chosen = page.getByRole("tab", { selected: true });

describe("the sheet", () => {
  it("has six tabs, and one panel in sight", async () => {
    await show(<SheetOfPanels />);
    await expect.element(chosen).toHaveTextContent("Places");
    expect(page.getByRole("tab").elements().length).toBe(6);
    await tab("Figures").click();
    await expect.element(page.getByRole("tabpanel", { name: "Figures" })).toBeVisible();
    expect(page.getByRole("tabpanel").elements().length).toBe(1);
  });

  it("goes through its tabs by arrow keys, around the ends, and by Home and End", async () => {
    await show(<SheetOfPanels />);
    tab("Places").element().focus();
    await userEvent.keyboard("{End}");
    await expect.element(tab("Timeline")).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    await expect.element(tab("Layers")).toHaveFocus();
    await expect.element(chosen).toHaveTextContent("Layers");
    await userEvent.keyboard("{ArrowLeft}{Home}");
    await expect.element(tab("Layers")).toHaveFocus();
  });

  it("is made taller and lower by a button", async () => {
    await show(<SheetOfPanels />);
    const heightPx = () => tab("Layers").element().closest("[data-tall]")?.getBoundingClientRect().height ?? 0;
    const low = heightPx();
    await page.getByRole("button", { name: "Make the panel taller" }).click();
    await expect.poll(heightPx).toBeGreaterThan(low * 1.5);
    await page.getByRole("button", { name: "Make the panel lower" }).click();
    await expect.poll(heightPx).toBe(low);
  });

  it("opens the place that is chosen, also once more, and goes back to its panel after it", async () => {
    const store = await show(<SheetOfPanels />);
    store.dispatch({ type: "featureChosen", feature: "harbour" });
    await expect.element(chosen).toHaveTextContent("Place");
    await tab("Layers").click();
    store.dispatch({ type: "featureChosen", feature: "harbour" });
    await expect.element(chosen).toHaveTextContent(/^Place$/);
    store.dispatch({ type: "featureClosed" });
    await expect.element(chosen).toHaveTextContent("Layers");
    expect(page.getByRole("tab").elements().length).toBe(6);
  });

  it("stays on its panel while layers are switched under a chosen place", async () => {
    const store = await show(<SheetOfPanels />);
    store.dispatch({ type: "featureChosen", feature: "harbour" });
    await tab("Layers").click();
    store.dispatch({ type: "layerToggled", layer: "energy" });
    await expect.poll(() => store.get().hidden.has("energy")).toBe(true);
    await expect.element(chosen).toHaveTextContent("Layers");
  });

  it("opens the passage that is read from a place, and keeps the place at hand", async () => {
    const store = await show(<SheetOfPanels />);
    store.dispatch({ type: "featureChosen", feature: "harbour" });
    store.dispatch({ type: "passageOpened", passage: "tale.1", feature: "harbour" });
    await expect.element(chosen).toHaveTextContent("Reader");
    await expect.element(tab("Place")).toBeVisible();
  });

  it("follows a tour, and lowers itself so that the map is seen", async () => {
    const store = await show(<SheetOfPanels />);
    await page.getByRole("button", { name: "Make the panel taller" }).click();
    store.dispatch({ type: "tourSet", tour: { id: "walk", step: 0 } });
    await expect.element(chosen).toHaveTextContent("Tour");
    await expect.element(page.getByRole("button", { name: "Make the panel taller" })).toBeVisible();
  });
});

describe("the welcome", () => {
  it("names every tour, with what it is about and a link to its first step", async () => {
    await show(<Welcome />, { welcome: true });
    await expect.element(page.getByRole("link", { name: "A walk" })).toHaveAttribute("href", "#tour=walk.1");
    await expect.element(page.getByText("From the harbour to the island.")).toBeVisible();
    const { violations } = await axe.run(container);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("is closed by the reader for good", async () => {
    const store = await show(<Welcome />, { welcome: true });
    await page.getByRole("button", { name: "Look around on your own" }).click();
    expect([store.get().welcome, store.get().preferences.welcomed]).toEqual([false, true]);
  });
});

describe("the settings", () => {
  const open = page.getByRole("button", { name: "Settings", exact: true });
  const dialog = page.getByRole("dialog");

  it("open by keyboard, take the focus, and give it back with Escape", async () => {
    await show(<Settings />);
    open.element().focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(dialog).toHaveFocus();
    const { violations } = await axe.run(container);
    expect(violations.map(({ id }) => id)).toEqual([]);
    await userEvent.keyboard("{Escape}");
    await expect.element(open).toHaveFocus();
    expect(dialog.query()).toBe(null);
  });

  it("speak another language as soon as it is chosen", async () => {
    const store = await show(<Settings />);
    await open.click();
    await userEvent.selectOptions(page.getByRole("combobox", { name: "Language of the page" }), "ru");
    await expect.element(page.getByRole("combobox", { name: "Язык страницы" })).toHaveValue("ru");
    expect(store.get().preferences.language).toBe("ru");
  });

  it("put everything back to its place", async () => {
    const layout = { leftPx: 444, rightPx: 300, folded: ["timeline"] as const };
    const store = await show(<Settings />, { preferences: { ...initialState.preferences, layout } });
    await open.click();
    await page.getByRole("button", { name: "Reset the arrangement" }).click();
    expect(store.get().preferences.layout).toEqual(initialState.preferences.layout);
    await expect.element(page.getByRole("status")).toHaveTextContent("Reset.");
  });
});
