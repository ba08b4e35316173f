import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkProject, compileProject } from "../../../src/build/build-atlas.ts";
import { jsonSchemas } from "../../../src/build/json-schemas.ts";
import { makeNewAtlas } from "../../../src/build/new-atlas.ts";
import type { AtlasFile } from "../../../src/core/model.ts";
import { atlasFiles, PROJECT } from "../../support/atlas-files.ts";

let parent = "";
let folder = "";
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "new-atlas-"));
  folder = join(parent, "made/here");
});
afterEach(() => rmSync(parent, { recursive: true }));

/** As npm runs a script of the project. */
const run = (script: string, args: readonly string[], env: object = {}) =>
  spawnSync(process.execPath, ["--import", "tsx", join(PROJECT, "src/build", script), ...args], {
    cwd: PROJECT,
    encoding: "utf8",
    env: { ...process.env, ARTICLE_TEXTS: "", ATLAS: "", ...env },
  });

describe("a new atlas", () => {
  it("passes the check, with every quotation in its text", () => {
    makeNewAtlas(folder);
    expect(checkProject(folder, join(folder, "texts")).issues).toEqual([]);
  });

  it("has one layer, two places and one article that cites each once", () => {
    makeNewAtlas(folder);
    const atlas: AtlasFile = JSON.parse(compileProject(checkProject(folder)).get("app/atlas.json") ?? "");
    const { layers, features, articles, citations } = atlas;
    expect([layers.length, features.length, articles.length]).toEqual([1, 2, 1]);
    expect(citations.map(({ feature }) => feature)).toEqual(features.map(({ id }) => id));
  });

  it("brings the schemas of this version, and every file but the list of articles names its own", () => {
    makeNewAtlas(folder);
    const schemas = readdirSync(join(folder, "schemas")).sort();
    expect(schemas).toEqual([...jsonSchemas().keys()].map((name) => `${name}.json`).sort());
    for (const [name, text] of jsonSchemas())
      expect(readFileSync(join(folder, "schemas", `${name}.json`), "utf8")).toBe(text);
    for (const [path, json] of atlasFiles(folder)) {
      if (path === "data/articles.json") continue;
      const { $schema } = json as { $schema: string };
      expect(readFileSync(join(folder, path, "..", $schema), "utf8")).toContain('"$schema"');
    }
  });

  it("tells in its README of every file it holds", () => {
    makeNewAtlas(folder);
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    for (const path of atlasFiles(folder).keys()) expect(readme).toContain(`\`${path}\``);
  });

  it("is not made over anything", () => {
    writeFileSync(join(parent, "mine.txt"), "mine");
    expect(() => makeNewAtlas(parent)).toThrow("is not empty, and stays as it is. Name a folder that is empty or not");
    expect(readdirSync(parent)).toEqual(["mine.txt"]);
    expect(() => makeNewAtlas(join(parent, "mine.txt"))).toThrow("is a file");
  });
});

describe("from the command line", () => {
  it("is made, says how to see it, and passes `npm run check` as ATLAS", () => {
    const made = run("new-atlas-cli.ts", [folder]);
    expect([made.status, made.stdout]).toEqual([0, expect.stringContaining(`ATLAS=${folder} npm start`)]);
    const checked = run("cli.ts", [], { ATLAS: folder });
    expect([checked.status, checked.stdout]).toEqual([0, expect.stringContaining("2 features, 2 citation rows")]);
    const again = run("new-atlas-cli.ts", [folder]);
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining("is not empty")]);
  });

  it("asks for a folder where none is named, and the check for one that is there and holds an atlas", () => {
    expect(run("new-atlas-cli.ts", []).stderr).toContain("npm run new-atlas folder");
    expect(run("cli.ts", [], { ATLAS: folder }).stderr).toContain(`ATLAS names ${folder}, and there is no such folder`);
    expect(run("cli.ts", [], { ATLAS: parent }).stderr).toContain("neither geo/ nor data/");
  });
});
