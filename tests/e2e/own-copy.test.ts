import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, inject, it } from "vitest";
import { fingerprintsOf } from "../../src/core/fingerprint.ts";
import type { AtlasFile } from "../../src/core/model.ts";
import { dataFolderOf } from "../support/data-folder.ts";
import { FERRY, ORCHARD } from "../support/tales.ts";
import { type AtlasPage, expectOn, openAtlas, withBrowser } from "./atlas-page.ts";

withBrowser();

const SLUG = "cfr-2024";
const QUOTED = 29;

const open = ({ region }: AtlasPage) => region("Reader").getByText("Full text: open your own copy").click();

/**
 * A made-up text of an article: a tale in every paragraph, around the atlas's own quotations. The articles themselves
 * are other people's, and no test may need them.
 */
function madeText(): readonly string[] {
  const atlas = JSON.parse(
    readFileSync(join(dataFolderOf(inject("siteFolder")), "data/app/atlas.json"), "utf8"),
  ) as AtlasFile;
  const tales = [...FERRY, ...ORCHARD].filter((tale) => tale.length > 200);
  const last = Math.max(...atlas.passages.filter(({ article }) => article === SLUG).map(({ paragraph }) => paragraph));
  return Array.from({ length: last }, (_, i) => {
    const cited = atlas.citations.filter(({ passage }) => passage === `${SLUG}.${i + 1}`);
    const quotes = new Set(cited.flatMap((citation) => citation.quotes.map((quote) => quote.exact)));
    return [`Chapter ${i + 1}.`, tales[i % tales.length], ...quotes].join(" ");
  });
}

describe("the reader's own copy", () => {
  it("is refused in plain words when it is no article of the atlas", async () => {
    const atlas = await openAtlas();
    await open(atlas);
    await atlas.page.locator("input[type=file]").setInputFiles({
      name: "shopping.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("Flour and butter and a little salt for the cake of tomorrow afternoon.\n\nEggs."),
    });
    const own = atlas.page.getByRole("region", { name: "Your own copy" });
    await expectOn(own.getByRole("status")).toContainText("shopping.txt");
  });

  it("is recognised, shown with every quotation marked, kept, and removed", async () => {
    const paragraphs = madeText();
    const fingerprints = [fingerprintsOf(SLUG, paragraphs, [4, paragraphs.length])];
    const atlas = await openAtlas(`#passage=${SLUG}.${QUOTED}`, {}, async (page) => {
      await page.route("**/data/app/fingerprints.json", (route) => route.fulfill({ json: fingerprints }));
    });
    await open(atlas);
    await atlas.page.locator("input[type=file]").setInputFiles({
      name: "article.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(`A line of the site\n\n${paragraphs.slice(3).join("\n\n")}\n\nRelated articles`),
    });
    const reader = atlas.region("Reader");
    const passage = reader.getByRole("article", { name: `Paragraph ${QUOTED}`, exact: true });
    const marked = passage.locator("mark").filter({ hasText: "Northern Sea Route" }).first();
    await expectOn(marked).toBeVisible();
    await expectOn(passage).toContainText(`Chapter ${QUOTED}.`);
    const count = paragraphs.length - 3;
    await expectOn(reader.getByText(new RegExp(`${count} of ${count} paragraphs`))).toBeVisible();

    await atlas.page.reload();
    await expectOn(passage).toContainText(`Chapter ${QUOTED}.`);
    await expectOn(marked).toBeVisible();
    await open(atlas);
    await reader.getByRole("button", { name: /Remove the text/ }).click();
    await expectOn(passage).not.toContainText(`Chapter ${QUOTED}.`);
  });
});
