import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { createServer, type ViteDevServer } from "vite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { passageAtlas } from "../../src/build/vite-plugin.ts";
import { CHROMIUM_ARGS, ensureChromium } from "../support/chromium.ts";
import { expectOn } from "./atlas-page.ts";

let root: string;
let server: ViteDevServer;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "passage-atlas-dev-"));
  for (const folder of ["geo", "data"]) cpSync(folder, join(root, folder), { recursive: true });
  writeFileSync(
    join(root, "index.html"),
    `<!doctype html><p>Page</p><script type="module">await fetch("/data/app/atlas.json")</script>`,
  );
  server = await createServer({
    root,
    configFile: false,
    logLevel: "silent",
    cacheDir: join(root, ".cache"),
    plugins: [passageAtlas(undefined)],
    server: { port: 0, host: "127.0.0.1" },
  });
  await server.listen();
});

afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

const address = () => server.resolvedUrls?.local[0] ?? "";

/** Gives the first citation a feature that does not exist. */
function breakCitation(): void {
  const file = join(root, "data/citations/cfr-2024.json");
  const json = JSON.parse(readFileSync(file, "utf8"));
  json.citations[0].features = ["atlantis"];
  writeFileSync(file, JSON.stringify(json));
}

describe("the dev server", () => {
  it("serves the artefacts while geo/ and data/ are right", async () => {
    const response = await fetch(`${address()}data/features.geojson`);
    expect(response.status).toBe(200);
    expect((await response.json()).features.length).toBeGreaterThan(80);
  });

  it("answers a mistake with file, place and remedy, and shows it as an overlay", async () => {
    breakCitation();
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
    const page = await browser.newPage();
    await page.goto(address());
    const overlay = page.locator("vite-error-overlay");
    await expectOn(overlay).toContainText("atlantis");
    await expectOn(overlay).toContainText("data/citations/cfr-2024.json");
    await expectOn(overlay).toContainText("Mend the id, or draw the feature.");
    await browser.close();
    const response = await fetch(`${address()}data/app/atlas.json`);
    expect(response.status).toBe(500);
  });
});
