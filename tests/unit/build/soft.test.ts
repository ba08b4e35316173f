import { fileURLToPath } from "node:url";
import { area } from "@turf/turf";
import { describe, expect, it } from "vitest";
import { checkProject } from "../../../src/build/build-atlas.ts";
import { type Line, polygonsOf, positionsOf } from "../../../src/build/geometry.ts";
import type { Geometry } from "../../../src/build/schema/geo.ts";
import { softBands } from "../../../src/build/soft.ts";
import { distanceMetres } from "../../../src/core/geodesic.ts";
import { bboxOf } from "../../../src/core/lnglat.ts";
import { SOFT_BANDS } from "../../../src/core/soft-bands.ts";
import { isInside } from "../../check-geo/distance.ts";

const square = (west: number, south: number, degrees: number): Line => [
  [west, south],
  [west + degrees, south],
  [west + degrees, south + degrees],
  [west, south + degrees],
  [west, south],
];
const polygon = (...rings: Line[]): Geometry => ({ type: "Polygon", coordinates: rings });

const areasOf = (bands: readonly Geometry[]) =>
  bands.map((band) => area({ type: "MultiPolygon", coordinates: polygonsOf(band) }));

/** Positions of each band but the first that lie outside the band before it. */
const outsideTheWider = (bands: readonly Geometry[]) =>
  bands.slice(1).flatMap((band, i) => {
    const wider = polygonsOf(bands[i] as Geometry);
    return positionsOf(band).filter((position) => !wider.some((rings) => isInside(position, rings)));
  });

const falls = (values: readonly number[]) => values.slice(1).every((value, i) => value < (values[i] ?? 0));

describe("the bands of a soft area", () => {
  const bands = softBands(polygon(square(130, 0, 1)), 10_000);

  it("are as many as the style adds up", () => {
    expect(bands).toHaveLength(SOFT_BANDS);
  });

  it("nest, the widest first, each smaller than the one before", () => {
    expect(outsideTheWider(bands)).toEqual([]);
    expect(falls(areasOf(bands))).toBe(true);
  });

  it("reach from the stated accuracy outside the outline to as much inside", () => {
    const [outermost, innermost] = [bands[0], bands.at(-1)].map((band) => bboxOf(positionsOf(band as Geometry)));
    const east = (box: typeof outermost) => box?.[2] ?? Number.NaN;
    expect(distanceMetres([131, 0.5], [east(outermost), 0.5]) / 10_000).toBeCloseTo(1, 1);
    expect(distanceMetres([131, 0.5], [east(innermost), 0.5]) / 10_000).toBeCloseTo(1, 1);
    expect(east(outermost)).toBeGreaterThan(131);
    expect(east(innermost)).toBeLessThan(131);
  });

  it("stay beside their outline where it runs past 180°", () => {
    const across = softBands(polygon(square(179.5, 60, 1)), 10_000);
    expect(across).toHaveLength(SOFT_BANDS);
    for (const band of across) {
      const [west, , east] = bboxOf(positionsOf(band));
      expect(west).toBeGreaterThan(179);
      expect(east).toBeLessThan(181);
    }
    const [west, , east] = bboxOf(softBands(polygon(square(189, 60, 1)), 10_000).flatMap(positionsOf));
    expect([Math.floor(west), Math.floor(east)]).toEqual([188, 190]);
  });

  it("that would vanish inside a small area are left out, the others stay", () => {
    const small = softBands(polygon(square(130, 0, 0.1)), 10_000);
    expect(small.length).toBeGreaterThan(SOFT_BANDS / 2);
    expect(small.length).toBeLessThan(SOFT_BANDS);
    expect(areasOf(small).every((squareMetres) => squareMetres > 0)).toBe(true);
  });

  it("keep a hole open, wider in the inner bands", () => {
    const holed = softBands(polygon(square(130, 0, 3), square(131, 1, 1).reverse()), 10_000);
    const holes = holed.map((band) => polygonsOf(band)[0]?.[1] ?? []);
    const widths = holes.map((hole) => bboxOf(hole)).map(([west, , east]) => west - east);
    expect(falls(widths)).toBe(true);
  });

  it("hold every part of an area of several parts", () => {
    const two = softBands({ type: "MultiPolygon", coordinates: [[square(130, 0, 1)], [square(140, 0, 1)]] }, 10_000);
    expect(two.map((band) => polygonsOf(band).length)).toEqual(two.map(() => 2));
  });
});

describe("the soft areas of the atlas", () => {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const soft = checkProject(root).resolved.filter(
    ({ properties: { basis }, geometry }) =>
      (basis === "schematic" || basis === "named-area") && polygonsOf(geometry).length > 0,
  );

  it("are there", () => {
    expect(soft.length).toBeGreaterThan(20);
  });

  it.each(soft.map(({ id, geometry, properties }) => ({ id, geometry, metres: properties.accuracyMetres })))(
    "$id has bands that nest, the widest first",
    ({ geometry, metres }) => {
      const bands = softBands(geometry, metres);
      expect(bands.length).toBeGreaterThan(SOFT_BANDS / 2);
      expect(outsideTheWider(bands)).toEqual([]);
      expect(falls(areasOf(bands))).toBe(true);
    },
  );
});
