import { expect, it } from "vitest";
import type { GeometryFile } from "../../../src/load-atlas.ts";
import { snappableOf } from "../../../src/ui/snappable.ts";

const at = (part: string, layer = "places"): GeometryFile["features"][0] => ({
  type: "Feature",
  properties: { id: part, layer, part },
  geometry: { type: "Point", coordinates: [100, 50] },
});
const line: GeometryFile["features"][0] = {
  type: "Feature",
  properties: { id: "route", layer: "energy", part: "line" },
  geometry: {
    type: "MultiLineString",
    coordinates: [
      [
        [1, 1],
        [2, 2],
      ],
    ],
  },
};

it("is made of points and lines, not of the places where labels and spots stand", () => {
  const { points, lines } = snappableOf([at("point"), at("label"), at("spot"), line], new Set());
  expect(points).toEqual([[100, 50]]);
  expect(lines).toHaveLength(1);
});

it("leaves out hidden layers", () => {
  expect(snappableOf([at("point"), line], new Set(["places", "energy"]))).toEqual({ points: [], lines: [] });
});
