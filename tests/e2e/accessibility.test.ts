import type { BrowserContextOptions, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { type AtlasPage, expectOn, openAtlas, withBrowser } from "./atlas-page.ts";
import { violationsOn } from "./axe.ts";

withBrowser();

const STATES = {
  "opening view": "",
  "popup, passage and notice": "#map=5/45/130&feature=vladivostok&passage=newlines-2020.8&nonsense=1",
  measurement: "#map=3/60/110&route=37.6,55.7;116.4,39.9",
  "guided tour": "#tour=across-the-amur.2",
  "checked figure": "#claim=border-length-cfr",
  "empty list": "#hide=borders,disputes,energy,transport,sea-routes,military,places,regions",
};
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** What opens over the page, by the button that opens it. */
const OPENED = ["Share", "Settings", "Help and keys"];

describe.each(["light", "dark"] as const)("in the %s theme axe finds nothing", (colorScheme) => {
  it.each(Object.entries(STATES))("in the %s", async (_, fragment) => {
    const atlas = await openAtlas(fragment, { colorScheme });
    expect(await violationsOn(atlas)).toEqual([]);
  });

  it("in what opens over the page, and among the hits of a search", async () => {
    const atlas = await openAtlas("", { colorScheme });
    for (const name of OPENED) {
      await atlas.page.getByRole("button", { name, exact: true }).click();
      await expectOn(atlas.page.getByRole("dialog")).toBeVisible();
      expect(await violationsOn(atlas), name).toEqual([]);
      await atlas.page.keyboard.press("Escape");
    }
    await atlas.page.getByRole("combobox", { name: /Search/ }).fill("Amur");
    await expectOn(atlas.page.getByRole("option").first()).toBeVisible();
    expect(await violationsOn(atlas), "search").toEqual([]);
  });

  it("on a phone, panel by panel", async () => {
    const atlas = await openAtlas("#feature=vladivostok", { colorScheme, ...PHONE });
    for (const tab of await atlas.page.getByRole("tab").all()) {
      await tab.click();
      expect(await violationsOn(atlas), (await tab.textContent()) ?? "").toEqual([]);
    }
  });

  it("in a map that another page holds", async () => {
    const atlas = await openAtlas("?embed#map=4/50/125", { colorScheme, viewport: { width: 640, height: 480 } });
    expect(await violationsOn(atlas)).toEqual([]);
  });
});

/** How much wider than its window the page is. */
const overhang = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe("where there is little room", () => {
  it.each([
    ["at 320 pixels", { viewport: { width: 320, height: 640 } }],
    ["at 200 % zoom", { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
    ["on a phone held sideways", { viewport: { width: 844, height: 390 } }],
  ] as const)("nothing is wider than the page %s, and every panel can be reached", async (_, options) => {
    const { page } = await openAtlas("#feature=shared-border&route=37.6,55.7;116.4,39.9", options);
    const tabs = await page.getByRole("tab").all();
    expect(tabs.length).toBeGreaterThan(5);
    for (const tab of tabs) {
      await tab.click();
      expect(await overhang(page)).toBeLessThanOrEqual(0);
      const panel = page.locator(`#${await tab.getAttribute("aria-controls")}`);
      await expectOn(panel).toBeVisible();
      const box = await panel.boundingBox();
      expect(box?.height ?? 0, (await tab.textContent()) ?? "").toBeGreaterThan(90);
    }
  });

  it("what has the focus is not covered, whichever row the keyboard is at", async () => {
    const { page } = await openAtlas("", { viewport: { width: 390, height: 844 } });
    await page.getByRole("tab", { name: "Layers" }).click();
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press("Tab");
      const isCovered = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return false;
        const { left, top, width, height } = focused.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return true;
        const above = document.elementFromPoint(x, y);
        return !(above === focused || focused.contains(above) || above?.contains(focused) || above?.closest("label"));
      });
      expect(isCovered).toBe(false);
    }
  });
});

describe("with forced colours", () => {
  it("a pressed button and a chosen tab differ from the others", async () => {
    const { page } = await openAtlas("#route=37.6,55.7;116.4,39.9", { forcedColors: "active" });
    const looks = (name: string, role: "tab" | "button") =>
      page
        .getByRole(role, { name, exact: true })
        .first()
        .evaluate((node) => {
          const { backgroundColor, color, borderBottomColor, borderBottomWidth, outlineStyle, textDecorationLine } =
            getComputedStyle(node);
          return [
            backgroundColor,
            color,
            borderBottomColor,
            borderBottomWidth,
            outlineStyle,
            textDecorationLine,
          ].join();
        });
    expect(await looks("Measure", "tab")).not.toBe(await looks("Figures", "tab"));
    const before = await looks("Measure", "button");
    await page.getByRole("button", { name: "Measure", exact: true }).first().click();
    expect(await looks("Measure", "button")).not.toBe(before);
  });
});

describe("motion", () => {
  it("is none where the reader wants none: the map is there at once", async () => {
    const atlas = await openAtlas("#map=2/50/100");
    // Before and after, and a step to bring the popup into sight.
    expect(await scalesOfFlight(atlas)).toBeLessThanOrEqual(3);
  });

  it("is a flight where the reader does not mind", async () => {
    const atlas = await openAtlas("#map=2/50/100", { reducedMotion: "no-preference" });
    expect(await scalesOfFlight(atlas)).toBeGreaterThan(3);
  });
});

/** How many scales the map is drawn at on its way to Vladivostok, by what its scale bar says until it rests. */
async function scalesOfFlight(atlas: AtlasPage): Promise<number> {
  const { page } = atlas;
  await page.evaluate(() => {
    const seen = new Set<string>();
    const look = () => {
      const bar = document.querySelector<HTMLElement>(".maplibregl-ctrl-scale");
      seen.add(`${bar?.textContent} ${bar?.style.width}`);
      document.body.dataset.scalesSeen = String(seen.size);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.locator('[data-feature="vladivostok"]').click();
  await atlas.popup("Vladivostok").waitFor();
  // It counts as arrived when the address does: it is written once the map rests.
  await page.waitForURL((url: URL) => !url.hash.includes("map=2/50/100"));
  await atlas.settled();
  return Number(await page.locator("body").getAttribute("data-scales-seen"));
}
