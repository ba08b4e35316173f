/** Names on the map: in which language, in which font, how large and how far apart. */
import type { ExpressionSpecification, StyleSpecification } from "maplibre-gl";
import { CHINESE_FONTS, type Cut, EUROPEAN_FONTS, type FontFile } from "../core/fonts.ts";
import type { Theme } from "./theme.ts";

const LANGUAGE: ExpressionSpecification = ["global-state", "labels"];
const IS_CHINESE: ExpressionSpecification = ["==", LANGUAGE, "zh"];

/** The name in the language of the labels; in English where none in that language is known. */
export const NAME: ExpressionSpecification = [
  "case",
  ["==", LANGUAGE, "ru"],
  ["coalesce", ["get", "nameRu"], ["get", "name"]],
  IS_CHINESE,
  ["coalesce", ["get", "nameZh"], ["get", "name"]],
  ["get", "name"],
];

/** Fonts of texts that are the same in each language; names take `fontOf`. */
export const FONT: Record<Cut, [string]> = {
  regular: ["Noto Sans"],
  medium: ["Noto Sans Medium"],
  bold: ["Noto Sans Bold"],
  italic: ["Noto Sans Italic"],
};

/** Chinese has no italics: what slants in other scripts stands upright. */
const CHINESE_CUT = { regular: "regular", medium: "medium", bold: "bold", italic: "regular" } as const;
const CHINESE_NAMES = {
  regular: "Noto Sans SC",
  medium: "Noto Sans SC Medium",
  bold: "Noto Sans SC Bold",
} as const satisfies Record<keyof typeof CHINESE_FONTS, string>;

/** The cut of a name, in the font of its language. */
export const fontOf = (cut: Cut): ExpressionSpecification => [
  "case",
  IS_CHINESE,
  ["literal", [CHINESE_NAMES[CHINESE_CUT[cut]]]],
  ["literal", FONT[cut]],
];

/** In pixels; Chinese a little larger, for its strokes are closer. */
export const sizeOf = (px: number | ExpressionSpecification): ExpressionSpecification => [
  "case",
  IS_CHINESE,
  ["+", px, 1],
  px,
];

/** Space between letters in ems: none in Chinese, which would fall apart into characters. */
export const spacingOf = (em: number | ExpressionSpecification): ExpressionSpecification => ["case", IS_CHINESE, 0, em];

/** Thin and half transparent: it parts the letters from what lies below, and hides nothing. */
export const haloOf = (theme: Theme) => ({
  "text-halo-color": theme.halo,
  "text-halo-width": 1.3,
  "text-halo-blur": 0.4,
});

/** `dataUrl`: the absolute address of data/, with its slash. What a text font lacks is looked for in the Chinese one, and back. */
export function fontFaces(dataUrl: string): NonNullable<StyleSpecification["font-faces"]> {
  const face = ({ path, ranges }: FontFile) => ({ url: `${dataUrl}${path}`, "unicode-range": [...ranges] });
  const cuts = Object.keys(FONT) as Cut[];
  const chineseOf = (cut: Cut) => CHINESE_FONTS[CHINESE_CUT[cut]];
  return Object.fromEntries([
    ...cuts.map((cut) => [FONT[cut][0], [...EUROPEAN_FONTS[cut], chineseOf(cut)].map(face)]),
    ...(["regular", "medium", "bold"] as const).map((cut) => [
      CHINESE_NAMES[cut],
      [CHINESE_FONTS[cut], ...EUROPEAN_FONTS[cut]].map(face),
    ]),
  ]);
}
