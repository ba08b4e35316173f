import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { type Checked, checkProject, compileProject } from "../../../src/build/build-atlas.ts";

let checked: Checked;
beforeAll(() => {
  checked = checkProject(fileURLToPath(new URL("../../../", import.meta.url)));
});

const privateEditionIn = (artefacts: ReadonlyMap<string, string>) =>
  JSON.parse(artefacts.get("app/atlas.json") ?? "{}").privateEdition;

it("holds no full text unless a folder of texts was named", () => {
  const artefacts = compileProject(checked);
  expect([...artefacts.keys()]).not.toContain("app/texts.json");
  expect(privateEditionIn(artefacts)).toBe(false);
});

it("holds the paragraphs that count when one was", () => {
  const texts = new Map([["cfr-2024", Array.from({ length: 40 }, (_, i) => `Invented paragraph ${i + 1}.`)]]);
  const artefacts = compileProject({ ...checked, texts });
  const [, , cfr] = JSON.parse(artefacts.get("app/texts.json") ?? "[]");
  // Paragraphs 4 to 34 count (data/articles.json).
  expect(cfr.paragraphs[0]).toEqual([4, "Invented paragraph 4."]);
  expect(cfr.paragraphs).toHaveLength(31);
  expect(privateEditionIn(artefacts)).toBe(true);
});
