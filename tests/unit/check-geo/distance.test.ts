import { describe, expect, it } from "vitest";
import { distanceMetres } from "../../../src/core/geodesic.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";
import { deviation, isInside, metresToLines, shapeOf } from "../../check-geo/distance.ts";

const square: LngLat[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];

describe("metresToLines", () => {
  it("measures to the middle of a leg, not to its ends", () => {
    const line: LngLat[] = [
      [10, 60],
      [10.2, 60],
    ];
    expect(metresToLines([10.1, 60.01], [line])).toBeCloseTo(distanceMetres([10.1, 60.01], [10.1, 60]), 0);
  });

  it("measures to the nearer end beyond the line", () => {
    expect(metresToLines([3, 0], [square.slice(0, 2)])).toBeCloseTo(distanceMetres([3, 0], [1, 0]), 6);
  });

  it("takes the nearest of several lines, and a single position for one", () => {
    expect(metresToLines([5, 5], [square, [[5, 5.001]]])).toBeCloseTo(distanceMetres([5, 5], [5, 5.001]), 6);
  });

  it("sees no difference between 190° and −170°", () => {
    const line: LngLat[] = [
      [189, 66],
      [191, 66],
    ];
    expect(metresToLines([-170, 66], [line])).toBeCloseTo(0, 6);
  });
});

describe("isInside", () => {
  it("knows inside from outside, and a hole as outside", () => {
    const hole = square.map(([lng, lat]): LngLat => [0.4 + lng / 5, 0.4 + lat / 5]);
    expect(isInside([0.1, 0.1], [square, hole])).toBe(true);
    expect(isInside([0.5, 0.5], [square, hole])).toBe(false);
    expect(isInside([1.1, 0.5], [square, hole])).toBe(false);
  });

  it("finds a position whose longitude is written a turn away", () => {
    expect(isInside([-359.5, 0.5], [square])).toBe(true);
  });
});

describe("deviation", () => {
  it("gives the largest and the mean distance, 0 inside an area", () => {
    const area = shapeOf([{ type: "Polygon", coordinates: [square.map((position) => [...position])] }]);
    const { maxMetres, meanMetres } = deviation(
      [
        [0.5, 0.5],
        [2, 0],
      ],
      area,
    );
    expect(maxMetres).toBeCloseTo(distanceMetres([2, 0], [1, 0]), 0);
    expect(meanMetres).toBeCloseTo(maxMetres / 2, 6);
  });

  it("holds two areas that overlap for one, not for a hole", () => {
    const coordinates = [square.map((position) => [...position])];
    const twice = shapeOf([{ type: "MultiPolygon", coordinates: [coordinates, coordinates] }]);
    expect(deviation([[0.5, 0.5]], twice).maxMetres).toBe(0);
  });
});

describe("shapeOf", () => {
  it("puts a vertex at least every kilometre on every line", () => {
    const { lines } = shapeOf([
      {
        type: "LineString",
        coordinates: [
          [0, 0],
          [1, 0],
        ],
      },
    ]);
    const legs = (lines[0] ?? []).slice(1).map((to, i) => distanceMetres(lines[0]?.[i] ?? to, to));
    expect(legs).toHaveLength(112);
    expect(Math.max(...legs)).toBeLessThan(1000.001);
  });
});
