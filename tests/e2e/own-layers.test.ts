/** Layers of the reader's own, in the built site: from files of each format to files again. */
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright";
import { afterAll, describe, expect, it } from "vitest";
import { ODD, RAN } from "../support/hostile.ts";
import { withoutWebGl } from "../support/without-webgl.ts";
import { type AtlasPage, expectOn, openAtlas, withBrowser } from "./atlas-page.ts";
import { violationsOn } from "./axe.ts";

withBrowser();

const folder = mkdtempSync(join(tmpdir(), "own-layers-"));
afterAll(() => rmSync(folder, { recursive: true }));

function made(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const feature = (properties: object, type: string, coordinates: unknown) =>
  JSON.stringify({ type: "Feature", properties, geometry: { type, coordinates } });
const PIER = feature({ name: "North pier", ...ODD }, "Point", [150, 20]);
const FERRY = feature({ name: "Ferry" }, "LineString", [[150, 20], [151, 21], [152, 20]]); // biome-ignore format: a line on a line
const SQUARE = feature({ name: "Square", floors: 3 }, "Polygon", [[[150, 22], [151, 22], [151, 23], [150, 22]]]); // biome-ignore format: a ring on a line
const LOST = feature({ name: "Lost" }, "Point", [20, 150]);

const PORTS = made(
  "ports.geojson",
  `{"type":"FeatureCollection","features":[\n${[PIER, FERRY, SQUARE, LOST].join(",\n")}\n]}`,
);
const WALK = made(
  "walk.gpx",
  '<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Walk</name><trkseg>' +
    '<trkpt lat="20" lon="151"/><trkpt lat="20.5" lon="151.5"/></trkseg></trk></gpx>',
);
const CAVES = made(
  "caves.kml",
  `<kml xmlns="http://www.opengis.net/kml/2.2">${Array.from(
    { length: 120 },
    (_, i) =>
      `<Placemark><name>Cave ${i + 1}</name><Point><coordinates>${151 + i / 1000},21</coordinates></Point></Placemark>`,
  ).join("\n")}</kml>`,
);
/** In UTF-16, as some spreadsheets save it. */
const TABLE = made("wells.csv", Buffer.from("\uFEFFwell\teast\tnorth\nFirst\t150,5\t20,5\nSecond\t\t\n", "utf16le"));

const own = ({ page }: AtlasPage) => page.getByRole("region", { name: "Your own places" });
const rowOf = (atlas: AtlasPage, name: string) =>
  own(atlas)
    .getByRole("list", { name: "Your layers" })
    .locator("> li")
    .filter({ has: atlas.page.getByRole("checkbox", { name }) });

async function open(atlas: AtlasPage, ...files: string[]): Promise<void> {
  const [chooser] = await Promise.all([
    atlas.page.waitForEvent("filechooser"),
    own(atlas).getByRole("button", { name: "Open your own places" }).click(),
  ]);
  await chooser.setFiles(files);
}

const said = (atlas: AtlasPage, words: string | RegExp) =>
  expectOn(own(atlas).getByRole("status").first()).toContainText(words);

/** Saves a layer and gives the path of the file. */
async function saved(atlas: AtlasPage, row: Locator, format: string): Promise<string> {
  await row.getByLabel("Save as").selectOption({ label: format });
  const [download] = await Promise.all([
    atlas.page.waitForEvent("download"),
    row.getByRole("button", { name: "Save", exact: true }).click(),
  ]);
  const path = join(folder, `again-${download.suggestedFilename()}`);
  await download.saveAs(path);
  return path;
}

/** Needs no map, and is open in a second without one. */
const withoutMap = () =>
  openAtlas("", {}, async (page) => {
    await withoutWebGl(page);
  });

describe("layers of the reader's own", () => {
  it("come from a file of each format, are drawn, pressed, toggled and measured", async () => {
    // As small as a wide page may be: software draws the globe.
    const atlas = await openAtlas("#map=3/40/120", { viewport: { width: 1000, height: 600 } });
    const { page, popup, middle } = atlas;
    await open(atlas, PORTS, WALK, CAVES, TABLE);
    const question = own(atlas).getByRole("group", { name: "Which columns of wells.csv hold the positions?" });
    await expectOn(question.getByLabel("Longitude (east)")).toBeFocused();
    await question.getByLabel("Longitude (east)").selectOption({ label: "east, first “150,5”" });
    await question.getByLabel("Latitude (north)").selectOption({ label: "north, first “20,5”" });
    await own(atlas).getByRole("button", { name: "Read the table" }).click();
    await said(atlas, "ports.geojson: 3 places; 1 was left out.");
    await said(atlas, "walk.gpx: 1 place.");
    await said(atlas, "caves.kml: 120 places.");
    await said(atlas, "wells.csv: 1 place; 1 was left out.");

    const ports = rowOf(atlas, "ports 3 places");
    await ports.getByText("List of places").click();
    await ports.getByRole("button", { name: "North pier" }).click();
    await expectOn(popup("North pier")).toContainText("From your layer ports");
    for (const text of [ODD.handler, ODD.script, ODD.javascript])
      await expectOn(popup("North pier").getByRole("cell", { name: text ?? "", exact: true })).toBeVisible();
    expect(await popup("North pier").locator("img, script, a, iframe, svg").count()).toBe(0);
    expect(await page.evaluate((name) => name in window, RAN)).toBe(false);
    expect(new URL(page.url()).hash).not.toContain("own");

    // Under the middle of the map, from which the popup may have moved it. Pressed until the map has drawn it, or drawn
    // without it.
    await page.keyboard.press("Escape");
    await expectOn(popup("North pier")).toHaveCount(0);
    await page.evaluate(() => {
      location.hash = "#map=9/20/150";
    });
    const { x, y } = await middle();
    await expectOn(async () => {
      await page.mouse.click(x, y);
      // With the end of the ferry, and whatever else the atlas has there.
      await expectOn(popup("North pier")).toContainText(/1 of [2-9] here/, { timeout: 2000 });
    }).toPass({ timeout: 60_000 });
    await ports.getByRole("checkbox").uncheck();
    await expectOn(popup("North pier")).toHaveCount(0);
    await expectOn(async () => {
      await page.mouse.click(x, y);
      await expectOn(page.getByRole("dialog")).toBeVisible({ timeout: 2000 });
      await expectOn(page.getByRole("dialog")).not.toContainText("From your layer", { timeout: 100 });
    }).toPass({ timeout: 60_000 });
    await ports.getByRole("checkbox").check();

    // By keyboard: along the list, into the popup, and to the way it is measured.
    await ports.getByRole("button", { name: "North pier" }).focus();
    await page.keyboard.press("ArrowDown");
    await expectOn(ports.getByRole("button", { name: "Ferry" })).toBeFocused();
    await page.keyboard.press("Enter");
    await popup("Ferry").getByRole("button", { name: "Measure this line" }).click();
    await expectOn(atlas.region("Measurement")).toContainText("Ferry");
  });

  it("tell what was left out, and come back from every export as they were", async () => {
    const atlas = await withoutMap();
    await open(atlas, PORTS, CAVES);
    const ports = rowOf(atlas, "ports 3 places");
    await ports.getByText("1 was left out").click();
    await expectOn(ports.getByRole("listitem")).toContainText(
      "Line 5, features[3].geometry.coordinates. Left out. The latitude 150 is beyond 90°. Have longitude and latitude changed places?",
    );

    const caves = rowOf(atlas, "caves 120 places");
    await caves.getByText("List of places").click();
    await expectOn(caves.getByRole("listitem")).toHaveCount(100);
    await caves.getByRole("button", { name: "Show 20 more" }).click();
    await expectOn(caves.getByRole("listitem")).toHaveCount(120);
    await caves.getByLabel("Find in this layer").fill("cave 119");
    await expectOn(caves.getByRole("listitem")).toHaveCount(1);

    await ports.getByText("Name, look, export").click();
    expect(await violationsOn(atlas)).toEqual([]);
    await ports.getByLabel("Name of the layer").fill("Harbours");
    const harbours = rowOf(atlas, "Harbours 3 places");
    await harbours.getByRole("button", { name: "Violet, dotted" }).click();
    await expectOn(harbours.getByRole("button", { name: "Violet, dotted" })).toHaveAttribute("aria-pressed", "true");
    const files = [
      await saved(atlas, harbours, "GeoJSON"),
      await saved(atlas, harbours, "CSV, for a spreadsheet"),
      await saved(atlas, harbours, "KML, for Google Earth"),
    ];
    const original = [PIER, FERRY, SQUARE].map((one) => JSON.parse(one));
    expect(JSON.parse(readFileSync(files[0] ?? "", "utf8")).features).toEqual(original);
    await harbours.getByRole("button", { name: "Remove the layer" }).click();
    await said(atlas, "Harbours was removed.");
    // In a table, and in KML, every value is a text.
    const plain = ({ geometry, properties }: { geometry: object; properties: object }) => ({
      geometry,
      properties: Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, String(value)])),
    });
    for (const file of files) {
      await open(atlas, file);
      await said(atlas, /again-Harbours\.\w+: 3 places\./);
      const again = rowOf(atlas, "again-Harbours 3 places");
      await again.getByText("Name, look, export").click();
      const back = JSON.parse(readFileSync(await saved(atlas, again, "GeoJSON"), "utf8")).features;
      expect(back.map(plain)).toEqual(original.map(plain));
      await again.getByRole("button", { name: "Remove the layer" }).click();
    }
  });

  it("stay out where a file is too large, no such file, or not wanted any more; the page stays alive", async () => {
    const atlas = await withoutMap();
    const { page } = atlas;
    const large = made("large.csv", "lon,lat\n");
    truncateSync(large, 200_000_001);
    const picture = made("picture.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]));
    await open(atlas, large, picture, made("page.kml", "<html></html>"));
    await said(atlas, "large.csv was not opened: it has 200.0 MB, and no more than 200 MB are read.");
    await said(atlas, "picture.csv was not opened: it is not a text but holds binary data.");
    await said(atlas, "page.kml was not opened: it is a page or a text");

    const placemark = "<Placemark><name>One of many</name><Point><coordinates>1,2</coordinates></Point></Placemark>";
    await open(atlas, made("many.kml", `<kml>${placemark.repeat(90_000)}</kml>`));
    await expectOn(own(atlas).getByRole("progressbar", { name: "Reading many.kml …" })).toBeVisible();
    // While it reads, the page answers.
    const layer = atlas.region("Layers").getByRole("checkbox").first();
    await layer.uncheck();
    await expectOn(layer).not.toBeChecked();
    await own(atlas).getByRole("button", { name: "Cancel" }).click();
    await said(atlas, "Reading many.kml was cancelled.");
    await expectOn(own(atlas).getByRole("progressbar")).toHaveCount(0);
    await expectOn(own(atlas).getByRole("list", { name: "Your layers" })).toHaveCount(0);

    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["lon,lat,name\n1,2,Here\n"], "dropped.csv"));
      document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
    });
    await said(atlas, "dropped.csv: 1 place.");

    await page.route("**/assets/worker-*", (route) => route.abort());
    await open(atlas, WALK);
    await said(atlas, "walk.gpx was not opened: the program that reads it did not come, or stopped");
  });
});
