import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { YearRange } from "../../../src/core/timeline.ts";
import { isShrunk, labelledSlots, MAX_SHRUNK_YEARS, slotAt, yearSlotsOf } from "../../../src/core/year-slots.ts";

const years = ({ from, to }: YearRange) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const year = (at: number): YearRange => ({ from: at, to: at });
/** A scale from the first named year to the last. */
const scaleOf = (named: readonly number[]) => yearSlotsOf({ from: Math.min(...named), to: Math.max(...named) }, named);

const anyNamed = fc.uniqueArray(fc.integer({ min: 1600, max: 2030 }), { minLength: 1, maxLength: 60 });

describe("yearSlotsOf", () => {
  it("gives years in which nothing happens one slot a half-century, and named years their own", () => {
    expect(scaleOf([1860, 1912, 1913, 1969])).toEqual([
      year(1860),
      { from: 1861, to: 1899 },
      { from: 1900, to: 1911 },
      year(1912),
      year(1913),
      { from: 1914, to: 1949 },
      { from: 1950, to: 1968 },
      year(1969),
    ]);
  });

  it("leaves a few such years as they are", () => {
    expect(scaleOf([2000, 2005])).toHaveLength(6);
    expect(scaleOf([2000, 2006])).toHaveLength(3);
  });

  it("holds every year of the span once, in order", () => {
    fc.assert(
      fc.property(anyNamed, (named) => {
        expect(scaleOf(named).flatMap(years)).toEqual(years({ from: Math.min(...named), to: Math.max(...named) }));
      }),
    );
  });

  it("shrinks no named year, and never too many at once", () => {
    fc.assert(
      fc.property(anyNamed, (named) => {
        for (const slot of scaleOf(named).filter(isShrunk)) {
          expect(years(slot).length).toBeLessThanOrEqual(MAX_SHRUNK_YEARS);
          expect(years(slot).filter((year) => named.includes(year))).toEqual([]);
        }
      }),
    );
  });
});

describe("slotAt", () => {
  it("finds the slot that holds a year", () => {
    fc.assert(
      fc.property(anyNamed, (named) => {
        const slots = scaleOf(named);
        for (const [i, slot] of slots.entries()) for (const year of years(slot)) expect(slotAt(slots, year)).toBe(i);
      }),
    );
  });

  it("answers with an end for a year off the scale", () => {
    const slots = scaleOf([2000, 2001, 2002]);
    expect(slotAt(slots, 1500)).toBe(0);
    expect(slotAt(slots, 2500)).toBe(2);
  });
});

describe("labelledSlots", () => {
  it("labels ends, what stands beside shrunk years, and round years", () => {
    const slots = scaleOf([1860, 1969, ...years({ from: 2000, to: 2023 })]);
    expect(labelledSlots(slots, 2).map((i) => slots[i]?.from)).toEqual([
      1860, 1969, 2000, 2005, 2010, 2015, 2020, 2023,
    ]);
  });

  it("keeps its labels apart and never names shrunk years", () => {
    fc.assert(
      fc.property(anyNamed, fc.integer({ min: 1, max: 8 }), (named, apart) => {
        const slots = scaleOf(named);
        const labelled = labelledSlots(slots, apart);
        for (const [i, slot] of labelled.entries()) {
          expect(slot - (labelled[i - 1] ?? -Infinity)).toBeGreaterThanOrEqual(apart);
          expect(slots[slot] && isShrunk(slots[slot])).toBe(false);
        }
      }),
    );
  });
});
