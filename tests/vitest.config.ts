import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { passageAtlas } from "../src/build/vite-plugin.ts";
import { CHROMIUM_ARGS, ensureChromium } from "./support/chromium.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const needsBrowser = !process.argv.includes("--project=unit");
const executablePath = needsBrowser ? ensureChromium() : "";

/**
 * Three projects: unit in node, browser with MapLibre and components in a real Chromium, e2e on the built site. And long,
 * which `npm run test:long` runs.
 */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/unit/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        plugins: [react(), passageAtlas(undefined)],
        optimizeDeps: {
          include: [
            "react/jsx-dev-runtime",
            "react-dom/client",
            "maplibre-gl",
            "topojson-client",
            "geographiclib-geodesic",
            "minisearch/SearchableMap",
            "axe-core",
          ],
          exclude: ["maplibre-gl/dist/maplibre-gl-worker.mjs"],
        },
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          testTimeout: 120_000,
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath, args: CHROMIUM_ARGS },
              contextOptions: { reducedMotion: "reduce" },
            }),
            instances: [{ browser: "chromium", viewport: { width: 900, height: 700 } }],
          },
        },
      },
      {
        root,
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/e2e/built-site.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        root,
        test: {
          name: "long",
          environment: "node",
          include: ["tests/long/**/*.test.ts", "tests/unit/**/*fuzz*.test.ts"],
          env: { FUZZ_CASES: "100000" },
          testTimeout: 3_600_000,
          hookTimeout: 3_600_000,
          fileParallelism: false,
          // A build of 100,000 places.
          execArgv: ["--max-old-space-size=12000"],
        },
      },
    ],
  },
});
