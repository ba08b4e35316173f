import { fileURLToPath } from "node:url";
import { Face, Blob as HarfbuzzBlob } from "harfbuzzjs";
import subsetFont from "subset-font";
import { beforeAll, describe, expect, it, vi } from "vitest";
import {
  type Artefact,
  BASE_FILES,
  checkProject,
  compileFonts,
  compileProject,
  compileProjectBase,
} from "../../../src/build/build-atlas.ts";
import { cutFonts, namesIn, readInterfaceText } from "../../../src/build/fonts.ts";
import { CHINESE_FONTS, EUROPEAN_FONTS, FONT_FILES, type FontFile, isWithin } from "../../../src/core/fonts.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const NOTHING = { mapNames: [], interfaceText: "", otherText: "" };

/** The characters of these that a font file holds, read by another library than the one that writes them. */
async function heldBy(woff2: Uint8Array, characters: string): Promise<ReadonlySet<string>> {
  const plain = await subsetFont(Buffer.from(woff2), characters, { targetFormat: "sfnt" });
  const bytes = new Uint8Array(plain);
  const codes = new Face(new HarfbuzzBlob(bytes.buffer), 0).collectUnicodes();
  return new Set([...codes].map((code) => String.fromCodePoint(code)));
}

let fonts: ReadonlyMap<string, Uint8Array>;
let names: readonly string[];
beforeAll(async () => {
  const checked = checkProject(ROOT);
  const artefacts = new Map<string, Artefact>(compileProject(checked));
  for (const resolution of Object.keys(BASE_FILES) as (keyof typeof BASE_FILES)[])
    artefacts.set(BASE_FILES[resolution], compileProjectBase(checked, resolution));
  fonts = await compileFonts(ROOT, artefacts);
  names = ["app/geometry.geojson", ...Object.values(BASE_FILES)].flatMap((path) =>
    namesIn(artefacts.get(path) as string),
  );
});

/** The characters that a cut of fonts holds, each counted only where the style asks that file for it. */
async function heldByCut(files: readonly FontFile[], characters: string): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  for (const { path, ranges } of files) {
    const file = fonts.get(path);
    if (file) for (const one of await heldBy(file, characters)) if (isWithin(ranges, one)) held.add(one);
  }
  return held;
}

describe("the fonts of the site", () => {
  it.each(Object.keys(EUROPEAN_FONTS) as (keyof typeof EUROPEAN_FONTS)[])(
    "hold every character of every name on the map in each language, in capitals too: %s",
    async (cut) => {
      expect(names).toEqual(
        expect.arrayContaining(["Vladivostok", "Владивосток", "符拉迪沃斯托克", "Охотское море", "中国"]),
      );
      const needed = new Set(
        [...`${names.join("")}${names.join("").toUpperCase()}`].filter((one) => one.trim() !== ""),
      );
      const chinese = CHINESE_FONTS[cut === "italic" ? "regular" : cut];
      const held = await heldByCut([...EUROPEAN_FONTS[cut], chinese], [...needed].join(""));
      expect([...needed].filter((one) => !held.has(one))).toEqual([]);
    },
  );

  it.each(Object.entries(CHINESE_FONTS))("hold all Chinese that the interface says: %s", async (_, file) => {
    const needed = new Set(readInterfaceText(ROOT).match(/\p{Script=Han}/gu));
    expect(needed.size).toBeGreaterThan(300);
    const held = await heldByCut([file], [...needed].join(""));
    expect([...needed].filter((one) => !held.has(one))).toEqual([]);
  });

  it("hold no more than is shown: each weight of Chinese is a fraction of its source of 1.1 MB", () => {
    const sizes = Object.values(CHINESE_FONTS).map(({ path }) => fonts.get(path)?.byteLength ?? Number.NaN);
    expect(Math.max(...sizes)).toBeLessThan(250_000);
  });

  it("come with their licences", () => {
    const texts = [...fonts]
      .filter(([path]) => path.endsWith(".txt"))
      .map(([, bytes]) => new TextDecoder().decode(bytes));
    expect(texts).toHaveLength(2);
    for (const text of texts) expect(text).toContain("SIL Open Font License");
  });

  it("are web fonts at the paths that map and page ask for", () => {
    const made = [...fonts].filter(([path]) => path.endsWith(".woff2"));
    const asked = FONT_FILES.map(({ path }) => path);
    expect(made.filter(([path]) => !asked.includes(path))).toEqual([]);
    for (const [, bytes] of made) expect(new TextDecoder("latin1").decode(bytes.slice(0, 4))).toBe("wOF2");
  });
});

describe("cutting fonts", () => {
  it("makes the same bytes again", async () => {
    const texts = { ...NOTHING, mapNames: ["Хэйхэ", "黑河"] };
    const first = await cutFonts(texts);
    vi.resetModules();
    const again = await (await import("../../../src/build/fonts.ts")).cutFonts(texts);
    expect([...again.keys()]).toEqual([...first.keys()]);
    for (const [path, bytes] of first) expect(Buffer.compare(bytes, again.get(path) ?? new Uint8Array())).toBe(0);
  });

  it("leaves out what nothing is written in", async () => {
    const paths = [...(await cutFonts({ ...NOTHING, mapNames: ["Heihe"] })).keys()];
    expect(paths.filter((path) => /cyrillic|latin-ext|noto-sans-sc-chinese/.test(path))).toEqual([]);
  });

  it("fails on a name with a character that no font of the site has, and names both", async () => {
    await expect(cutFonts({ ...NOTHING, mapNames: ["Heihe", "Đà Nẵng"] })).rejects.toThrow(
      /“ẵ” \(U\+1EB5\).*“Đà Nẵng”/,
    );
  });

  it("fails on Chinese of the interface that the Chinese font lacks", async () => {
    await expect(cutFonts({ ...NOTHING, interfaceText: "图层𰻞" })).rejects.toThrow(/“𰻞”/);
  });

  it("takes what else is said as far as there are glyphs", async () => {
    const cut = await cutFonts({ ...NOTHING, otherText: "緯度 𰻞" });
    const file = cut.get(CHINESE_FONTS.regular.path);
    expect(file && (await heldBy(file, "度𰻞"))).toEqual(new Set(["度"]));
  });
});
