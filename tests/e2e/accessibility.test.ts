import { describe, expect, it } from "vitest";
import { openAtlas, withBrowser } from "./atlas-page.ts";
import { violationsOn } from "./axe.ts";

withBrowser();

const STATES = {
  "opening view": "",
  "popup, passage and notice": "#map=5/45/130&feature=vladivostok&passage=newlines-2020.8&nonsense=1",
  measurement: "#map=3/60/110&route=37.6,55.7;116.4,39.9",
  "guided tour": "#tour=across-the-amur.2",
};

describe.each(["light", "dark"] as const)("in the %s theme axe finds nothing", (colorScheme) => {
  it.each(Object.entries(STATES))("in the %s", async (_, fragment) => {
    const atlas = await openAtlas(fragment, { colorScheme });
    expect(await violationsOn(atlas)).toEqual([]);
  });

  it("on a phone", async () => {
    const atlas = await openAtlas("#feature=vladivostok", { colorScheme, viewport: { width: 390, height: 844 } });
    expect(await violationsOn(atlas)).toEqual([]);
  });
});

describe("at 320 pixels", () => {
  it("nothing is wider than the page", async () => {
    const atlas = await openAtlas("#feature=shared-border", { viewport: { width: 320, height: 640 } });
    for (const tab of ["Layers", "Places", "Reader"]) {
      await atlas.page.getByRole("tab", { name: tab }).click();
      expect(await atlas.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
});
