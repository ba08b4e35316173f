/** The figures of a claim as words. */

import type { Claim, Figure, Measurement } from "./claim.ts";
import { formatArea, formatDuration, formatLength, type LengthUnit } from "./format.ts";
import { BOUNDS } from "./vocabulary.ts";

/** «4,239.3 km», «2», «yes»; as exact as the figure is. */
export function formatFigure({ quantity, value, within }: Figure, unit: LengthUnit): string {
  switch (quantity) {
    case "length":
      return withMinus(formatLength(value, unit, Math.max(within, 0.5)));
    case "area":
      return withMinus(formatArea(value, unit, within));
    case "time":
      return value < 0 ? `−${formatDuration(-value)}` : formatDuration(value);
    case "count":
      return withMinus(value.toLocaleString("en-GB"));
    case "relation":
      return value === 1 ? "yes" : "no";
  }
}

/** The same minus before every quantity. */
const withMinus = (text: string) => text.replace("-", "−");

/** «at least 1,400 km»; what no number states is told in the claim's own words. */
export function formatStated({ stated, says }: Claim, unit: LengthUnit): string {
  if (!stated || stated.quantity === "count") return says;
  const bound = stated.bound === "about" ? "" : `${BOUNDS[stated.bound]} `;
  return `${bound}${formatFigure(stated, unit)}`;
}

/** What was measured less what is stated, with its sign and share; null where one is no number of that kind. */
export function formatDifference({ stated }: Claim, measured: Measurement, unit: LengthUnit): string | null {
  if (!stated || stated.quantity !== measured.quantity || stated.quantity === "relation") return null;
  const difference = measured.value - stated.value;
  if (difference === 0) return "none";
  const sign = difference < 0 ? "−" : "+";
  const size = formatFigure({ ...measured, value: Math.abs(difference) }, unit);
  const share =
    stated.value === 0 || measured.value <= 0
      ? ""
      : ` (${sign}${((100 * Math.abs(difference)) / stated.value).toFixed(1)} %)`;
  return `${sign}${size}${share}`;
}
