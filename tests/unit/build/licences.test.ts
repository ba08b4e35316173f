import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { isAllowed } from "../../../src/build/licences/allowed.ts";
import { installedPackages, notOnList } from "../../../src/build/licences/installed.ts";
import { packageFolderOf, readPackage } from "../../../src/build/licences/packages.ts";
import { LICENCES_PATH, licences } from "../../../src/build/licences/plugin.ts";
import { worksOf } from "../../../src/build/licences/works.ts";
import type { LicencesFile } from "../../../src/core/licences.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const installed = (name: string) => join(ROOT, "node_modules", name);

let temporary: string | undefined;
afterEach(() => {
  if (temporary) rmSync(temporary, { recursive: true });
  temporary = undefined;
});

/** The folder of a package that is not on any registry. */
function madePackage(manifest: object, files: Readonly<Record<string, string>> = {}): string {
  temporary = mkdtempSync(join(tmpdir(), "package-"));
  const folder = join(temporary, "node_modules", "made");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "made", version: "1.0.0", ...manifest }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe("isAllowed", () => {
  it.each([
    ["MIT", true],
    ["(MIT OR GPL-3.0-only)", true],
    ["MIT AND BSD-3-Clause", true],
    ["MIT AND GPL-3.0-only", false],
    ["(MIT OR GPL-3.0-only) AND ISC", true],
    ["GPL-3.0-only OR (MIT AND ISC)", true],
    ["MPL-2.0", false],
    ["UNLICENSED", false],
    ["SEE LICENSE IN LICENSE", false],
    ["(MIT", false],
    ["MIT ISC", false],
    ["constructor", false],
    ["", false],
  ])("of %s in the site is %s", (expression, allowed) => {
    expect(isAllowed(expression, "site")).toBe(allowed);
  });

  it("lets tools be under more than what is passed on, and data under the ODbL", () => {
    expect([isAllowed("MPL-2.0", "tools"), isAllowed("GPL-3.0-only", "tools")]).toEqual([true, false]);
    expect([isAllowed("ODbL-1.0", "data"), isAllowed("ODbL-1.0", "site")]).toEqual([true, false]);
  });
});

describe("packageFolderOf", () => {
  it.each([
    ["/a/node_modules/react/index.js", "/a/node_modules/react"],
    ["/a/node_modules/@tmcw/togeojson/dist/x.js?commonjs", "/a/node_modules/@tmcw/togeojson"],
    [
      "/a/node_modules/maplibre-gl/node_modules/earcut/src/earcut.js",
      "/a/node_modules/maplibre-gl/node_modules/earcut",
    ],
    ["\0/a/node_modules/react/index.js?commonjs-module", "/a/node_modules/react"],
    ["C:\\a\\node_modules\\react\\index.js", "C:\\a\\node_modules\\react"],
  ])("of %j is %j", (module, folder) => {
    expect(packageFolderOf(module)).toBe(folder);
  });

  it.each(["/a/src/main.tsx", "\0vite/preload-helper.js", "/a/node_modules_of/x.js"])("of %j is none", (module) => {
    expect(packageFolderOf(module)).toBeNull();
  });
});

describe("readPackage", () => {
  it("has the text of the licence, who made it and where that is, however the manifest says it", () => {
    const folder = madePackage(
      {
        licenses: [{ type: "MIT" }, { type: "ISC" }],
        author: "Jane Doe <jane@made.example> (https://made.example)",
        repository: { url: "git+https://code.example/made.git" },
      },
      { "LICENCE.md": "Do as you like.\r\n" },
    );
    expect(readPackage(folder)).toEqual({
      name: "made",
      version: "1.0.0",
      licence: "MIT OR ISC",
      text: "Do as you like.",
      author: "Jane Doe",
      home: "https://code.example/made",
      dependencies: [],
    });
  });

  it("names no address that is none of the web", () => {
    expect(readPackage(madePackage({ license: "MIT", homepage: "javascript:alert(1)" })).home).toBeNull();
  });
});

describe("worksOf", () => {
  it("are the atlas, the packages of the bundle, what these hold within, and what maps and fonts are made of", () => {
    const { version, works } = worksOf(ROOT, ["react", "maplibre-gl", "topojson-client"].map(installed));
    const kindOf = (name: string) => works.find((work) => work.name === name)?.kind;
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(works[0]).toMatchObject({ kind: "own", name: "passage-atlas", licence: "MIT" });
    expect(["react", "maplibre-gl", "earcut", "pbf"].map(kindOf)).toEqual(["code", "code", "code", "code"]);
    // It is there for a command line.
    expect(kindOf("commander")).toBeUndefined();
    expect(works.some(({ name }) => name.startsWith("@types/"))).toBe(false);
    expect(kindOf("@fontsource/noto-sans-sc")).toBe("fonts");
    expect(works.find(({ data }) => data?.licence === "ODbL-1.0")?.data?.credit).toBe("© OpenStreetMap contributors");
    expect(new Set(works.map(({ name, version }) => `${name}@${version}`)).size).toBe(works.length);
    for (const { name, text, author } of works) expect(`${name}: ${text ?? author}`).toMatch(/: .{5}/);
  });

  it.each([["GPL-3.0-only"], [undefined]])("end the build with the name of a package under %s", (license) => {
    const folder = madePackage({ license });
    expect(() => worksOf(ROOT, [folder])).toThrow(
      `made@1.0.0 is under «${license ?? ""}», which is not on the list: add it to src/build/licences/allowed.ts`,
    );
  });
});

describe("the list that the page shows", () => {
  const chunk = (...modules: string[]) => ({
    "a.js": { type: "chunk", modules: Object.fromEntries(modules.map((module) => [module, {}])) },
  });
  const call = (hook: unknown, self: object, ...given: unknown[]) =>
    (hook as (...given: unknown[]) => unknown).call(self, ...given);

  it("is emitted with the packages of the page and of its workers", () => {
    const { plugin, ofWorkers } = licences();
    const emitted: { fileName: string; source: string }[] = [];
    call(plugin.configResolved, {}, { root: ROOT });
    for (const one of ofWorkers()) call(one.generateBundle, {}, {}, chunk(`${installed("pmtiles")}/dist/index.js`));
    const self = { emitFile: (file: { fileName: string; source: string }) => emitted.push(file) };
    call(plugin.generateBundle, self, {}, chunk(`${installed("react")}/index.js`, `${ROOT}src/main.tsx`));
    const { works } = JSON.parse(emitted[0]?.source ?? "") as LicencesFile;
    const code = works.filter(({ kind }) => kind === "code").map(({ name }) => name);
    expect([emitted[0]?.fileName, code]).toEqual([LICENCES_PATH, ["pmtiles", "react"]]);
  });

  it("is served by the dev server, where nothing is bundled, with all that may be", () => {
    const { plugin } = licences();
    const handlers: ((...given: unknown[]) => void)[] = [];
    call(plugin.configResolved, {}, { root: ROOT });
    call(plugin.configureServer, {}, { middlewares: { use: (handler: () => void) => handlers.push(handler) } });
    let body = "";
    let passedOn = 0;
    const response = { setHeader: () => {}, end: (text: string) => (body = text) };
    for (const url of ["/data/articles.json", `/${LICENCES_PATH}`]) handlers[0]?.({ url }, response, () => passedOn++);
    const names = (JSON.parse(body) as LicencesFile).works.map(({ name }) => name);
    expect(passedOn).toBe(1);
    expect(names).toEqual(expect.arrayContaining(["react", "minisearch", "world-atlas"]));
  });
});

describe("npm run licences", () => {
  it("finds every installed package under a licence that is on the list", () => {
    const packages = installedPackages(ROOT);
    expect(packages.length).toBeGreaterThan(100);
    expect(notOnList(packages).map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  });
});
