/**
 * `npm run bench`: the built atlas beside a bare MapLibre page, Leaflet and OpenLayers, then growing atlases; its README
 * says what is measured and how. Writes results.json after every visit, so that nothing is lost when one fails.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "../support/chromium.ts";
import { dataFolderOf } from "../support/data-folder.ts";
import { buildPages, buildSite } from "./build-pages.ts";
import type { FigureName, Figures, Grown, Machine, Measured, Results } from "./figures.ts";
import { makeAtlas } from "./make-atlas.ts";
import { measureMemory, measurePage, type Task } from "./measure-page.ts";
import { type Options, readOptions, USAGE } from "./options.ts";
import { readResults, writeReport } from "./report.ts";
import { type PageName, type SiteServer, serveSites } from "./site-server.ts";
import { linkOf, readSite, type Site } from "./sites.ts";
import { openVisit } from "./visit.ts";
import { weightOf } from "./weigh.ts";

const LOAD_SECONDS = 90;
/** Of 100,000 features. */
const LONG_LOAD_SECONDS = 300;
const BUILD_MINUTES = 30;
const GROWTH_ROUNDS = 3;
const GROWTH_PAGES = ["atlas", "maplibre"] as const;

let options: Options;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  console.error(`${(error as Error).message}\n\n${USAGE}`);
  process.exit(1);
}

// Playwright takes this signal for its own, and would let the rest go on.
process.once("SIGTERM", () => process.exit(1));
const chromium = ensureChromium();
const work = mkdtempSync(join(tmpdir(), "passage-atlas-bench-"));
const pages = join(work, "pages");
let site = options.site ?? join(work, "site");
const server = await serveSites(() => ({ site, pages }));
let results: Results = { ...readResults(options.into), machine: await machine() };
const keep = (more: Partial<Results>) => {
  results = { ...results, ...more };
  writeReport(options.into, results);
};
try {
  say("building the peers");
  await buildPages(pages);
  if (options.parts.includes("peers")) await measurePeers(server);
  if (options.parts.includes("growth")) await measureGrowth(server);
} finally {
  server.close();
  rmSync(work, { recursive: true, force: true });
}

async function measurePeers(server: SiteServer): Promise<void> {
  if (!options.site) {
    say("building the atlas");
    await buildSite(site, null, BUILD_MINUTES);
  }
  const known = await readSite(chromium, server, site, options.pages, LOAD_SECONDS);
  const measured: Measured[] = [];
  const { rounds, popups, toggles } = options;
  const kept = (one: Measured) => {
    measured.push(one);
    keep({ peers: measured, rounds, popups, toggles, day: { ...results.day, peers: today() } });
  };
  // In turn, so that whatever else the machine does falls on all of them.
  for (let round = 1; round <= rounds; round++)
    for (const page of options.pages) {
      say(`${page}, round ${round} of ${rounds}`);
      kept(await measurePage(chromium, server, taskOf(known, page, round)));
    }
  for (const page of options.pages) {
    say(`${page}, memory`);
    const { figures, ...rest } = await measureMemory(chromium, server, taskOf(known, page, 0), options);
    const { heapSeenMB, heapPopupsMB, heapTogglesMB } = figures;
    // Whatever else it measured has been measured in the rounds.
    kept({ ...rest, figures: definedOf({ heapSeenMB, heapPopupsMB, heapTogglesMB }) });
  }
}

async function measureGrowth(server: SiteServer): Promise<void> {
  const grown: Grown[] = [];
  for (const size of options.sizes) {
    const folder = join(work, `atlas-${size}`);
    site = join(work, `site-${size}`);
    let figures: Figures = {};
    const failures: string[] = [];
    const measured: Measured[] = [];
    try {
      say(`making and building an atlas of ${size}`);
      makeAtlas(folder, { size, seed: 2024 });
      const buildS = await buildSite(site, folder, BUILD_MINUTES);
      const data = join(dataFolderOf(site), "data/app");
      const geometry = ["geometry.pmtiles", "geometry.geojson"].find((file) => existsSync(join(data, file))) ?? "";
      const drawn = ["atlas.json", geometry].map((file) => join(data, file));
      figures = { buildS, siteGzip: drawn.reduce((total, file) => total + weightOf(file, 0).gzip, 0) / 1000 };
      const known = await readSite(chromium, server, site, GROWTH_PAGES, LONG_LOAD_SECONDS);
      for (let round = 1; round <= Math.min(options.rounds, GROWTH_ROUNDS); round++)
        for (const page of GROWTH_PAGES) {
          say(`${page}, ${size} features and passages, round ${round}`);
          measured.push(await measurePage(chromium, server, taskOf(known, page, round, true)));
        }
    } catch (error) {
      failures.push((error as Error).message.split("\n")[0]?.slice(0, 300) ?? "");
    }
    for (const made of [folder, site]) rmSync(made, { recursive: true, force: true });
    grown.push({ size, figures, failures, pages: measured });
    const others = results.growth.filter((one) => !grown.some(({ size }) => size === one.size));
    keep({
      growth: [...others, ...grown].sort((one, other) => one.size - other.size),
      day: { ...results.day, growth: today() },
    });
  }
}

function taskOf(known: Site, page: PageName, round: number, isGrowth = false): Task {
  return {
    page,
    round,
    link: linkOf(known, page),
    home: known.map,
    box: known.box,
    presses: known.presses[page],
    words: known.words,
    loadSeconds: isGrowth ? LONG_LOAD_SECONDS : LOAD_SECONDS,
    brotliLimit: isGrowth ? 0 : 8_000_000,
    isGrowth,
  };
}

/** Without what is not there. */
function definedOf(figures: { readonly [K in FigureName]?: number | undefined }): Figures {
  return Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined));
}

async function machine(): Promise<Machine> {
  const visit = await openVisit(chromium, "atlas");
  const renderer = await visit.page.evaluate(() => {
    const gl = document.createElement("canvas").getContext("webgl2");
    const info = gl?.getExtension("WEBGL_debug_renderer_info");
    return String((info && gl?.getParameter(info.UNMASKED_RENDERER_WEBGL)) ?? "none");
  });
  const version = visit.page.context().browser()?.version() ?? "";
  await visit.close();
  return {
    cores: availableParallelism(),
    chromium: version,
    renderer: /swiftshader/i.test(renderer) ? "software GL (SwiftShader)" : renderer,
    node: process.version,
    system: `${process.platform} ${process.arch}`,
  };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
function say(what: string): void {
  console.log(`${new Date().toTimeString().slice(0, 8)} ${what}`);
}
