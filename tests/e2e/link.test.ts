import { describe, expect, it } from "vitest";
import { decodeRoutes } from "../../src/state/routes-text.ts";
import { expectOn, featureOf, openAtlas, withBrowser } from "./atlas-page.ts";

withBrowser();

describe("the link", () => {
  it("that is rubbish opens the whole story, and a notice says what was not understood", async () => {
    const { page, region } = await openAtlas("#map=a/b/c&feature=atlantis&hide=clouds&route=1,2,3&%E0%A4%A=1");
    const status = page.getByRole("status").filter({ has: page.getByRole("button", { name: "Dismiss" }) });
    await expectOn(status).toContainText("opens on the whole story");
    await expectOn(status).toContainText("«atlantis»");
    await expectOn(region("Layers").getByRole("checkbox", { checked: true })).toHaveCount(8);
    await expectOn(page.getByRole("dialog")).toHaveCount(0);
    await status.getByRole("button", { name: "Dismiss" }).first().click();
    await expectOn(status).not.toContainText("whole story");
  });

  it("holds camera, place, passage, layers and route, and gives them back", async () => {
    const fragment =
      "#map=5/50/120&feature=vladivostok&passage=newlines-2020.8&hide=energy,military&route=100,50;120,55";
    const { page, region, popup } = await openAtlas(fragment);
    await expectOn(popup("Vladivostok")).toBeVisible();
    await expectOn(region("Reader").locator("mark")).toContainText("Vladivostok");
    await expectOn(region("Layers").getByRole("checkbox", { checked: false })).toHaveCount(2);
    await page.getByRole("tab", { name: "Measure" }).click();
    await expectOn(
      region("Measurement").getByRole("list", { name: "Points of the route" }).getByRole("listitem"),
    ).toHaveCount(2);
    const parts = new URLSearchParams(new URL(page.url()).hash.slice(1));
    expect(parts.get("hide")).toBe("energy,military");
    expect(decodeRoutes(parts.get("route") ?? "")?.[0]?.vertices).toEqual([
      [100, 50],
      [120, 55],
    ]);
    expect(parts.get("feature")).toBe("vladivostok");
  });

  it("goes back to what was selected before", async () => {
    const atlas = await openAtlas();
    const choose = (name: string) => atlas.region("Places").getByRole("button", { name }).first().click();
    await choose("Heihe ");
    await expectOn(atlas.popup("Heihe")).toBeVisible();
    await choose("Murmansk");
    await expectOn(atlas.popup("Murmansk")).toBeVisible();
    await expectOn(atlas.page).toHaveURL(/feature=murmansk/);
    await atlas.page.goBack();
    await expectOn(atlas.popup("Heihe")).toBeVisible();
    await atlas.page.goBack();
    await expectOn(atlas.page.getByRole("dialog")).toHaveCount(0);
    await atlas.page.goForward();
    await expectOn(atlas.popup("Heihe")).toBeVisible();
  });

  it("follows the camera without a step in the history", async () => {
    const atlas = await openAtlas("#map=4/50/120");
    const steps = await atlas.page.evaluate(() => history.length);
    await atlas.region("Map").getByRole("button", { name: "Zoom in" }).click();
    await expectOn(atlas.page).toHaveURL(/map=5\/50\/120/);
    expect(await atlas.page.evaluate(() => history.length)).toBe(steps);
  });

  it("switches between globe and flat map", async () => {
    const atlas = await openAtlas();
    await atlas.region("Map").getByRole("button", { name: "Flat map" }).click();
    await expectOn(atlas.page).toHaveURL(/projection=mercator/);
    await atlas.region("Map").getByRole("button", { name: "Globe" }).click();
    await expectOn(atlas.page).not.toHaveURL(/projection/);
    expect(featureOf("northern-sea-route").bbox[2]).toBeGreaterThan(180);
  });
});
