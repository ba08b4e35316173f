/** The font files that the site carries: cut by the build (build/fonts.ts), for the map and for Chinese on the page. */

/** What the source files of each script hold, as CSS writes ranges. */
const RANGES = {
  latin: ["U+0-FF", "U+131", "U+152-153", "U+2BB-2BC", "U+2C6", "U+2DA", "U+2DC", "U+2000-206F", "U+20AC", "U+2212"],
  "latin-ext": ["U+100-130", "U+132-151", "U+154-2BA", "U+2BD-2C5", "U+1E00-1E9F", "U+1EF2-1EFF"],
  cyrillic: ["U+301", "U+400-45F", "U+490-491", "U+4B0-4B1", "U+2116"],
  /** With the quotation marks, dashes and dots that Chinese writes an em wide. */
  "chinese-simplified": [
    "U+B7",
    "U+2014",
    "U+2018-2019",
    "U+201C-201D",
    "U+2026",
    "U+2E80-2FDF",
    "U+3000-303F",
    "U+3400-4DBF",
    "U+4E00-9FFF",
    "U+FF00-FFEF",
  ],
  /** 中 and 文: how Chinese calls itself, which a page in every language says. */
  "language-name": ["U+4E2D", "U+6587"],
} as const;
type Script = keyof typeof RANGES;

export interface FontFile {
  readonly script: Script;
  readonly weight: 400 | 500 | 700;
  /** Package and file name that it is cut from, without ending. */
  readonly source: string;
  /** Below data/ of the site. */
  readonly path: string;
  readonly ranges: readonly string[];
}

function fontFile(script: Script, weight: FontFile["weight"], slope: "normal" | "italic", cutFrom = script): FontFile {
  const family = cutFrom === "chinese-simplified" ? "noto-sans-sc" : "noto-sans";
  const nameOf = (script: Script) => `${family}-${script}-${weight}-${slope}.woff2`;
  return {
    script,
    weight,
    source: `@fontsource/${family}/files/${nameOf(cutFrom)}`,
    path: `app/fonts/${nameOf(script)}`,
    ranges: RANGES[script],
  };
}

const european = (weight: FontFile["weight"], slope: "normal" | "italic" = "normal") =>
  (["latin", "latin-ext", "cyrillic"] as const).map((script) => fontFile(script, weight, slope));

/** The files of a cut, by what they hold; the first that holds a character draws it. Chinese has no italics. */
export const EUROPEAN_FONTS = {
  regular: european(400),
  medium: european(500),
  bold: european(700),
  italic: european(400, "italic"),
} as const satisfies Record<string, readonly FontFile[]>;
export type Cut = keyof typeof EUROPEAN_FONTS;

export const CHINESE_FONTS = {
  regular: fontFile("chinese-simplified", 400, "normal"),
  medium: fontFile("chinese-simplified", 500, "normal"),
  bold: fontFile("chinese-simplified", 700, "normal"),
} as const satisfies Record<string, FontFile>;

/** So small that no page waits for all of Chinese to offer it. */
export const LANGUAGE_NAME_FONT = fontFile("language-name", 400, "normal", "chinese-simplified");

export const FONT_FILES: readonly FontFile[] = [
  ...Object.values(EUROPEAN_FONTS).flat(),
  ...Object.values(CHINESE_FONTS),
  LANGUAGE_NAME_FONT,
];

/** The ranges of a font of the page that leaves 中文 to LANGUAGE_NAME_FONT: browsers load all that have a character. */
export const withoutLanguageName = (ranges: readonly string[]) =>
  ranges.flatMap((range) => (range === "U+4E00-9FFF" ? ["U+4E00-4E2C", "U+4E2E-6586", "U+6588-9FFF"] : [range]));

/** Whether one of the ranges, as CSS writes them, holds the character. */
export const isWithin = (ranges: readonly string[], character: string): boolean =>
  ranges.some((range) => {
    const [from = 0, to = from] = range
      .slice("U+".length)
      .split("-")
      .map((hex) => Number.parseInt(hex, 16));
    const code = character.codePointAt(0) ?? -1;
    return code >= from && code <= to;
  });
