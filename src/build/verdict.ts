/** A stated figure beside a measured one: what comes out, and both in words. Pure. */

import type { Claim, Figure } from "../core/claim.ts";
import { formatArea, formatLength, METRES_PER } from "../core/format.ts";
import { BOUNDS, type Quantity, type Verdict } from "../core/vocabulary.ts";
import type { SourceStated, StatedUnit } from "./schema/claims.ts";

type Stated = NonNullable<Claim["stated"]>;

const HOURS_PER_DAY = 24;

/** What a stated unit is a unit of, and how many of the unit of that quantity it makes. */
const UNITS: Readonly<Record<StatedUnit, readonly [Quantity, factor: number]>> = {
  km: ["length", METRES_PER.km],
  mi: ["length", METRES_PER.mi],
  km2: ["area", METRES_PER.km ** 2],
  days: ["time", HOURS_PER_DAY],
  count: ["count", 1],
};

/** The figure in the unit of its quantity: metres, square metres, hours, pieces. */
export function statedFigure({ value, unit, bound, within }: SourceStated): Stated {
  const [quantity, factor] = UNITS[unit];
  return { quantity, value: value * factor, within: within * factor, bound };
}

/**
 * A relation that holds agrees. A number agrees when the stated and the measured one lie no further apart than the
 * roundness of the one and the accuracy of the other together; of a bound, only what lies on its wrong side can
 * differ. Where some of several values agree and others do not, it depends. Null where nothing is stated to compare with.
 */
export function verdictOf(stated: Stated | null, measured: readonly Figure[]): Verdict | null {
  const agreeing = measured.map((figure) => agrees(stated, figure));
  if (agreeing.length === 0 || agreeing.includes(null)) return null;
  if (agreeing.every(Boolean)) return "agrees";
  return agreeing.some(Boolean) ? "depends" : "differs";
}

function agrees(stated: Stated | null, measured: Figure): boolean | null {
  if (measured.quantity === "relation") return measured.value === 1;
  if (stated?.quantity !== measured.quantity) return null;
  const excess = measured.value - stated.value;
  const tolerance = stated.within + measured.within;
  return (stated.bound === "at-least" || excess <= tolerance) && (stated.bound === "at-most" || excess >= -tolerance);
}

/** «about 4,184 km» */
export const describeStated = (stated: Stated) =>
  `${BOUNDS[stated.bound]} ${describe(stated.quantity, stated.value, stated.within)}`;

/** «4,248.3 km ± 0.2 km», «it holds» */
export function describeMeasured({ quantity, value, within }: Figure): string {
  if (quantity === "relation") return value === 1 ? "it holds" : "it does not hold";
  // One digit more than is certain, or the accuracy itself would be told as 0.
  const inWords = (amount: number) => describe(quantity, amount, within / 10);
  return within === 0 ? inWords(value) : `${inWords(value)} ± ${inWords(within)}`;
}

function describe(quantity: Quantity, value: number, accuracy: number): string {
  if (quantity === "length") return formatLength(value, "km", accuracy);
  if (quantity === "area") return formatArea(value, "km", accuracy);
  if (quantity === "time") return `${(value / HOURS_PER_DAY).toFixed(1)} days`;
  return String(value);
}
