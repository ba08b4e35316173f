import axe from "axe-core";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../../src/ui/tokens.css";
import "../../src/ui/base.css";
import type { Language } from "../../src/core/language.ts";
import { initialState, type State } from "../../src/state/state.ts";
import { createStore, type Store } from "../../src/state/store.ts";
import { PlacesPanel } from "../../src/ui/PlacesPanel.tsx";
import { AtlasProvider } from "../../src/ui/use-atlas.ts";
import { madeArticle, madeAtlas, madeFeature, madeLayer } from "../support/made-atlas.ts";

const away = (metres: number, bearingDegrees: number) => ({ metres, bearingDegrees });
const ATLAS = madeAtlas({
  layers: [madeLayer("borders", "Borders"), madeLayer("places", "Places")],
  features: [
    madeFeature("shared-border", { layer: "borders", kind: "international-border", name: { en: "The line" } }),
    madeFeature("vladivostok", {
      anchor: [131.9, 43.1],
      name: { en: "Vladivostok", ru: "Владивосток" },
      surroundings: { border: away(54_000, 107), nearest: null },
    }),
    madeFeature("vladikavkaz", { anchor: [44.7, 43], name: { en: "Vladikavkaz" } }),
    madeFeature("nakhodka", {
      anchor: [132.9, 42.8],
      name: { en: "Nakhodka" },
      surroundings: { border: away(90_000, 90), nearest: { feature: "vladivostok", ...away(85_000, 112) } },
    }),
  ],
  articles: [madeArticle("tale")],
  passages: [{ id: "tale.1", article: "tale", paragraph: 1, section: null, heading: false, gist: "" }],
  citations: [{ feature: "nakhodka", passage: "tale.1", mention: "named", quotes: [], when: null }],
});

let root: Root | undefined;
let container: HTMLElement;

function show(change: Partial<State> = {}, language: Language = "en"): Store {
  const preferences = { ...initialState.preferences, language };
  const store = createStore(ATLAS, { ...initialState, preferences, ...change });
  container = document.createElement("div");
  document.body.append(container);
  root = createRoot(container);
  root.render(
    <AtlasProvider value={{ atlas: ATLAS, store }}>
      <PlacesPanel />
      <button type="button">Beyond</button>
    </AtlasProvider>,
  );
  return store;
}

afterEach(() => {
  root?.unmount();
  container.remove();
});

const row = (name: string) => page.getByRole("button", { name, exact: false });
const rows = () => [...container.querySelectorAll<HTMLElement>("[data-feature]")];
const ids = () => rows().map((button) => button.dataset.feature);
const focused = () => (document.activeElement as HTMLElement).dataset.feature;
async function pressed(...keys: readonly string[]): Promise<string | undefined> {
  for (const key of keys) await userEvent.keyboard(key);
  return focused();
}

describe("a row", () => {
  it("is called by its name, what it is and how often it is cited, and described by where it lies", async () => {
    show();
    await expect.element(row("Nakhodka")).toHaveAccessibleName(/^Nakhodka City · 1 passage$/);
    await expect
      .element(row("Nakhodka"))
      .toHaveAccessibleDescription("90 km east of the border 85 km east-south-east of Vladivostok");
  });

  it("speaks the reader's language and measures in the reader's unit", async () => {
    show({ preferences: { ...initialState.preferences, language: "ru", unit: "nm" } });
    await expect.element(row("Владивосток")).toHaveAccessibleDescription(/^в 29 мор\. миль к востоко-юго-востоку/);
  });

  it("is pressed wherever it is pressed", async () => {
    const store = show();
    await page
      .getByRole("listitem")
      .nth(1)
      .click({ position: { x: 40, y: 36 } });
    expect(store.get().selection?.feature).toBe("vladivostok");
  });
});

describe("the keyboard", () => {
  it("stops once at the list, and leaves it with the next Tab", async () => {
    show();
    await expect.element(row("The line")).toBeVisible();
    expect(rows().filter((button) => button.tabIndex === 0)).toHaveLength(1);
    rows()[0]?.focus();
    await userEvent.tab();
    expect(container.querySelector("[data-group]")?.contains(document.activeElement)).toBe(false);
  });

  it("goes from row to row, to the ends, and from layer to layer", async () => {
    show();
    await expect.element(row("The line")).toBeVisible();
    rows()[0]?.focus();
    expect(await pressed("{ArrowDown}", "{ArrowDown}")).toBe("vladikavkaz");
    expect(await pressed("{ArrowUp}")).toBe("vladivostok");
    expect(await pressed("{End}")).toBe("nakhodka");
    expect(await pressed("{ArrowDown}")).toBe("nakhodka");
    expect(await pressed("{PageUp}")).toBe("vladivostok");
    expect(await pressed("{PageUp}")).toBe("shared-border");
    expect(await pressed("{PageDown}")).toBe("vladivostok");
    expect(await pressed("{Home}")).toBe("shared-border");
  });

  it("comes back to the row where it was", async () => {
    show();
    await expect.element(row("The line")).toBeVisible();
    rows()[0]?.focus();
    await pressed("{End}");
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    expect(focused()).toBe("nakhodka");
  });

  it("goes by letters to the next name, and by more of them to a longer one", async () => {
    show();
    await expect.element(row("The line")).toBeVisible();
    rows()[0]?.focus();
    expect(await pressed("n")).toBe("nakhodka");
    // The pause itself is what is tried: after a second, letters begin a new name.
    await new Promise((resolve) => setTimeout(resolve, 1100)); // a reader who stops typing
    expect(await pressed("v", "l", "a", "d", "i", "k")).toBe("vladikavkaz");
  });
});

describe("the order", () => {
  it("can be by name, or by the distance from the middle of the map", async () => {
    const view = { ...initialState.view, lng: 133, lat: 43 };
    show({ view });
    const order = page.getByRole("combobox", { name: "Order of the list" });
    await order.selectOptions("by name");
    expect(ids()).toEqual(["nakhodka", "shared-border", "vladikavkaz", "vladivostok"]);
    await order.selectOptions("nearest to the map’s centre first");
    expect(ids()).toEqual(["nakhodka", "vladivostok", "vladikavkaz", "shared-border"]);
  });

  it("by layer has a heading with a count for each, and a way to it that the next Tab follows", async () => {
    show();
    await expect.element(page.getByRole("heading", { name: "Places 3" })).toBeVisible();
    await page.getByRole("combobox", { name: "Go to a layer in the list" }).selectOptions("Places (3)");
    expect(rows().find((button) => button.tabIndex === 0)?.dataset.feature).toBe("vladivostok");
  });
});

describe("an empty list", () => {
  it.each<[string, Partial<State>, RegExp]>([
    ["hidden layers", { hidden: new Set(["borders", "places"]) }, /Switch one on under Layers/],
    ["years", { years: { from: 1800, to: 1801 } }, /The filter leaves no place/],
  ])("because of %s says so, and shows everything again", async (_, change, why) => {
    show(change);
    await expect.element(page.getByText(why)).toBeVisible();
    await page.getByRole("button", { name: "Show every place again" }).click();
    expect(ids()).toHaveLength(4);
    await expect.poll(focused).toBe("shared-border");
  });

  it("because no passage speaks of what is shown says that", async () => {
    show({ hidden: new Set(["places"]) });
    await page.getByRole("checkbox", { name: "with passages" }).click();
    await expect.element(page.getByText("No passage speaks of the places that are shown.")).toBeVisible();
    await page.getByRole("button", { name: "Show every place again" }).click();
    expect(ids()).toHaveLength(4);
  });
});

it("has nothing that axe finds", async () => {
  show();
  await expect.element(row("The line")).toBeVisible();
  const { violations } = await axe.run(container);
  expect(violations.map(({ id }) => id)).toEqual([]);
});
