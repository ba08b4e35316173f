import { describe, expect, it } from "vitest";
import { faultsOf, type Line, linesOf, polygonsOf, positionsOf, rounded } from "../../../src/build/geometry.ts";

const closed: Line = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];
const open: Line = closed.slice(0, 3);

describe("faultsOf", () => {
  it("finds nothing in sound geometries, not even where a line runs past 180", () => {
    expect(faultsOf({ type: "Point", coordinates: [180, 90] })).toEqual([]);
    expect(
      faultsOf({
        type: "LineString",
        coordinates: [
          [179, 0],
          [181, 0],
        ],
      }),
    ).toEqual([]);
    expect(faultsOf({ type: "MultiPolygon", coordinates: [[closed], [closed, closed]] })).toEqual([]);
  });

  it("finds a latitude beyond a pole: the two numbers are swapped", () => {
    expect(faultsOf({ type: "Point", coordinates: [50, 127] })).toEqual([
      expect.objectContaining({ code: "position-range", path: "geometry.coordinates[0]" }),
    ]);
  });

  it("finds a longitude more than a turn away", () => {
    expect(
      faultsOf({
        type: "LineString",
        coordinates: [
          [0, 0],
          [-361, 0],
        ],
      })[0]?.code,
    ).toBe("position-range");
  });

  it("finds a jump over the antimeridian and says which longitude to write instead", () => {
    const [fault] = faultsOf({
      type: "MultiLineString",
      coordinates: [
        closed,
        [
          [-179, 0],
          [179, 0],
        ],
      ],
    });
    expect(fault).toMatchObject({ code: "longitude-jump", path: "geometry.coordinates[1][1]" });
    expect(fault?.remedy).toContain("write -181 instead of 179");
  });

  it("finds a ring that is not closed, and where in a multi-polygon it stands", () => {
    expect(faultsOf({ type: "MultiPolygon", coordinates: [[closed], [closed, open]] })).toEqual([
      expect.objectContaining({ code: "ring-unclosed", path: "geometry.coordinates[1][1]" }),
    ]);
  });

  it("asks no line to close", () => {
    expect(faultsOf({ type: "LineString", coordinates: open })).toEqual([]);
  });

  it("reports one fault a line at most, the first, and one for each line that has any", () => {
    const twice: Line = [
      [0, 99],
      [0, 99],
      [200, 0],
    ];
    expect(faultsOf({ type: "Polygon", coordinates: [twice, open] }).map(({ code }) => code)).toEqual([
      "position-range",
      "ring-unclosed",
    ]);
  });
});

describe("walking a geometry", () => {
  it("gives its lines or rings, its positions and its polygons", () => {
    const geometry = { type: "MultiPolygon" as const, coordinates: [[closed, closed], [closed]] };
    expect(linesOf(geometry)).toHaveLength(3);
    expect(positionsOf(geometry)).toHaveLength(12);
    expect(polygonsOf(geometry)).toEqual([[closed, closed], [closed]]);
  });

  it("takes a point for a line of one position, and a line for no polygon", () => {
    expect(linesOf({ type: "Point", coordinates: [1, 2] })).toEqual([[[1, 2]]]);
    expect(polygonsOf({ type: "LineString", coordinates: open })).toEqual([]);
  });
});

describe("rounded", () => {
  it("keeps six decimals, a tenth of a metre, and leaves what it was given", () => {
    const geometry = { type: "Point" as const, coordinates: [131.123456789, -0.0000004] as [number, number] };
    expect(rounded(geometry)).toEqual({ type: "Point", coordinates: [131.123457, -0] });
    expect(geometry.coordinates[0]).toBe(131.123456789);
  });
});
