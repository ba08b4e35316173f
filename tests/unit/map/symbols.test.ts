import { describe, expect, it } from "vitest";
import { DRAWN_STATUSES } from "../../../src/core/legend-row.ts";
import { KINDS, type Kind } from "../../../src/core/vocabulary.ts";
import { ICONS } from "../../../src/map/icons.ts";
import {
  iconZoom,
  lineSymbol,
  pointSymbol,
  SIGNED_KINDS,
  SIGNED_LINES,
  uncertainDash,
} from "../../../src/map/symbols.ts";

const kindsOf = (shape: string) => (Object.keys(KINDS) as Kind[]).filter((kind) => KINDS[kind].shape === shape);
/** What a kind gets that nobody has given a symbol. */
const UNHEARD_OF = "unheard-of" as Kind;

/** A line without its colours: widths, dashes and dots of its strokes, and what stands along it. */
function shapeOf(kind: Kind, status: Parameters<typeof lineSymbol>[1] = null): string {
  const strokes = Object.values(lineSymbol(kind, status)).map((stroke) => stroke && { ...stroke, tone: null });
  return JSON.stringify([strokes, SIGNED_LINES.includes(kind)]);
}

describe("symbols", () => {
  it.each(kindsOf("line"))("has a line of its own, not the one for want of a better: %s", (kind) => {
    expect(lineSymbol(kind, null)).not.toEqual(lineSymbol(UNHEARD_OF, null));
  });

  it.each(kindsOf("point"))("has a sign of its own: %s", (kind) => {
    expect(SIGNED_KINDS).toContain(kind);
  });

  // WCAG 2.2, success criterion 1.4.1: colour is never the only difference.
  it("tells every kind of line from every other without its colour", () => {
    const shapes = kindsOf("line").map((kind) => shapeOf(kind));
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it("tells every status that is drawn from every other, and from none", () => {
    const shapes = [null, ...DRAWN_STATUSES].map((status) => shapeOf("gas-pipeline", status));
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it("gives no two kinds of line dashes that look alike", () => {
    const dashed = [
      ...kindsOf("line").map((kind) => lineSymbol(kind, null).line),
      ...DRAWN_STATUSES.map((status) => lineSymbol("boundary", status).line),
    ].filter(({ dash }) => dash !== null);
    // The boundary's own dash is that of its commonest status.
    const looks = new Set(dashed.map(({ dash, widthPx }) => dash?.map((w) => Math.round(w * widthPx)).join()));
    expect(looks.size).toBe(dashed.length - 1);
  });

  it("keeps the width of the kind under the dash of a status", () => {
    const proposed = lineSymbol("gas-pipeline", "proposed");
    expect(proposed.line.widthPx).toBe(lineSymbol("gas-pipeline", null).line.widthPx);
    expect(proposed.line.dash).not.toBeNull();
  });

  it("gives what is not built no ticks", () => {
    expect(lineSymbol("gas-pipeline", null).over).not.toBeNull();
    expect(lineSymbol("gas-pipeline", "proposed").over).toBeNull();
  });

  it("leaves the line of the kind under a status that is not drawn", () => {
    expect(lineSymbol("gas-pipeline", "operating")).toEqual(lineSymbol("gas-pipeline", null));
  });

  it("widens the gaps of an uncertain line, and leaves its strokes", () => {
    expect(uncertainDash([7, 2.6, 1, 1])).toEqual([7, 5.2, 1, 2]);
    expect(uncertainDash([1, 0])).toEqual([1, 0]);
  });
});

describe("discs from afar", () => {
  it.each(kindsOf("point"))("are no wider than the sign that takes their place: %s", (kind) => {
    expect(pointSymbol(kind).radiusPx).toBeLessThan(ICONS[kind]?.reach ?? 0);
  });

  it("are none for capitals, whose star stands at once", () => {
    expect(iconZoom("capital")).toBe(0);
  });

  it("stay what they are for kinds without a sign", () => {
    expect(iconZoom("sea")).toBeNull();
  });
});
