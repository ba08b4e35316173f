import { describe, expect, it } from "vitest";
import { acrossMetres, type Frame, isInFrame, projectorOf } from "../../../src/core/frame.ts";
import { featuresInSight } from "../../../src/core/in-sight.ts";
import { capOf, type LngLat } from "../../../src/core/lnglat.ts";
import type { Feature } from "../../../src/core/model.ts";
import type { Shape } from "../../../src/core/shape.ts";
import { madeFeature } from "../../support/made-atlas.ts";

const frame = (change: Partial<Frame> = {}): Frame => ({
  projection: "globe",
  zoom: 4,
  lng: 130,
  lat: 45,
  bearing: 0,
  pitch: 0,
  widthPx: 800,
  heightPx: 600,
  ...change,
});
const isSeen = (where: Partial<Frame>, at: LngLat) => isInFrame(frame(where), projectorOf(frame(where))(at));
const EMPTY: Shape = { points: [], lines: [], polygons: [] };
const seen = (where: Partial<Frame>, shape: Partial<Shape>): boolean => {
  const whole = { ...EMPTY, ...shape };
  const positions = [...whole.points, ...whole.lines.flat(), ...whole.polygons.flat(2)];
  const feature = madeFeature("it", { cap: capOf(positions), anchor: positions[0] ?? [0, 0] });
  return featuresInSight(frame(where), [feature], () => whole).length > 0;
};

describe("a position", () => {
  it("is in the frame at its middle, and not on the far side of the globe", () => {
    expect(isSeen({}, [130, 45])).toBe(true);
    expect(isSeen({ zoom: 0 }, [-50, -45])).toBe(false);
    expect(isSeen({ zoom: 0 }, [-50, 40])).toBe(false);
  });

  it("is beyond the horizon of a camera nearby before it is a quarter of the Earth away", () => {
    // On the equator at zoom 1 the globe's radius is 163 px and the camera 900 px away: 81.2° are in sight.
    const above = { zoom: 1, lng: 0, lat: 0 };
    expect(isSeen(above, [80.9, 0])).toBe(true);
    expect(isSeen(above, [82, 0])).toBe(false);
  });

  it("is in sight across ±180°, on the globe and on the flat map, however its longitude is counted", () => {
    for (const projection of ["globe", "mercator"] as const)
      for (const lng of [-179, 181, 541]) expect(isSeen({ projection, lng: 178, zoom: 5 }, [lng, 45])).toBe(true);
  });

  it("is to the right of the middle when it is east, and above it when the top is east", () => {
    const east: LngLat = [133, 45];
    const pixel = projectorOf(frame())(east);
    expect(pixel?.x).toBeGreaterThan(50);
    expect(Math.abs(pixel?.y ?? NaN)).toBeLessThan(5);
    expect(projectorOf(frame({ bearing: 90 }))(east)?.y).toBeLessThan(-50);
  });

  it("far ahead comes into the frame when the camera is tilted, and moves towards the horizon", () => {
    const ahead: LngLat = [130, 64];
    expect(isSeen({}, ahead)).toBe(false);
    expect(isSeen({ pitch: 50 }, ahead)).toBe(true);
  });
});

describe("a feature", () => {
  const box = (west: number, south: number, east: number, north: number): Partial<Shape> => ({
    polygons: [
      [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    ],
  });

  it("is in sight where a line only runs through the frame, with its vertices beside it", () => {
    const line: LngLat[] = [
      [100, 45],
      [160, 45],
    ];
    expect(seen({ projection: "mercator", zoom: 7 }, { lines: [line] })).toBe(true);
    expect(seen({ projection: "mercator", zoom: 7, lat: 50 }, { lines: [line] })).toBe(false);
  });

  it("is in sight where it fills the frame, and not where the frame is a hole in it", () => {
    expect(seen({ zoom: 9 }, box(120, 40, 140, 50))).toBe(true);
    expect(seen({ zoom: 9, lng: -150 }, box(200, 40, 220, 50))).toBe(true);
    const [[outer]] = box(120, 40, 140, 50).polygons as Shape["polygons"] & [[readonly LngLat[]]];
    const [[hole]] = box(128, 43, 132, 47).polygons as Shape["polygons"] & [[readonly LngLat[]]];
    expect(seen({ zoom: 9 }, { polygons: [[outer, hole]] })).toBe(false);
  });

  it("is not in sight because its cap is", () => {
    // Two ends of a bow around the frame.
    const bow: LngLat[] = [
      [110, 40],
      [110, 60],
      [150, 60],
      [150, 40],
    ];
    expect(seen({ zoom: 7 }, { lines: [bow] })).toBe(false);
  });

  it("without a geometry is in sight where its anchor is", () => {
    const features: Feature[] = [
      madeFeature("here", { anchor: [130, 45], cap: { centre: [100, 60], radiusDegrees: 60 } }),
      madeFeature("there", { anchor: [60, 45], cap: { centre: [100, 60], radiusDegrees: 60 } }),
    ];
    expect(featuresInSight(frame(), features, () => null).map(({ id }) => id)).toEqual(["here"]);
  });
});

describe("the width of the picture", () => {
  it("is that of the flat map's scale: 78,271 m a pixel on the equator at zoom 0, half at every further zoom", () => {
    const flat = frame({ projection: "mercator", zoom: 3, lat: 0 });
    // On the mean sphere, 0.1 % below the figure for the equatorial radius.
    expect(acrossMetres(flat)).toBeCloseTo((78_271.5 / 8) * 800 * (6_371_008.8 / 6_378_137), -2);
    expect(acrossMetres({ ...flat, lat: 60 })).toBeCloseTo((acrossMetres(flat) ?? NaN) / 2, 0);
  });

  it("is nearly the same on the globe from nearby, and nothing where the globe lies within the frame", () => {
    const near = frame({ zoom: 9 });
    const flat = acrossMetres({ ...near, projection: "mercator" }) ?? NaN;
    expect((acrossMetres(near) ?? NaN) / flat).toBeCloseTo(1, 2);
    expect(acrossMetres(frame({ zoom: 0 }))).toBeNull();
    expect(acrossMetres(frame({ zoom: 0, projection: "mercator" }))).toBeNull();
  });
});
