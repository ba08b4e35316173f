import axe from "axe-core";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../../src/ui/tokens.css";
import "../../src/ui/base.css";
import { LANGUAGES } from "../../src/core/language.ts";
import { initialState } from "../../src/state/state.ts";
import { createStore, type Store } from "../../src/state/store.ts";
import { HelpButton } from "../../src/ui/help/HelpDialog.tsx";
import { SkipLinks } from "../../src/ui/SkipLinks.tsx";
import { AtlasProvider } from "../../src/ui/use-atlas.ts";
import { madeAtlas } from "../support/made-atlas.ts";

let root: Root | undefined;
let container: HTMLElement;

function show(): Store {
  const store = createStore(madeAtlas(), initialState);
  container = document.createElement("div");
  document.body.append(container);
  root = createRoot(container);
  root.render(
    <AtlasProvider value={{ atlas: madeAtlas(), store }}>
      <SkipLinks />
      <HelpButton />
      <button type="button">Elsewhere</button>
      <search>
        <input role="combobox" aria-label="Search" aria-expanded="false" aria-controls="none" />
      </search>
    </AtlasProvider>,
  );
  return store;
}

afterEach(() => {
  root?.unmount();
  container.remove();
});

const dialog = page.getByRole("dialog", { name: "Help" });
const button = page.getByRole("button", { name: "Help and keys" });

it("opens from its button, takes the focus in, and gives it back on Escape", async () => {
  show();
  await button.click();
  await expect.element(dialog).toBeVisible();
  expect(document.activeElement?.closest("dialog")).not.toBeNull();
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(button).toHaveFocus();
});

it("opens by the key of the map, and gives the focus back to where it was", async () => {
  const store = show();
  const elsewhere = page.getByRole("button", { name: "Elsewhere" });
  await elsewhere.click();
  store.dispatch({ type: "partAsked", part: "help" });
  await expect.element(dialog).toBeVisible();
  await page.getByRole("button", { name: "Close the help" }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(elsewhere).toHaveFocus();
});

it("lists the keys, those alone only while they do something, and switches them off", async () => {
  const store = show();
  await button.click();
  const measure = page.getByRole("row", { name: /^M begins and ends measuring/ });
  await expect.element(measure).toBeVisible();
  await page.getByRole("checkbox", { name: /^Single keys do something/ }).click();
  await expect.element(measure).not.toBeInTheDocument();
  expect(store.get().preferences.shortcuts).toBe(false);
  await expect.element(page.getByRole("row", { name: /^Enter opens what lies in the ring/ })).toBeVisible();
});

it("tells how boundaries are drawn and how certain a place is, in every language, and axe finds nothing", async () => {
  const store = show();
  await button.click();
  for (const language of LANGUAGES) {
    store.dispatch({ type: "preferencesSet", preferences: { language } });
    await expect.element(page.getByText(/68\/262/)).toBeInTheDocument();
    expect(container.querySelectorAll("dialog h3")).toHaveLength(3);
  }
  const { violations } = await axe.run(container);
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it("skip links are out of sight until they have the focus, and lead where they say", async () => {
  const store = show();
  const link = page.getByRole("button", { name: "Skip to the list of places" });
  const widthPx = () => link.element().getBoundingClientRect().width;
  await expect.poll(widthPx).toBeLessThanOrEqual(1);
  (link.element() as HTMLElement).focus();
  await expect.poll(widthPx).toBeGreaterThan(100);
  await userEvent.keyboard("{Enter}");
  expect(store.get().wants).toEqual({ part: "places" });
  expect(store.get().asks).toEqual({ panel: "Places" });
});

it("a wish for the search gives it the focus", async () => {
  const store = show();
  await expect.element(button).toBeVisible();
  store.dispatch({ type: "partAsked", part: "search" });
  await expect.element(page.getByRole("combobox", { name: "Search" })).toHaveFocus();
});
