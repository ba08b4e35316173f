/**
 * Cuts the fonts that the site carries (core/fonts.ts) down to the characters that it shows. The sources are Noto Sans
 * and Noto Sans SC (SIL Open Font License), whose licence goes with them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";
import { CHINESE_FONTS, EUROPEAN_FONTS, FONT_FILES, type FontFile, isWithin } from "../core/fonts.ts";
import { codePointsOf } from "./cmap.ts";

const require = createRequire(import.meta.url);

/** Below data/ of the site. */
export const FONTS_FOLDER = "app/fonts/";
const LICENCES = ["noto-sans", "noto-sans-sc"];

/** What every reader may type or measure, whether a text has it or not. */
const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));
/** Of what the tables of a font say: copyright, names, licence and its address. */
const KEPT_NAMES = [0, 1, 2, 3, 4, 5, 6, 13, 14];
/** Letters set close, accents put in place, and the upright forms of Chinese written downwards. */
const KEPT_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "vert"];

/** What must be drawn, and what is drawn where a font has it. */
export interface SiteTexts {
  /** Each must be held whole by a font of every cut, small and in capitals. */
  readonly mapNames: readonly string[];
  /** The interface: its Chinese must be held. */
  readonly interfaceText: string;
  /** Everything else that a page may show. */
  readonly otherText: string;
}

/** What the interface says: the tables of messages, and languages by their own names. */
export function readInterfaceText(root: string): string {
  const folder = join(root, "src/core");
  const files = readdirSync(join(folder, "messages"), { recursive: true, encoding: "utf8" });
  return ["language.ts", ...files.filter((name) => name.endsWith(".ts")).map((name) => join("messages", name))]
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}

/** The names that the map can write, in every language: of what it draws, as compiled to JSON. */
export function namesIn(artefact: string): string[] {
  const found = artefact.matchAll(/"name(?:Ru|Zh)?":("(?:[^"\\]|\\.)*")/g);
  return [...new Set([...found].map(([, text = '""']) => JSON.parse(text) as string))];
}

/**
 * Fonts and their licences by path below data/ of the site; a font of which nothing is shown is left out. Throws where
 * a name of the map or the Chinese of the interface has a character that no font holds.
 */
export async function cutFonts(texts: SiteTexts): Promise<Map<string, Uint8Array>> {
  const names = texts.mapNames.join("");
  const all = charactersOf(
    ASCII + names + names.toUpperCase() + names.toLowerCase() + texts.interfaceText + texts.otherText,
  );
  const cut = new Map<string, CutFont>();
  for (const file of FONT_FILES) {
    const wanted = all.filter((character) => isWithin(file.ranges, character)).join("");
    if (wanted !== "") cut.set(file.path, await cutOnce(file, wanted));
  }
  const isHeld = (files: readonly FontFile[]) => (character: string) =>
    files.some(
      ({ path, ranges }) => isWithin(ranges, character) && cut.get(path)?.held.has(character.codePointAt(0) ?? -1),
    );
  const chinese = Object.values(CHINESE_FONTS);
  for (const european of Object.values(EUROPEAN_FONTS))
    for (const name of texts.mapNames) hold(name, isHeld([...european, ...chinese]));
  for (const file of chinese) {
    const characters = charactersOf(texts.interfaceText).filter((one) => /\p{Script=Han}/u.test(one));
    hold(characters.join(""), isHeld([file]));
  }
  return new Map([
    ...[...cut].map(([path, { woff2 }]): [string, Uint8Array] => [path, woff2]),
    ...LICENCES.map((name): [string, Uint8Array] => [
      `${FONTS_FOLDER}${name}-licence.txt`,
      readFileSync(require.resolve(`@fontsource/${name}/LICENSE`)),
    ]),
  ]);
}

function hold(text: string, isHeld: (character: string) => boolean): void {
  const missing = charactersOf(text + text.toUpperCase()).filter((one) => one !== " " && !isHeld(one));
  if (missing.length === 0) return;
  const list = missing.map((one) => `“${one}” (U+${one.codePointAt(0)?.toString(16).toUpperCase()})`).join(", ");
  const whole = text.length > 60 ? "the interface" : `“${text}”`;
  throw new Error(`No font of the site has ${list}, which ${whole} is written with; the fonts are in core/fonts.ts.`);
}

/** Each once, in order. */
const charactersOf = (text: string) => [...new Set(text.normalize("NFC"))].sort();

interface CutFont {
  readonly woff2: Uint8Array;
  readonly held: ReadonlySet<number>;
}

/** By source and characters: a dev server asks again after every change of a text. */
const cuts = new Map<string, Promise<CutFont>>();

function cutOnce(file: FontFile, characters: string): Promise<CutFont> {
  const key = `${file.source} ${characters}`;
  const known = cuts.get(key) ?? cutFont(file, characters);
  cuts.set(key, known);
  return known;
}

async function cutFont({ source }: FontFile, characters: string): Promise<CutFont> {
  const options = { keepFeatures: KEPT_FEATURES, preserveNameIds: KEPT_NAMES, noHinting: true } as const;
  const whole = readFileSync(require.resolve(source));
  const plain = await subsetFont(whole, characters, { ...options, targetFormat: "sfnt" });
  const woff2 = await subsetFont(plain, characters, { ...options, targetFormat: "woff2" });
  return { woff2, held: codePointsOf(plain) };
}
