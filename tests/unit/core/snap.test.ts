import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { destination, distanceMetres } from "../../../src/core/geodesic.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";
import { snap } from "../../../src/core/snap.ts";

/** Any value, evenly spread: `fc.double` would give next to nothing but zeros with hundreds of decimals. */
const between = (min: number, max: number) =>
  fc.integer({ min: min * 1e6, max: max * 1e6 }).map((millionths) => millionths / 1e6);
const AT: LngLat = [127.6, 50.2];
const beside = (bearing: number, metres: number) => destination(AT, bearing, metres);
/** A line that passes `AT` at a distance, from far on one side to far on the other. */
const passing = (metres: number): LngLat[] => {
  const [, lat] = beside(0, metres);
  return [
    [AT[0] - 0.5, lat],
    [AT[0] + 0.5, lat],
  ];
};

describe("snap", () => {
  it("leaves a position alone where nothing is near", () => {
    const snapped = snap(AT, 100, { points: [beside(90, 150)], lines: [passing(150)] });
    expect(snapped).toBe(AT);
  });

  it("leaves a position alone where there is nothing at all", () => {
    expect(snap(AT, 100, { points: [], lines: [] })).toBe(AT);
  });

  it("takes the nearest of two points, whichever comes first", () => {
    const [near, far] = [beside(0, 40), beside(180, 60)];
    expect(snap(AT, 100, { points: [far, near], lines: [] })).toEqual(near);
    expect(snap(AT, 100, { points: [near, far], lines: [] })).toEqual(near);
  });

  it("takes a vertex of a line as it takes a point", () => {
    const vertex = beside(90, 50);
    expect(snap(AT, 100, { points: [], lines: [[vertex, beside(90, 5000)]] })).toEqual(vertex);
  });

  it("prefers a point within reach to a line that is nearer", () => {
    const point = beside(180, 80);
    expect(snap(AT, 100, { points: [point], lines: [passing(10)] })).toEqual(point);
  });

  it("finds the foot on a line whose vertices are out of reach", () => {
    const snapped = snap(AT, 100, { points: [], lines: [passing(60)] });
    expect(distanceMetres(snapped, beside(0, 60))).toBeLessThan(0.1);
  });

  it("takes the nearer of two lines", () => {
    const snapped = snap(AT, 100, { points: [], lines: [passing(60), passing(30)] });
    expect(distanceMetres(snapped, AT)).toBeCloseTo(30, 1);
  });

  it("does not go beyond the end of a line", () => {
    const line = [beside(90, 150), beside(90, 5000)];
    expect(snap(AT, 100, { points: [], lines: [line] })).toBe(AT);
  });

  it("finds a line that runs past the antimeridian from its other side", () => {
    const line: LngLat[] = [
      [179, 66],
      [181, 66],
    ];
    const snapped = snap([-179.5, 66.0005], 100, { points: [], lines: [line] });
    expect(distanceMetres(snapped, [-179.5, 66])).toBeLessThan(0.1);
  });

  it("never moves a position further than the tolerance", () => {
    const around = fc.tuple(between(-180, 180), between(0, 2000));
    const places = fc.array(around.map(([bearing, metres]) => beside(bearing, metres)));
    const tolerance = between(1, 1000);
    fc.assert(
      fc.property(places, fc.array(places), tolerance, (points, lines, tolerance) => {
        expect(distanceMetres(AT, snap(AT, tolerance, { points, lines }))).toBeLessThanOrEqual(tolerance);
      }),
    );
  });

  it("always finds a point that is within the tolerance", () => {
    const bearing = between(-180, 180);
    const from = fc.tuple(between(-180, 180), between(-85, 85));
    fc.assert(
      fc.property(from, bearing, (from, bearing) => {
        const point = destination(from, bearing, 99);
        expect(snap(from, 100, { points: [point], lines: [] })).toEqual(point);
      }),
    );
  });
});
