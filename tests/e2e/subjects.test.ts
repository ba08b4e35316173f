import { describe, it } from "vitest";
import { expectOn, featureOf, openAtlas, pressMiddle, viewOf, withBrowser } from "./atlas-page.ts";
import { SUBJECTS } from "./subjects.ts";

withBrowser();

describe.each(SUBJECTS)("$title", ({ feature: id, layer, zoom, passage, quotation }) => {
  it("is pressed on the map, read, and found again from the text", async () => {
    const feature = featureOf(id);
    const atlas = await openAtlas(viewOf(feature, zoom));
    const popup = await pressMiddle(atlas, feature.name.en);
    await expectOn(popup).toContainText(feature.about);
    const [slug, paragraph] = passage.split(".");
    const cited = popup.locator("div", { hasText: `Paragraph ${paragraph}` }).filter({ hasText: quotation });
    await expectOn(cited.last()).toBeVisible();
    await cited.last().getByRole("button", { name: "Read the passage" }).last().click();
    const reader = atlas.region("Reader");
    const open = reader.getByRole("article", { name: `Paragraph ${paragraph}`, exact: true });
    await expectOn(open).toHaveAttribute("aria-current", "true");
    await expectOn(open).toBeInViewport();
    await expectOn(open.locator("mark").first()).toHaveText(quotation);
    await expectOn(atlas.page).toHaveURL(new RegExp(`passage=${slug}\\.${paragraph}\\b`));
    await atlas.page.keyboard.press("Tab");
    await atlas.popup(feature.name.en).getByRole("button", { name: "Close" }).click();
    await expectOn(atlas.page.getByRole("dialog")).toHaveCount(0);
    await open.getByRole("button", { name: "Show on the map" }).click();
    await expectOn(atlas.popup(feature.name.en)).toBeVisible();
  });

  it("is chosen in the list with Enter, held in the link, and gone with its layer", async () => {
    const feature = featureOf(id);
    const atlas = await openAtlas();
    const row = atlas.region("Places").getByRole("button", { name: feature.name.en }).first();
    await row.focus();
    await atlas.page.keyboard.press("Enter");
    await expectOn(atlas.popup(feature.name.en)).toBeFocused();
    await expectOn(row).toHaveAttribute("aria-current", "true");
    await expectOn(atlas.page).toHaveURL(new RegExp(`feature=${id}\\b`));

    const linked = await openAtlas(new URL(atlas.page.url()).hash);
    await expectOn(linked.popup(feature.name.en)).toBeVisible();

    await atlas
      .region("Layers")
      .getByRole("checkbox", { name: new RegExp(`^${layer}`) })
      .uncheck();
    await expectOn(atlas.page.getByRole("dialog")).toHaveCount(0);
    await expectOn(row).toHaveCount(0);
    await expectOn(atlas.page).toHaveURL(/hide=/);
  });
});
