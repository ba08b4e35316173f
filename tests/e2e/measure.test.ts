import { describe, expect, it } from "vitest";
import { formatLengths } from "../../src/core/format.ts";
import { distanceMetres } from "../../src/core/geodesic.ts";
import { expectOn, featureOf, openAtlas, viewOf, withBrowser } from "./atlas-page.ts";

withBrowser();

describe("measuring", () => {
  it("adds snapped points, sums legs in three units, and undoes, finishes and clears", async () => {
    const [from, to] = [featureOf("blagoveshchensk"), featureOf("heihe")];
    const atlas = await openAtlas(`${viewOf(from, 11)}&hide=regions,energy,borders,military`);
    await atlas.region("Map").getByRole("button", { name: "Measure" }).click();
    const panel = atlas.region("Measurement");
    const { x, y } = await atlas.middle();
    // Four pixels off the town: the point snaps to it.
    await atlas.page.mouse.click(x + 4, y);
    await expectOn(panel.getByRole("listitem")).toHaveCount(1);
    // Heihe in pixels from Blagoveshchensk, on the Web Mercator plane at zoom 11.
    const scale = (512 * 2 ** 11) / 360;
    const mercator = (lat: number) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
    const dx = (to.anchor[0] - from.anchor[0]) * scale;
    const dy = (mercator(from.anchor[1]) - mercator(to.anchor[1])) * scale;
    await atlas.page.mouse.click(x + dx + 3, y + dy);
    const total = formatLengths(distanceMetres(from.anchor, to.anchor));
    await expectOn(panel.getByRole("status")).toHaveText(`Total ${total}`);
    expect(atlas.page.url()).toContain("route=");
    await panel.getByRole("button", { name: "Undo" }).click();
    await expectOn(panel.getByRole("listitem")).toHaveCount(1);
    await panel.getByRole("button", { name: "Finish" }).click();
    await expectOn(atlas.region("Map").getByRole("button", { name: "Measure" })).toHaveAttribute(
      "aria-pressed",
      "false",
    );
    await expectOn(panel).toBeVisible();
    await panel.getByRole("button", { name: "Clear" }).click();
    await expectOn(panel).toHaveCount(0);
  });

  it("goes the short way over the antimeridian and near the pole", async () => {
    const { region } = await openAtlas("#map=3/70/180&route=170,70;-170,70;-170,89;10,89");
    const legs = await region("Measurement").getByRole("listitem").allInnerTexts();
    expect(legs[1]).toContain(formatLengths(distanceMetres([170, 70], [-170, 70])));
    expect(legs[3]).toContain(formatLengths(distanceMetres([-170, 89], [10, 89])));
  });

  it("works with the keyboard alone, and Escape ends it while the result stays", async () => {
    const atlas = await openAtlas("#map=4/60/100&hide=regions,energy,borders,military,places");
    await atlas.region("Map").getByRole("button", { name: "Measure" }).press("Enter");
    await atlas.region("Map").locator("canvas").focus();
    await atlas.page.keyboard.press("Enter");
    await expectOn(atlas.region("Measurement").getByRole("listitem")).toHaveCount(1);
    await atlas.page.keyboard.press("ArrowRight");
    await expectOn(atlas.page).not.toHaveURL(/map=4\/60\/100&/);
    await atlas.page.keyboard.press("Enter");
    await expectOn(atlas.region("Measurement").getByRole("status")).toContainText("NM");
    await atlas.page.keyboard.press("Escape");
    await expectOn(atlas.region("Map").getByRole("button", { name: "Measure" })).toHaveAttribute(
      "aria-pressed",
      "false",
    );
    await expectOn(atlas.region("Measurement").getByRole("status")).toContainText("NM");
  });

  it("adds nothing for a click into space beside the globe", async () => {
    const atlas = await openAtlas("#map=0/0/100");
    await atlas.region("Map").getByRole("button", { name: "Measure" }).click();
    const box = await atlas.region("Map").boundingBox();
    await atlas.page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    const { x, y } = await atlas.middle();
    await atlas.page.mouse.click(x, y);
    await expectOn(atlas.region("Measurement").getByRole("listitem")).toHaveCount(1);
  });
});
