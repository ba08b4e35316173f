import { CHINESE_FONTS, type FontFile, LANGUAGE_NAME_FONT, withoutLanguageName } from "../core/fonts.ts";
import { addressOf } from "../load-atlas.ts";

/** Chinese for machines without it (--font in tokens.css): the browser fetches a file when a character asks for it. */
export function offerChineseFonts(): void {
  const { regular, medium, bold } = CHINESE_FONTS;
  offer(regular, withoutLanguageName(regular.ranges));
  for (const font of [medium, bold, LANGUAGE_NAME_FONT]) offer(font);
}

function offer({ path, weight, ranges }: FontFile, covered = ranges): void {
  const descriptors = { weight: String(weight), unicodeRange: covered.join(",") };
  document.fonts.add(new FontFace("Noto Sans SC", `url("${addressOf(`data/${path}`)}")`, descriptors));
}
