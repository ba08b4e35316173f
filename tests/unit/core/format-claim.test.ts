import { describe, expect, it } from "vitest";
import type { Claim, Figure, Measurement } from "../../../src/core/claim.ts";
import { formatDifference, formatFigure, formatStated } from "../../../src/core/format-claim.ts";
import type { Quantity } from "../../../src/core/vocabulary.ts";
import { madeClaim } from "../../support/made-atlas.ts";

const figure = (quantity: Quantity, value: number, within: number): Figure => ({ quantity, value, within });
const measured = (quantity: Quantity, value: number, within: number): Measurement => ({
  ...figure(quantity, value, within),
  label: null,
});
const stating = (quantity: Quantity, value: number, within: number, change: Partial<Claim> = {}) =>
  madeClaim("made", { stated: { ...figure(quantity, value, within), bound: "about" }, ...change });

describe("formatFigure", () => {
  it.each<[string, Figure]>([
    ["4,239.3 km", figure("length", 4_239_314, 60)],
    ["4,239 km", figure("length", 4_239_314, 500)],
    ["4,239.314 km", figure("length", 4_239_314, 0)],
    ["22.3 km²", figure("area", 22_300_000, 50_000)],
    ["22 km²", figure("area", 22_300_000, 1_000_000)],
    ["7 d 3 h", figure("time", 171, 12)],
    ["0 min", figure("time", 0, 12)],
    ["2", figure("count", 2, 0)],
    ["1,200", figure("count", 1200, 0)],
    ["yes", figure("relation", 1, 0)],
    ["no", figure("relation", 0, 0)],
  ])("is %s, as exact as the figure is: %o", (text, figure) => {
    expect(formatFigure(figure, "km")).toBe(text);
  });

  it.each<[string, Figure]>([
    ["−1,200.0 km", figure("length", -1_200_000, 60)],
    ["−22 km²", figure("area", -22_300_000, 1_000_000)],
    ["−7 d 3 h", figure("time", -171, 12)],
    ["−2", figure("count", -2, 0)],
  ])("has one and the same minus before every quantity: %s", (text, figure) => {
    expect(formatFigure(figure, "km")).toBe(text);
  });

  it("is in the reader's unit", () => {
    expect(formatFigure(figure("length", 1_609_344, 1000), "mi")).toBe("1,000 mi");
    expect(formatFigure(figure("length", 1_852_000, 1000), "nm")).toBe("1,000 NM");
    expect(formatFigure(figure("area", 1000 * 1609.344 ** 2, 1e6), "mi")).toBe("1,000 mi²");
  });
});

describe("in Russian and in Chinese", () => {
  it("a figure has the numbers and units of the language", () => {
    const figures = [
      figure("length", 4_239_314, 60),
      figure("time", 171, 12),
      figure("count", -1200, 0),
      figure("relation", 1, 0),
    ];
    expect(figures.map((one) => formatFigure(one, "km", "ru"))).toEqual([
      "4\u00a0239,3 км",
      "7 сут 3 ч",
      "−1\u00a0200",
      "да",
    ]);
    expect(figures.map((one) => formatFigure(one, "km", "zh"))).toEqual([
      "4,239.3 公里",
      "7 天 3 小时",
      "−1,200",
      "是",
    ]);
  });

  it("a stated figure has its bound", () => {
    const claim = madeClaim("made", { stated: { ...figure("length", 1_400_000, 500), bound: "at-least" } });
    expect(formatStated(claim, "km", "ru")).toBe("не меньше 1\u00a0400 км");
    expect(formatStated(claim, "km", "zh")).toBe("至少1,400 公里");
  });

  it("a difference has its share", () => {
    const claim = stating("length", 4_184_000, 500);
    const found = measured("length", 4_239_314, 60);
    expect(formatDifference(claim, found, "km", "ru")).toBe("+55,3 км (+1,3\u00a0%)");
    expect(formatDifference(claim, found, "km", "zh")).toBe("+55.3 公里（+1.3%）");
    expect(formatDifference(stating("count", 2, 0), measured("count", 2, 0), "km", "ru")).toBe("нет");
  });
});

describe("formatStated", () => {
  it("is the number in the reader's unit, whatever unit the passage uses", () => {
    expect(formatStated(stating("length", 4_184_000, 500), "km")).toBe("4,184 km");
    expect(formatStated(stating("length", 4_184_000, 500), "mi")).toBe("2,600 mi");
  });

  it.each([
    ["at-least", "at least 1,400 km"],
    ["at-most", "at most 1,400 km"],
  ] as const)("says what bound it is, %s", (bound, text) => {
    const stated = { ...figure("length", 1_400_000, 500), bound };
    expect(formatStated(madeClaim("made", { stated }), "km")).toBe(text);
  });

  it("is in the claim's own words where no number is stated, or a count", () => {
    const says = "two bridges cross the river";
    expect(formatStated(madeClaim("made", { stated: null, says }), "km")).toBe(says);
    expect(formatStated(stating("count", 2, 0, { says }), "km")).toBe(says);
  });
});

describe("formatDifference", () => {
  it.each<[string, Claim, Measurement]>([
    ["+55.3 km (+1.3 %)", stating("length", 4_184_000, 500), measured("length", 4_239_314, 60)],
    ["−55.3 km (−1.3 %)", stating("length", 4_239_314, 60), measured("length", 4_184_000, 60)],
    ["+10 km² (+50.0 %)", stating("area", 20e6, 1e6), measured("area", 30e6, 1e6)],
    ["−3 d 12 h (−50.0 %)", stating("time", 168, 12), measured("time", 84, 12)],
    ["+1 (+50.0 %)", stating("count", 2, 0), measured("count", 3, 0)],
  ])("has its sign and its share of what is stated: %s", (text, claim, measured) => {
    expect(formatDifference(claim, measured, "km")).toBe(text);
  });

  it("is in the reader's unit", () => {
    expect(formatDifference(stating("length", 0, 500), measured("length", 1_609_344, 1000), "mi")).toBe("+1,000 mi");
  });

  it("is none where they are the same", () => {
    expect(formatDifference(stating("count", 2, 0), measured("count", 2, 0), "km")).toBe("none");
  });

  it("has no share of nought, nor where what was measured runs the other way", () => {
    expect(formatDifference(stating("count", 0, 0), measured("count", 3, 0), "km")).toBe("+3");
    expect(formatDifference(stating("time", 168, 12), measured("time", -24, 12), "km")).toBe("−8 d");
  });

  it.each<[string, Claim, Measurement]>([
    ["no number is stated", madeClaim("made", { stated: null }), measured("length", 1, 1)],
    ["they are of different quantities", stating("length", 1000, 1), measured("area", 1000, 1)],
    ["a relation holds or does not", stating("relation", 1, 0), measured("relation", 0, 0)],
  ])("is null where %s", (_why, claim, measured) => {
    expect(formatDifference(claim, measured, "km")).toBeNull();
  });
});
