/** Whatever fails, the rest goes on, the page says what is missing, and another try brings it; what is chosen stays chosen. */
import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { THEMES } from "../../src/map/theme.ts";
import { withoutWebGl } from "../support/without-webgl.ts";
import { type AtlasPage, colourAt, expectOn, openAtlas, withBrowser } from "./atlas-page.ts";
import { type Fault, type FaultySite, serveFaulty } from "./faulty-site.ts";

withBrowser();

let site: FaultySite;
beforeAll(async () => {
  site = await serveFaulty(inject("siteFolder"));
});
afterEach(() => site.heal());
afterAll(() => site.close());

/** A place, and a route from Vladivostok to Tokyo. */
const ROUTE = "route=131.9,43.1;139.7,35.7";
const LINK = `#feature=heihe&${ROUTE}`;

/** What Chromium itself writes of files that do not come; anything else is an error. */
function excuseMissing({ errors }: AtlasPage): void {
  const others = errors.filter((error) => !/Failed to load resource|MIME type of "text\/html"/.test(error));
  errors.splice(0, errors.length, ...others);
}

const noticeOf = ({ page }: AtlasPage, words: string | RegExp) =>
  page.getByRole("status").locator("p").filter({ hasText: words });
const tryAgain = (atlas: AtlasPage, words: string | RegExp) =>
  noticeOf(atlas, words).getByRole("button", { name: "Try again" }).click();

/** List, popup and reader, by what a reader sees of them. */
async function readsOf({ region, popup }: AtlasPage, place: string): Promise<void> {
  await region("Places").getByRole("button", { name: place, exact: false }).first().click();
  await popup(place).getByRole("button", { name: "Read the passage" }).first().click();
  await expectOn(region("Reader").locator("mark").first()).toContainText(place);
}

describe("the data of the atlas", () => {
  it("are waited for; when they do not come the page says why, and opens the link when they do", async () => {
    site.fail(/atlas\.json$/, "held");
    const atlas = await openAtlas(LINK, { siteUrl: site.siteUrl }, withoutWebGl);
    const { page, popup } = atlas;
    await expectOn(page.getByRole("status").filter({ hasText: "Opening" })).toBeVisible();
    site.heal();
    await expectOn(popup("Heihe")).toBeVisible();

    const faults: readonly (readonly [Fault, RegExp])[] = [
      ["missing", /atlas\.json could not be loaded \(404\)/],
      ["cut", /cut short/],
      ["page", /cut short or something else/],
      [() => "null", /cut short or something else/],
      [(text) => text.replace('"format":1', '"format":2'), /another version than the page/],
    ];
    for (const [fault, why] of faults) {
      site.fail(/atlas\.json$/, fault);
      await page.reload();
      await expectOn(page.getByRole("alert")).toContainText(why);
    }
    site.heal();
    await page.getByRole("button", { name: "Try again" }).click();
    await expectOn(popup("Heihe")).toBeVisible();
    await expectOn(page).toHaveURL(/feature=heihe/);
    await expectOn(atlas.region("Measurement").getByRole("table", { name: "Measured routes" })).toBeVisible();
    excuseMissing(atlas);
  });
});

describe("the program of the page", () => {
  it("that does not come at all is told of after a while, by the page's own markup", async () => {
    site.fail(/assets\/index-[^/]*\.js$/, "missing");
    const atlas = await openAtlas(LINK, { siteUrl: site.siteUrl }, withoutWebGl);
    const late = atlas.page.getByText("A part of the page has not come yet.");
    await expectOn(late).toBeHidden();
    await atlas.page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    await expectOn(late).toBeVisible();
    site.heal();
    await atlas.page.reload();
    await expectOn(atlas.popup("Heihe")).toBeVisible();
    await expectOn(late).toHaveCount(0);
    excuseMissing(atlas);
  });
});

describe("parts of the program that are gone from the host, as after an update", () => {
  it("are told of where they were wanted; all else goes on, and they come when they are there again", async () => {
    site.fail(/assets\/search-/, "missing");
    site.fail(/assets\/side-parts-[^/]*\.js$/, "missing");
    const atlas = await openAtlas(LINK, { siteUrl: site.siteUrl }, withoutWebGl);
    const { page, popup, region } = atlas;
    const places = page.locator('[data-panel="Places"]');
    await expectOn(places).toContainText("Places could not be loaded; all else goes on.");
    site.heal();
    site.fail(/assets\/search-/, "missing");
    await places.getByRole("button", { name: "Try again" }).click();
    await expectOn(region("Places")).toBeVisible();
    await expectOn(region("Layers")).toBeVisible();
    await expectOn(popup("Heihe")).toBeVisible();
    await expectOn(region("Measurement").getByRole("table", { name: "Measured routes" })).toBeVisible();
    site.fail(/\.js$/, "missing");

    const figures = page.getByRole("tabpanel", { name: "Figures" });
    await page.getByRole("tab", { name: "Figures" }).click();
    await expectOn(figures).toContainText("The figures panel could not be loaded; all else goes on.");
    site.heal();
    await figures.getByRole("button", { name: "Try again" }).click();
    await expectOn(region("Checked figures")).toBeVisible();
    site.fail(/\.js$/, "missing");
    await page.getByRole("button", { name: "Help and keys" }).click();
    const help = page.getByRole("dialog", { name: "Help" });
    await expectOn(help).toContainText("The help could not be loaded");
    await help.getByRole("button", { name: "Close the help" }).click();
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await expectOn(noticeOf(atlas, "The sharing dialog could not be loaded")).toBeVisible();
    await popup("Heihe").getByRole("button", { name: /^Copy/ }).first().click();
    await expectOn(noticeOf(atlas, "The citation could not be loaded")).toBeVisible();
    const search = page.getByRole("combobox", { name: "Search places and passages" });
    await search.fill("Murmansk");
    await expectOn(page.getByText("The search could not be loaded.")).toBeVisible();
    await search.fill("");

    site.fail(/data\/features\.geojson$/, "cut");
    await page.getByText("Take places along").click();
    const exported = page.locator("details").filter({ hasText: "Take places along" });
    await exported.getByRole("button", { name: "Save" }).click();
    await expectOn(exported.getByRole("status")).toContainText("data/features.geojson could not be loaded");
    await readsOf(atlas, "Vladivostok");

    site.heal();
    await search.fill("Murmansk");
    await expectOn(page.getByRole("option", { name: /Murmansk/ }).first()).toBeVisible();
    await search.press("Escape");
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await page.getByRole("dialog", { name: "Share, save a picture, print" }).press("Escape");
    await noticeOf(atlas, "The sharing dialog").getByRole("button", { name: "Reload the page" }).click();
    await expectOn(noticeOf(atlas, "The sharing dialog")).toHaveCount(0);
    await expectOn(popup("Vladivostok")).toBeVisible();
    await expectOn(page).toHaveURL(/feature=vladivostok/);
    await page.getByRole("tab", { name: "Measure" }).click();
    await expectOn(region("Measurement").getByRole("table", { name: "Measured routes" })).toBeVisible();
    excuseMissing(atlas);
  });
});

/** Whether the middle of the map is of the land's colour, be it under relief; the sea's is further off. */
const showsLand = async (atlas: AtlasPage, theme: "light" | "dark") => {
  const { x, y } = await atlas.middle();
  const drawn = await colourAt(atlas, x, y);
  const land = [1, 3, 5].map((i) => Number.parseInt(THEMES[theme].land.slice(i, i + 2), 16));
  return drawn.every((value, i) => Math.abs(value - (land[i] ?? 0)) <= 20);
};
/** In the west of Australia: nothing but land is drawn there, not even a name. */
const LAND = "#map=6/-24/126&feature=murmansk";

describe("the files of the map", () => {
  it("that do not come are told of one by one, list and reader go on, and another try draws them", async () => {
    site.fail(/base-50m\.json$/, "missing");
    site.fail(/geometry\.geojson$/, "cut");
    site.fail(/base-10m\.json$/, "page");
    site.fail(/app\/(relief|fonts)\//, "missing");
    const atlas = await openAtlas(LAND, { siteUrl: site.siteUrl, colorScheme: "light" }, async () => {});
    const { page } = atlas;
    await expectOn(noticeOf(atlas, /base-50m\.json could not be loaded \(404\)\. The globe has no land/)).toBeVisible();
    await expectOn(noticeOf(atlas, /geometry\.geojson could not be loaded \(it is cut short.*no places/)).toBeVisible();
    await expectOn(noticeOf(atlas, /base-10m\.json could not be loaded \(it is.*Coasts stay coarse/)).toBeVisible();
    await atlas.settled();
    expect(await showsLand(atlas, "light")).toBe(false);
    await readsOf(atlas, "Vladivostok");

    site.heal();
    await page.evaluate((hash) => {
      location.hash = hash;
    }, LAND);
    for (const file of ["base-50m", "geometry", "base-10m"]) await tryAgain(atlas, file);
    await expectOn.poll(() => showsLand(atlas, "light"), { timeout: 60_000 }).toBe(true);
    for (const file of ["base-50m", "geometry", "base-10m"]) await expectOn(noticeOf(atlas, file)).toHaveCount(0);
    excuseMissing(atlas);
  });
});

const theMap = async ({ page }: AtlasPage, what: "lose" | "restore"): Promise<void> => {
  await page.evaluate((what) => {
    const canvas = document.querySelector<HTMLCanvasElement>("canvas.maplibregl-canvas");
    const lost = window as unknown as { extension?: WEBGL_lose_context | null };
    lost.extension ??= canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context") ?? null;
    if (what === "lose") lost.extension?.loseContext();
    else lost.extension?.restoreContext();
  }, what);
};

describe("the map", () => {
  it("comes at another try when its program did not, and again when the graphics processor is given back", async () => {
    site.fail(/maplibre-port/, "missing");
    const atlas = await openAtlas(LAND, { siteUrl: site.siteUrl, colorScheme: "light" }, async () => {});
    const { page, region, popup } = atlas;
    const alert = region("Map").getByRole("alert");
    const again = alert.getByRole("button", { name: "Draw the map again" });
    await expectOn(alert).toContainText("The map cannot be drawn");
    await expectOn(alert).toContainText("Lists, passages and links work without it.");
    await expectOn(popup("Murmansk")).toBeVisible();

    site.heal();
    site.fail(/maplibre-gl-worker/, "missing");
    await again.click();
    await expectOn(alert).toContainText("a part of its program could not be loaded");
    await readsOf(atlas, "Vladivostok");

    site.heal();
    await page.evaluate((hash) => {
      location.hash = hash;
    }, LAND);
    await again.click();
    await atlas.settled();
    await expectOn(alert).toHaveCount(0);
    await expectOn.poll(() => showsLand(atlas, "light"), { timeout: 60_000 }).toBe(true);

    await theMap(atlas, "lose");
    await expectOn(alert).toContainText("The map was interrupted");
    await readsOf(atlas, "Beijing");
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await page.evaluate((hash) => {
      location.hash = hash;
    }, LAND);
    await theMap(atlas, "restore");
    await expectOn(alert).toHaveCount(0);
    await atlas.settled();
    await expectOn.poll(() => showsLand(atlas, "dark"), { timeout: 60_000 }).toBe(true);
    await expectOn(page).toHaveURL(/feature=murmansk/);
    excuseMissing(atlas);
  });
});

describe("back and forward", () => {
  it("go through fifty places, each with its popup, and the route stays", async () => {
    const atlas = await openAtlas(`#${ROUTE}`, { siteUrl: site.siteUrl }, withoutWebGl);
    const { page } = atlas;
    const rows = atlas.region("Places").locator("button[data-feature]");
    await expectOn(rows.first()).toBeVisible();
    const ids = await rows.evaluateAll((buttons) =>
      buttons.slice(0, 50).map((button) => {
        (button as HTMLButtonElement).click();
        return (button as HTMLButtonElement).dataset.feature;
      }),
    );
    expect(new Set(ids).size).toBe(50);
    const chosen = () => rows.and(page.locator("[aria-current=true]")).getAttribute("data-feature");
    const walk = async (steps: readonly (string | undefined)[], go: () => Promise<unknown>) => {
      for (const id of steps) {
        await go();
        await expectOn.poll(chosen).toBe(id);
        await expectOn(page).toHaveURL(new RegExp(`feature=${id}\\b`));
      }
    };
    await expectOn(page).toHaveURL(new RegExp(`feature=${ids.at(-1)}\\b`));
    await walk(ids.slice(0, -1).reverse(), () => page.goBack());
    await walk(ids.slice(1), () => page.goForward());
    await expectOn(page.getByRole("dialog")).toHaveCount(1);
    await page.getByRole("tab", { name: "Measure" }).click();
    await expectOn(atlas.region("Measurement").getByRole("table", { name: "Measured routes" })).toBeVisible();
  });
});

describe("what the browser keeps", () => {
  const settings = async (page: Page, set: () => Promise<unknown>) => {
    await page.getByRole("button", { name: "Settings" }).click();
    await set();
    await page.keyboard.press("Escape");
  };

  it("is of two tabs the latest choice of each thing, and each tab stays as it was left", async () => {
    const atlas = await openAtlas(LINK, { siteUrl: site.siteUrl }, withoutWebGl);
    const { page: one } = atlas;
    const other = await one.context().newPage();
    await withoutWebGl(other);
    await other.goto(one.url());
    await expectOn(other.getByRole("region", { name: "Places", exact: true })).toBeVisible();
    await settings(one, () => one.getByRole("combobox", { name: "Theme" }).selectOption("dark"));
    await settings(other, () => other.getByRole("combobox", { name: "Theme" }).selectOption("light"));
    await settings(one, () => one.getByRole("combobox", { name: "Names on the map" }).selectOption("ru"));
    const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);
    expect([await theme(one), await theme(other)]).toEqual(["dark", "light"]);
    await one.reload();
    await settings(one, async () => {
      await expectOn(one.getByRole("combobox", { name: "Theme" })).toHaveValue("light");
      await expectOn(one.getByRole("combobox", { name: "Names on the map" })).toHaveValue("ru");
    });
  });

  it("may be nothing at all: the page opens, and a choice holds until it is left", async () => {
    const atlas = await openAtlas(LINK, { siteUrl: site.siteUrl }, async (page) => {
      await withoutWebGl(page);
      await page.addInitScript(() => {
        for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException("Access is denied for this document.", "SecurityError");
            },
          });
        Object.defineProperty(navigator, "serviceWorker", { value: undefined });
      });
    });
    const { page } = atlas;
    await expectOn(atlas.popup("Heihe")).toBeVisible();
    await settings(page, () => page.getByRole("combobox", { name: "Theme" }).selectOption("dark"));
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    await readsOf(atlas, "Vladivostok");
  });
});
