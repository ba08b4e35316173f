/** Colours as WCAG 2.2 compares them. */
import { Color } from "@maplibre/maplibre-gl-style-spec";

/** Relative luminance of a colour, in any notation that a style may use. Throws on what is none. */
function luminance(colour: string): number {
  const parsed = Color.parse(colour);
  if (!parsed) throw new Error(`not a colour: ${colour}`);
  const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(parsed.r) + 0.7152 * linear(parsed.g) + 0.0722 * linear(parsed.b);
}

/** From 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = NaN, bright = NaN] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}
