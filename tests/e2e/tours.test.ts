import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expectOn, openAtlas, withBrowser } from "./atlas-page.ts";
import { violationsOn } from "./axe.ts";

withBrowser();

describe("a guided tour", () => {
  it("is a link that leads through passages, on and back, and ends", async () => {
    const atlas = await openAtlas();
    const { page, region } = atlas;
    await region("Reader").getByRole("link", { name: "Follow the gas" }).click();
    const card = page.getByRole("region", { name: "Tour: Follow the gas" });
    await expectOn(card.getByRole("heading")).toContainText("1 of 6");
    await expectOn(card.getByRole("button", { name: "Back", exact: true })).toHaveAttribute("aria-disabled", "true");
    await card.getByRole("button", { name: "Next" }).click();
    await expectOn(card.getByRole("heading")).toContainText("2 of 6");
    await expectOn(page).toHaveURL(/tour=follow-the-gas\.2/);
    await expectOn(region("Reader").locator("mark").first()).toBeVisible();
    expect(await violationsOn(atlas)).toEqual([]);
    await page.goBack();
    await expectOn(card.getByRole("heading")).toContainText("1 of 6");
    await card.getByRole("button", { name: "End the tour" }).click();
    await expectOn(card).toHaveCount(0);
    await expectOn(page).not.toHaveURL(/tour=/);
  });
});

describe("taking along", () => {
  it("saves the places that are shown, in the format that is chosen", async () => {
    const { page, region } = await openAtlas("#article=newlines-2020&hide=regions");
    const places = region("Places");
    const shown = await places
      .locator("button[data-feature]")
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-feature") ?? ""));
    await places.getByText("Take places along").click();
    await places.getByLabel("As", { exact: true }).selectOption("geojson");
    const saving = page.waitForEvent("download");
    await places.getByRole("button", { name: "Save" }).click();
    const file = JSON.parse(readFileSync(await (await saving).path(), "utf8")) as { features: { id: string }[] };
    expect(file.features.map(({ id }) => id).sort()).toEqual(shown.sort());
    await expectOn(places.getByText(/passage-atlas\.geojson saved, with \d+ places/)).toBeVisible();
  });

  it("puts a citation of a passage on the clipboard", async () => {
    const { page, region } = await openAtlas("#passage=cfr-2024.6", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await region("Reader").getByRole("button", { name: "Copy citation" }).click();
    await expectOn(region("Reader").getByText("Copied.")).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain("Fong & Maizland 2024");
    expect(text).toContain("paragraph 6");
    expect(text).toContain("#passage=cfr-2024.6");
  });
});
