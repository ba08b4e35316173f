import { describe, expect, it } from "vitest";
import { KINDS, type Kind } from "../../../src/core/vocabulary.ts";
import { lineSymbol, pointSymbol, STATUS_DASHES } from "../../../src/map/symbols.ts";

const kindsOf = (shape: string) => (Object.keys(KINDS) as Kind[]).filter((kind) => KINDS[kind].shape === shape);
/** What a kind gets that nobody has given a symbol. */
const UNHEARD_OF = "unheard-of" as Kind;

describe("symbols", () => {
  it.each(kindsOf("line"))("has a line of its own, not the one for want of a better: %s", (kind) => {
    expect(lineSymbol(kind, null)).not.toEqual(lineSymbol(UNHEARD_OF, null));
  });

  it.each(kindsOf("point"))("has a dot of its own, not the one for want of a better: %s", (kind) => {
    expect(pointSymbol(kind)).not.toEqual(pointSymbol(UNHEARD_OF));
  });

  // WCAG 2.2, success criterion 1.4.1: colour is never the only difference.
  it("tells every kind of line from every other without its colour", () => {
    const symbols = kindsOf("line").map((kind) => JSON.stringify(lineSymbol(kind, null)));
    expect(new Set(symbols).size).toBe(symbols.length);
  });

  it("tells every kind of dot from every other without its colour", () => {
    const symbols = kindsOf("point").map((kind) => JSON.stringify(pointSymbol(kind)));
    expect(new Set(symbols).size).toBe(symbols.length);
  });

  it("tells every status that is drawn from every other", () => {
    const dashes = Object.values(STATUS_DASHES).map((dash) => JSON.stringify(dash));
    expect(new Set(dashes).size).toBe(dashes.length);
  });

  it("keeps the width of the kind under the dash of a status", () => {
    const proposed = lineSymbol("gas-pipeline", "proposed");
    expect(proposed.widthPx).toBe(lineSymbol("gas-pipeline", null).widthPx);
    expect(proposed.dash).toEqual(STATUS_DASHES.proposed);
  });

  it("leaves the line of the kind under a status that is not drawn", () => {
    expect(lineSymbol("gas-pipeline", "operating")).toEqual(lineSymbol("gas-pipeline", null));
  });
});
