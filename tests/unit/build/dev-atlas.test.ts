/** The dev server on an atlas in a folder of its own. Needs no browser. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { jsonSchemas } from "../../../src/build/json-schemas.ts";
import { editorSchemas } from "../../../src/build/schemas-plugin.ts";
import { passageAtlas } from "../../../src/build/vite-plugin.ts";
import { PROJECT, SECOND_ATLAS } from "../../support/atlas-files.ts";

let parent = "";
let server: ViteDevServer;
beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), "dev-atlas-"));
  cpSync(SECOND_ATLAS, join(parent, "mine"), { recursive: true });
  server = await createServer({
    root: PROJECT,
    configFile: false,
    logLevel: "silent",
    cacheDir: join(parent, "cache"),
    plugins: [passageAtlas(undefined, join(parent, "mine")), editorSchemas()],
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, host: "127.0.0.1" },
  });
  await server.listen();
});
afterAll(async () => {
  await server.close();
  rmSync(parent, { recursive: true });
});

const get = (path: string) => fetch(new URL(path, server.resolvedUrls?.local[0]));

it("serves that atlas and no other", async () => {
  const { articles } = await (await get("data/articles.json")).json();
  expect(articles.map(({ id }: { id: string }) => id)).toEqual(["down-the-river"]);
});

it("heads the page with its title", async () => {
  expect(await (await get("")).text()).toContain("<title>Down the River</title>");
});

it("follows a change of it, a new file in it, and one that is gone", async () => {
  const towns = join(parent, "mine/geo/towns.geojson");
  const tours = join(parent, "mine/data/tours.json");
  const titles = async () => {
    const response = await get("data/app/atlas.json");
    if (!response.ok) return [response.status];
    const { features, tours } = await response.json();
    return [...features.slice(0, 1), ...tours].map(({ about }) => (typeof about === "string" ? about : about.en));
  };
  expect(await titles()).toEqual(["A city on the upper Danube."]);
  writeFileSync(towns, readFileSync(towns, "utf8").replace("A city on the upper Danube.", "A city with a tall spire."));
  await expect.poll(titles).toEqual(["A city with a tall spire."]);
  const step = { feature: "ulm", passage: "down-the-river.2", text: { en: "Here it begins." }, others: [] };
  const tour = { id: "down", title: { en: "Down" }, about: { en: "A walk." }, steps: [step] };
  writeFileSync(tours, JSON.stringify({ tours: [tour] }));
  await expect.poll(titles).toEqual(["A city with a tall spire.", "A walk."]);
  writeFileSync(tours, JSON.stringify({ tours: [{ ...tour, steps: [] }] }));
  await expect.poll(titles).toEqual([500]);
  rmSync(tours);
  await expect.poll(titles).toEqual(["A city with a tall spire."]);
});

it("serves the schemas for editors", async () => {
  expect(await (await get("schemas/layer.json")).text()).toBe(jsonSchemas().get("layer"));
});

it("says so where there is no such folder", async () => {
  const plugins = [passageAtlas(undefined, join(parent, "nowhere"))];
  await expect(createServer({ root: PROJECT, configFile: false, logLevel: "silent", plugins })).rejects.toThrow(
    /ATLAS names .*nowhere, and there is no such folder/,
  );
});
