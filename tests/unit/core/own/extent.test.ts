import { describe, expect, it } from "vitest";
import { extentOf } from "../../../../src/core/own/extent.ts";
import type { OwnGeometry, OwnLayer } from "../../../../src/core/own/own-layer.ts";
import { countsOf, shapeOfOwn } from "../../../../src/core/own/shape.ts";
import { withOwn } from "../../../../src/core/own/snap-own.ts";
import { read } from "./reading.ts";

const RING = [[0, 0], [4, 0], [4, 4], [0, 0]]; // biome-ignore format: a ring on a line
const MIXED: OwnGeometry = {
  type: "GeometryCollection",
  geometries: [
    { type: "MultiPoint", coordinates: [[1, 2], [3, 4]] }, // biome-ignore format: points on a line
    { type: "MultiLineString", coordinates: [RING, RING] },
    { type: "GeometryCollection", geometries: [{ type: "Polygon", coordinates: [RING] }] },
  ],
};

describe("the shape of a geometry", () => {
  it("has every part of a collection", () => {
    const { points, lines, polygons } = shapeOfOwn(MIXED);
    expect([points.length, lines.length, polygons.length]).toEqual([2, 2, 1]);
    expect(countsOf(MIXED)).toEqual({ lines: 2, polygons: 1 });
    expect(countsOf({ type: "Point", coordinates: [0, 0] })).toEqual({ lines: 0, polygons: 0 });
  });

  it("runs on over the antimeridian, the holes of an area with it", () => {
    const outline = [[170, 0], [-170, 0], [-170, 20], [170, 20], [170, 0]]; // biome-ignore format: a ring on a line
    const hole = [[-175, 5], [-172, 5], [-172, 8], [-175, 5]]; // biome-ignore format: a ring on a line
    const [rings = []] = shapeOfOwn({ type: "Polygon", coordinates: [outline, hole] }).polygons;
    expect(rings[0]?.map(([lng]) => lng)).toEqual([170, 190, 190, 170, 170]);
    expect(rings[1]?.map(([lng]) => lng)).toEqual([185, 188, 188, 185]);
  });
});

describe("the extent of a geometry", () => {
  it("is a box and a cap with all of it, and a position on it", () => {
    const { bbox, cap, anchor } = extentOf({ type: "LineString", coordinates: [[179, 10], [-179, 12], [-178, 12]] }); // biome-ignore format: a line on a line
    expect(bbox).toEqual([179, 10, 182, 12]);
    expect(Math.abs(cap.centre[0])).toBeGreaterThan(178);
    expect(cap.radiusDegrees).toBeLessThan(3);
    expect(anchor).toEqual([-179, 12]);
  });

  it("has its position within an area, and within the longitudes of the globe", () => {
    const far = RING.map(([lng = 0, lat = 0]) => [lng + 358, lat]);
    const { anchor } = extentOf({ type: "Polygon", coordinates: [far] });
    expect(anchor[0]).toBeGreaterThan(-2);
    expect(anchor[0]).toBeLessThan(2);
    expect(anchor[1]).toBe(2);
  });
});

describe("snapping", () => {
  const layer = (text: string, id = "own/1"): OwnLayer => ({
    ...read(text, { layer: id }),
    id,
    name: id,
    fileName: id,
    slot: 0,
  });
  const given = { points: [[9, 9] as const], lines: [] };

  it("is to points and lines of own layers that are shown, too", () => {
    const own = [layer("lon,lat\n1,2\n"), layer('wkt,n\n"LINESTRING (1 2, 3 4)",1\n', "own/2")];
    expect(withOwn(given, { own, hidden: new Set() })).toEqual({ points: [[9, 9], [1, 2]], lines: [[[1, 2], [3, 4]]] }); // biome-ignore format: positions on a line
    expect(withOwn(given, { own, hidden: new Set(["own/1", "own/2"]) })).toEqual(given);
  });

  it("leaves out what has more vertices than a drag can go through", () => {
    const rows = Array.from({ length: 50_001 }, (_, i) => `${i % 180},${i % 90}`).join("\n");
    expect(withOwn(given, { own: [layer(`lon,lat\n${rows}\n`)], hidden: new Set() })).toEqual(given);
  });
});
