import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { densify } from "../../../src/core/geodesic.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";
import { decodeLine, encodeLine } from "../../../src/core/polyline.ts";

/** Any value, evenly spread: `fc.double` would give next to nothing but zeros with hundreds of decimals. */
const between = (min: number, max: number) =>
  fc.integer({ min: min * 1e6, max: max * 1e6 }).map((millionths) => millionths / 1e6);
const line = fc.array(fc.tuple(between(-10_000, 10_000), between(-90, 90)));
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const digits = fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 40 });
/** Half of the last place, and what a double of this size cannot hold. */
const HALF_A_UNIT = 0.5e-5 + 1e-10;

// The worked example of the format's specification, github.com/heremaps/flexible-polyline.
const EXAMPLE = "BFoz5xJ67i1B1B7PzIhaxL7Y";
const EXAMPLE_LINE: LngLat[] = [
  [8.69821, 50.10228],
  [8.69567, 50.10201],
  [8.6915, 50.10063],
  [8.68752, 50.09878],
];

describe("encodeLine", () => {
  it("writes the example of the specification", () => {
    expect(encodeLine(EXAMPLE_LINE)).toBe(EXAMPLE);
  });

  it("writes nothing but the header for no position", () => {
    expect(encodeLine([])).toBe("BF");
  });

  it("needs no escaping in a link", () => {
    fc.assert(
      fc.property(line, (line) => {
        expect(encodeURIComponent(encodeLine(line))).toBe(encodeLine(line));
      }),
    );
  });

  it("rounds a half away from zero on both sides of it", () => {
    expect(encodeLine([[0.000_005, -0.000_005]])).toBe(encodeLine([[0.000_01, -0.000_01]]));
  });

  it("takes 1,543 characters for 200 vertices from Rotterdam by the Arctic to San Francisco", () => {
    const waypoints: LngLat[] = [
      [4.1, 52],
      [25.8, 71.2],
      [58.5, 70.4],
      [104, 77.9],
      [180, 70.5],
      [191, 66],
      [190, 54.6],
      [237.5, 37.8],
    ];
    const route = densify(waypoints, 68_000).slice(0, 200);
    expect(route).toHaveLength(200);
    expect(encodeLine(route)).toHaveLength(1543);
  });

  it.each([
    [[0, 90.1]],
    [[0, -91]],
    [[10_001, 0]],
    [[-10_001, 0]],
    [[Number.NaN, 0]],
    [[0, Number.POSITIVE_INFINITY]],
  ] as [LngLat][])("throws on %s, which is no position", (position) => {
    expect(() => encodeLine([position])).toThrow(RangeError);
  });
});

describe("decodeLine", () => {
  it("reads the example of the specification", () => {
    expect(decodeLine(EXAMPLE)).toEqual(EXAMPLE_LINE);
  });

  it("gives any line back within half a hundred-thousandth of a degree", () => {
    fc.assert(
      fc.property(line, (line) => {
        const decoded = decodeLine(encodeLine(line)) ?? [];
        expect(decoded).toHaveLength(line.length);
        for (const [i, [lng, lat]] of line.entries()) {
          expect(Math.abs((decoded[i]?.[0] ?? NaN) - lng)).toBeLessThanOrEqual(HALF_A_UNIT);
          expect(Math.abs((decoded[i]?.[1] ?? NaN) - lat)).toBeLessThanOrEqual(HALF_A_UNIT);
        }
      }),
    );
  });

  it("gives back exactly what it gave before: a line does not wander from link to link", () => {
    fc.assert(
      fc.property(line, (line) => {
        const once = decodeLine(encodeLine(line)) ?? [];
        expect(decodeLine(encodeLine(once))).toEqual(once);
      }),
    );
  });

  it("keeps longitudes that run on past the antimeridian", () => {
    const line: LngLat[] = [
      [179.5, 70],
      [190.25, 66],
      [361, 0],
    ];
    expect(decodeLine(encodeLine(line))).toEqual(line);
  });

  it("reads the header alone as no position", () => {
    expect(decodeLine("BF")).toEqual([]);
  });

  it.each([
    ["an empty text", ""],
    ["the version alone", "B"],
    ["another version", `C${EXAMPLE.slice(1)}`],
    ["another precision", `BG${EXAMPLE.slice(2)}`],
    // Precision 5, third dimension 1: 21, of which the first digit says that another follows.
    ["a third dimension", `B1A${EXAMPLE.slice(2)}`],
    ["a latitude without its longitude", "BFoz5xJ"],
    ["a number that is cut off", EXAMPLE.slice(0, -1)],
    ["one that is cut off where a vertex could end", "BFoz5xJ67i1B1"],
    ["a number of eight digits", "BFgggggggAA"],
    ["a foreign character", EXAMPLE.replace("x", "é")],
    ["a space", `${EXAMPLE} `],
    ["characters beyond the first plane", `BF😀😀`],
  ])("refuses %s", (_, text) => {
    expect(decodeLine(text)).toBeNull();
  });

  it("refuses a position past 90° or past 10,000°", () => {
    // One hundred-thousandth further than the furthest that can be written.
    const further = (line: LngLat[], step: string) => encodeLine(line) + step;
    expect(decodeLine(further([[0, 90]], "CA"))).toBeNull();
    expect(decodeLine(further([[0, -90]], "BA"))).toBeNull();
    expect(decodeLine(further([[10_000, 0]], "AC"))).toBeNull();
    expect(decodeLine(further([[-10_000, 0]], "AB"))).toBeNull();
    expect(decodeLine(further([[10_000, 90]], "AA"))).toHaveLength(2);
  });

  it("takes any text without throwing, and gives only positions that can be written again", () => {
    const any = fc.oneof(
      fc.string({ unit: "binary" }),
      digits,
      digits.map((text) => `BF${text}`),
    );
    fc.assert(
      fc.property(any, (text) => {
        const line = decodeLine(text);
        if (line) expect(decodeLine(encodeLine(line))).toEqual(line);
      }),
      { numRuns: 2000 },
    );
  });

  it("answers a text of 200,000 characters at once", () => {
    const started = performance.now();
    expect(decodeLine(`BF${"_".repeat(2e5)}`)).toBeNull();
    expect(decodeLine(`BF${"A".repeat(2e5)}`)).toHaveLength(1e5);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
