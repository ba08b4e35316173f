/** Chinese on a machine that has no Chinese font: page and map draw it with the fonts of the site. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import subsetFont from "subset-font";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { CHROMIUM_ARGS, ensureChromium } from "../support/chromium.ts";

const require = createRequire(import.meta.url);
/** The view of a town and a river that are named in two characters each. */
const HEIHE = "#map=8/50.25/127.5";
const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));

let folder: string;
let browser: Browser;
const opened: Page[] = [];

beforeAll(async () => {
  // All fonts of this machine: one, with Latin letters alone. Where fontconfig is not used, the machine keeps its own.
  folder = mkdtempSync(join(tmpdir(), "passage-atlas-fonts-"));
  const source = readFileSync(require.resolve("@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2"));
  writeFileSync(join(folder, "latin.ttf"), await subsetFont(source, ASCII, { targetFormat: "sfnt" }));
  const config = join(folder, "fonts.conf");
  writeFileSync(config, `<fontconfig><dir>${folder}</dir><cachedir>${join(folder, "cache")}</cachedir></fontconfig>`);
  browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: CHROMIUM_ARGS,
    env: { ...process.env, FONTCONFIG_FILE: config },
  });
});
afterAll(async () => {
  for (const page of opened) await page.context().close();
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** The site in Chinese; `withFonts` false: as if it had no Chinese fonts. */
async function openInChinese(withFonts: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  opened.push(page);
  await page.addInitScript(() =>
    localStorage.setItem("passage-atlas.preferences", JSON.stringify({ language: "zh", welcomed: true })),
  );
  if (!withFonts) await page.route(/noto-sans-sc/, (route) => route.abort());
  await page.goto(`${inject("siteUrl")}${HEIHE}`);
  await page.locator("section[data-ready=true]").waitFor({ timeout: 90_000 });
  return page;
}

/** A picture of each character as the page writes it, in the given font or in its own. */
async function picturesOf(page: Page, characters: string, font = ""): Promise<Buffer[]> {
  await page.evaluate(
    ([characters, font]) => {
      const probe = document.createElement("div");
      Object.assign(probe.style, { position: "fixed", inset: "0 auto auto 0", zIndex: "9", background: "white" });
      for (const character of characters) {
        const span = document.createElement("span");
        Object.assign(span.style, {
          display: "inline-block",
          width: "60px",
          font: "40px/60px var(--font)",
          fontFamily: font,
        });
        span.className = "probe";
        span.textContent = character;
        probe.append(span);
      }
      document.querySelector(".probe")?.parentElement?.remove();
      document.body.append(probe);
      return document.fonts.ready.then(() => {});
    },
    [characters, font] as const,
  );
  const spans = await page.locator(".probe").all();
  return Promise.all(spans.map((span) => span.screenshot()));
}

const differ = ([a, b]: Buffer[]) => a !== undefined && b !== undefined && !a.equals(b);
/** Whether a font that the map has loaded for its names draws two characters as two. */
async function hasMapFont(page: Page, characters: string): Promise<boolean> {
  const families = await page.evaluate(() =>
    [...document.fonts]
      .filter(({ family, status }) => status === "loaded" && family.includes("maplibre"))
      .map(({ family }) => family),
  );
  expect(families.length).toBeGreaterThan(0);
  for (const family of families) if (differ(await picturesOf(page, characters, family))) return true;
  return false;
}

it("the page draws two characters as two, where the machine itself would draw the same empty box", async () => {
  const page = await openInChinese(true);
  // Without fontconfig a machine may well have Chinese fonts.
  if (process.platform === "linux") expect(differ(await picturesOf(page, "黑河", "sans-serif"))).toBe(false);
  expect(differ(await picturesOf(page, "黑河"))).toBe(true);
  expect(differ(await picturesOf(page, "黑黑"))).toBe(false);
});

it("the map has loaded a font that draws its Chinese names", async () => {
  expect(await hasMapFont(await openInChinese(true), "黑河")).toBe(true);
});

it("the map has no other font for them than that of the site", async () => {
  const hasOther = await hasMapFont(await openInChinese(false), "黑河");
  if (process.platform === "linux") expect(hasOther).toBe(false);
});
