import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";
import { type AtlasPage, expectOn, openAtlas, withBrowser } from "./atlas-page.ts";

withBrowser();

const folder = process.env.ARTICLE_TEXTS ?? "";
const texts = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];
const open = ({ region }: AtlasPage) => region("Reader").getByText("Full text: open your own copy").click();

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

  // The articles are other people's: their texts lie beside the project where a machine has them.
  it.runIf(texts.length > 0)("is recognised, shown with every quotation marked, kept, and removed", async () => {
    const atlas = await openAtlas("#passage=cfr-2024.29");
    await open(atlas);
    const name = texts.find((text) => text.startsWith("002_")) ?? "";
    await atlas.page.locator("input[type=file]").setInputFiles({
      name: "article.txt",
      mimeType: "text/plain",
      buffer: readFileSync(join(folder, name)),
    });
    const passage = atlas.region("Reader").getByRole("article", { name: "Paragraph 29", exact: true });
    await expectOn(passage.locator("mark").filter({ hasText: "Northern Sea Route" }).first()).toBeVisible();
    await expectOn(atlas.region("Reader").getByText(/31 of 31 paragraphs/)).toBeVisible();
    await atlas.page.reload();
    await atlas.settled();
    await expectOn(passage.locator("mark").filter({ hasText: "Northern Sea Route" }).first()).toBeVisible();
    await open(atlas);
    await atlas
      .region("Reader")
      .getByRole("button", { name: /Remove the text/ })
      .click();
    await expectOn(passage.getByText("In an effort to reduce")).toHaveCount(0);
  });
});
