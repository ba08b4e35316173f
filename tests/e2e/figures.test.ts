/** Checked figures on the built site: the list, a chosen figure, and the border at its scales. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import type { Claim, LengthAtScales } from "../../src/core/claim.ts";
import { formatLength } from "../../src/core/format.ts";
import { formatFigure } from "../../src/core/format-claim.ts";
import type { AtlasFile } from "../../src/core/model.ts";
import { VERDICT } from "../../src/core/vocabulary.ts";
import { dataFolderOf } from "../support/data-folder.ts";
import { type AtlasPage, expectOn, openAtlas, withBrowser } from "./atlas-page.ts";
import { violationsOn } from "./axe.ts";

withBrowser();

const atlasFile = () =>
  JSON.parse(readFileSync(join(dataFolderOf(inject("siteFolder")), "data/app/atlas.json"), "utf8")) as AtlasFile;

function claimOf(id: string): Claim {
  const claim = atlasFile().claims.find((claim) => claim.id === id);
  if (!claim) throw new Error(`the built site has no claim ${id}`);
  return claim;
}

const panelOf = ({ region }: AtlasPage) => region("Checked figures");
const figuresIn = (atlas: AtlasPage) => panelOf(atlas).getByRole("article");
const figureOf = (atlas: AtlasPage, { title }: Claim) =>
  figuresIn(atlas).filter({ has: atlas.page.getByRole("button", { name: title, exact: true }) });
const tab = ({ page }: AtlasPage, name: string) => page.getByRole("tab", { name, exact: true });

describe("checked figures", () => {
  it("are all listed with what is stated, what was measured, the verdict and why, and can be filtered", async () => {
    const { claims } = atlasFile();
    const atlas = await openAtlas();
    await tab(atlas, "Figures").click();
    await expectOn(figuresIn(atlas)).toHaveCount(claims.length);
    expect(claims.length).toBeGreaterThan(30);
    const texts = await figuresIn(atlas).allInnerTexts();
    for (const [i, { title, says, measured, verdict, why, paragraph }] of claims.entries()) {
      const parts = [title, says, VERDICT[verdict], why, `paragraph ${paragraph})`];
      for (const part of [...parts, ...measured.map((one) => formatFigure(one, "km"))])
        expect(texts[i]).toContain(part);
    }
    for (const verdict of ["differs", "cannot-be-measured"] as const) {
      const ofVerdict = claims.filter((claim) => claim.verdict === verdict);
      expect(ofVerdict.length).toBeGreaterThan(0);
      await panelOf(atlas)
        .getByRole("combobox", { name: "Filter by verdict" })
        .selectOption(`${VERDICT[verdict]} (${ofVerdict.length})`);
      await expectOn(figuresIn(atlas).getByRole("heading")).toContainText(ofVerdict.map(({ title }) => title));
    }
  });

  it("lead to their passage, and the address holds the chosen one", async () => {
    const claim = claimOf("nsr-saving");
    const { articles, passages } = atlasFile();
    const atlas = await openAtlas();
    await tab(atlas, "Figures").click();
    const figure = figureOf(atlas, claim);
    await figure.getByRole("button", { name: claim.title, exact: true }).click();
    await expectOn(atlas.page).toHaveURL(/[#&]claim=nsr-saving(&|$)/);
    await expectOn(figure.getByRole("blockquote")).toHaveText(`“${claim.quote.exact}”`);
    const gist = passages.find(({ id }) => id === claim.passage)?.gist;
    await expectOn(figure.getByText(gist ?? "no gist", { exact: true })).toBeVisible();

    const read = `Read ${articles.find(({ id }) => id === claim.article)?.citeAs}, paragraph ${claim.paragraph}`;
    const reader = atlas.region("Reader");
    const passage = reader.getByRole("article", { name: `Paragraph ${claim.paragraph}`, exact: true });
    for (let time = 0; time < 2; time++) {
      await figure.getByRole("button", { name: read }).click();
      await expectOn(passage).toBeInViewport();
      await expectOn(atlas.page).toHaveURL(new RegExp(`passage=${claim.passage}(&|$)`));
      await tab(atlas, "Figures").click();
    }
    await figure.getByRole("button", { name: claim.title, exact: true }).click();
    await expectOn(atlas.page).not.toHaveURL(/claim=/);
  });

  it("about a feature are in its popup and open from there", async () => {
    const about = atlasFile().claims.filter(({ features }) => features.includes("shared-border"));
    const claim = claimOf("border-length-cfr");
    const atlas = await openAtlas("#map=3/50/110&feature=shared-border");
    const inPopup = atlas.popup("China–Russia border").getByRole("region", { name: "Checked figures about it" });
    await expectOn(inPopup.getByRole("button")).toHaveText(about.map(({ title }) => title));
    await expectOn(inPopup.getByRole("listitem").filter({ hasText: claim.title })).toContainText(
      `measured ${formatFigure(claim.measured[0] ?? neverMeasured(claim), "km")}: ${VERDICT[claim.verdict].toLowerCase()}`,
    );
    await inPopup.getByRole("button", { name: claim.title, exact: true }).click();
    await expectOn(atlas.page).toHaveURL(/claim=border-length-cfr/);
    await expectOn(figureOf(atlas, claim)).toBeInViewport();
    await expectOn(figureOf(atlas, claim)).toHaveAttribute("aria-current", "true");
  });
});

function neverMeasured({ id }: Claim): never {
  throw new Error(`${id} was not measured`);
}

describe("how long is the border", () => {
  it("is told for every scale by the keyboard, and the map gets the line of that scale", async () => {
    const { scales } = atlasFile().borderLength as LengthAtScales;
    const atlas = await openAtlas();
    await tab(atlas, "Figures").click();
    const figure = panelOf(atlas).getByRole("region", { name: "How long is the border?" });
    const slider = figure.getByRole("slider", { name: "Scale of the line" });
    const asked = atlas.page.waitForRequest(/data\/app\/border-scales\.geojson$/);
    const told = async (step: number) => {
      const scale = scales[step];
      if (!scale) throw new Error(`no scale ${step}`);
      const words = `${scale.label}: ${formatLength(scale.lengthMetres, "km", 500)}, legs of `;
      await expectOn(figure.getByText(words)).toBeVisible();
      expect(await slider.getAttribute("aria-valuetext")).toContain(words);
    };
    await told(scales.length - 1);
    await slider.focus();
    await atlas.page.keyboard.press("ArrowLeft");
    await told(scales.length - 2);
    await asked;
    await atlas.page.keyboard.press("Home");
    await told(0);
    await figure.getByRole("button", { name: "Take off the map" }).click();
    await told(scales.length - 1);
  });
});

describe("the panel", () => {
  it("has nothing for axe to find with a figure chosen, light and dark, and fits 320 pixels", async () => {
    const atlas = await openAtlas("#claim=nsr-saving");
    await expectOn(figureOf(atlas, claimOf("nsr-saving")).getByRole("blockquote")).toBeVisible();
    await panelOf(atlas).getByText("All numbers").click();
    for (const colorScheme of ["light", "dark"] as const) {
      await atlas.page.emulateMedia({ colorScheme });
      await atlas.settled();
      expect(await violationsOn(atlas), colorScheme).toEqual([]);
    }
    await atlas.page.setViewportSize({ width: 320, height: 640 });
    await tab(atlas, "Figures").click();
    await expectOn(panelOf(atlas)).toBeVisible();
    expect(await atlas.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await panelOf(atlas).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  });
});
