import type { Geometry, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { measurableOf, shapeOf, snappableOf } from "../../../src/ui/drawn-geometry.ts";

type Part = Parameters<typeof shapeOf>[0][number];

const part = (id: string, part: string, layer: string, geometry: Geometry): Part => ({
  type: "Feature",
  properties: { id, layer, part },
  geometry,
});
const point = (...coordinates: Position): Geometry => ({ type: "Point", coordinates });
const LINE: Position[] = [
  [1, 1],
  [2, 2],
];
const OTHER_LINE: Position[] = [
  [5, 5],
  [6, 6],
];
const OUTLINE: Position[] = [
  [0, 0],
  [9, 0],
  [9, 9],
  [0, 0],
];
const HOLE: Position[] = [
  [6, 2],
  [7, 2],
  [7, 3],
  [6, 2],
];

const DRAWN: Part[] = [
  part("heihe", "point", "places", point(127, 50)),
  part("amur", "line", "regions", { type: "MultiLineString", coordinates: [LINE, OTHER_LINE] }),
  part("amur", "label", "regions", point(130, 48)),
  part("pipeline", "line", "energy", { type: "LineString", coordinates: LINE }),
  part("pipeline", "spot", "energy", point(1.5, 1.5)),
  part("field", "area", "energy", { type: "Polygon", coordinates: [OUTLINE, HOLE] }),
  part("field", "band", "energy", { type: "Polygon", coordinates: [HOLE] }),
  part("isles", "area", "places", { type: "MultiPolygon", coordinates: [[OUTLINE, HOLE], [HOLE]] }),
  part("far", "label", "places", point(10, 10)),
];

describe("what a point on the map snaps to", () => {
  const snappable = (hidden: readonly string[] = [], only: readonly string[] | null = null) =>
    snappableOf(DRAWN, new Set(hidden), only && new Set(only));

  it("is points and lines, not areas, nor the places where labels and spots stand", () => {
    expect(snappable()).toEqual({ points: [[127, 50]], lines: [LINE, OTHER_LINE, LINE], polygons: [] });
  });

  it("is not on a hidden layer", () => {
    expect(snappable(["regions"])).toMatchObject({ points: [[127, 50]], lines: [LINE] });
    expect(snappable(["places"])).toMatchObject({ points: [], lines: [LINE, OTHER_LINE, LINE] });
  });

  it("is only what a filter leaves", () => {
    expect(snappable([], ["pipeline"])).toMatchObject({ points: [], lines: [LINE] });
    expect(snappable([], [])).toMatchObject({ points: [], lines: [] });
    expect(snappable(["energy"], ["pipeline"])).toMatchObject({ points: [], lines: [] });
  });
});

describe("shapeOf", () => {
  it.each([
    ["a point", "heihe", { points: [[127, 50]], lines: [], polygons: [] }],
    ["a line in one piece", "pipeline", { points: [], lines: [LINE], polygons: [] }],
    ["a line in pieces", "amur", { points: [], lines: [LINE, OTHER_LINE], polygons: [] }],
    ["an area with a hole", "field", { points: [], lines: [], polygons: [[OUTLINE, HOLE]] }],
    ["an area in pieces", "isles", { points: [], lines: [], polygons: [[OUTLINE, HOLE], [HOLE]] }],
  ])("is the geometry of the feature and nothing that was drawn for looks: %s", (_what, feature, shape) => {
    expect(shapeOf(DRAWN, feature)).toEqual(shape);
  });

  it("is null of a feature without a geometry of its own", () => {
    expect([shapeOf(DRAWN, "far"), shapeOf(DRAWN, "atlantis"), shapeOf([], "heihe")]).toEqual([null, null, null]);
  });
});

describe("measurableOf", () => {
  it("is every feature with a geometry of its own, once", () => {
    expect([...measurableOf(DRAWN)]).toEqual(["heihe", "amur", "pipeline", "field", "isles"]);
  });
});
