import type { BrowserContextOptions } from "playwright";
import { describe, expect, it } from "vitest";
import { type AtlasPage, expectOn, openAtlas, withBrowser } from "./atlas-page.ts";
import { violationsOn } from "./axe.ts";

withBrowser();

const VIEW = "#map=3/55/110";
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };
const SMALL_PHONE: BrowserContextOptions = { viewport: { width: 320, height: 568 }, hasTouch: true };

const fold = ({ page }: AtlasPage, name: string) => page.getByRole("button", { name, exact: true });
const boxOf = async (locator: ReturnType<AtlasPage["region"]>) => {
  const box = await locator.boundingBox();
  if (!box) throw new Error("what has no box cannot be measured");
  return box;
};

describe("on a wide page", () => {
  it("what was folded and widened is so on the next visit, and can be put back", async () => {
    const atlas = await openAtlas(VIEW);
    const { page, region } = atlas;
    const before = await boxOf(region("Map"));
    await fold(atlas, "Layers and places").click();
    await fold(atlas, "Timeline").click();
    await page.getByRole("separator", { name: "Width of «Reading and measuring»" }).press("End");
    await expectOn(region("Layers")).toBeHidden();
    await page.reload();
    await atlas.settled();
    await expectOn(region("Layers")).toBeHidden();
    await expectOn(fold(atlas, "Layers and places")).toHaveAttribute("aria-expanded", "false");
    expect((await boxOf(region("Map"))).height).toBeGreaterThan(before.height + 50);
    expect((await boxOf(region("Reader"))).width).toBeGreaterThan(500);
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("button", { name: "Reset the arrangement" }).click();
    await expectOn(region("Layers")).toBeVisible();
    await expectOn.poll(async () => (await boxOf(region("Map"))).width).toBe(before.width);
  });

  it("a folded side opens for the passage that is asked for", async () => {
    const atlas = await openAtlas("#map=3/55/110&feature=vladivostok");
    await fold(atlas, "Reading and measuring").click();
    await expectOn(atlas.region("Reader")).toBeHidden();
    await atlas.popup("Vladivostok").getByRole("button", { name: "Read the passage" }).first().click();
    await expectOn(atlas.region("Reader").locator("mark").first()).toBeVisible();
  });

  it("the step of a tour leaves most of the map free at 1024 pixels", async () => {
    const { page, region } = await openAtlas("#tour=follow-the-gas.2", { viewport: { width: 1024, height: 768 } });
    const map = await boxOf(region("Map"));
    const card = await boxOf(page.getByRole("region", { name: "Tour: Follow the gas" }));
    expect((card.width * card.height) / (map.width * map.height)).toBeLessThan(0.45);
    expect(card.y).toBeGreaterThan(map.y + map.height / 2);
  });
});

describe.each([
  ["390 × 844", PHONE],
  ["320 × 568", SMALL_PHONE],
] as const)("on a phone of %s", (_size, options) => {
  it("the sheet has two heights by a button, and lowers itself for the map", async () => {
    const atlas = await openAtlas(VIEW, options);
    const { page, region } = atlas;
    const { height } = page.viewportSize() ?? { height: 0 };
    const share = async () => 1 - (await boxOf(page.getByRole("tablist", { name: "Panels" }))).y / height;
    expect(await share()).toBeCloseTo(0.42, 1);
    await page.getByRole("button", { name: "Make the panel taller" }).click();
    await expectOn.poll(share).toBeGreaterThan(0.75);
    await region("Map").locator("canvas").focus();
    await expectOn.poll(share).toBeCloseTo(0.42, 1);
  });

  it("nothing is wider than the page in any panel, and every panel is in sight", async () => {
    const { page } = await openAtlas("#map=3/55/110&feature=vladivostok&route=37.6,55.7;116.4,39.9", options);
    const { width } = page.viewportSize() ?? { width: 0 };
    for (const name of ["Place", "Layers", "Places", "Reader", "Measure", "Figures", "Timeline"]) {
      await page.getByRole("tab", { name, exact: true }).click();
      const panel = page.getByRole("tabpanel", { name, exact: true });
      await expectOn(panel).toBeVisible();
      const overflow = () => panel.evaluate((element) => element.scrollWidth - element.clientWidth);
      await expectOn.poll(overflow, { message: name }).toBeLessThanOrEqual(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});

/** What can be pressed and is smaller than a finger: «name: width × height». Links within a sentence are as large as it. */
function smallTargets({ page }: AtlasPage): Promise<string[]> {
  return page.evaluate(() => {
    const pressed = "button, summary, select, a[href], label:has(> input[type=checkbox], > input[type=radio])";
    const isInSentence = (element: Element) => {
      const parent = element.parentElement;
      const text = parent?.textContent?.trim() ?? "";
      return getComputedStyle(element).display === "inline" && text.length > (element.textContent?.trim().length ?? 0);
    };
    return (
      [...document.querySelectorAll<HTMLElement>(pressed)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        // Seen only while it has the focus.
        .filter((element) => getComputedStyle(element).clipPath === "none" && element.offsetWidth > 1)
        .filter((element) => !element.closest(".maplibregl-ctrl-attrib") && !isInSentence(element))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 43.5 || box.height < 43.5)
        .map(
          ({ element, box }) =>
            `${element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 30)}: ${Math.round(box.width)} × ${Math.round(box.height)}`,
        )
    );
  });
}

describe("under a finger", () => {
  it("every target is 44 pixels wide and high, in every panel", async () => {
    const atlas = await openAtlas("#map=3/55/110&feature=vladivostok&route=37.6,55.7;116.4,39.9", PHONE);
    const { page } = atlas;
    const small: Record<string, string[]> = {};
    for (const name of ["Place", "Layers", "Places", "Reader", "Measure", "Figures", "Timeline"]) {
      await page.getByRole("tab", { name, exact: true }).click();
      await expectOn(page.getByRole("tabpanel", { name, exact: true }).getByRole("region").first()).toBeVisible();
      const found = await smallTargets(atlas);
      if (found.length > 0) small[name] = found;
    }
    await page.getByRole("button", { name: "Settings" }).click();
    const found = await smallTargets(atlas);
    if (found.length > 0) small.Settings = found;
    expect(small).toEqual({});
  });
});

describe("on a phone on its side", () => {
  it("map and panel stand beside each other, both of a height to use", async () => {
    const { page, region } = await openAtlas(VIEW, { viewport: { width: 844, height: 390 }, hasTouch: true });
    const map = await boxOf(region("Map"));
    const panel = await boxOf(page.getByRole("tabpanel", { name: "Places" }));
    expect(map.x + map.width).toBeLessThanOrEqual(panel.x);
    expect(Math.min(map.height, panel.height)).toBeGreaterThan(250);
    expect(map.width).toBeGreaterThan(400);
  });
});

describe("the welcome", () => {
  const welcome = ({ page }: AtlasPage) => page.getByRole("region", { name: "Where to begin" });

  it("leaves the middle of the map free, leads into a tour, and is not shown again", async () => {
    const atlas = await openAtlas();
    await expectOn(welcome(atlas).getByRole("link")).toHaveCount(5);
    expect(await violationsOn(atlas)).toEqual([]);
    const { x, y } = await atlas.middle();
    const box = await boxOf(welcome(atlas));
    expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(false);
    await welcome(atlas).getByRole("link", { name: "Across the Amur" }).click();
    await expectOn(atlas.page.getByRole("region", { name: "Tour: Across the Amur" })).toBeVisible();
    await expectOn(welcome(atlas)).toHaveCount(0);
    await atlas.page.goto(atlas.page.url().replace(/#.*$/, ""));
    await atlas.settled();
    await expectOn(welcome(atlas)).toHaveCount(0);
  });

  it("is not shown to a reader who comes by a link", async () => {
    const atlas = await openAtlas(VIEW);
    await expectOn(welcome(atlas)).toHaveCount(0);
  });

  it("is the first panel on a phone", async () => {
    const atlas = await openAtlas("", PHONE);
    await expectOn(atlas.page.getByRole("tab", { name: "Start" })).toHaveAttribute("aria-selected", "true");
    expect(await smallTargets(atlas)).toEqual([]);
    await welcome(atlas).getByRole("button", { name: "Look around on your own" }).click();
    await expectOn(atlas.page.getByRole("tab", { name: "Places", exact: true })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await expectOn(atlas.page.getByRole("tab")).toHaveCount(6);
  });
});

describe("inside another page", () => {
  it("there is the map with legend and popups, and a link to the same view of the whole atlas", async () => {
    const atlas = await openAtlas("?embed#map=9/43.115/131.885&hide=military,regions");
    const { page, region, popup } = atlas;
    expect(await violationsOn(atlas)).toEqual([]);
    await expectOn(page.getByRole("banner")).toHaveCount(0);
    await expectOn(page.getByRole("region", { name: "Timeline" })).toHaveCount(0);
    await expectOn(region("Layers")).toBeHidden();
    await page.getByText("Legend", { exact: true }).click();
    await expectOn(region("Layers")).toBeVisible();
    await page.getByText("Legend", { exact: true }).click();
    await region("Map").locator("canvas").focus();
    await page.keyboard.press("Enter");
    await expectOn(popup("Vladivostok")).toBeVisible();
    const whole = page.getByRole("link", { name: "Open the whole atlas" });
    await expectOn(whole).toHaveAttribute("target", "_blank");
    await expectOn(whole).toHaveAttribute("href", /^[^?]*#.*hide=military,regions.*$/);
    await expectOn(whole).toHaveAttribute("href", /feature=vladivostok/);
  });

  it("the wheel is the other page's, unless a key is held", async () => {
    const atlas = await openAtlas(`?embed${VIEW}`);
    const { x, y } = await atlas.middle();
    await atlas.page.mouse.move(x, y);
    await atlas.page.mouse.wheel(0, -300);
    await expectOn(atlas.page.locator(".maplibregl-cooperative-gesture-screen")).toContainText("to zoom the map");
    expect(atlas.page.url()).toContain("map=3/55/110");
    await atlas.page.keyboard.down("Control");
    await atlas.page.mouse.wheel(0, -300);
    await expectOn(atlas.page).not.toHaveURL(/map=3\/55\/110/);
    await atlas.page.keyboard.up("Control");
  });
});
