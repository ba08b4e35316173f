/** Measuring with the pointer, with a finger and with the keyboard on the map itself. */
import type { Locator } from "playwright";
import { describe, expect, it } from "vitest";
import { lineBetween } from "../../src/core/along.ts";
import { formatLength, formatLengths, formatPosition } from "../../src/core/format.ts";
import { distanceMetres, lengthMetres, polygonAreaSquareMetres } from "../../src/core/geodesic.ts";
import type { LngLat } from "../../src/core/lnglat.ts";
import { parsePosition } from "../../src/core/position-text.ts";
import { middleOfLeg } from "../../src/core/route.ts";
import { type AtlasPage, expectOn, featureOf, openAtlas, viewOf, withBrowser } from "./atlas-page.ts";
import { announcementOf, buttonOf, drawnLines, panelOf, stopOf, stopsOf, tableOf, totalOf } from "./measuring.ts";

withBrowser();

/** Nothing on the map to snap to. */
const BARE = "hide=borders,disputes,energy,military,places,regions,sea-routes,transport";

/** Long, because software draws the map. */
const WAIT = { timeout: 30_000, interval: 300 };

const measureButton = ({ region }: AtlasPage) => region("Map").getByRole("button", { name: "Measure", exact: true });

/** A position's place in pixels of the page, on the Web Mercator plane with `centre` in the middle of the map. */
async function pixelOf(atlas: AtlasPage, at: LngLat, centre: LngLat, zoom: number): Promise<{ x: number; y: number }> {
  const scale = (512 * 2 ** zoom) / 360;
  const mercator = (lat: number) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
  const { x, y } = await atlas.middle();
  return { x: x + (at[0] - centre[0]) * scale, y: y + (mercator(centre[1]) - mercator(at[1])) * scale };
}

/** The position that the field of a point shows. */
async function positionIn(field: Locator): Promise<LngLat> {
  const position = parsePosition(await field.inputValue());
  if (!position.ok || !position.value) throw new Error(`no position: ${await field.inputValue()}`);
  return position.value;
}

/** Waits until a point lies within two pixels (at zoom 5) of a position. */
async function expectNear(field: Locator, at: LngLat): Promise<void> {
  const apart = async () => distanceMetres(await positionIn(field), at);
  await expect.poll(apart, WAIT).toBeLessThan(5000);
}

async function drag({ page }: AtlasPage, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 20 });
  await page.mouse.up();
}

describe("measuring by pressing the map", () => {
  it("snaps to places where that is wanted, sums legs, and undoes, redoes, ends and clears", async () => {
    const [from, to] = [featureOf("blagoveshchensk"), featureOf("heihe")];
    const atlas = await openAtlas(`${viewOf(from, 11)}&hide=regions,energy,borders,military`);
    const panel = panelOf(atlas);
    await measureButton(atlas).click();
    const { x, y } = await atlas.middle();
    // Four pixels off the town: with snapping it is the town, without it the place that was pressed.
    await panel.getByRole("checkbox", { name: /snap/ }).uncheck();
    await atlas.page.mouse.click(x + 4, y);
    await expectOn(stopOf(atlas, 1)).not.toHaveValue(from.name.en);
    const apart = distanceMetres(from.anchor, await positionIn(stopOf(atlas, 1)));
    const pixel = (40_075_017 * Math.cos((from.anchor[1] * Math.PI) / 180)) / (512 * 2 ** 11);
    expect(apart).toBeGreaterThan(2 * pixel);
    expect(apart).toBeLessThan(6 * pixel);
    await buttonOf(atlas, "Undo").click();
    await panel.getByRole("checkbox", { name: /snap/ }).check();
    await atlas.page.mouse.click(x + 4, y);
    await expectOn(stopOf(atlas, 1)).toHaveValue(from.name.en);
    const second = await pixelOf(atlas, to.anchor, from.anchor, 11);
    await atlas.page.mouse.click(second.x + 3, second.y);
    const metres = distanceMetres(from.anchor, to.anchor);
    await expectOn(totalOf(atlas)).toHaveText(formatLength(metres, "km"));
    await expectOn(announcementOf(atlas)).toContainText(
      `Blagoveshchensk – Heihe, 1 leg: total ${formatLengths(metres)}`,
    );
    await expectOn(atlas.page).toHaveURL(/route=/);
    await buttonOf(atlas, "Undo").click();
    await expectOn(stopsOf(atlas)).toHaveCount(1);
    await buttonOf(atlas, "Redo").click();
    await expectOn(stopsOf(atlas)).toHaveCount(2);
    await buttonOf(atlas, "Set points on the map").click();
    await expectOn(measureButton(atlas)).toHaveAttribute("aria-pressed", "false");
    await expectOn(totalOf(atlas)).toHaveText(formatLength(metres, "km"));
    await buttonOf(atlas, "Clear").click();
    await expectOn(totalOf(atlas)).toHaveCount(0);
    await buttonOf(atlas, "Undo").click();
    await expectOn(totalOf(atlas)).toHaveText(formatLength(metres, "km"));
  });

  it("goes the short way over the antimeridian and near the pole", async () => {
    const atlas = await openAtlas("#map=3/70/180&route=170,70;-170,70;-170,89;10,89");
    await expectOn(stopsOf(atlas).nth(1)).toContainText(formatLengths(distanceMetres([170, 70], [-170, 70])));
    await expectOn(stopsOf(atlas).nth(3)).toContainText(formatLengths(distanceMetres([-170, 89], [10, 89])));
  });

  it("works with the keyboard alone, and Escape ends it while the result stays", async () => {
    const atlas = await openAtlas(`#map=4/60/100&${BARE}`);
    await measureButton(atlas).press("Enter");
    await atlas.region("Map").locator("canvas").focus();
    await atlas.page.keyboard.press("Enter");
    await expectOn(stopsOf(atlas)).toHaveCount(1);
    await atlas.page.keyboard.press("ArrowRight");
    await expectOn(atlas.page).not.toHaveURL(/map=4\/60\/100&/);
    await atlas.page.keyboard.press("Enter");
    await expectOn(stopsOf(atlas)).toHaveCount(2);
    await atlas.page.keyboard.press("Control+z");
    await expectOn(stopsOf(atlas)).toHaveCount(1);
    await atlas.page.keyboard.press("Control+Shift+Z");
    await expectOn(stopsOf(atlas)).toHaveCount(2);
    // Again until the point is drawn: what cannot be seen cannot be meant.
    await expect
      .poll(async () => {
        await atlas.page.keyboard.press("Delete");
        return stopsOf(atlas).count();
      }, WAIT)
      .toBe(1);
    await atlas.page.keyboard.press("Control+z");
    await atlas.page.keyboard.press("Escape");
    await expectOn(measureButton(atlas)).toHaveAttribute("aria-pressed", "false");
    await expectOn(announcementOf(atlas)).toContainText("NM");
  });

  it("adds nothing for a click into space beside the globe", async () => {
    const atlas = await openAtlas("#map=0/0/100");
    await measureButton(atlas).click();
    const box = await atlas.region("Map").boundingBox();
    await atlas.page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    const { x, y } = await atlas.middle();
    await atlas.page.mouse.click(x, y);
    await expectOn(stopsOf(atlas)).toHaveCount(1);
  });
});

describe("a route on the map", () => {
  const CENTRE: LngLat = [110, 50];
  const [A, B]: readonly [LngLat, LngLat] = [
    [105, 50],
    [115, 50],
  ];
  const fragment = `#map=5/50/110&projection=mercator&route=105,50;115,50&${BARE}`;
  const pixel = (atlas: AtlasPage, at: LngLat) => pixelOf(atlas, at, CENTRE, 5);
  const before = formatLength(distanceMetres(A, B), "km");

  it("follows the mouse until the button is up: one announcement and one step to undo for a whole drag", async () => {
    const atlas = await openAtlas(fragment);
    await measureButton(atlas).click();
    await expectOn(announcementOf(atlas)).toContainText(before);
    const watched = await panelOf(atlas).evaluateHandle((panel) => {
      const changes = { announced: [] as number[], shown: [] as number[] };
      const watch = (selector: string, times: number[]) => {
        const element = panel.querySelector(selector);
        if (!element) throw new Error(`no ${selector}`);
        const observer = new MutationObserver(() => times.push(performance.now()));
        observer.observe(element, { childList: true, characterData: true, subtree: true });
      };
      watch("[role=status]", changes.announced);
      watch("table strong", changes.shown);
      return changes;
    });
    const target: LngLat = [116, 47];
    await drag(atlas, await pixel(atlas, B), await pixel(atlas, target));
    await expectNear(stopOf(atlas, 2), target);
    const dragged = await positionIn(stopOf(atlas, 2));
    const after = await totalOf(atlas).innerText();
    expect(Math.abs(Number.parseFloat(after) * 1000 - distanceMetres(A, dragged))).toBeLessThan(2);
    await expectOn(announcementOf(atlas)).toContainText(`total ${after}`);
    const { announced, shown } = await watched.jsonValue();
    expect(shown.length).toBeGreaterThan(5);
    // Once, when it rests; on a machine that stops for half a second on the way, once more for every stop.
    const rests = shown.filter((time, i) => (shown[i + 1] ?? Number.POSITIVE_INFINITY) - time > 450);
    expect(announced.length).toBeGreaterThan(0);
    expect(announced.length).toBeLessThanOrEqual(rests.length);
    await buttonOf(atlas, "Undo").click();
    await expectOn(stopOf(atlas, 2)).toHaveValue(formatPosition(B, 5));
    await expectOn(totalOf(atlas)).toHaveText(before);
    await expectOn(buttonOf(atlas, "Undo")).toBeDisabled();
    await buttonOf(atlas, "Redo").click();
    await expectOn(totalOf(atlas)).toHaveText(after);

    // Let go beside the map, and back over it without a button.
    const [start, panel] = [await pixel(atlas, dragged), await panelOf(atlas).boundingBox()];
    await drag(atlas, start, { x: (panel?.x ?? 0) + 40, y: start.y });
    await expectOn(totalOf(atlas)).not.toHaveText(after);
    await atlas.page.mouse.move(start.x, start.y, { steps: 3 });
    const released = await stopOf(atlas, 2).inputValue();
    await atlas.page.mouse.move(start.x - 80, start.y - 60, { steps: 3 });
    await atlas.settled();
    await expectOn(stopOf(atlas, 2)).toHaveValue(released);
  });

  it("gets a vertex in the middle of a leg, loses one, is closed, and ends with a double click", async () => {
    const atlas = await openAtlas(fragment);
    const middle = await pixel(atlas, middleOfLeg("geodesic", A, B));
    const picture = () => atlas.page.screenshot({ clip: { x: middle.x - 8, y: middle.y - 8, width: 16, height: 16 } });
    const without = await picture();
    await measureButton(atlas).click();
    await expect.poll(async () => without.equals(await picture()), WAIT).toBe(false);
    const target: LngLat = [110, 48];
    await drag(atlas, middle, await pixel(atlas, target));
    await expectOn(stopsOf(atlas)).toHaveCount(3);
    await expectNear(stopOf(atlas, 2), target);
    const inserted = await positionIn(stopOf(atlas, 2));
    await atlas.page.keyboard.press("Control+z");
    await expectOn(totalOf(atlas)).toHaveText(before);
    await atlas.page.keyboard.press("Control+Shift+Z");
    await expectOn(stopsOf(atlas)).toHaveCount(3);

    const dropped = await pixel(atlas, inserted);
    await expect
      .poll(async () => {
        await atlas.page.mouse.click(dropped.x, dropped.y, { button: "right" });
        return stopsOf(atlas).count();
      }, WAIT)
      .toBe(2);
    await atlas.page.keyboard.press("Control+z");
    await expectOn(stopsOf(atlas)).toHaveCount(3);

    const first = await pixel(atlas, A);
    await atlas.page.mouse.click(first.x, first.y);
    await expectOn(buttonOf(atlas, "Closed")).toHaveAttribute("aria-pressed", "true");
    const area = /^Area enclosed by geodesics: ([\d,]+) km²/.exec(await panelOf(atlas).getByText(/^Area/).innerText());
    const own = polygonAreaSquareMetres([A, inserted, B]) / 1e6;
    // The fields show positions to the metre.
    expect(Math.abs(Number(area?.[1]?.replaceAll(",", "")) - own)).toBeLessThan(3);
    await expectOn(panelOf(atlas).getByText("Back to point 1")).toBeVisible();

    const last = await pixel(atlas, [112, 53]);
    await atlas.page.mouse.dblclick(last.x, last.y);
    await expectOn(measureButton(atlas)).toHaveAttribute("aria-pressed", "false");
    await expectOn(stopsOf(atlas)).toHaveCount(4);
    await atlas.settled();
    await expectOn(atlas.page).toHaveURL(/map=5\/50\/110&/);
  });

  it("follows a finger that comes down beside the vertex", async () => {
    const atlas = await openAtlas(fragment, { hasTouch: true });
    await measureButton(atlas).click();
    await expectOn(stopsOf(atlas)).toHaveCount(2);
    const target: LngLat = [113, 47];
    const [from, to] = [await pixel(atlas, B), await pixel(atlas, target)];
    const chrome = await atlas.page.context().newCDPSession(atlas.page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: { x: number; y: number }[]) =>
      chrome.send("Input.dispatchTouchEvent", { type, touchPoints });
    await touch("touchStart", { x: from.x + 10, y: from.y });
    for (let step = 1; step <= 5; step++)
      await touch("touchMove", { x: from.x + ((to.x - from.x) * step) / 5, y: from.y + ((to.y - from.y) * step) / 5 });
    await touch("touchEnd");
    await expectNear(stopOf(atlas, 2), target);
    await expectOn(stopsOf(atlas)).toHaveCount(2);
    await expectOn(atlas.page).toHaveURL(/map=5\/50\/110&/);
  });
});

describe("a line of the map", () => {
  it("is measured between two presses, and whole, from its popup", async () => {
    const route = featureOf("northern-sea-route");
    const atlas = await openAtlas(`#map=2/72/112&projection=mercator&feature=${route.id}&hide=regions`);
    const popup = atlas.popup("Northern Sea Route");
    await popup.getByRole("button", { name: "Measure along it between two points" }).click();
    const along = panelOf(atlas).getByRole("form", { name: "Along a line of the map" });
    await expectOn(along.getByRole("combobox", { name: "Line" })).toHaveValue(route.id);
    const lines = drawnLines(route.id);
    const seen = await verticesInSight(atlas, lines[0] ?? []);
    const [from, to] = [seen[0], seen.at(-1)];
    if (!from || !to || from === to) throw new Error("too little of the route is in sight");
    await expectOn(along.getByRole("status")).toContainText("first");
    await atlas.page.mouse.click(from.x, from.y);
    await expectOn(along.getByRole("status")).toContainText("second");
    await atlas.page.mouse.click(to.x, to.y);
    await expectOn(totalOf(atlas)).toHaveCount(1);
    const part = lineBetween(lines, from.at, to.at);
    const km = (text: string) => Number.parseFloat(text.replaceAll(",", ""));
    // Presses are as exact as pixels are at this zoom.
    expect(Math.abs(km(await totalOf(atlas).innerText()) - lengthMetres(part?.line ?? []) / 1000)).toBeLessThan(20);

    // From the reader, while another route is at hand.
    await atlas.page.getByRole("tab", { name: "Reader" }).click();
    await atlas.region("Places").getByRole("button", { name: "Northern Sea Route" }).first().click();
    await popup.getByRole("button", { name: "Measure this line" }).click();
    const table = tableOf(atlas);
    await expectOn(table.getByRole("button", { name: "Northern Sea Route, part", exact: true })).toBeVisible();
    await expectOn(table.getByRole("button", { name: "Northern Sea Route", exact: true })).toBeVisible();
    await expectOn(totalOf(atlas)).toHaveText([
      / km$/,
      formatLength(route.lengthMetres ?? 0, "km", route.accuracyMetres),
    ]);
  });
});

/** Of the vertices of a line those well within the map's frame, with their pixels. */
async function verticesInSight(atlas: AtlasPage, line: readonly LngLat[]) {
  const [, zoom, lat, lng] = /map=([^/]+)\/([^/]+)\/([^&/]+)/.exec(atlas.page.url()) ?? [];
  const box = await atlas.region("Map").boundingBox();
  if (!box) throw new Error("the map has no box");
  const vertices: { readonly at: LngLat; readonly x: number; readonly y: number }[] = [];
  for (const at of line) {
    const { x, y } = await pixelOf(atlas, at, [Number(lng), Number(lat)], Number(zoom));
    const [right, down] = [x - box.x, y - box.y];
    if (right > 40 && down > 60 && right < box.width - 40 && down < box.height - 60) vertices.push({ at, x, y });
  }
  return vertices;
}
