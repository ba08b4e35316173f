import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { Kind } from "../../../src/core/vocabulary.ts";
import { ICON_BOX, ICON_CASING, ICONS, type Icon } from "../../../src/map/icons.ts";

const KINDS = Object.keys(ICONS) as Kind[];
/** Pixels of the rendered box for one of the icon's units. */
const FINENESS = 4;
const SIDE = ICON_BOX * FINENESS;

/** Whether each pixel of the box is inked, row by row. */
async function rendered({ parts }: Icon): Promise<boolean[]> {
  const paths = parts.map(({ d, stroke, paper }) => {
    const colour = paper ? "white" : "black";
    const drawn = stroke ? `fill="none" stroke="${colour}" stroke-width="${stroke}"` : `fill="${colour}"`;
    return `<path d="${d}" ${drawn} stroke-linecap="${paper ? "butt" : "round"}" stroke-linejoin="round"/>`;
  });
  const box = `<rect width="${ICON_BOX}" height="${ICON_BOX}" fill="white"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 ${ICON_BOX} ${ICON_BOX}">${box}${paths.join("")}</svg>`;
  const grey = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer();
  return [...grey].map((value) => value < 128);
}

const inkOf = new Map<Kind, boolean[]>();
beforeAll(async () => {
  for (const kind of KINDS) inkOf.set(kind, await rendered(ICONS[kind] as Icon));
});
const pixelsOf = (kind: Kind) => inkOf.get(kind) ?? [];
const count = (pixels: readonly boolean[]) => pixels.filter(Boolean).length;

/** The share of the inked pixels of two signs, one on the other, that only one of them inks. */
function difference(a: readonly boolean[], b: readonly boolean[]): number {
  const both = a.filter((inked, i) => inked && b[i]).length;
  return 1 - both / (count(a) + count(b) - both);
}

describe("signs", () => {
  it.each(KINDS)("have ink enough to be seen at their own size, and are no blot: %s", (kind) => {
    const share = count(pixelsOf(kind)) / (2 * (ICONS[kind]?.reach ?? 0) * FINENESS) ** 2;
    expect(share).toBeGreaterThan(0.12);
    expect(share).toBeLessThan(0.6);
  });

  it.each(KINDS)("stay with their casing within their reach: %s", (kind) => {
    const reach = (ICONS[kind]?.reach ?? 0) - ICON_CASING + 0.3;
    const outside = pixelsOf(kind).filter((inked, i) => {
      const [x, y] = [i % SIDE, Math.floor(i / SIDE)].map((at) => Math.abs((at + 0.5) / FINENESS - ICON_BOX / 2));
      return inked && Math.max(x ?? 0, y ?? 0) > reach;
    });
    expect(outside).toHaveLength(0);
  });

  // WCAG 2.2, success criterion 1.4.1: colour is never the only difference.
  it.each(KINDS)("differ in shape from every other: %s", (kind) => {
    const alike = KINDS.filter((other) => other !== kind && difference(pixelsOf(kind), pixelsOf(other)) < 0.35);
    expect(alike).toEqual([]);
  });
});
