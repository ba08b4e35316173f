import { describe, expect, it } from "vitest";
import {
  count,
  formatAccuracy,
  formatLength,
  formatLengths,
  formatPosition,
  formatWhen,
} from "../../../src/core/format.ts";

describe("formatLength", () => {
  it("shows the metre below a hundred kilometres", () => {
    expect(formatLength(1284, "km")).toBe("1.284 km");
    expect(formatLength(99_999, "km")).toBe("99.999 km");
  });

  it("shows a tenth below a thousand kilometres", () => {
    expect(formatLength(963_040, "km")).toBe("963.0 km");
  });

  it("shows whole kilometres above, with a comma between the thousands", () => {
    expect(formatLength(4_237_400, "km")).toBe("4,237 km");
  });

  // 1,609.344 m, the international mile of 1959.
  it("counts the international mile", () => {
    expect(formatLength(1609.344, "mi")).toBe("1.000 mi");
  });

  // 1,852 m, the international nautical mile of 1929.
  it("counts the international nautical mile", () => {
    expect(formatLength(1852, "nm")).toBe("1.000 NM");
  });
});

describe("formatLengths", () => {
  it("says kilometres, miles and nautical miles of one length", () => {
    expect(formatLengths(4_237_000)).toBe("4,237 km · 2,633 mi · 2,288 NM");
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
