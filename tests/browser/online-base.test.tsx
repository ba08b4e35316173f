import axe from "axe-core";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../../src/ui/tokens.css";
import "../../src/ui/base.css";
import type { Language } from "../../src/core/language.ts";
import type { OnlineOffer } from "../../src/core/online.ts";
import { initialState } from "../../src/state/state.ts";
import { createStore, type Store } from "../../src/state/store.ts";
import { OnlineBase } from "../../src/ui/OnlineBase.tsx";
import { AtlasProvider } from "../../src/ui/use-atlas.ts";
import { madeAtlas } from "../support/made-atlas.ts";

const OFFER: OnlineOffer = {
  title: { en: "A map", ru: "Карта", zh: "一张地图" },
  about: { en: "Its boundaries are left out.", ru: "Без её границ.", zh: "不显示其边界。" },
  attribution: "© Somebody",
  map: { kind: "pmtiles", file: "https://tiles.example/a.pmtiles" },
};

let root: Root | undefined;
let container: HTMLElement;

function show(offer: OnlineOffer | null = OFFER, language: Language = "en"): Store {
  const atlas = madeAtlas({ onlineBase: offer });
  const store = createStore(atlas, { ...initialState, preferences: { ...initialState.preferences, language } });
  container = document.createElement("div");
  document.body.append(container);
  root = createRoot(container);
  root.render(
    <AtlasProvider value={{ atlas, store }}>
      <OnlineBase />
    </AtlasProvider>,
  );
  return store;
}

afterEach(() => {
  root?.unmount();
  container.remove();
});

describe("the switch for the base map from the web", () => {
  const box = page.getByRole("checkbox", { name: "More detailed base map from the web" });

  it("is off, and says whose server would be asked", async () => {
    show();
    await expect.element(box).not.toBeChecked();
    await expect
      .element(box)
      .toHaveAccessibleDescription(/Off by default\..*tiles\.example \(A map\).*boundaries are left out/);
    const { violations } = await axe.run(container);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("is the preference of the reader, by keyboard too", async () => {
    const store = show();
    await box.click();
    expect(store.get().preferences.base).toBe("online");
    await expect.element(box).toBeChecked();
    await userEvent.keyboard(" ");
    expect(store.get().preferences.base).toBe("embedded");
  });

  it("goes back when the map could not be had", async () => {
    const store = show();
    await box.click();
    await expect.element(box).toBeChecked();
    store.dispatch({ type: "preferencesSet", preferences: { base: "embedded" } });
    await expect.element(box).not.toBeChecked();
  });

  it("speaks the language of the page", async () => {
    show(OFFER, "zh");
    await expect.element(page.getByRole("checkbox", { name: "来自网络的更详细底图" })).toBeVisible();
  });

  it("is not there where the site offers none", async () => {
    show(null);
    await expect.element(box).not.toBeInTheDocument();
  });
});
