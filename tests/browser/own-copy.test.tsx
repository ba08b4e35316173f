import axe from "axe-core";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../../src/ui/tokens.css";
import "../../src/ui/base.css";
import type { Citation } from "../../src/core/model.ts";
import { ok } from "../../src/core/result.ts";
import { loadCopies, type ParagraphTexts, removeCopy, saveCopy } from "../../src/own-copy.ts";
import type { Action } from "../../src/state/action.ts";
import { initialState } from "../../src/state/state.ts";
import { createStore } from "../../src/state/store.ts";
import { FullText } from "../../src/ui/FullText.tsx";
import { OwnCopy } from "../../src/ui/OwnCopy.tsx";
import { readFile } from "../../src/ui/read-document.ts";
import { AtlasProvider } from "../../src/ui/use-atlas.ts";
import { madeArticle, madeAtlas, madeFeature } from "../support/made-atlas.ts";
import { ARTICLES, FERRY } from "../support/tales.ts";

const ATLAS = madeAtlas({
  features: [
    madeFeature("pier", { name: { en: "North Pier" } }),
    madeFeature("strait", { name: { en: "The Strait" } }),
  ],
  articles: [madeArticle("ferry", { shortTitle: "The Ferry" })],
});

const html = (body: string) => new File([`<!doctype html><title>T</title>${body}`], "ferry.html");
const text = (content: BlobPart, name = "ferry.txt") => new File([content], name);

let container: HTMLElement;
let root: Root | undefined;
let actions: Action[];
let told: (readonly [string, ParagraphTexts | null])[];

function render(content: React.ReactNode): void {
  const store = createStore(ATLAS, initialState);
  const dispatch = (action: Action) => {
    actions.push(action);
    store.dispatch(action);
  };
  root?.unmount();
  root = createRoot(container);
  root.render(<AtlasProvider value={{ atlas: ATLAS, store: { ...store, dispatch } }}>{content}</AtlasProvider>);
}

async function renderOwnCopy(): Promise<void> {
  render(
    <OwnCopy
      loadFingerprints={async () => ok(ARTICLES)}
      onText={(article, paragraphs) => told.push([article, paragraphs])}
      onRemoved={(article) => told.push([article, null])}
    />,
  );
  await expect.element(page.getByRole("region", { name: "Your own copy" })).toBeVisible();
}

const button = (name: RegExp) => page.getByRole("button", { name });
const said = (words: RegExp) => expect.element(page.getByRole("status")).toHaveTextContent(words);
const faults = async () =>
  (await axe.run(container)).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);

function choose(...files: File[]): void {
  const input = container.querySelector<HTMLInputElement>("input[type=file]");
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  if (!input) throw new Error("no file input");
  input.files = transfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

beforeEach(async () => {
  container = document.createElement("div");
  document.body.append(container);
  actions = [];
  told = [];
  await removeCopy("ferry");
});
afterEach(() => {
  root?.unmount();
  root = undefined;
  container.remove();
});

describe("readFile", () => {
  it("takes the blocks of a page without scripts, styles and navigation", async () => {
    const file = html(
      "<nav><p>Home</p></nav><style>p{}</style><h1>The <em>ferry</em></h1><div>One<p>Two<br>lines</p>three</div><script>4</script>",
    );
    expect(await readFile(file)).toEqual(ok([["The ferry", "One", "Two", "lines", "three"]]));
  });

  it("runs and loads nothing of it", async () => {
    const before = performance.getEntriesByType("resource").length;
    const address = `${location.origin}/never-asked-for`;
    const file = html(
      `<script>window.ranScript = 1</script><img src="${address}.png" onerror="window.ranScript = 1" onload="window.ranScript = 1">` +
        `<link rel="stylesheet" href="${address}.css"><iframe src="${address}.html"></iframe><svg onload="window.ranScript = 1"></svg><p>Text</p>`,
    );
    expect(await readFile(file)).toEqual(ok([["Text"]]));
    // Whatever was to run or load would have begun by the time that another page has come and gone.
    const frame = document.createElement("iframe");
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
    frame.srcdoc = "<p>Another page</p>";
    container.append(frame);
    await loaded;
    expect("ranScript" in window).toBe(false);
    const asked = performance.getEntriesByType("resource").slice(before);
    expect(asked.filter(({ name }) => name.startsWith(address))).toEqual([]);
  });

  it("reads UTF-16 and refuses what is no text or too long", async () => {
    const utf16 = text(new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42, 0]));
    expect(await readFile(utf16)).toEqual(ok([["AB"]]));
    expect(await readFile(text("a\0b"))).toMatchObject({ ok: false, error: { en: expect.stringContaining("binary") } });
    expect(await readFile(text("a".repeat(5_100_000)))).toMatchObject({ ok: false });
  });
});

describe("what the browser keeps", () => {
  it("comes back as it was saved, until it is removed", async () => {
    const paragraphs = new Map([[2, FERRY[1] ?? ""]]);
    expect(await saveCopy("ferry", paragraphs)).toEqual(ok(undefined));
    expect(await loadCopies()).toEqual(ok(new Map([["ferry", paragraphs]])));
    expect((await removeCopy("ferry")).ok).toBe(true);
    expect(await loadCopies()).toEqual(ok(new Map()));
  });
});

describe("OwnCopy", () => {
  it("tells of the paragraphs of a file, keeps them, and brings them back on the next visit", async () => {
    await renderOwnCopy();
    choose(html(`<p>A byline</p>${FERRY.map((paragraph) => `<p>${paragraph}</p>`).join("")}`));
    await said(/ferry\.html: 6 of 6 paragraphs of The Ferry; 1 block was not recognised\./);
    await page.getByText("What was not recognised").click();
    await expect.element(page.getByText("A byline")).toBeVisible();
    expect(told).toEqual([["ferry", new Map(FERRY.map((paragraph, i) => [i + 1, paragraph]))]]);
    await expect.element(button(/Remove the text of The Ferry/)).toBeEnabled();
    expect(await faults()).toEqual([]);

    await renderOwnCopy();
    await expect.poll(() => told.length).toBe(2);
    expect(told[1]).toEqual(told[0]);
  });

  it("adds a second file of the same article to the first", async () => {
    await renderOwnCopy();
    choose(text(FERRY.slice(0, 3).join("\n"), "one.txt"), text(FERRY.slice(3).join("\n"), "two.txt"));
    await said(/one\.txt: 3 of 6.*two\.txt: 3 of 6/);
    expect(told.at(-1)?.[1]?.size).toBe(6);
  });

  it("takes a pasted text, and gives the focus back", async () => {
    await renderOwnCopy();
    await button(/Paste the text/).click();
    await page.getByRole("textbox").fill(FERRY[1] ?? "");
    expect(container.querySelector("dialog")?.matches(":modal")).toBe(true);
    expect(await faults()).toEqual([]);
    await button(/Read this text/).click();
    await said(/The pasted text: 1 of 6 paragraphs of The Ferry; nothing else is in it\./);
    expect(container.querySelector("dialog")).toBeNull();
    await page.getByText("What was not recognised").click();
    await expect.element(page.getByText("Paragraphs not found: 1, 3, 4, 5, 6")).toBeVisible();

    await button(/Paste the text/).click();
    await userEvent.keyboard("{Escape}");
    await expect.element(button(/Paste the text/)).toHaveFocus();
    await expect.poll(() => container.querySelector("dialog")).toBeNull();
  });

  it("takes a file that is dropped on it", async () => {
    await renderOwnCopy();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(text(FERRY.join("\n")));
    const drop = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer });
    container.querySelector("section")?.dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(true);
    await said(/6 of 6/);
  });

  it("says what cannot be opened, and why", async () => {
    await renderOwnCopy();
    choose(text("\0", "a.bin"), text("A gull sat on the roof of the harbour office all day.", "b.txt"));
    await said(/a\.bin was not opened: .*binary.*b\.txt: no paragraph of the articles was recognised/);
    expect(told).toEqual([]);
  });

  it("removes a text from page and browser", async () => {
    await saveCopy("ferry", new Map([[2, "kept"]]));
    await renderOwnCopy();
    await button(/Remove the text/).click();
    await said(/removed from this browser/);
    expect(told.at(-1)).toEqual(["ferry", null]);
    expect(await loadCopies()).toEqual(ok(new Map()));
    await expect.element(button(/Remove the text/)).not.toBeInTheDocument();
  });
});

describe("FullText", () => {
  const citation = (feature: string, exact: string): Citation => ({
    feature,
    passage: "ferry.1",
    mention: feature === "strait" ? "implied" : "named",
    quotes: [{ exact }],
    when: null,
  });
  const TEXT = "It crosses from the north pier to the lighthouse.";

  it("marks overlapping quotations in place, with the ways to their places after them", async () => {
    const citations = [citation("strait", "crosses from the north"), citation("pier", "the north pier")];
    render(<FullText text={TEXT} citations={citations} />);
    await expect.element(page.getByRole("mark")).toHaveTextContent("crosses from the north pier");
    await expect.element(button(/^The Strait$/)).toHaveAccessibleDescription("meant, not named");
    await button(/^North Pier$/).click();
    await expect
      .poll(() => [...container.querySelectorAll("[data-lit=true]")].map((one) => one.textContent))
      .toEqual(["the north", " pier"]);
    expect(actions).toContainEqual({ type: "featureHovered", feature: "pier" });
    expect(actions.at(-1)).toEqual({ type: "featureChosen", feature: "pier" });
    expect(await faults()).toEqual([]);
  });

  it("lists what the copy does not say", async () => {
    render(<FullText text={TEXT} citations={[citation("pier", "the south pier")]} />);
    await expect.element(page.getByRole("listitem")).toHaveTextContent("Not in this copy: “the south pier” North Pier");
    expect(container.querySelector("mark")).toBeNull();
  });
});
