import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { describe, expect, it } from "vitest";
import { type AtlasPage, openAtlas, withBrowser } from "./atlas-page.ts";

withBrowser();

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violationsOn({ page }: AtlasPage): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

const STATES = {
  "opening view": "",
  "popup, passage and notice": "#map=5/45/130&feature=vladivostok&passage=newlines-2020.8&nonsense=1",
  measurement: "#map=3/60/110&route=37.6,55.7;116.4,39.9",
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
