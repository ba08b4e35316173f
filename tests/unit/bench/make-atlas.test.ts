import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkProject } from "../../../src/build/build-atlas.ts";
import { makeAtlas } from "../../bench/make-atlas.ts";

const folders: string[] = [];
function made(size: number, seed: number): string {
  const folder = mkdtempSync(join(tmpdir(), "made-atlas-"));
  folders.push(folder);
  makeAtlas(folder, { size, seed });
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const textsOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file.slice(folder.length), readFileSync(file, "utf8")]);

describe("makeAtlas", () => {
  it("makes as many features and passages as asked for, in which the checks of the build find no mistake", () => {
    const { issues, sources, resolved } = checkProject(made(620, 7));
    expect(issues).toEqual([]);
    expect(resolved).toHaveLength(620);
    const passages = [...(sources?.passages.values() ?? [])].flatMap((article) => article.passages);
    expect(passages).toHaveLength(620);
    const cited = new Set(
      [...(sources?.citations.values() ?? [])].flatMap((one) => one.citations.flatMap((row) => row.features)),
    );
    expect(cited.size).toBe(620);
  });

  it("makes the same for the same seed, and something else for another", () => {
    const once = textsOf(made(60, 7));
    expect(textsOf(made(60, 7))).toEqual(once);
    expect(textsOf(made(60, 8))).not.toEqual(once);
  });
});
