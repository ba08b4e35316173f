import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_LAYOUT, type Layout } from "../../../src/state/state.ts";
import { columnsOf } from "../../../src/ui/layout/column-widths.ts";

const layout = (change: Partial<Layout>): Layout => ({ ...DEFAULT_LAYOUT, ...change });
const px = fc.option(fc.integer({ min: 1, max: 5000 }), { nil: null });
const anyLayout = fc.record({ leftPx: px, rightPx: px, folded: fc.subarray(["left", "right", "timeline"] as const) });
const pagePx = fc.integer({ min: 900, max: 4000 });

describe("the columns beside the map", () => {
  it("grow with the page where the reader has said nothing", () => {
    const wide = columnsOf(1600, DEFAULT_LAYOUT);
    const small = columnsOf(1024, DEFAULT_LAYOUT);
    expect(wide.left.px).toBeGreaterThan(small.left.px);
    expect(wide.right.px).toBeGreaterThan(small.right.px);
  });

  it("are as wide as the reader made them where there is room", () => {
    const columns = columnsOf(1600, layout({ leftPx: 333, rightPx: 555 }));
    expect([columns.left.px, columns.right.px]).toEqual([333, 555]);
  });

  it("leave the map its room, whatever was asked for", () => {
    fc.assert(
      fc.property(pagePx, anyLayout, (page, chosen) => {
        const { left, right } = columnsOf(page, chosen);
        const taken = (chosen.folded.includes("left") ? 0 : left.px) + (chosen.folded.includes("right") ? 0 : right.px);
        expect(page - taken).toBeGreaterThanOrEqual(340);
      }),
    );
  });

  it("are within the limits that they tell, as far as they are seen", () => {
    fc.assert(
      fc.property(pagePx, anyLayout, (page, chosen) => {
        const columns = columnsOf(page, chosen);
        for (const side of ["left", "right"] as const) {
          if (chosen.folded.includes(side)) continue;
          const { px, min, max } = columns[side];
          expect(px).toBeGreaterThanOrEqual(min);
          expect(px).toBeLessThanOrEqual(max);
        }
      }),
    );
  });

  it("may take what a folded one leaves", () => {
    const both = columnsOf(1000, DEFAULT_LAYOUT);
    const alone = columnsOf(1000, layout({ folded: ["left"] }));
    expect(alone.right.max).toBeGreaterThan(both.right.max);
  });
});
