import { CHINESE_FONTS } from "../core/fonts.ts";
import { addressOf } from "../load-atlas.ts";

/** Chinese for machines without it (--font in tokens.css): the browser fetches a file when a character asks for it. */
export function offerChineseFonts(): void {
  for (const { path, weight, ranges } of Object.values(CHINESE_FONTS)) {
    const descriptors = { weight: String(weight), unicodeRange: ranges.join(",") };
    document.fonts.add(new FontFace("Noto Sans SC", `url("${addressOf(`data/${path}`)}")`, descriptors));
  }
}
