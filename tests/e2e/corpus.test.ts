/** The whole corpus: from any text to its places and back, found, dated, compared. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expectOn, openAtlas, pressMiddle, withBrowser } from "./atlas-page.ts";

withBrowser();

const SEARCH = { name: "Search places and passages" };

describe("search", () => {
  it.each([
    ["Владивосток", "Vladivostok"],
    ["海参崴", "Vladivostok"],
    ["Haishenwai", "Vladivostok"],
    ["Vladivostock", "Vladivostok"],
    ["heihe bridge", "Blagoveshchensk–Heihe road bridge"],
  ])("finds %s by keyboard and goes there", async (query, name) => {
    const { page, popup } = await openAtlas();
    const field = page.getByRole("combobox", SEARCH);
    await field.fill(query);
    await expectOn(page.getByRole("option").first()).toContainText(name);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expectOn(popup(name)).toBeVisible();
  });

  it("finds passages by the words of gists and quotations, and announces how many", async () => {
    const { page, region } = await openAtlas();
    await page.getByRole("combobox", SEARCH).fill("icebreakers");
    await expectOn(
      page
        .getByRole("status")
        .filter({ hasText: /1 passage|passages/ })
        .first(),
    ).toBeAttached();
    await page.getByRole("option").first().click();
    await expectOn(region("Reader").locator("[aria-current=true]")).toBeInViewport();
  });
});

describe("the reader", () => {
  it("takes the map along while the text is scrolled, until that is switched off", async () => {
    const { page, region } = await openAtlas("#map=2/50/100&passage=newlines-2020.5");
    const reader = region("Reader");
    const scrollTo = (paragraph: number) =>
      reader
        .getByRole("article", { name: `Paragraph ${paragraph}`, exact: true })
        .evaluate((passage) => passage.scrollIntoView({ block: "start" }));
    // It has seen the passage it was opened at before it follows to another one.
    await expectOn(reader.getByRole("article", { name: "Paragraph 5", exact: true })).toBeInViewport();
    await expectOn
      .poll(async () => {
        await scrollTo(8);
        await scrollTo(10);
        return page.url();
      })
      .not.toContain("map=2/50/100");
    await reader.getByRole("checkbox", { name: "follow the text" }).uncheck();
    const url = page.url();
    await scrollTo(8);
    await expectOn(reader.getByRole("article", { name: "Paragraph 8", exact: true })).toBeInViewport();
    expect(page.url()).toBe(url);
  });

  it("steps through a place's passages across articles", async () => {
    const { page, region } = await openAtlas("#feature=vladivostok&passage=convenience-2020.27");
    const reader = region("Reader");
    await expectOn(reader).toContainText("1 of 2 on Vladivostok");
    await reader.getByRole("button", { name: "Next passage" }).click();
    await expectOn(page).toHaveURL(/passage=newlines-2020\.8/);
    await expectOn(reader.getByRole("article", { name: "Paragraph 8", exact: true }).locator("mark")).toContainText(
      "Vladivostok",
    );
  });

  it("links a quotation to its place in the original, where the address is known", async () => {
    const { region } = await openAtlas("#passage=cfr-2024.29");
    const link = region("Reader").locator("[aria-current=true]").getByRole("link", { name: "in the original" }).first();
    await expectOn(link).toHaveAttribute("href", /^https:\/\/www\.cfr\.org\/.*#:~:text=/);
  });

  it("shows where the articles disagree, both quotations side by side, and their places on the map", async () => {
    const { region, popup } = await openAtlas();
    const list = region("Reader").getByRole("region", { name: "Where the articles disagree" });
    await list.getByText("How long is the shared border?").click();
    const row = list.getByRole("group").filter({ hasText: "How long is the shared border?" });
    await expectOn(row).toContainText("4184 kilometers");
    await expectOn(row).toContainText("4,000 kilometres");
    await row.getByRole("button", { name: "China–Russia border" }).click();
    await expectOn(popup("China–Russia border")).toBeVisible();
  });

  it("shows a coverage that is complete: each reference that is not drawn has its reason and its passage", async () => {
    const { region } = await openAtlas();
    const coverage = region("Reader").getByRole("region", { name: "Coverage" });
    await expectOn(coverage.getByRole("row")).toHaveCount(7);
    await coverage.getByText(/^Not drawn in Alliance/).click();
    await coverage
      .getByRole("button", { name: /^Paragraph/ })
      .first()
      .click();
    await expectOn(region("Reader").locator("[aria-current=true]")).toBeVisible();
  });
});

describe("the timeline", () => {
  it("narrows map, list and counts to the years, in the link, and back to all", async () => {
    const { page, region } = await openAtlas("#years=1969/1969");
    const places = region("Places");
    await expectOn(places.getByRole("button", { name: "Zhenbao" })).toBeVisible();
    await expectOn(places.getByRole("button", { name: "Tsentr-2019" })).toHaveCount(0);
    const timeline = page.getByRole("region", { name: "Timeline" });
    await expectOn(timeline.getByRole("status")).toContainText("1969");
    await timeline.getByRole("button", { name: "Step on" }).click();
    await expectOn(page).not.toHaveURL(/years=1969\/1969/);
    await timeline.getByRole("button", { name: "All years" }).click();
    await expectOn(page).not.toHaveURL(/years=/);
    await expectOn(places.getByRole("button", { name: "Tsentr-2019" })).toBeVisible();
  });

  it("is moved by the keyboard", async () => {
    const { page } = await openAtlas();
    const from = page.getByRole("slider", { name: "From year" });
    await from.focus();
    await page.keyboard.press("ArrowRight");
    await expectOn(page).toHaveURL(/years=\d+\/2024/);
  });
});

describe("across articles", () => {
  it("filters places by article and says what is mentioned together", async () => {
    const { page, region, popup } = await openAtlas();
    const rows = region("Places").getByRole("listitem");
    const all = await rows.count();
    expect(all).toBeGreaterThan(50);
    await region("Places").getByRole("combobox", { name: "Filter by article" }).selectOption("newlines-2020");
    await expectOn(page).toHaveURL(/article=newlines-2020/);
    await expectOn.poll(() => rows.count()).toBeLessThan(all / 2);
    await region("Places").getByRole("button", { name: "Vladivostok" }).click();
    const together = popup("Vladivostok").getByRole("region", { name: "Mentioned together" });
    await together.getByRole("button").first().click();
    await expectOn(popup("Vladivostok")).toHaveCount(0);
    await expectOn(page.getByRole("dialog")).toBeVisible();
  });

  it("opens a country by its name on the map", async () => {
    const japan = labelOf("Japan");
    const atlas = await openAtlas(`#map=4/${japan[1]}/${japan[0]}&hide=energy,places,military`);
    await expectOn(await pressMiddle(atlas, "Japan")).toBeVisible();
  });
});

function labelOf(name: string): [number, number] {
  const { labels } = JSON.parse(readFileSync("geo/base/labels.json", "utf8"));
  return labels.find(({ text }: { text: { en: string } }) => text.en === name).at;
}
