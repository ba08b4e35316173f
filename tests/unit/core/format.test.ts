import { describe, expect, it } from "vitest";
import {
  count,
  formatAccuracy,
  formatArea,
  formatAreas,
  formatBearing,
  formatDuration,
  formatLength,
  formatLengths,
  formatPercent,
  formatPosition,
  formatSpeed,
  formatWhen,
  travelHours,
} from "../../../src/core/format.ts";

describe("formatLength", () => {
  // 1,609.344 m, the international mile of 1959; 1,852 m, the international nautical mile of 1929.
  it("counts international miles and nautical miles", () => {
    expect(formatLength(1609.344, "mi")).toBe("1.000 mi");
    expect(formatLength(1852, "nm")).toBe("1.000 NM");
  });

  it("shows the metre of a length that is good to half a metre, with a comma between the thousands", () => {
    expect(formatLength(5_809_150, "km")).toBe("5,809.150 km");
    expect(formatLength(1284, "km")).toBe("1.284 km");
  });

  it.each([
    [0.001, "5,809.150 km"],
    [1, "5,809.150 km"],
    [5, "5,809.15 km"],
    [10, "5,809.15 km"],
    [11, "5,809.2 km"],
    [100, "5,809.2 km"],
    [101, "5,809 km"],
    [25_000, "5,809 km"],
  ])("has no decimal worth less than the accuracy of %d m", (accuracyMetres, words) => {
    expect(formatLength(5_809_150, "km", accuracyMetres)).toBe(words);
  });

  it("goes by the unit: a tenth of a mile is more than a tenth of a kilometre", () => {
    expect(formatLength(5_809_150, "mi", 150)).toBe("3,609.6 mi");
    expect(formatLength(5_809_150, "km", 150)).toBe("5,809 km");
  });

  it("has a minus before a difference, and none before nothing", () => {
    expect(formatLength(-1500, "km")).toBe("-1.500 km");
    expect(formatLength(-0.1, "km")).toBe("0.000 km");
  });
});

describe("formatLengths", () => {
  it("says kilometres, miles and nautical miles of one length", () => {
    expect(formatLengths(4_237_000)).toBe("4,237.000 km · 2,632.750 mi · 2,287.797 NM");
  });

  it("puts the unit that is asked for first, the others in their order", () => {
    expect(formatLengths(4_237_000, "nm", 1000)).toBe("2,288 NM · 4,237 km · 2,633 mi");
    expect(formatLengths(4_237_000, "mi", 1000)).toBe("2,633 mi · 4,237 km · 2,288 NM");
  });
});

describe("formatArea", () => {
  it.each([
    [17_098_246_000_000, "17,098,246 km²"],
    [123_400_000, "123 km²"],
    [12_340_000, "12.3 km²"],
    [1_234_000, "1.23 km²"],
    [123_400, "0.123 km²"],
    [412, "0.000412 km²"],
    [0.4, "0.000000 km²"],
  ])("has three figures that count for %d m², and whole units at least", (squareMetres, words) => {
    expect(formatArea(squareMetres, "km")).toBe(words);
  });

  it("counts square miles and square nautical miles", () => {
    expect(formatArea(1609.344 ** 2, "mi")).toBe("1.00 mi²");
    expect(formatArea(100 * 1852 ** 2, "nm")).toBe("100 NM²");
  });

  it("has no decimal worth less than the accuracy", () => {
    expect(formatArea(1_234_000, "km", 100_000)).toBe("1.2 km²");
    expect(formatArea(1_234_000, "km", 100_001)).toBe("1 km²");
  });
});

describe("formatAreas", () => {
  it("says square kilometres, miles and nautical miles of one area", () => {
    expect(formatAreas(22_300_000)).toBe("22.3 km² · 8.61 mi² · 6.50 NM²");
  });

  it("puts the unit that is asked for first, and minds the accuracy", () => {
    expect(formatAreas(22_300_000, "nm", 250_000)).toBe("6.5 NM² · 22 km² · 8.6 mi²");
  });
});

describe("formatBearing", () => {
  it.each([
    [45, "045.0°"],
    [0, "000.0°"],
    [-0.01, "000.0°"],
    [7.25, "007.3°"],
    [123.44, "123.4°"],
    [-90, "270.0°"],
    [360, "000.0°"],
    [359.95, "000.0°"],
    [359.94, "359.9°"],
    [-725, "355.0°"],
  ])("says %d° as «%s»", (degrees, words) => {
    expect(formatBearing(degrees)).toBe(words);
  });

  it("has the decimal sign of the language", () => {
    expect([formatBearing(45, "ru"), formatBearing(45, "zh")]).toEqual(["045,0°", "045.0°"]);
  });
});

describe("formatPercent", () => {
  it("is a share of one, as each language writes it", () => {
    const languages = ["en", "ru", "zh"] as const;
    expect(languages.map((language) => formatPercent(0.4345, language))).toEqual(["43.5 %", "43,5\u00a0%", "43.5%"]);
  });
});

describe("formatSpeed", () => {
  it("has the unit and the decimal sign of the language, and no decimals of its own", () => {
    const speed = { value: 14.5, unit: "kn" } as const;
    expect([formatSpeed(speed), formatSpeed(speed, "ru"), formatSpeed(speed, "zh")]).toEqual([
      "14.5 kn",
      "14,5 уз",
      "14.5 节",
    ]);
    expect(formatSpeed({ value: 90, unit: "km/h" }, "ru")).toBe("90 км/ч");
  });
});

describe("formatDuration", () => {
  it.each([
    [0, "0 min"],
    [0.004, "under 1 min"],
    [41 / 60, "41 min"],
    [59.4 / 60, "59 min"],
    [59.6 / 60, "1 h"],
    [5.2, "5 h 12 min"],
    [5 + 59.6 / 60, "6 h"],
    [23 + 59.4 / 60, "23 h 59 min"],
    [23 + 59.6 / 60, "1 d"],
    [24 + 59.4 / 60, "1 d 1 h"],
    [47.6, "2 d"],
    [171, "7 d 3 h"],
    [24_000, "1,000 d"],
  ])("says %d hours as «%s»", (hours, words) => {
    expect(formatDuration(hours)).toBe(words);
  });
});

describe("travelHours", () => {
  it("is an hour for a nautical mile at a knot, and for a kilometre at a kilometre an hour", () => {
    expect(travelHours(1852, { value: 1, unit: "kn" })).toBe(1);
    expect(travelHours(1000, { value: 1, unit: "km/h" })).toBe(1);
  });

  it("falls as the speed grows", () => {
    expect(travelHours(336 * 1852, { value: 14, unit: "kn" })).toBeCloseTo(24, 9);
  });

  it("throws on a speed that leads nowhere", () => {
    for (const value of [0, -1, Number.NaN]) expect(() => travelHours(1, { value, unit: "kn" })).toThrow(RangeError);
  });
});

describe("formatAccuracy", () => {
  it("is in metres below a kilometre", () => {
    expect(formatAccuracy(300)).toBe("300 m");
  });

  it("is in kilometres from a kilometre on", () => {
    expect(formatAccuracy(1000)).toBe("1 km");
    expect(formatAccuracy(2500)).toBe("2.5 km");
  });
});

describe("formatPosition", () => {
  it("says latitude before longitude, with hemispheres", () => {
    expect(formatPosition([131.8735, 43.1056])).toBe("43.1056° N, 131.8735° E");
  });

  it("names south and west without a minus", () => {
    expect(formatPosition([-70.5, -33.25])).toBe("33.2500° S, 70.5000° W");
  });

  it("wraps a longitude that ran past the antimeridian", () => {
    expect(formatPosition([190.35, 66.08])).toBe("66.0800° N, 169.6500° W");
  });
});

describe("count", () => {
  it("has the singular for one alone", () => {
    expect(count(1, "place")).toBe("1 place");
    expect(count(0, "place")).toBe("0 places");
    expect(count(3, "place")).toBe("3 places");
  });

  it("takes a plural that is not made with an s", () => {
    expect(count(2, "boundary", "boundaries")).toBe("2 boundaries");
  });
});

// The forms are those of EDTF, ISO 8601-2:2019.
describe("formatWhen", () => {
  it.each([
    ["2018", "2018"],
    ["2022-06", "June 2022"],
    ["2022-06-10", "10 June 2022"],
    ["2018-09-11/2018-09-17", "11 September 2018 to 17 September 2018"],
    ["2019-12/..", "since December 2019"],
    ["../1991", "until 1991"],
    ["1969?", "1969 (uncertain)"],
    ["1969~", "1969 (about)"],
    ["1969-03%", "March 1969 (about, uncertain)"],
  ])("says %s as «%s»", (edtf, words) => {
    expect(formatWhen(edtf)).toBe(words);
  });

  it("leaves what it cannot say as it is", () => {
    expect(formatWhen("198X")).toBe("198X");
  });

  it("takes the day of the date wherever the reader's clock stands", () => {
    expect(formatWhen("2020-01-01")).toBe("1 January 2020");
  });
});
