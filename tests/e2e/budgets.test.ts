/** What a reader waits for: the files that the first map needs, as a host would pack them. */
import { basename, join } from "node:path";
import { expect, inject, it } from "vitest";
import { sum } from "../bench/statistics.ts";
import { type Weighed, weighedAs, weightOf } from "../bench/weigh.ts";
import { openAtlas, withBrowser } from "./atlas-page.ts";

withBrowser();

/** In kB of gzip. */
const OWN_SCRIPTS = 60;
const DATA = 300;
/** Of src/ui/layout/beside-map.ts. */
const PATIENCE_MS = 3000;

it("needs at most 60 kB of own scripts and 300 kB of data for the first map", { timeout: 180_000 }, async () => {
  const asked: string[] = [];
  const { page, settled } = await openAtlas("", {}, async (page) => {
    // Of a machine that draws the map before the page has waited long enough; software may take longer.
    await page.addInitScript((patience) => {
      const { setTimeout } = window;
      const later = (handler: () => void, ms: number) => setTimeout(handler, ms === patience ? 20 * patience : ms);
      Object.assign(window, { setTimeout: later });
    }, PATIENCE_MS);
    page.context().on("request", (request) => asked.push(new URL(request.url()).pathname));
  });
  await settled();
  const isBeside = (path: string) => /side-parts-[^/]*\.js$/.test(path);
  await expect.poll(() => asked.some(isBeside)).toBe(true);
  const { pathname } = new URL(page.url());
  // The list and all else that stands beside the map begins to come when the map is there.
  const beside = asked.findIndex(isBeside);
  const files = asked.slice(0, beside).flatMap((path) => fileOf(path, pathname));
  const table = files
    .sort((a, b) => b.kB - a.kB)
    .map(({ as, name, kB }) => `${kB.toFixed(1).padStart(8)} kB  ${as.padEnd(10)} ${name}`)
    .join("\n");
  const weightOfAll = (as: Weighed) => sum(files.filter((file) => file.as === as).map(({ kB }) => kB));
  // What is not seen is not weighed: the map's worker asks for data too.
  const names = files.map(({ name }) => name);
  for (const name of ["base-opening.json", "geometry-opening.json", "atlas.json"]) expect(names).toContain(name);
  expect(weightOfAll("libraries"), table).toBeGreaterThan(300);
  expect(weightOfAll("data"), table).toBeGreaterThan(50);
  expect
    .soft(weightOfAll("ownScripts"), `own scripts before the first map, of:\n${table}`)
    .toBeLessThanOrEqual(OWN_SCRIPTS);
  expect.soft(weightOfAll("data"), `data before the first map, of:\n${table}`).toBeLessThanOrEqual(DATA);
});

/** None for what was not there. */
function fileOf(path: string, site: string) {
  const name = path.slice(site.length) || "index.html";
  try {
    const file = join(inject("siteFolder"), decodeURIComponent(name));
    return [
      {
        name: name.includes("/relief/") ? name : basename(name),
        as: weighedAs(file),
        kB: weightOf(file, 0).gzip / 1000,
      },
    ];
  } catch {
    return [];
  }
}
