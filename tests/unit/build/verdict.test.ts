import { describe, expect, it } from "vitest";
import type { SourceStated } from "../../../src/build/schema/claims.ts";
import { describeMeasured, describeStated, statedFigure, verdictOf } from "../../../src/build/verdict.ts";
import type { Figure } from "../../../src/core/claim.ts";
import type { Bound } from "../../../src/core/vocabulary.ts";

const stated = (value: number, unit: SourceStated["unit"], within = 0, bound: Bound = "about") =>
  statedFigure({ value, unit, within, bound });
const figure = (quantity: Figure["quantity"], value: number, within = 0): Figure => ({ quantity, value, within });
const metres = (value: number, within = 0) => figure("length", value, within);

describe("statedFigure", () => {
  it("is in the unit of its quantity, with its roundness", () => {
    expect(stated(4184, "km", 1)).toEqual({ quantity: "length", value: 4_184_000, within: 1000, bound: "about" });
    expect(stated(2600, "mi", 50)).toMatchObject({ quantity: "length", value: 4_184_294.4, within: 80_467.2 });
    expect(stated(3, "km2", 0.5)).toMatchObject({ quantity: "area", value: 3e6, within: 500_000 });
    expect(stated(12, "days", 0.5, "at-most")).toEqual({ quantity: "time", value: 288, within: 12, bound: "at-most" });
    expect(stated(3, "count")).toMatchObject({ quantity: "count", value: 3, within: 0 });
  });
});

describe("verdictOf", () => {
  it("agrees up to the roundness of the one and the accuracy of the other together, and no further", () => {
    for (const sign of [1, -1]) {
      expect(verdictOf(stated(100, "km", 1), [metres(100_000 + sign * 1500, 500)])).toBe("agrees");
      expect(verdictOf(stated(100, "km", 1), [metres(100_000 + sign * 1501, 500)])).toBe("differs");
    }
  });

  it("of at least: only a smaller one differs", () => {
    const least = stated(100, "km", 1, "at-least");
    expect(verdictOf(least, [metres(98_500, 500)])).toBe("agrees");
    expect(verdictOf(least, [metres(98_499, 500)])).toBe("differs");
    expect(verdictOf(least, [metres(900_000)])).toBe("agrees");
  });

  it("of at most: only a larger one differs", () => {
    const most = stated(100, "km", 1, "at-most");
    expect(verdictOf(most, [metres(101_500, 500)])).toBe("agrees");
    expect(verdictOf(most, [metres(101_501, 500)])).toBe("differs");
    expect(verdictOf(most, [metres(1)])).toBe("agrees");
  });

  it("of a relation: what holds agrees, with nothing stated", () => {
    expect(verdictOf(null, [figure("relation", 1)])).toBe("agrees");
    expect(verdictOf(null, [figure("relation", 0)])).toBe("differs");
  });

  it("of several values: agrees with all, differs from all, else depends", () => {
    const ten = stated(10, "km");
    expect(verdictOf(ten, [metres(10_000), metres(10_000)])).toBe("agrees");
    expect(verdictOf(ten, [metres(9000), metres(11_000)])).toBe("differs");
    expect(verdictOf(ten, [metres(10_000), metres(11_000)])).toBe("depends");
  });

  it("is none where nothing is measured, or nothing of its kind is stated", () => {
    expect(verdictOf(stated(10, "km"), [])).toBeNull();
    expect(verdictOf(null, [metres(10)])).toBeNull();
    expect(verdictOf(stated(10, "days"), [metres(10)])).toBeNull();
  });
});

describe("a figure in words", () => {
  it("is as round as it was stated, with its bound", () => {
    expect(describeStated(stated(4184, "km", 1))).toBe("about 4,184 km");
    expect(describeStated(stated(12, "days", 0.5, "at-least"))).toBe("at least 12.0 days");
    expect(describeStated(stated(2, "count", 0, "at-most"))).toBe("at most 2");
  });

  it("is measured within so much", () => {
    expect(describeMeasured(metres(71_695.3, 200))).toBe("71.7 km ± 0.2 km");
    expect(describeMeasured(figure("area", 3.2e9, 4e7))).toBe("3,200 km² ± 40 km²");
    expect(describeMeasured(figure("time", 36, 12))).toBe("1.5 days ± 0.5 days");
    expect(describeMeasured(figure("count", 2))).toBe("2");
  });

  it("holds or not, of a relation", () => {
    expect(describeMeasured(figure("relation", 1))).toBe("it holds");
    expect(describeMeasured(figure("relation", 0))).toBe("it does not hold");
  });
});
