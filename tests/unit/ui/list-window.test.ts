import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf, blocksSeen, type Heights, standing } from "../../../src/ui/list-window.ts";

const HEAD_PX = 30;

/** A list as a browser would lay it out whole: where each row begins and ends, and how high all of it is. */
function layOut(sizes: readonly number[], heightOf: (row: number) => number) {
  let y = 0;
  let row = 0;
  const rows: { readonly top: number; readonly bottom: number }[] = [];
  for (const size of sizes) {
    if (size > 0) y += HEAD_PX;
    for (let i = 0; i < size; i++, row++) {
      rows.push({ top: y, bottom: y + heightOf(row) });
      y += heightOf(row);
    }
  }
  return { rows, heightPx: y };
}

const lists = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 130 }), { minLength: 1, maxLength: 5 }),
  seed: fc.integer({ min: 1, max: 60 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  heightPx: fc.integer({ min: 100, max: 1500 }),
  pin: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** The window of a list whose blocks have all been measured, scrolled by a share of it. */
function scrolled({ sizes, seed, share, heightPx, pin }: typeof lists extends fc.Arbitrary<infer T> ? T : never) {
  const heightOf = (row: number) => 24 + ((row * seed) % 40);
  const whole = layOut(sizes, heightOf);
  const blocks = blocksOf(sizes);
  const heights: Heights = {
    ofBlock: (i) => {
      const { from, to } = blocks[i] ?? { from: 0, to: 0 };
      return Array.from({ length: to - from }, (_, k) => heightOf(from + k)).reduce((sum, px) => sum + px, 0);
    },
    ofHead: HEAD_PX,
  };
  const top = share * whole.heightPx;
  const seen = blocksSeen(blocks, heights, { top, bottom: top + heightPx });
  const pinned = Math.floor(pin * (whole.rows.length - 1));
  return { whole, heightOf, top, bottom: top + heightPx, pinned, groups: standing(blocks, heights, seen, pinned) };
}

describe("the window of a long list", () => {
  it("has every row in sight, where the whole list would have it, and is as high", () => {
    fc.assert(
      fc.property(lists, (list) => {
        const { whole, heightOf, top, bottom, groups } = scrolled(list);
        const stands = new Set<number>();
        let y = 0;
        for (const { rows, tailPx } of groups) {
          y += HEAD_PX;
          for (const { row, gapPx } of rows) {
            y += gapPx;
            expect(y).toBe(whole.rows[row]?.top);
            y += heightOf(row);
            stands.add(row);
          }
          y += tailPx;
        }
        expect(y).toBe(whole.heightPx);
        for (const [row, place] of whole.rows.entries())
          if (place.bottom > top && place.top < bottom) expect(stands.has(row), `row ${row}`).toBe(true);
      }),
    );
  });

  it("has the row of the keyboard wherever it is, every row once, in order", () => {
    fc.assert(
      fc.property(lists, (list) => {
        const { groups, pinned } = scrolled(list);
        const rows = groups.flatMap((group) => group.rows.map(({ row }) => row));
        expect(rows).toContain(pinned);
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
      }),
    );
  });

  it("has no more rows than are seen, and some around them, however long the list is", () => {
    const blocks = blocksOf([50_000, 50_000]);
    const heights = { ofBlock: () => 800, ofHead: HEAD_PX };
    for (const top of [0, 1_234_567, 4_000_000]) {
      const seen = blocksSeen(blocks, heights, { top, bottom: top + 1600 });
      const count = standing(blocks, heights, seen, 99_999).reduce((sum, { rows }) => sum + rows.length, 0);
      expect(count).toBeLessThanOrEqual(100);
    }
  });
});
