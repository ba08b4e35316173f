import axe from "axe-core";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../../src/ui/tokens.css";
import "../../src/ui/base.css";
import type { Language } from "../../src/core/language.ts";
import { initialState } from "../../src/state/state.ts";
import { createStore, type Store } from "../../src/state/store.ts";
import { FeaturePopup } from "../../src/ui/FeaturePopup.tsx";
import { AtlasProvider, useAtlasState } from "../../src/ui/use-atlas.ts";
import { madeArticle, madeAtlas, madeFeature } from "../support/made-atlas.ts";

const ATLAS = madeAtlas({
  features: [
    madeFeature("amur", {
      kind: "river",
      name: { en: "Amur", ru: "Амур", zh: "黑龙江" },
      alias: [{ text: "Heilong Jiang", lang: "zh-Latn" }],
      when: "1860-11-14",
      lengthMetres: 2824_000,
      about: "A river. ".repeat(80),
    }),
    madeFeature("pier", { name: { en: "North Pier" } }),
  ],
  articles: [madeArticle("tale")],
  passages: [{ id: "tale.1", article: "tale", paragraph: 1, section: null, heading: false, gist: "Gist." }],
  citations: [
    { feature: "amur", passage: "tale.1", mention: "implied", quotes: [{ exact: "the river" }], when: null },
    { feature: "pier", passage: "tale.1", mention: "named", quotes: [{ exact: "a pier" }], when: null },
  ],
});

let root: Root | undefined;
let container: HTMLElement;

/** The popup as long as there is a selection, as the map shows it. */
function Popup() {
  return useAtlasState((state) => state.selection !== null) ? <FeaturePopup /> : null;
}

function show(language: Language = "en"): Store {
  const preferences = { ...initialState.preferences, language };
  const store = createStore(ATLAS, { ...initialState, preferences });
  container = document.createElement("div");
  // As over the map, which is the popup's measure.
  container.style.cssText = "container-type: size; width: 300px; height: 360px";
  document.body.append(container);
  root = createRoot(container);
  root.render(
    <AtlasProvider value={{ atlas: ATLAS, store }}>
      <button type="button" onClick={() => store.dispatch({ type: "featureChosen", feature: "amur" })}>
        Open
      </button>
      <Popup />
    </AtlasProvider>,
  );
  return store;
}

afterEach(() => {
  root?.unmount();
  container.remove();
});

async function open(name: string) {
  await page.getByRole("button", { name: "Open" }).click();
  const popup = page.getByRole("dialog", { name });
  await expect.element(popup).toHaveFocus();
  return popup;
}

describe("the popup of a place", () => {
  it("takes the focus, and gives it back to what opened it", async () => {
    show();
    await open("Amur");
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("button", { name: "Open" })).toHaveFocus();
  });

  it("is named in the language of the page, with the names in the others below", async () => {
    show("ru");
    const popup = await open("Амур");
    const names = [...popup.element().querySelectorAll("p span[lang]")].map((one) => [
      one.getAttribute("lang"),
      one.textContent?.replace(" · ", ""),
    ]);
    expect(names.slice(0, 2)).toEqual([
      ["en", "Amur"],
      ["zh", "黑龙江"],
    ]);
  });

  it("writes kind, date, length and passages as the language does, and marks what stays English", async () => {
    show("ru");
    const popup = await open("Амур");
    await expect.element(popup).toHaveTextContent("ВидРека");
    await expect.element(popup).toHaveTextContent("14 ноября 1860 г.");
    await expect.element(popup).toHaveTextContent(/2\s824 км/);
    await expect.element(popup).toHaveTextContent("tale 1 отрывок");
    await expect.element(popup).toHaveTextContent("Абзац 1 · подразумевается, не назван");
    expect(popup.element().querySelector("blockquote")?.lang).toBe("en");
    const english = [...popup.element().querySelectorAll("button [lang=en]")].map((one) => one.textContent);
    expect(english).toContain("North Pier");
    expect((await axe.run(container)).violations.map(({ id }) => id)).toEqual([]);
  });

  it("keeps the way out in sight while it is scrolled, and is no wider than the map", async () => {
    show("ru");
    const popup = (await open("Амур")).element();
    popup.scrollTop = popup.scrollHeight;
    const [box, close] = [popup, page.getByRole("button", { name: "Закрыть" }).element()].map((one) =>
      one.getBoundingClientRect(),
    );
    expect(popup.scrollTop).toBeGreaterThan(0);
    expect(close?.top).toBeGreaterThanOrEqual(box?.top ?? Number.POSITIVE_INFINITY);
    expect(close?.bottom).toBeLessThan(box?.bottom ?? 0);
    expect(box?.width).toBeLessThanOrEqual(300 - 16);
    expect(popup.scrollWidth).toBe(popup.clientWidth);
  });
});
