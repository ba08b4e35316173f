import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { zoomForCap } from "../../src/map/framing.ts";
import { THEMES } from "../../src/map/theme.ts";
import { type AtlasPage, expectOn, openAtlas, withBrowser } from "./atlas-page.ts";
import { violationsOn } from "./axe.ts";

withBrowser();

const withoutWebGL = async (page: Page) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
      return type.startsWith("webgl") ? null : Reflect.apply(original, this, [type, ...rest]);
    } as typeof original;
  });
};

const placesIn = ({ region }: AtlasPage) => region("Map").getByRole("group", { name: "Places in the picture" });
const linkTo = (atlas: AtlasPage, name: string) => placesIn(atlas).getByRole("link", { name, exact: true });
const boxOf = async (locator: Locator) => {
  const { x, y, width, height } = (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return [x, y, width, height];
};
const fillOf = (picture: Locator) =>
  picture.locator("[clip-path] > circle").evaluate((sea) => getComputedStyle(sea).fill);
const zoomOfOpening = ([, , width = 0, height = 0]: readonly number[]) =>
  zoomForCap({ centre: [112, 57], radiusDegrees: 38 }, width, height).toFixed(2);
const rgb = (hex: string) => `rgb(${[1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)).join(", ")})`;

describe("where there can be no map", () => {
  it("stands a picture in both themes, whose places open and lead to their passages", async () => {
    const atlas = await openAtlas("", { colorScheme: "light" }, withoutWebGL);
    const { page, region, popup, errors } = atlas;
    const picture = region("Map").locator("svg.poster");
    await expectOn(picture).toBeVisible();
    await expectOn(region("Map").getByRole("alert")).toContainText("The map cannot be drawn");
    expect(await fillOf(picture)).toBe(rgb(THEMES.light.sea));
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await fillOf(picture)).toBe(rgb(THEMES.dark.sea));
    await linkTo(atlas, "Vladivostok").click();
    await popup("Vladivostok").getByRole("button", { name: "Read the passage" }).first().click();
    await expectOn(region("Reader").locator("mark").first()).toContainText("Vladivostok");
    await expectOn(page).toHaveURL(/feature=vladivostok/);
    await expectOn(region("Places").locator("[data-feature=vladivostok]")).toHaveAttribute("aria-current", "true");
    // What the reader hides on the map is hidden in its picture.
    await region("Layers")
      .getByRole("checkbox", { name: /^Places/ })
      .uncheck();
    await expectOn(linkTo(atlas, "Beijing")).toHaveCount(0);
    await expectOn(linkTo(atlas, "Arctic Circle")).toBeAttached();
    errors.length = 0;
  });

  it("is one tab stop, in which arrow keys and letters go from place to place", async () => {
    const atlas = await openAtlas("", {}, withoutWebGL);
    const { page, popup, errors } = atlas;
    const stops = placesIn(atlas).locator("a[tabindex='0']");
    await expectOn(stops).toHaveCount(1);
    await stops.focus();
    await page.keyboard.press("ArrowRight");
    await expectOn(stops).toBeFocused();
    await page.keyboard.type("vladiv");
    await expectOn(linkTo(atlas, "Vladivostok")).toBeFocused();
    await page.keyboard.press("Enter");
    await expectOn(popup("Vladivostok")).toBeFocused();
    expect(await violationsOn(atlas)).toEqual([]);
    await page.keyboard.press("Escape");
    await expectOn(linkTo(atlas, "Vladivostok")).toBeFocused();
    await page.keyboard.press("Tab");
    await expectOn(placesIn(atlas).locator(":focus")).toHaveCount(0);
    errors.length = 0;
  });
});

describe("before there is a map", () => {
  it("is the picture in its place, pressed by the mouse alone, and gone once the map has been drawn", async () => {
    let letMapCome = () => {};
    const mayCome = new Promise<void>((resolve) => {
      letMapCome = resolve;
    });
    const atlas = await openAtlas("", {}, async (page) => {
      await page.route(/maplibre-port[^/]*\.js/, async (route) => {
        await mayCome;
        await route.continue();
      });
    });
    const { page, region, popup, settled } = atlas;
    const picture = region("Map").locator("svg.poster");
    await expectOn(picture).toBeVisible();
    await expectOn(region("Map")).toHaveAttribute("data-ready", "false");
    expect(await violationsOn(atlas)).toEqual([]);
    await expectOn(picture.locator("a[tabindex='0']")).toHaveCount(0);
    // Of another view than the one that is asked for it is no more than a background.
    const asksFor = (link: string) => page.evaluate((fragment) => location.assign(fragment), link);
    const place = region("Map").locator(".poster-place");
    await asksFor("#map=5/43.1/131.9");
    await expectOn(place).toHaveAttribute("data-elsewhere", "true");
    await asksFor(`#map=${zoomOfOpening(await boxOf(region("Map")))}/57/112`);
    await expectOn(place).toHaveAttribute("data-elsewhere", "false");
    await picture.locator("a[data-feature=vladivostok] circle").last().click();
    await expectOn(popup("Vladivostok")).toBeVisible();
    letMapCome();
    await settled();
    await expectOn(picture).toHaveCount(0);
    await expectOn(popup("Vladivostok")).toBeVisible();
  });

  it("is there without any script, exactly where the map will be", async () => {
    const still = await openAtlas("", { javaScriptEnabled: false }, async () => {});
    const atlas = await openAtlas("", {}, withoutWebGL);
    await expectOn(still.page.locator("svg.poster")).toBeVisible();
    await expectOn(atlas.region("Map").locator("svg.poster")).toBeVisible();
    for (const [width, height] of [
      [320, 640],
      [390, 844],
      [768, 1024],
      [1280, 800],
      [1440, 900],
    ] as const) {
      for (const { page } of [still, atlas]) await page.setViewportSize({ width, height });
      const first = await boxOf(still.page.locator(".poster-place"));
      const differences = async () => {
        const map = await boxOf(atlas.region("Map"));
        return Math.max(...map.map((px, i) => Math.abs(px - (first[i] ?? Number.NaN))));
      };
      await expectOn.poll(differences, { message: `${width} × ${height}` }).toBeLessThan(1.5);
    }
    atlas.errors.length = 0;
  });
});
