/** An atlas of other articles, built from a folder of its own: what a reader does, and nothing of ours in it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatLength } from "../../src/core/format.ts";
import type { AtlasFile } from "../../src/core/model.ts";
import { SECOND_ATLAS } from "../support/atlas-files.ts";
import { dataFolderOf } from "../support/data-folder.ts";
import { type AtlasPage, expectOn, openAtlas, withBrowser } from "./atlas-page.ts";
import { builtSite } from "./built-site.ts";
import { totalOf } from "./measuring.ts";

withBrowser();

const OURS = /China|five articles|shared border|Vladivostok|Siberia|Galwan|How long is the border/i;

let site: Awaited<ReturnType<typeof builtSite>>;
let atlasFile: AtlasFile;
beforeAll(async () => {
  site = await builtSite(SECOND_ATLAS);
  atlasFile = JSON.parse(readFileSync(join(dataFolderOf(site.folder), "data/app/atlas.json"), "utf8"));
});
afterAll(() => site.close());

const tab = ({ page }: AtlasPage, name: string) => page.getByRole("tab", { name, exact: true });
const placeIn = ({ region }: AtlasPage, name: string) =>
  region("Places").getByRole("button", { name: new RegExp(`^${name}`) });

describe("the second atlas", () => {
  it("is listed, searched, read, checked, measured and narrowed, and found again by its link", async () => {
    const atlas = await openAtlas("", { siteUrl: site.url });
    const { page, region, popup } = atlas;
    await expectOn(page).toHaveTitle("Down the River");
    await expectOn(page.getByRole("heading", { name: "Down the River", level: 1 })).toBeVisible();
    await expectOn(page.getByRole("banner")).toContainText(
      "Seven towns on the Danube, as one short walk tells of them.",
    );
    await page.getByRole("button", { name: "Look around on your own" }).click();

    expect(atlasFile.features.length).toBe(8);
    for (const { name } of atlasFile.features) await expectOn(placeIn(atlas, name.en)).toHaveCount(1);
    await expectOn(region("Layers").getByRole("checkbox")).toHaveCount(2);
    await expectOn(page.getByText("in sight: 8 places, among them Vienna, Budapest,").first()).toBeAttached();

    await page.getByRole("combobox", { name: "Search places and passages" }).fill("Wien");
    await page
      .getByRole("option", { name: /Vienna/ })
      .first()
      .click();
    await expectOn(popup("Vienna")).toContainText("The capital of Austria.");
    await expectOn(popup("Vienna")).toContainText("an army lay before its walls");
    await popup("Vienna").getByRole("button", { name: "Read the passage" }).first().click();
    const passage = region("Reader").getByRole("article", { name: "Paragraph 5", exact: true });
    await expectOn(passage).toHaveAttribute("aria-current", "true");
    await expectOn(passage).toContainText("A capital that lies apart from its river");

    await tab(atlas, "Figures").click();
    await expectOn(region("Checked figures").getByRole("article")).toContainText("Agrees");

    await placeIn(atlas, "The walk").click();
    await popup("The walk").getByRole("button", { name: "Measure this line" }).click();
    const walk = atlasFile.features.find(({ id }) => id === "the-walk");
    await expectOn(totalOf(atlas)).toHaveText(formatLength(walk?.lengthMetres ?? 0, "km", 40_000));

    await region("Layers")
      .getByRole("checkbox", { name: /^The way/ })
      .uncheck();
    await expectOn(placeIn(atlas, "The walk")).toHaveCount(0);
    await placeIn(atlas, "Passau").click();
    await expectOn(popup("Passau")).toBeVisible();
    expect(await page.locator("body").innerText()).not.toMatch(OURS);
    expect(await page.content()).not.toMatch(OURS);

    await expectOn(page).toHaveURL(/feature=passau/);
    const linked = await openAtlas(new URL(page.url()).hash, { siteUrl: site.url });
    await expectOn(linked.popup("Passau")).toBeVisible();
    await expectOn(placeIn(linked, "The walk")).toHaveCount(0);
    await expectOn(placeIn(linked, "Vienna")).toHaveCount(1);
    await tab(linked, "Measure").click();
    await expectOn(totalOf(linked)).toHaveText(await totalOf(atlas).innerText());
  });
});
