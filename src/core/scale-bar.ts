/** A bar that says how long things on a map are. */
import { type LengthUnit, METRES_PER } from "./format.ts";

export interface ScaleBar {
  /** A round number of the unit. */
  readonly value: number;
  readonly unit: LengthUnit;
  readonly widthPx: number;
}

/** The longest bar of 1, 2 or 5 times a power of ten of the unit that fits into `maxPx`. Throws on a map without scale. */
export function scaleBarOf(metresPerPixel: number, maxPx: number, unit: LengthUnit): ScaleBar {
  if (!(metresPerPixel > 0 && maxPx > 0)) throw new RangeError(`scaleBarOf: ${metresPerPixel} m a pixel, ${maxPx} px`);
  const most = (metresPerPixel * maxPx) / METRES_PER[unit];
  const power = 10 ** Math.floor(Math.log10(most));
  const value = ([5, 2].find((times) => times * power <= most) ?? 1) * power;
  return { value, unit, widthPx: (value * METRES_PER[unit]) / metresPerPixel };
}
