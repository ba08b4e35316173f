import { describe, expect, it } from "vitest";
import { THEMES } from "../../src/map/theme.ts";
import { type AtlasPage, colourAt, expectOn, openAtlas, withBrowser } from "./atlas-page.ts";

withBrowser();

describe("a popup", () => {
  it("of a place behind the globe is hidden and cannot be reached", async () => {
    const { page, popup } = await openAtlas("#map=1/-20/-60&feature=vladivostok");
    await expectOn(page.locator(".maplibregl-popup")).toHaveCount(1);
    await expectOn(popup("Vladivostok")).toHaveCount(0);
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(() => document.activeElement?.closest(".maplibregl-popup") !== null);
    expect(inside).toBe(false);
  });

  it("closes with Escape and gives the focus back to the row that opened it", async () => {
    const atlas = await openAtlas();
    const row = atlas.region("Places").getByRole("button", { name: "Murmansk" });
    await row.press("Enter");
    await expectOn(atlas.popup("Murmansk")).toBeFocused();
    await atlas.page.keyboard.press("Escape");
    await expectOn(atlas.page.getByRole("dialog")).toHaveCount(0);
    await expectOn(row).toBeFocused();
  });

  it("opens with Enter for what lies at the middle of the focused map", async () => {
    const atlas = await openAtlas("#map=9/43.115/131.885&hide=military,regions");
    await atlas.region("Map").locator("canvas").focus();
    await atlas.page.keyboard.press("Enter");
    await expectOn(atlas.popup("Vladivostok")).toBeVisible();
  });

  it("lies wholly within the map", async () => {
    const atlas = await openAtlas("#feature=shared-border");
    const map = await atlas.region("Map").boundingBox();
    const isInside = async () => {
      const popup = await atlas.popup("China–Russia border").boundingBox();
      if (!map || !popup) return false;
      const fits = popup.x >= map.x && popup.x + popup.width <= map.x + map.width;
      return fits && popup.y >= map.y && popup.y + popup.height <= map.y + map.height;
    };
    await expectOn.poll(isInside).toBe(true);
  });

  it("is a panel below the map on a phone, and leaves the map free", async () => {
    const atlas = await openAtlas("#feature=shared-border", { viewport: { width: 390, height: 844 } });
    const map = await atlas.region("Map").boundingBox();
    const popup = await atlas.popup("China–Russia border").boundingBox();
    expect(popup?.y).toBeGreaterThanOrEqual((map?.y ?? 0) + (map?.height ?? 0));
  });
});

/** Whether every corner and the middle of the attribution are its own. */
function attributionIsClear({ page }: AtlasPage): Promise<boolean> {
  return page.locator(".maplibregl-ctrl-attrib").evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const spots = [
      [left + 2, top + 2],
      [right - 2, top + 2],
      [left + 2, bottom - 2],
      [right - 2, bottom - 2],
      [(left + right) / 2, (top + bottom) / 2],
    ];
    return spots.every(([x = 0, y = 0]) => element.contains(document.elementFromPoint(x, y)));
  });
}

describe("the attribution", () => {
  it.each([
    [1280, 800],
    [390, 844],
    [320, 640],
    [844, 390],
  ])("credits OpenStreetMap and is covered by nothing at %i × %i", async (width, height) => {
    const fragment = "#map=4/47/130&feature=shared-border&route=37.6,55.7;116.4,39.9;131.9,43.1";
    const atlas = await openAtlas(fragment, { viewport: { width, height } });
    await expectOn(atlas.page.locator(".maplibregl-ctrl-attrib")).toContainText("© OpenStreetMap contributors");
    await expectOn(atlas.popup("China–Russia border")).toBeVisible();
    expect(await attributionIsClear(atlas)).toBe(true);
  });
});

const rgb = (hex: string) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));

describe("the buttons of the map", () => {
  it("move, zoom, rotate, tilt and turn it back, without dragging", async () => {
    const { page, region } = await openAtlas("#map=4/50/120");
    const map = region("Map");
    await map.getByText("Move", { exact: true }).click();
    await map.getByRole("button", { name: "Move right" }).click();
    // A quarter of the map's width, some 155 pixels of 22.8 to the degree.
    await expectOn(page).toHaveURL(/map=[34][\d.]*\/5\d[\d.]*\/12[5-9]/);
    await map.getByRole("button", { name: "Rotate right" }).click();
    await map.getByRole("button", { name: "Tilt", exact: true }).click();
    await expectOn(page).toHaveURL(/\/-30\/15$/);
    await map.getByRole("button", { name: "North up" }).click();
    await map.getByRole("button", { name: "Zoom out" }).click();
    await expectOn(page).toHaveURL(/map=(3|2\.\d+)\/[\d.]+\/[\d.]+$/);
  });
});

describe("the theme", () => {
  it("follows the system while the page is open, and land, camera and popup stay", async () => {
    // The middle of Mongolia's west, where nothing but land is drawn.
    const atlas = await openAtlas("#map=6/46.5/95&feature=murmansk", { colorScheme: "light" });
    const { x, y } = await atlas.middle();
    expect(await colourAt(atlas, x, y)).toEqual(rgb(THEMES.light.land));
    await atlas.page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await expectOn.poll(() => colourAt(atlas, x, y), { timeout: 30_000 }).toEqual(rgb(THEMES.dark.land));
    await expectOn(atlas.page).toHaveURL(/map=6\/46\.5\/95&feature=murmansk/);
  });

  it("is chosen on the page, for map and page alike, and remembered", async () => {
    const atlas = await openAtlas("#map=6/46.5/95", { colorScheme: "light" });
    const { x, y } = await atlas.middle();
    const settings = atlas.page.getByRole("button", { name: "Settings" });
    await settings.click();
    await atlas.page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
    await expectOn.poll(() => colourAt(atlas, x, y), { timeout: 30_000 }).toEqual(rgb(THEMES.dark.land));
    const paper = () => atlas.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await paper()).toBe("rgb(18, 23, 29)");
    await atlas.page.reload();
    await settings.click();
    await expectOn(atlas.page.getByRole("combobox", { name: "Theme" })).toHaveValue("dark");
    expect(await paper()).toBe("rgb(18, 23, 29)");
  });
});

describe("without WebGL", () => {
  it("lists, passages and links work, and the page says what does not", async () => {
    const { page, region, popup, errors } = await openAtlas("", {}, async (page) => {
      await page.addInitScript(() => {
        const original = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
          return type.startsWith("webgl") ? null : Reflect.apply(original, this, [type, ...rest]);
        } as typeof original;
      });
    });
    await expectOn(region("Map").getByRole("alert")).toContainText("The map cannot be drawn");
    await region("Places").getByRole("button", { name: "Vladivostok" }).first().click();
    await popup("Vladivostok").getByRole("button", { name: "Read the passage" }).first().click();
    await expectOn(region("Reader").locator("mark").first()).toContainText("Vladivostok");
    await expectOn(page).toHaveURL(/feature=vladivostok/);
    errors.length = 0;
  });
});
