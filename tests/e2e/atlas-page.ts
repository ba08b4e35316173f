/** Driving the built site as a reader does: by role and name. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright";
import { expect as expectLocator } from "playwright/test";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import type { AtlasFile, Feature } from "../../src/core/model.ts";
import { CHROMIUM_ARGS, ensureChromium } from "../support/chromium.ts";
import { dataFolderOf } from "../support/data-folder.ts";

/** Waits for what a locator should become; long, because software draws the globe. */
export const expectOn = expectLocator.configure({ timeout: 30_000 });

let browser: Browser;
const opened: AtlasPage[] = [];

/** Call once in a test file: starts the browser, and after each test holds the page to the standing rules. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  });
  afterEach(async () => {
    for (const atlas of opened.splice(0)) {
      await atlas.page.context().close();
      expect(atlas.errors, "console and page errors").toEqual([]);
      expect(atlas.foreign, "requests outside the origin").toEqual([]);
    }
  });
  afterAll(() => browser.close());
}

export interface AtlasPage {
  readonly page: Page;
  readonly errors: string[];
  readonly foreign: string[];
  readonly region: (name: "Map" | "Layers" | "Places" | "Reader" | "Measurement" | "Checked figures") => Locator;
  readonly popup: (name: string | RegExp) => Locator;
  /** Waits until the map rests with everything drawn. */
  readonly settled: () => Promise<void>;
  /** The middle of the map in pixels of the page. */
  readonly middle: () => Promise<{ x: number; y: number }>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Of another site than the built one, or the same behind another server. */
  readonly siteUrl?: string;
}

/**
 * Opens the built site at a fragment and waits for the map and what stands beside it. Motion is reduced, so that the camera jumps. The service worker
 * is left out, which would answer before what a test puts in the place of a file; offline.test.ts lets it in.
 */
export async function openAtlas(
  fragment = "",
  { siteUrl = inject("siteUrl"), ...options }: OpenOptions = {},
  prepare?: (page: Page) => Promise<void>,
): Promise<AtlasPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    serviceWorkers: "block",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const errors: string[] = [];
  const foreign: string[] = [];
  // Where a policy is broken without a word on the console, this says one.
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ disposition, effectiveDirective, blockedURI, sample }) => {
      console.error(`policy (${disposition}): ${effectiveDirective}, ${blockedURI || "inline"} ${sample}`);
    });
  });
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(new URL(siteUrl).origin) && !url.startsWith("data:") && !url.startsWith("blob:"))
      foreign.push(url);
  });
  const region: AtlasPage["region"] = (name) => page.getByRole("region", { name, exact: true });
  const atlas: AtlasPage = {
    page,
    errors,
    foreign,
    region,
    popup: (name) => page.getByRole("dialog", { name }),
    settled: () => page.locator("section[data-ready=true]").waitFor(),
    async middle() {
      const box = await region("Map").boundingBox();
      if (!box) throw new Error("the map has no box");
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
  };
  opened.push(atlas);
  await prepare?.(page);
  await page.goto(`${siteUrl}${fragment}`);
  // A prepared page may be one that can have no map.
  if (prepare) return atlas;
  await atlas.settled();
  // The parts beside the map come after it.
  await expectOn(page.locator("[aria-busy=true]")).toHaveCount(0);
  return atlas;
}

/** What the built site knows of a feature. */
export function featureOf(id: string): Feature {
  const file = JSON.parse(
    readFileSync(join(dataFolderOf(inject("siteFolder")), "data/app/atlas.json"), "utf8"),
  ) as AtlasFile;
  const feature = file.features.find((feature) => feature.id === id);
  if (!feature) throw new Error(`the built site has no feature ${id}`);
  return feature;
}

/** The fragment that brings a feature's anchor under the middle of the map. */
export function viewOf({ anchor }: Feature, zoom: number): string {
  return `#map=${zoom}/${anchor[1].toFixed(4)}/${anchor[0].toFixed(4)}`;
}

/** Presses the middle of the map and steps through what lies there until the popup is named so. */
export async function pressMiddle({ page, middle, popup }: AtlasPage, name: string): Promise<Locator> {
  const { x, y } = await middle();
  await page.mouse.click(x, y);
  const any = page.getByRole("dialog");
  await any.waitFor();
  for (let step = 0; step < 20; step++) {
    if (await popup(name).isVisible()) return popup(name);
    await any.getByRole("button", { name: "Next place here" }).click();
  }
  throw new Error(`nothing at the middle of the map is named ${name}`);
}

/** The colour of a pixel of the page as [red, green, blue]. */
export async function colourAt({ page }: AtlasPage, x: number, y: number): Promise<number[]> {
  const png = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    context?.drawImage(image, 0, 0);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  }, png.toString("base64"));
}
