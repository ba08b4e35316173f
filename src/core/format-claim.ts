/** The figures of a claim as words. */

import type { Claim, Figure, Measurement } from "./claim.ts";
import { formatArea, formatDuration, formatLength, formatNumber, formatPercent, type LengthUnit } from "./format.ts";
import type { Language } from "./language.ts";
import { ANSWERS, BOUND_WORDS, FIGURES } from "./messages/figures.ts";

/** «4,239.3 km», «2», «yes»; as exact as the figure is. */
export function formatFigure({ quantity, value, within }: Figure, unit: LengthUnit, language: Language = "en"): string {
  switch (quantity) {
    case "length":
      return withMinus(formatLength(value, unit, Math.max(within, 0.5), language));
    case "area":
      return withMinus(formatArea(value, unit, within, language));
    case "time":
      return value < 0 ? `−${formatDuration(-value, language)}` : formatDuration(value, language);
    case "count":
      return withMinus(formatNumber(value, 0, language));
    case "relation":
      return ANSWERS[value === 1 ? "yes" : "no"][language];
  }
}

/** The same minus before every quantity. */
const withMinus = (text: string) => text.replace("-", "−");

/** «at least 1,400 km»; what no number states is told in the claim's own words, in English. */
export function formatStated({ stated, says }: Claim, unit: LengthUnit, language: Language = "en"): string {
  if (!stated || stated.quantity === "count") return says;
  const bound = stated.bound === "about" ? "" : `${BOUND_WORDS[stated.bound][language]} `;
  return `${language === "zh" ? bound.trimEnd() : bound}${formatFigure(stated, unit, language)}`;
}

/** What was measured less what is stated, with its sign and share; null where one is no number of that kind. */
export function formatDifference(
  { stated }: Claim,
  measured: Measurement,
  unit: LengthUnit,
  language: Language = "en",
): string | null {
  if (!stated || stated.quantity !== measured.quantity || stated.quantity === "relation") return null;
  const difference = measured.value - stated.value;
  if (difference === 0) return FIGURES.none[language];
  const sign = difference < 0 ? "−" : "+";
  const size = formatFigure({ ...measured, value: Math.abs(difference) }, unit, language);
  if (stated.value === 0 || measured.value <= 0) return `${sign}${size}`;
  const share = `${sign}${formatPercent(Math.abs(difference) / stated.value, language)}`;
  return `${sign}${size}${language === "zh" ? `（${share}）` : ` (${share})`}`;
}
