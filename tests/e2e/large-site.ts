/** A made atlas with more geometry than one file should hold, built and served, and what a reader does in it. */
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect } from "vitest";
import type { AtlasFile, Feature } from "../../src/core/model.ts";
import { makeAtlas } from "../bench/make-atlas.ts";
import { dataFolderOf } from "../support/data-folder.ts";
import { expectOn, openAtlas, pressMiddle, viewOf } from "./atlas-page.ts";
import { builtSite } from "./built-site.ts";

const TILES = "data/app/geometry.pmtiles";

export interface LargeSite {
  readonly url: string;
  readonly atlasFile: AtlasFile;
  /** A city that passages speak of. */
  readonly city: Feature;
  readonly tilesBytes: number;
  readonly close: () => void;
}

/** `size`: features, and passages. */
export async function largeSite(size: number): Promise<LargeSite> {
  const folder = mkdtempSync(join(tmpdir(), "passage-atlas-large-"));
  makeAtlas(folder, { size, seed: 2024 });
  const site = await builtSite(folder);
  rmSync(folder, { recursive: true });
  const data = dataFolderOf(site.folder);
  const atlasFile: AtlasFile = JSON.parse(readFileSync(join(data, "data/app/atlas.json"), "utf8"));
  const city = atlasFile.features.find(({ kind }) => kind === "city");
  if (!city) throw new Error("the made atlas has no city");
  return { url: site.url, atlasFile, city, tilesBytes: statSync(join(data, TILES)).size, close: site.close };
}

interface Asked {
  readonly path: string;
  readonly range: string | undefined;
  readonly status: number;
  readonly bytes: number;
}

/** Every answer for a file of geometry, as it comes. */
function watchGeometry(page: Page): Asked[] {
  const asked: Asked[] = [];
  page.on("response", (response) => {
    const path = new URL(response.url()).pathname;
    if (!path.includes("geometry")) return;
    const { "content-length": length = "0", "content-range": of = "" } = response.headers();
    const [, from, to] = /^bytes (\d+)-(\d+)\//.exec(of) ?? [];
    const bytes = from && to ? Number(to) - Number(from) + 1 : Number(length);
    asked.push({ path, range: response.request().headers().range, status: response.status(), bytes });
  });
  return asked;
}

/** Opens the map at a place and presses it. Fails where anything but ranges of the tiles was read, or more than a share. */
export async function expectDrawnFromTiles({ url, atlasFile, city, tilesBytes }: LargeSite, share: number) {
  expect(atlasFile.geometry).toBe("tiles");
  let asked: Asked[] = [];
  const atlas = await openAtlas(viewOf(city, 11), { siteUrl: url }, async (page) => {
    asked = watchGeometry(page);
  });
  await atlas.settled();
  await expectOn(await pressMiddle(atlas, city.name.en)).toContainText(city.about);

  expect(asked.length).toBeGreaterThan(1);
  for (const { path, range, status } of asked) {
    expect(path).toContain(TILES);
    expect(range).toMatch(/^bytes=\d+-\d+$/);
    expect(status).toBe(206);
  }
  expect(asked.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(tilesBytes * share);
}
