import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect, inject, it } from "vitest";
import type { AtlasFile } from "../../src/core/model.ts";
import { dataFolderOf } from "../support/data-folder.ts";
import { expectOn, openAtlas, withBrowser } from "./atlas-page.ts";

withBrowser();

const LOCALES = { ru: "ru-RU", zh: "zh-CN" } as const;

/** Names that are the same in every language: formats, standards, sources, and what the atlas itself is called. */
const KEPT =
  /Passage Atlas|MapLibre|OpenStreetMap|Natural Earth|world-atlas|Linked Places|Web Annotations|OpenFreeMap|OpenMapTiles|contributors|ODbL|GeoJSON|JSON-LD|CSL-JSON|BibTeX|CSV|KML|GPX|LPF|PNG|PDF|EDTF|WGS|Google Earth|English|Enter|Escape|Esc|Home|End|Delete|Backspace|Shift|Ctrl|Tab|Alt|Page (?:Up|Down)|https?:\S+|<iframe.*/g;

/** Words of three Latin letters and more that a reader of the language is shown, where nothing says they are English. */
function foreignWords(page: Page, kept: readonly string[]) {
  return page.evaluate(
    ([source, names]) => {
      const known = new RegExp(source, "g");
      const found = new Set<string>();
      const look = (text: string) => {
        let rest = text.replace(known, " ");
        for (const name of names) rest = rest.replaceAll(name, " ");
        for (const [word] of rest.matchAll(/[A-Za-z]{3,}/g)) found.add(`${word}: ${text.trim().slice(0, 60)}`);
      };
      const isEnglish = (node: Element | null) => node?.closest('[lang="en"]') !== null;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!parent || parent.closest("script, style, noscript, .maplibregl-ctrl-attrib") || isEnglish(parent))
          continue;
        if (parent.closest("option") || parent.checkVisibility()) look(node.textContent ?? "");
      }
      for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [aria-valuetext]"))
        if (!isEnglish(element) && element.checkVisibility())
          for (const name of ["aria-label", "title", "placeholder", "aria-valuetext"])
            look(element.getAttribute(name) ?? "");
      return [...found];
    },
    [KEPT.source, kept] as const,
  );
}

/** What stays English because it has no other name: authors, articles, and places without a name in the language. */
function namesOf(language: "ru" | "zh"): string[] {
  const atlas = JSON.parse(
    readFileSync(join(dataFolderOf(inject("siteFolder")), "data/app/atlas.json"), "utf8"),
  ) as AtlasFile;
  const unnamed = atlas.features.filter(
    ({ name, alias }) => !name[language] && !alias.some(({ lang }) => lang === language),
  );
  return [
    ...atlas.articles.flatMap(({ citeAs, shortTitle, title, authors, publisher }) => [
      citeAs,
      shortTitle,
      ...(title ? [title] : []),
      ...(publisher ? [publisher] : []),
      ...authors,
    ]),
    // Figures that no article states, by the name that the authors of the atlas gave them.
    ...(atlas.borderLength?.stated ?? []).map(({ label }) => label),
    ...unnamed.map(({ name }) => name.en),
  ].sort((a, b) => b.length - a.length);
}

describe.each(Object.entries(LOCALES) as ["ru" | "zh", string][])("for a browser in %s", (language, locale) => {
  it("the page is in that language, whatever is opened", async () => {
    const { page } = await openAtlas("#map=5/50.2/127.5&feature=vladivostok&passage=newlines-2020.8", { locale });
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
    const names = namesOf(language);
    const found = new Map<string, string[]>();
    const note = async (where: string) => {
      const words = await foreignWords(page, names);
      if (words.length > 0) found.set(where, words);
    };
    await note("with a place and a passage");
    for (const id of ["Measure", "Figures", "Reader"]) {
      await page.locator(`#tab-${id}`).click();
      await expectOn(page.locator(`#panel-${id}`)).toBeVisible();
      await note(id);
    }
    expect(Object.fromEntries(found)).toEqual({});
  });

  it("a tour and what is measured are in that language", async () => {
    const { page } = await openAtlas("#tour=across-the-amur.2&route=37.6,55.7;116.4,39.9", { locale });
    const names = namesOf(language);
    expect(await foreignWords(page, names)).toEqual([]);
    await page.locator("#tab-Measure").click();
    expect(await foreignWords(page, names)).toEqual([]);
  });
});

describe("the language", () => {
  it("is switched by the reader, and remembered", async () => {
    const { page } = await openAtlas();
    await page
      .getByRole("combobox", { name: /Language/ })
      .first()
      .selectOption("zh");
    await expectOn(page.locator("html")).toHaveAttribute("lang", "zh-CN");
    await page.reload();
    await expectOn(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  });
});
