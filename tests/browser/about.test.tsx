import axe from "axe-core";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../../src/ui/tokens.css";
import "../../src/ui/base.css";
import { LANGUAGES } from "../../src/core/language.ts";
import type { LicencesFile, LicensedWork } from "../../src/core/licences.ts";
import { ABOUT, WORK_KINDS } from "../../src/core/messages/about.ts";
import { initialState } from "../../src/state/state.ts";
import { createStore, type Store } from "../../src/state/store.ts";
import { AboutButton } from "../../src/ui/about/AboutButton.tsx";
import { AtlasProvider } from "../../src/ui/use-atlas.ts";
import { madeAtlas, madeFeature } from "../support/made-atlas.ts";

const work = (name: string, change: Partial<LicensedWork> = {}): LicensedWork => ({
  kind: "code",
  name,
  version: "1.2.3",
  licence: "MIT",
  text: `Permission is granted for ${name}.`,
  author: null,
  home: "https://made.example/",
  data: null,
  ...change,
});
const FILE: LicencesFile = {
  format: 1,
  version: "4.5.6",
  works: [
    work("passage-atlas", { kind: "own", home: null }),
    work("a-program"),
    work("without-text", { text: null, author: "Jane Doe", home: "javascript:alert(1)" }),
    work("a-font", { kind: "fonts", licence: "OFL-1.1" }),
    work("coasts", { kind: "data", data: { licence: "ODbL-1.0", credit: "© Those who drew them" } }),
  ],
};
const atlas = madeAtlas({
  features: [
    madeFeature("heihe"),
    madeFeature("amur", { source: { title: "Coasts", licence: "ODbL-1.0" } }),
    madeFeature("ussuri", { source: { title: "Coasts", licence: "ODbL-1.0" } }),
  ],
  attributions: ["Natural Earth", "<b>© Somebody</b>"],
});

let root: Root | undefined;
let container: HTMLElement;
/** What the network gives for the list of works; null where it does not come. */
let answer: LicencesFile | null;

beforeEach(() => {
  answer = FILE;
  const { fetch } = window;
  vi.spyOn(window, "fetch").mockImplementation(async (address, init) => {
    if (!String(address).endsWith("/data/licences.json")) return fetch(address, init);
    return answer ? Response.json(answer) : new Response("", { status: 404 });
  });
});
afterEach(() => {
  root?.unmount();
  container.remove();
  vi.restoreAllMocks();
});

function show(): Store {
  const store = createStore(atlas, initialState);
  container = document.createElement("div");
  document.body.append(container);
  root = createRoot(container);
  root.render(
    <AtlasProvider value={{ atlas, store }}>
      <AboutButton />
    </AtlasProvider>,
  );
  return store;
}

const button = page.getByRole("button", { name: ABOUT.open.en });
const dialog = page.getByRole("dialog", { name: ABOUT.open.en });
const summaryOf = (name: string) => dialog.getByText(name, { exact: false });

it("tells the version, whose data are drawn, and every work with its licence; the text of one when it is asked for", async () => {
  show();
  await button.click();
  await expect.element(dialog.getByText("4.5.6")).toBeVisible();
  await expect.element(dialog.getByText("ODbL-1.0: 2 places")).toBeVisible();
  await expect.element(dialog.getByText(/Natural Earth · <b>© Somebody<\/b>/)).toBeVisible();
  await expect.element(dialog.getByText("Data: © Those who drew them, ODbL-1.0")).toBeVisible();
  const text = dialog.getByText("Permission is granted for a-program.");
  await expect.element(text).not.toBeVisible();
  await summaryOf("a-program 1.2.3 · MIT").click();
  await expect.element(text).toBeVisible();
});

it("says so where a package brings no text, and leads to no address that is none of the web", async () => {
  show();
  await button.click();
  await summaryOf("without-text 1.2.3").click();
  await expect.element(dialog.getByText("The package brings no text of its licence along. By Jane Doe.")).toBeVisible();
  expect([...container.querySelectorAll("dialog a")].map((link) => link.getAttribute("href"))).not.toContain(
    "javascript:alert(1)",
  );
});

it("goes on without the list where it does not come, and tries again", async () => {
  answer = null;
  show();
  await button.click();
  await expect.element(dialog.getByRole("status")).toHaveTextContent("data/licences.json could not be loaded (404).");
  await expect.element(dialog.getByText(/Natural Earth/)).toBeVisible();
  answer = FILE;
  await dialog.getByRole("button", { name: ABOUT.again.en }).click();
  await expect.element(summaryOf("a-program 1.2.3")).toBeVisible();
});

it("gives the focus back on Escape; axe finds nothing in any language", async () => {
  const store = show();
  await button.click();
  await expect.element(summaryOf("a-program 1.2.3")).toBeVisible();
  for (const language of LANGUAGES) {
    store.dispatch({ type: "preferencesSet", preferences: { language } });
    await expect.element(page.getByRole("heading", { name: WORK_KINDS.fonts[language] })).toBeVisible();
    const { violations } = await axe.run(container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  }
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  expect(document.activeElement).toBe(container.querySelector("button"));
});
