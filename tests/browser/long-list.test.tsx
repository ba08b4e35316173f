import axe from "axe-core";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../../src/ui/tokens.css";
import "../../src/ui/base.css";
import type { Feature } from "../../src/core/model.ts";
import { initialState, type State } from "../../src/state/state.ts";
import { createStore, type Store } from "../../src/state/store.ts";
import { PlacesPanel } from "../../src/ui/PlacesPanel.tsx";
import { AtlasProvider } from "../../src/ui/use-atlas.ts";
import { madeAtlas, madeFeature, madeLayer } from "../support/made-atlas.ts";

/** Names of one to many words: rows are not equally high. */
const nameOf = (i: number) => `Place ${i}${" of the long name".repeat(i % 7 === 0 ? 1 + (i % 3) * 4 : 0)}`;
const made = (id: string, i: number, layer: string): Feature =>
  madeFeature(id, { layer, name: { en: nameOf(i) }, anchor: [i % 90, i % 60] });
const ATLAS = madeAtlas({
  layers: [madeLayer("first", "First"), madeLayer("second", "Second")],
  features: [
    ...Array.from({ length: 4000 }, (_, i) => made(`a-${i}`, i, "first")),
    ...Array.from({ length: 999 }, (_, i) => made(`b-${i}`, 4000 + i, "second")),
    madeFeature("zeya", { layer: "second", name: { en: "Zeya" } }),
  ],
});

let root: Root | undefined;
let container: HTMLElement;

function show(change: Partial<State> = {}): Store {
  const store = createStore(ATLAS, { ...initialState, ...change });
  container = document.createElement("div");
  container.style.cssText = "height: 500px; width: 320px; overflow-y: auto";
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

const rows = () => [...container.querySelectorAll<HTMLElement>("button[data-feature]")];
const rowOf = (id: string) => container.querySelector<HTMLElement>(`button[data-feature=${id}]`);
const focused = () => (document.activeElement as HTMLElement).dataset.feature;
const isSeen = (element: Element | null) => {
  const [box, frame] = [element?.getBoundingClientRect(), container.getBoundingClientRect()];
  return box !== undefined && box.bottom > frame.top && box.top < frame.bottom;
};
/** The panel's height with the list in it. */
const ready = () => expect.poll(() => rows().length).toBeGreaterThan(10);
const rowsSeen = () => rows().filter(isSeen);
async function pressed(...keys: readonly string[]): Promise<string | undefined> {
  for (const key of keys) await userEvent.keyboard(key);
  return focused();
}

describe("a list of 5,000 places", () => {
  it("has some rows in the page, each of which says which of how many it is", async () => {
    show();
    await ready();
    expect(rows().length).toBeLessThan(200);
    await expect.element(page.getByRole("status").first()).toHaveTextContent("5,000 places");
    const [first] = rows().map((row) => row.closest("li"));
    expect([first?.ariaPosInSet, first?.ariaSetSize]).toEqual(["1", "4000"]);
    const { violations } = await axe.run(container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`)).toEqual([]);
  });

  it("shows the rows of wherever it is scrolled to, without a hole, and no more of them", async () => {
    show();
    await ready();
    for (const share of [0.2, 0.9, 0.5, 1, 0]) {
      container.scrollTop = share * container.scrollHeight;
      await expect.poll(() => rowsSeen().length).toBeGreaterThan(3);
      const seen = rowsSeen().flatMap(({ dataset: { feature } }) =>
        feature ? [ATLAS.features.findIndex(({ id }) => id === feature)] : [],
      );
      expect(seen).toEqual(seen.map((_, i) => (seen[0] ?? 0) + i));
      expect(rows().length).toBeLessThan(200);
    }
  });

  it("is gone through by the keyboard to its last row, by layers and by letters, and the row is in sight", async () => {
    show();
    await ready();
    rowOf("a-0")?.focus();
    expect(await pressed("{End}")).toBe("zeya");
    await expect.poll(() => isSeen(rowOf("zeya"))).toBe(true);
    expect(rowOf("zeya")?.closest("li")?.ariaPosInSet).toBe("1000");
    expect(await pressed("{ArrowUp}")).toBe("b-998");
    expect(await pressed("{PageUp}", "{PageUp}")).toBe("a-0");
    expect(await pressed("{PageDown}")).toBe("b-0");
    expect(await pressed("{ArrowUp}")).toBe("a-3999");
    await expect.poll(() => isSeen(rowOf("a-3999"))).toBe(true);
    expect(await pressed("z")).toBe("zeya");
    expect(await pressed("{Home}")).toBe("a-0");
    await expect.poll(() => isSeen(rowOf("a-0"))).toBe(true);
  });

  it("goes from row to row beyond what stood at first", async () => {
    show();
    await ready();
    rowOf("a-0")?.focus();
    for (let i = 1; i <= 60; i++) expect(await pressed("{ArrowDown}")).toBe(`a-${i}`);
    expect(isSeen(rowOf("a-60"))).toBe(true);
  });

  it("keeps the focus on its row while it is scrolled away, is one tab stop, and is left by the next Tab", async () => {
    show();
    await ready();
    rowOf("a-5")?.focus();
    container.scrollTop = 0.5 * container.scrollHeight;
    await expect.poll(() => rowsSeen().length).toBeGreaterThan(3);
    expect(focused()).toBe("a-5");
    expect(isSeen(rowOf("a-5"))).toBe(false);
    expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
    expect(await pressed("{ArrowDown}")).toBe("a-6");
    await expect.poll(() => isSeen(rowOf("a-6"))).toBe(true);
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe("Beyond");
    await userEvent.tab({ shift: true });
    expect(focused()).toBe("a-6");
  });

  it("has the chosen place among its rows, and a layer to go to", async () => {
    show({ selection: { feature: "b-500", at: null, here: ["b-500"] } });
    await ready();
    expect(rowOf("b-500")?.getAttribute("aria-current")).toBe("true");
    expect(rowOf("b-500")?.tabIndex).toBe(0);
    await page.getByRole("combobox", { name: "Go to a layer in the list" }).selectOptions("Second (1000)");
    await expect.poll(() => isSeen(rowOf("b-0"))).toBe(true);
    expect(rows().find((row) => row.tabIndex === 0)?.dataset.feature).toBe("b-0");
  });

  it("is a short one, whole, where the filter leaves few", async () => {
    const store = show();
    await ready();
    store.dispatch({ type: "layersShown", layers: "none" });
    await expect.element(page.getByText("No layer is shown.")).toBeVisible();
  });
});
