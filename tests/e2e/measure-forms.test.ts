/** Measuring without the map: forms, lists, tables, and what a reader takes along. */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FeatureCollection, LineString } from "geojson";
import type { Locator } from "playwright";
import { describe, expect, inject, it } from "vitest";
import { lineBetween } from "../../src/core/along.ts";
import { formatDuration, formatLength, formatLengths, formatPosition, travelHours } from "../../src/core/format.ts";
import { distanceMetres, lengthMetres } from "../../src/core/geodesic.ts";
import type { LngLat } from "../../src/core/lnglat.ts";
import type { AtlasFile } from "../../src/core/model.ts";
import { nearestBetween } from "../../src/core/nearest.ts";
import { middleOfLeg } from "../../src/core/route.ts";
import type { Shape } from "../../src/core/shape.ts";
import { dataFolderOf } from "../support/data-folder.ts";
import { type AtlasPage, expectOn, featureOf, openAtlas, withBrowser } from "./atlas-page.ts";
import { violationsOn } from "./axe.ts";
import { announcementOf, buttonOf, drawnLines, panelOf, stopOf, stopsOf, tableOf, totalOf } from "./measuring.ts";

withBrowser();

type Opening = Parameters<typeof openAtlas>[1];

async function openMeasure(fragment = "", options: Opening = {}): Promise<AtlasPage> {
  // A small map is drawn sooner.
  const atlas = await openAtlas(fragment, { viewport: { width: 960, height: 640 }, ...options });
  await atlas.page.getByRole("tab", { name: "Measure" }).click();
  await expectOn(panelOf(atlas)).toBeVisible();
  return atlas;
}

const formIn = (atlas: AtlasPage, name: string) => panelOf(atlas).getByRole("form", { name, exact: true });

/** Opens the part of the panel with this title, where it is not open, and gives the form with this name. */
async function unfold(atlas: AtlasPage, title: string, form = title): Promise<Locator> {
  const closed = panelOf(atlas).locator("details:not([open]) > summary", { hasText: title });
  if (await closed.isVisible()) await closed.click();
  return formIn(atlas, form);
}

/** Kilometres in a text that begins with them: «1,448.7 km». */
const kmIn = (text: string) => Number.parseFloat(text.replaceAll(",", ""));

const shapeOf = (id: string): Shape => ({ points: [], lines: drawnLines(id), polygons: [] });
const at = (id: string) => featureOf(id).anchor;
const sum = (...stops: LngLat[]) => lengthMetres(stops);

describe("a route between places that are typed", () => {
  it("is made with the keyboard alone, in Latin and in Cyrillic letters", async () => {
    const atlas = await openAtlas();
    const { page } = atlas;
    /** Goes on with the Tab key until something with this role and name has the focus. */
    const tabTo = async (target: Locator, key = "Tab") => {
      for (let step = 0; step < 60; step++) {
        await page.keyboard.press(key);
        if (await target.evaluateAll((found) => found.includes(document.activeElement as SVGElement & HTMLElement)))
          return;
      }
      throw new Error(`no Tab leads to ${target}`);
    };
    const form = formIn(atlas, "Route between places");
    await tabTo(atlas.region("Map").getByRole("button", { name: "Measure", exact: true }));
    await page.keyboard.press("Enter");
    // The list of places is long, and is gone with its layers.
    await tabTo(atlas.region("Layers").getByRole("button", { name: "None" }));
    await page.keyboard.press("Enter");
    await tabTo(form.getByRole("combobox", { name: "From" }));
    await page.keyboard.type("Moscow");
    await tabTo(form.getByRole("button", { name: "Add a stop" }));
    await page.keyboard.press("Enter");
    await tabTo(form.getByRole("combobox", { name: "Via" }), "Shift+Tab");
    await page.keyboard.type("Пекин");
    await tabTo(form.getByRole("combobox", { name: "To" }));
    await page.keyboard.type("Владивосток");
    await page.keyboard.press("Enter");
    const metres = sum(at("moscow"), at("beijing"), at("vladivostok"));
    await expectOn(tableOf(atlas)).toContainText(formatLengths(metres));
    await expectOn(announcementOf(atlas)).toContainText(`Moscow – Vladivostok, 2 legs: total ${formatLengths(metres)}`);
    await expectOn(stopOf(atlas, 2)).toHaveValue("Beijing");
    await expectOn(form.getByRole("combobox", { name: "To" })).toBeFocused();
  });

  it("takes positions as people write them, and says at the field what it cannot read", async () => {
    const atlas = await openMeasure();
    const form = formIn(atlas, "Route between places");
    const [from, to] = [form.getByRole("combobox", { name: "From" }), form.getByRole("combobox", { name: "To" })];
    const measure = form.getByRole("button", { name: "Measure" });
    await from.fill("55.75 37.62");
    await to.fill("Atlantis");
    await measure.click();
    await expectOn(to).toHaveAttribute("aria-invalid", "true");
    await expectOn(to).toHaveAccessibleDescription(/No place is called “Atlantis”/);
    await expectOn(to).toBeFocused();
    await expectOn(from).toHaveAttribute("aria-invalid", "false");
    await expectOn(tableOf(atlas)).toHaveCount(0);

    await to.fill("Vladivostok");
    await expectOn(to).toHaveAttribute("aria-invalid", "false");
    await measure.click();
    await expectOn(stopOf(atlas, 1)).toHaveValue("55.75000° N, 37.62000° E");
    const length = formatLength(sum([37.62, 55.75], at("vladivostok")), "km");
    await expectOn(totalOf(atlas)).toHaveText(length);

    await from.fill("55°45′N 37°37.2′E");
    await measure.click();
    await expectOn(totalOf(atlas)).toHaveText([length, length]);
    await expectOn(stopOf(atlas, 1)).toHaveValue("55.75000° N, 37.62000° E");
    await from.fill("55°45′N 37°37′E");
    await measure.click();
    await expectOn(stopOf(atlas, 1)).toHaveValue("55.75000° N, 37.61667° E");
  });

  it("is pasted as GeoJSON, with the place of a mistake", async () => {
    const atlas = await openMeasure();
    const form = await unfold(atlas, "Paste a line");
    const [text, measure] = [form.getByRole("textbox"), form.getByRole("button", { name: "Measure" })];
    const pasted = (coordinates: unknown) =>
      JSON.stringify({
        type: "Feature",
        properties: { name: "A walk" },
        geometry: { type: "LineString", coordinates },
      });
    await text.fill(
      pasted([
        [131.9, 43.1],
        [121.5, 95],
      ]),
    );
    await measure.click();
    await expectOn(text).toHaveAttribute("aria-invalid", "true");
    await expectOn(text).toHaveAccessibleDescription(/geometry\.coordinates\[1\].*latitude 95 is beyond 90/i);
    await text.fill("43.1 131.9\nnowhere");
    await measure.click();
    await expectOn(text).toHaveAccessibleDescription(/line 2.*nowhere/i);
    await text.fill(
      pasted([
        [131.9, 43.1],
        [121.5, 31.2],
        [116.4, 39.9],
      ]),
    );
    await measure.click();
    await expectOn(totalOf(atlas)).toHaveText(formatLength(sum([131.9, 43.1], [121.5, 31.2], [116.4, 39.9]), "km"));
    await expectOn(tableOf(atlas).getByRole("button", { name: "A walk", exact: true })).toBeVisible();
  });
});

describe("a line of the map", () => {
  it("is measured between two places that are typed", async () => {
    const atlas = await openMeasure();
    const form = await unfold(atlas, "Along a line of the map");
    const along = async (id: string, from: string, to: string) => {
      await form.getByRole("combobox", { name: "Line" }).selectOption(id);
      await form.getByRole("combobox", { name: "Between" }).fill(from);
      await form.getByRole("combobox", { name: "And" }).fill(to);
      await form.getByRole("button", { name: "Measure between" }).click();
    };
    /** As the panel shows it, from the drawn line itself. */
    const expected = (id: string, from: LngLat, to: LngLat) =>
      formatLength(lengthMetres(lineBetween(drawnLines(id), from, to)?.line ?? []), "km", featureOf(id).accuracyMetres);

    await along("pos1-chayanda-amur", "Lensk", "50.296 127.364");
    const pipeline = expected("pos1-chayanda-amur", at("lensk"), [127.364, 50.296]);
    await expectOn(totalOf(atlas)).toHaveText(pipeline);
    await expectOn(form.getByRole("status")).toContainText("from it");
    await expectOn(
      tableOf(atlas).getByRole("button", {
        name: "Power of Siberia: Chayanda to the Amur: Lensk – 50.296 127.364",
        exact: true,
      }),
    ).toBeVisible();

    await along("northern-sea-route", "77.72 104.3", "70.0 180.0");
    await expectOn(totalOf(atlas)).toHaveText([pipeline, expected("northern-sea-route", [104.3, 77.72], [180, 70])]);
    await along("northern-sea-route", "Lensk", "Atlantis");
    await expectOn(form.getByRole("combobox", { name: "And" })).toHaveAccessibleDescription(/Atlantis/);
    await expectOn(totalOf(atlas)).toHaveCount(2);
  });

  it("is reached by the shortest way from a place, a line or a position", async () => {
    const atlas = await openMeasure();
    const form = await unfold(atlas, "Shortest way to a line or an area");
    const nearest = async (from: string, to: string, name: string): Promise<number> => {
      await form.getByRole("combobox", { name: "From" }).fill(from);
      await form.getByRole("combobox", { name: "To the nearest place of" }).selectOption(to);
      await form.getByRole("button", { name: "Measure" }).click();
      const rows = tableOf(atlas).getByRole("rowgroup").filter({ hasText: name });
      return kmIn(await rows.getByRole("strong").innerText());
    };
    const [border, circle] = [shapeOf("shared-border"), shapeOf("arctic-circle")];
    const name = featureOf("shared-border").name.en;

    const fromCity = await nearest("Vladivostok", "shared-border", `Vladivostok to ${name}, shortest`);
    const own = nearestBetween({ points: [at("vladivostok")], lines: [], polygons: [] }, border);
    expect(Math.abs(fromCity * 1000 - (own?.metres ?? 0))).toBeLessThan(1);

    const fromBorder = await nearest(name, "arctic-circle", `${name} to Arctic Circle`);
    expect(Math.abs(fromBorder * 1000 - (nearestBetween(border, circle)?.metres ?? 0))).toBeLessThan(1);
    expect(fromBorder).toBeCloseTo(1448.7, 1);
    expect(await nearest("53.5694 123.2773", "arctic-circle", "53.5694 123.2773 to")).toBeCloseTo(1447.7, 1);
  });
});

describe("the list of points", () => {
  const [A, B]: readonly [LngLat, LngLat] = [
    [37.6, 55.7],
    [116.4, 39.9],
  ];

  it("inserts, moves and removes, and every change can be undone and redone", async () => {
    const atlas = await openMeasure("#map=3/55/90&route=37.6,55.7;116.4,39.9");
    const start = formatLength(sum(A, B), "km");
    await expectOn(totalOf(atlas)).toHaveText(start);
    await buttonOf(atlas, "Insert a point before point 2").click();
    await expectOn(stopOf(atlas, 2)).toHaveValue(formatPosition(middleOfLeg("geodesic", A, B), 5));
    await expectOn(totalOf(atlas)).toHaveText(start);

    await stopOf(atlas, 2).fill("Atlantis");
    await stopOf(atlas, 2).press("Enter");
    await expectOn(stopOf(atlas, 2)).toHaveAccessibleDescription(/Atlantis/);
    await stopOf(atlas, 2).fill("海参崴");
    await stopOf(atlas, 2).press("Enter");
    await expectOn(stopOf(atlas, 2)).toHaveValue("Vladivostok");
    await expectOn(stopOf(atlas, 2)).toBeFocused();
    const moved = formatLength(sum(A, at("vladivostok"), B), "km");
    await expectOn(totalOf(atlas)).toHaveText(moved);

    await buttonOf(atlas, "Remove point 1").click();
    await expectOn(stopsOf(atlas)).toHaveCount(2);
    await expectOn(buttonOf(atlas, "Remove point 1")).toBeFocused();
    const removed = formatLength(sum(at("vladivostok"), B), "km");
    await expectOn(totalOf(atlas)).toHaveText(removed);
    await buttonOf(atlas, "Reverse").click();
    await expectOn(stopOf(atlas, 2)).toHaveValue("Vladivostok");

    await atlas.page.keyboard.press("Control+z");
    await expectOn(stopOf(atlas, 1)).toHaveValue("Vladivostok");
    await atlas.page.keyboard.press("Control+z");
    await expectOn(totalOf(atlas)).toHaveText(moved);
    await atlas.page.keyboard.press("Control+Shift+Z");
    await expectOn(totalOf(atlas)).toHaveText(removed);
    for (let step = 0; step < 3; step++) await buttonOf(atlas, "Undo").click();
    await expectOn(totalOf(atlas)).toHaveText(start);
    await expectOn(stopsOf(atlas)).toHaveCount(2);
    await expectOn(buttonOf(atlas, "Undo")).toBeDisabled();
    for (let step = 0; step < 4; step++) await buttonOf(atlas, "Redo").click();
    await expectOn(stopOf(atlas, 2)).toHaveValue("Vladivostok");
    await expectOn(buttonOf(atlas, "Redo")).toBeDisabled();

    await buttonOf(atlas, "Clear").click();
    await expectOn(tableOf(atlas)).toHaveCount(0);
    await buttonOf(atlas, "Undo").click();
    await expectOn(totalOf(atlas)).toHaveText(removed);
  });

  it("shows the unit, the speed and the path that the reader chose, and the browser remembers", async () => {
    const atlas = await openMeasure("#map=3/55/90&route=37.6,55.7;116.4,39.9");
    const panel = panelOf(atlas);
    const metres = sum(A, B);
    await expectOn(tableOf(atlas)).toContainText("At 14 kn");
    await panel.getByRole("combobox", { name: "First unit" }).selectOption("Nautical miles");
    await expectOn(tableOf(atlas)).toContainText(formatLengths(metres, "nm"));
    await expectOn(stopsOf(atlas).nth(1)).toContainText(formatLengths(metres, "nm"));
    await panel.getByRole("spinbutton", { name: "Speed" }).fill("20");
    await panel.getByRole("combobox", { name: "Unit of speed" }).selectOption("km/h");
    await expectOn(tableOf(atlas)).toContainText("At 20 km/h");
    const speed = { value: 20, unit: "km/h" } as const;
    await expectOn(tableOf(atlas)).toContainText(formatDuration(travelHours(metres, speed)));

    await expectOn(panel).toContainText(/Rhumb lines through the same points would be [\d,.]+ NM longer/);
    const longer = /would be ([\d,.]+) NM longer/.exec(await panel.innerText())?.[1] ?? "";
    await panel.getByRole("combobox", { name: "Path" }).selectOption({ label: "Constant bearing (rhumb line)" });
    await expectOn(panel).toContainText(`The shortest path through the same points would be ${longer} NM shorter`);
    const rhumb = Number.parseFloat((await totalOf(atlas).innerText()).replaceAll(",", ""));
    expect(rhumb - metres / 1852).toBeCloseTo(Number.parseFloat(longer.replaceAll(",", "")), 2);

    await atlas.page.goto(inject("siteUrl"));
    await atlas.settled();
    await atlas.page.getByRole("tab", { name: "Measure" }).click();
    await expectOn(panel.getByRole("combobox", { name: "First unit" })).toHaveValue("nm");
    await expectOn(panel.getByRole("spinbutton", { name: "Speed" })).toHaveValue("20");
    await expectOn(panel.getByRole("combobox", { name: "Unit of speed" })).toHaveValue("km/h");
    await expectOn(tableOf(atlas)).toHaveCount(0);
  });
});

describe("several routes", () => {
  it("stand side by side, each against the shortest and apart by colour and dash", async () => {
    const { fairways } = JSON.parse(
      readFileSync(join(dataFolderOf(inject("siteFolder")), "data/app/atlas.json"), "utf8"),
    ) as AtlasFile;
    const ways = fairways.filter(({ ports }) => ports === "New York–Shanghai");
    const atlas = await openMeasure();
    await unfold(atlas, "Ready-made sea routes");
    await buttonOf(atlas, "Compare all 4").click();
    const rows = tableOf(atlas).locator("tbody");
    await expectOn(rows).toHaveCount(4);
    const lengths = ways.map(({ line }) => lengthMetres(line));
    const shortest = Math.min(...lengths);
    for (const [i, { ports, by, accuracyMetres }] of ways.entries()) {
      const metres = lengths[i] ?? 0;
      await expectOn(rows.nth(i).getByRole("button", { name: `${ports} ${by}`, exact: true })).toBeVisible();
      await expectOn(rows.nth(i).getByRole("strong")).toHaveText(formatLength(metres, "km", accuracyMetres));
      const more = `${formatLength(metres - shortest, "km", accuracyMetres)} (${((100 * (metres - shortest)) / shortest).toFixed(1)} %) more than the shortest`;
      if (metres > shortest) await expectOn(rows.nth(i)).toContainText(more);
      else await expectOn(rows.nth(i)).not.toContainText("more than");
    }
    for (const mark of ["stroke", "stroke-dasharray"]) {
      const found = rows.locator("svg line");
      const marks = await found.evaluateAll((lines, mark) => lines.map((line) => line.getAttribute(mark)), mark);
      expect(new Set(marks).size, mark).toBe(4);
    }
  });

  it("are taken along as text and as files", async () => {
    const stops = ["moscow", "beijing", "vladivostok"].map(featureOf);
    const route = stops.map(({ anchor }) => anchor.join(",")).join(";");
    const atlas = await openMeasure(`#map=2/55/90&route=${route}`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const { page } = atlas;
    const metres = lengthMetres(stops.map(({ anchor }) => anchor));
    await panelOf(atlas).getByRole("combobox", { name: "First unit" }).selectOption("Nautical miles");
    const lengths = formatLengths(metres, "nm");
    await expectOn(tableOf(atlas)).toContainText(lengths);
    await buttonOf(atlas, "Copy as text").click();
    await expectOn(panelOf(atlas).getByText("Text copied.")).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`Total: ${lengths}`);
    const legs = (await stopsOf(atlas).allInnerTexts()).flatMap((text) => /[\d,.]+ NM · .* mi/.exec(text) ?? []);
    expect(legs).toHaveLength(2);
    for (const leg of legs) expect(copied).toContain(leg);
    expect(copied).toContain("14 kn");

    const saved = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent("download"), buttonOf(atlas, name).click()]);
      expect(download.suggestedFilename()).toBe(`routes.${name.toLowerCase()}`);
      return readFile(await download.path(), "utf8");
    };
    const apart = (found: LngLat[]) => found.map((at, i) => distanceMetres(at, stops[i]?.anchor ?? [0, 0]));
    const expectAll = (found: LngLat[]) => {
      expect(found).toHaveLength(stops.length);
      expect(Math.max(...apart(found))).toBeLessThan(1.2);
    };
    const geojson = JSON.parse(await saved("GeoJSON")) as FeatureCollection<LineString>;
    expectAll((geojson.features[0]?.geometry.coordinates ?? []) as unknown as LngLat[]);
    expect(geojson.features[0]?.properties).toMatchObject({ vertexNames: ["Moscow", "Beijing", "Vladivostok"] });
    expect(geojson.features[0]?.properties?.lengthMetres).toBeCloseTo(metres, 2);

    const [head = "", ...rows] = (await saved("CSV")).trim().split("\r\n");
    const column = (name: string) => head.replace("\uFEFF", "").split(",").indexOf(name);
    const cell = (row: string, name: string) => Number(row.split(",")[column(name)]);
    expectAll(rows.map((row) => [cell(row, "lng"), cell(row, "lat")]));
    expect(cell(rows.at(-1) ?? "", "cumulative_m")).toBeCloseTo(metres, 2);

    const kml = await saved("KML");
    const [, line = ""] = /<LineString>.*<coordinates>(.*)<\/coordinates>/.exec(kml) ?? [];
    expectAll(line.split(" ").map((pair) => pair.split(",").map(Number) as unknown as LngLat));
    expect(Number(/<Data name="lengthMetres"><value>([\d.]+)</.exec(kml)?.[1])).toBeCloseTo(metres, 2);

    const gpx = await saved("GPX");
    expectAll(
      [...gpx.matchAll(/<rtept lat="([-\d.]+)" lon="([-\d.]+)">/g)].map(([, lat, lng]) => [Number(lng), Number(lat)]),
    );
    expect(gpx).toContain(formatLengths(metres));
  });

  it("are the same in another browser that opens the link", async () => {
    const atlas = await openMeasure("#map=2/55/90&route=37.6,55.7;116.4,39.9", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const panel = panelOf(atlas);
    await panel.getByRole("combobox", { name: "First unit" }).selectOption("Miles");
    await panel.getByRole("spinbutton", { name: "Speed" }).fill("20.5");
    await panel.getByRole("combobox", { name: "Unit of speed" }).selectOption("km/h");
    await panel.getByRole("combobox", { name: "Path" }).selectOption({ label: "Constant bearing (rhumb line)" });
    await unfold(atlas, "Ready-made sea routes");
    await buttonOf(atlas, "Add Rotterdam–Shanghai by the Suez Canal").click();
    await expectOn(totalOf(atlas)).toHaveCount(2);
    await buttonOf(atlas, "Copy link").click();
    await expectOn(panel.getByText("Link copied.")).toBeVisible();
    const link = await atlas.page.evaluate(() => navigator.clipboard.readText());
    const table = await tableOf(atlas).innerText();
    expect(table).toContain("At 20.5 km/h");

    const other = await openAtlas(new URL(link).hash);
    await expectOn(totalOf(other)).toHaveCount(2);
    expect(await tableOf(other).innerText()).toBe(table);
    await tableOf(other).getByRole("button", { name: "Route 1", exact: true }).click();
    await expectOn(panelOf(other).getByRole("combobox", { name: "Path" })).toHaveValue("rhumb");
  });
});

describe("the panel", () => {
  it("has nothing for axe to find, with two routes and with errors, and fits 320 pixels", async () => {
    const atlas = await openMeasure("#map=3/60/110&route=37.6,55.7;116.4,39.9");
    const panel = panelOf(atlas);
    await unfold(atlas, "Another route");
    const form = formIn(atlas, "Route between places");
    await form.getByRole("combobox", { name: "From" }).fill("Moscow");
    await form.getByRole("combobox", { name: "To" }).fill("Tokyo");
    await form.getByRole("button", { name: "Measure" }).click();
    await expectOn(totalOf(atlas)).toHaveCount(2);
    for (const title of ["Another route", "Along a line", "Shortest way", "Ready-made", "Paste a line"])
      await unfold(atlas, title);
    await form.getByRole("combobox", { name: "To" }).fill("Atlantis");
    await form.getByRole("button", { name: "Measure" }).click();
    const paste = formIn(atlas, "Paste a line");
    await paste.getByRole("textbox").fill("{");
    await paste.getByRole("button", { name: "Measure" }).click();
    await stopOf(atlas, 1).fill("Atlantis");
    await stopOf(atlas, 1).press("Enter");
    await expectOn(panel.locator("[aria-invalid=true]")).toHaveCount(3);
    for (const colorScheme of ["light", "dark"] as const) {
      await atlas.page.emulateMedia({ colorScheme });
      await atlas.settled();
      expect(await violationsOn(atlas), colorScheme).toEqual([]);
    }
    await atlas.page.setViewportSize({ width: 320, height: 640 });
    await atlas.page.getByRole("tab", { name: "Measure" }).click();
    await expectOn(tableOf(atlas)).toBeVisible();
    expect(await atlas.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await panelOf(atlas).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  });
});
