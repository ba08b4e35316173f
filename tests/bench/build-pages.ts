/** Builds what is measured: the atlas as `npm run build` does, and the three peers. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { PEERS } from "./site-server.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const PAGES = fileURLToPath(new URL("./pages/", import.meta.url));

/** The peers into one folder. Each library is a file of its own, as in the atlas, so that scripts can be told apart. */
export async function buildPages(into: string): Promise<void> {
  await build({
    configFile: false,
    root: PAGES,
    base: "./",
    logLevel: "error",
    build: {
      outDir: into,
      emptyOutDir: true,
      target: "es2023",
      chunkSizeWarningLimit: 1200,
      rolldownOptions: {
        input: PEERS.map((name) => `${PAGES}${name}.html`),
        output: {
          codeSplitting: {
            groups: [
              { name: "vendor-maplibre", test: /node_modules[\\/]maplibre-gl[\\/].*\.mjs$/ },
              { name: "vendor-leaflet", test: /node_modules[\\/]leaflet[\\/].*\.js$/ },
              { name: "vendor-openlayers", test: /node_modules[\\/](ol|rbush|quickselect)[\\/].*\.js$/ },
            ],
          },
        },
      },
    },
  });
}

/** The site of an atlas, its own or that of a folder; how many seconds it took. Throws with the end of what vite said. */
export async function buildSite(into: string, atlas: string | null, minutes: number): Promise<number> {
  const started = performance.now();
  const { ARTICLE_TEXTS, ATLAS, ...rest } = process.env;
  const child = spawn(
    "npx",
    ["--no-install", "vite", "build", "--outDir", into, "--emptyOutDir", "--logLevel", "warn"],
    {
      cwd: PROJECT,
      env: { ...rest, ...(atlas !== null && { ATLAS: atlas }) },
      timeout: minutes * 60_000,
      shell: process.platform === "win32",
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => {
      said = (said + text).slice(-2000);
    });
  const [code, signal] = await new Promise<[number | null, string | null]>((done, fail) => {
    child.on("error", fail);
    child.on("close", (...ended) => done(ended));
  });
  if (signal) throw new Error(`the build was stopped after ${minutes} minutes`);
  if (code !== 0) throw new Error(`the build failed: ${lastLines(said)}`);
  return (performance.now() - started) / 1000;
}

/** Without colours, and without the folders of this machine. */
const lastLines = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what colours a terminal begins with one
    .replaceAll(/\u001b\[[\d;]*m/g, "")
    .replaceAll(PROJECT, "")
    .trim()
    .split("\n")
    .slice(-3)
    .join(" ");
