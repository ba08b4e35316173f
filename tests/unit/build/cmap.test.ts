import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Face, Blob as HarfbuzzBlob } from "harfbuzzjs";
import subsetFont from "subset-font";
import { expect, it } from "vitest";
import { codePointsOf } from "../../../src/build/cmap.ts";

const require = createRequire(import.meta.url);
const plain = (source: string, characters: string) =>
  subsetFont(readFileSync(require.resolve(source)), characters, { targetFormat: "sfnt" });
const LATIN = "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2";
const CYRILLIC = "@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff2";
const CHINESE = "@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2";

it.each([
  ["a run of letters", LATIN, "abcdefghij"],
  ["letters and gaps", LATIN, "aceG–’é"],
  ["another script", CYRILLIC, "АБВабвёЁ№"],
  ["characters far apart", CHINESE, "一丁三中俄边界龙，。（）"],
])("the characters of a font are those that HarfBuzz finds: %s", async (_, source, characters) => {
  const font = await plain(source, characters);
  const found = new Face(new HarfbuzzBlob(new Uint8Array(font).buffer), 0).collectUnicodes();
  expect([...codePointsOf(font)].sort()).toEqual([...found].sort());
  expect([...codePointsOf(font)]).toEqual(expect.arrayContaining([...characters].map((one) => one.codePointAt(0))));
});

it("what a font lacks is not among them", async () => {
  expect(codePointsOf(await plain(LATIN, "abЖ中")).has("Ж".codePointAt(0) ?? 0)).toBe(false);
});

it("a font without a table of characters is refused", () => {
  expect(() => codePointsOf(new Uint8Array(64))).toThrow("the font has no table cmap");
});
