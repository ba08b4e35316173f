/**
 * Where the Chromium of the browser tests is, and how it starts. Looks for CHROMIUM_PATH, Playwright's own, then a
 * system Chromium or Chrome; `installChromium` gets one where there is none.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

/** Flags for a machine without a GPU and without a network: WebGL 2 runs on SwiftShader. */
export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--enable-unsafe-swiftshader",
];

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const SYSTEM_PATHS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium that exists, or null. Throws when CHROMIUM_PATH names none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
  }
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  for (const name of SYSTEM_NAMES) {
    const found = run(process.platform === "win32" ? "where" : "which", [name]);
    if (found) return found.split("\n")[0] ?? null;
  }
  return SYSTEM_PATHS.find((path) => existsSync(path)) ?? null;
}

/** A Chromium, installed if need be: Playwright's own, or Debian's where that cannot be had. Throws when neither can. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  console.log("No Chromium found; installing one …");
  if (run("npx", ["playwright", "install", "chromium"]) === null && run("apt-get", ["--version"]) !== null) {
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    "The browser tests need a Chromium, and none could be found or installed.\n" +
      "Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run the tests again.",
  );
}

/** The output of a command, or null where it cannot run. */
function run(command: string, args: readonly string[]): string | null {
  try {
    return execFileSync(command, args, { stdio: ["ignore", "pipe", "ignore"], timeout: 600_000 })
      .toString()
      .trim();
  } catch {
    return null;
  }
}
