import { readFileSync } from "node:fs";
import type { Page, Route } from "playwright";
import { describe, expect, it } from "vitest";
import type { OnlineOffer } from "../../src/core/online.ts";
import { THEMES } from "../../src/map/theme.ts";
import { type MadeLayers, madePmtiles, madeTile, tileAt, WHOLE_TILE } from "../support/made-tiles.ts";
import { type AtlasPage, colourAt, expectOn, openAtlas, withBrowser } from "./atlas-page.ts";

withBrowser();

/** The west of Mongolia, where nothing but land is drawn. */
const PLACE = { lng: 95, lat: 46.5 };
const VIEW = `#map=8/${PLACE.lat}/${PLACE.lng}`;
const LAND = rgb(THEMES.light.land);
const SEA = rgb(THEMES.light.sea);
const ATTRIBUTION = "© The makers of the test";
const SAME = (text: string) => ({ en: text, ru: text, zh: text });

/** A lake as large as a tile, a town, and a boundary that must not be drawn. */
const LAKE: MadeLayers = {
  water: [{ shape: "polygon", positions: WHOLE_TILE, properties: { class: "lake" } }],
  place: [{ shape: "point", positions: [[400, 400]], properties: { class: "town", name: "Lakeside" } }],
  boundary: [{ shape: "polygon", positions: WHOLE_TILE }],
};
const FILE = madePmtiles([{ ...tileAt(5, PLACE.lng, PLACE.lat), layers: LAKE }]);

const offerOf = (map: OnlineOffer["map"]): OnlineOffer => ({
  title: SAME("A lake"),
  about: SAME("For the test."),
  attribution: ATTRIBUTION,
  map,
});
const TILE_FILE = offerOf({ kind: "pmtiles", file: "made.pmtiles" });
/** The server that the site is built for: its policy lets the page ask no other. */
const HOST = new URL(JSON.parse(readFileSync("geo/online.json", "utf8")).style).origin;
const STYLE_ADDRESS = `${HOST}/style.json`;
const STYLE = offerOf({ kind: "style", light: STYLE_ADDRESS, dark: STYLE_ADDRESS });
const FOREIGN = {
  version: 8,
  sprite: `${HOST}/sprite`,
  glyphs: `${HOST}/{fontstack}/{range}.pbf`,
  sources: { lake: { type: "vector", tiles: [`${HOST}/{z}/{x}/{y}.mvt`], maxzoom: 5 } },
  layers: [
    { id: "background", type: "background", paint: { "background-color": "#ff0000" } },
    { id: "water", type: "fill", source: "lake", "source-layer": "water", paint: { "fill-color": "#00ff00" } },
    { id: "borders", type: "fill", source: "lake", "source-layer": "boundary", paint: { "fill-color": "#0000ff" } },
    {
      id: "town",
      type: "symbol",
      source: "lake",
      "source-layer": "place",
      layout: { "text-field": "{name}", "text-font": ["Nowhere Sans"], "icon-image": "dot" },
    },
  ],
};

function rgb(hex: string): number[] {
  return [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
}

/** The site with another offer in it. */
const offering = (page: Page, offer: OnlineOffer) =>
  page.route("**/data/app/atlas.json", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ json: { ...(await response.json()), onlineBase: offer } });
  });

const switchOf = ({ page }: AtlasPage) => page.getByRole("checkbox", { name: "More detailed base map from the web" });

/** In the settings, which are closed again. */
async function turn(atlas: AtlasPage, to: "on" | "off"): Promise<void> {
  await atlas.page.getByRole("button", { name: "Settings" }).click();
  await switchOf(atlas).setChecked(to === "on");
  await atlas.page.keyboard.press("Escape");
}

async function expectOff(atlas: AtlasPage): Promise<void> {
  await atlas.page.getByRole("button", { name: "Settings" }).click();
  await expectOn(switchOf(atlas)).not.toBeChecked();
  await atlas.page.keyboard.press("Escape");
}

/** A file is answered in parts, as a host of static files does. */
function answerInParts(route: Route): Promise<void> {
  const [, from = 0, to = 0] = (/bytes=(\d+)-(\d+)/.exec(route.request().headers().range ?? "") ?? []).map(Number);
  const body = Buffer.from(FILE.subarray(from, to + 1));
  const headers = { "Content-Range": `bytes ${from}-${from + body.length - 1}/${FILE.length}` };
  return route.fulfill({ status: 206, headers, body });
}

/** Answers for that server: `style` and tiles, each under its path. */
async function serve(page: Page, style: unknown, tileStatus = 200): Promise<string[]> {
  const asked: string[] = [];
  await page.route(`${HOST}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    const headers = { "Access-Control-Allow-Origin": "*" };
    if (pathname === "/style.json") return route.fulfill({ headers, json: style });
    if (pathname.endsWith(".mvt"))
      return route.fulfill({ headers, status: tileStatus, body: Buffer.from(madeTile(LAKE)) });
    return route.fulfill({ headers, status: 404 });
  });
  return asked;
}

/** The colour of the middle of the map, [red, green, blue]. */
async function colourInMiddle(atlas: AtlasPage): Promise<number[]> {
  const { x, y } = await atlas.middle();
  return colourAt(atlas, x, y);
}
const shows = (atlas: AtlasPage, colour: number[]) =>
  expectOn.poll(() => colourInMiddle(atlas), { timeout: 30_000 }).toEqual(colour);
const attributionOf = ({ page }: AtlasPage) => page.locator(".maplibregl-ctrl-attrib");
/** What the browser itself writes of an answer with an error is not ours. */
function forgetRefusals({ errors }: AtlasPage): void {
  errors.splice(0, errors.length, ...errors.filter((text) => !text.startsWith("Failed to load resource")));
}

describe("the base map from the web", () => {
  it("is asked for when the reader wishes it, drawn in the colours of the theme, and credited while it is on", async () => {
    let asked = 0;
    const atlas = await openAtlas(VIEW, { colorScheme: "light" }, async (page) => {
      await offering(page, TILE_FILE);
      await page.route("**/made.pmtiles", (route) => {
        asked++;
        return answerInParts(route);
      });
    });
    await atlas.settled();
    await shows(atlas, LAND);
    expect(asked).toBe(0);
    await turn(atlas, "on");
    await shows(atlas, SEA);
    expect(asked).toBeGreaterThan(1);
    await expectOn(attributionOf(atlas)).toContainText(ATTRIBUTION);
    await atlas.page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await shows(atlas, rgb(THEMES.dark.sea));
    await turn(atlas, "off");
    await shows(atlas, rgb(THEMES.dark.land));
    await expectOn(attributionOf(atlas)).not.toContainText(ATTRIBUTION);
  });

  it("is left for the embedded one where its file is missing: a notice says so, and the switch goes off", async () => {
    const atlas = await openAtlas(VIEW, { colorScheme: "light" }, async (page) => {
      await offering(page, TILE_FILE);
    });
    await atlas.settled();
    await turn(atlas, "on");
    await expectOn(
      atlas.page.getByRole("status").filter({ hasText: "made.pmtiles could not be loaded" }),
    ).toContainText("The map of this atlas stays, everything else works, and the switch is off again.");
    await shows(atlas, LAND);
    await expectOn(attributionOf(atlas)).not.toContainText(ATTRIBUTION);
    await expectOff(atlas);
    forgetRefusals(atlas);
  });

  it("can be a style of another server, of which nothing is asked but style and tiles; it is remembered", async () => {
    let asked: string[] = [];
    const atlas = await openAtlas(VIEW, { colorScheme: "light" }, async (page) => {
      await offering(page, STYLE);
      asked = await serve(page, FOREIGN);
    });
    await atlas.settled();
    await turn(atlas, "on");
    // Water in the colour of our sea; their boundaries, which lie above it, are not drawn.
    await shows(atlas, SEA);
    await expectOn(attributionOf(atlas)).toContainText(ATTRIBUTION);
    await atlas.page.reload();
    await atlas.settled();
    await shows(atlas, SEA);
    expect(asked.filter((path) => !/^\/style\.json$|^\/\d+\/\d+\/\d+\.mvt$/.test(path))).toEqual([]);
    expect(atlas.foreign.splice(0).length).toBeGreaterThan(1);
  });

  it.each([
    ["is no style", { version: 8, sources: {}, layers: [] }, 200, "holds no map style"],
    [
      "has mistakes",
      { ...FOREIGN, layers: [{ ...FOREIGN.layers[1], paint: { "fill-antialias": 5 } }, ...FOREIGN.layers] },
      200,
      "has mistakes and cannot be drawn",
    ],
    ["has tiles that fail", FOREIGN, 500, "its tiles do not come"],
    ["has no tiles", FOREIGN, 404, "its tiles do not come"],
  ])("leaves the map as it was where what came %s", async (_, style, tileStatus, why) => {
    const atlas = await openAtlas(VIEW, { colorScheme: "light" }, async (page) => {
      await offering(page, STYLE);
      await serve(page, style, tileStatus);
    });
    await atlas.settled();
    await turn(atlas, "on");
    const notice = atlas.page.getByRole("status").filter({ hasText: why });
    await expectOn(notice).toContainText("the switch is off again");
    await shows(atlas, LAND);
    await expectOff(atlas);
    atlas.foreign.length = 0;
    forgetRefusals(atlas);
  });

  it("shows the embedded map where some of its tiles do not come, and says so", async () => {
    const atlas = await openAtlas(VIEW, { colorScheme: "light" }, async (page) => {
      await offering(page, STYLE);
      await serve(page, FOREIGN);
    });
    await atlas.settled();
    await turn(atlas, "on");
    await shows(atlas, SEA);
    await serve(atlas.page, FOREIGN, 500);
    await atlas.page.evaluate(() => {
      // The Kazakh steppe.
      location.hash = "#map=8/48.5/67";
    });
    await expectOn(atlas.page.getByRole("status").filter({ hasText: "Parts of the base map" })).toBeVisible();
    await shows(atlas, LAND);
    await expectOn(attributionOf(atlas)).toContainText(ATTRIBUTION);
    atlas.foreign.length = 0;
    forgetRefusals(atlas);
  });
});
