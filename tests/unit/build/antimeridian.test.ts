import { area } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutAtAntimeridian, cutPolygon } from "../../../src/build/antimeridian.ts";
import { type Line, linesOf, positionsOf } from "../../../src/build/geometry.ts";

const rectangle = (west: number, south: number, east: number, north: number): Line => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

const squareDegrees = (rings: readonly Line[]) =>
  rings.reduce((sum, ring) => {
    const doubled = ring.slice(1).reduce((s, [x, y], i) => {
      const [px, py] = ring[i] as Line[number];
      return s + px * y - x * py;
    }, 0);
    return sum + doubled / 2;
  }, 0);

const extent = (rings: readonly Line[]) => {
  const lngs = rings.flat().map(([lng]) => lng);
  return [Math.min(...lngs), Math.max(...lngs)];
};

describe("a point", () => {
  it("comes back within ±180 with its latitude", () => {
    expect(cutAtAntimeridian({ type: "Point", coordinates: [190, 66] })).toEqual({
      type: "Point",
      coordinates: [-170, 66],
    });
  });
});

describe("a line", () => {
  it("stays whole when it does not cross", () => {
    expect(
      cutAtAntimeridian({
        type: "LineString",
        coordinates: [
          [170, 1],
          [175, 2],
        ],
      }),
    ).toEqual({
      type: "LineString",
      coordinates: [
        [170, 1],
        [175, 2],
      ],
    });
  });

  it("is parted where it crosses, both parts ending on the antimeridian at one latitude", () => {
    expect(
      cutAtAntimeridian({
        type: "LineString",
        coordinates: [
          [170, 60],
          [190, 70],
        ],
      }),
    ).toEqual({
      type: "MultiLineString",
      coordinates: [
        [
          [170, 60],
          [180, 65],
        ],
        [
          [-180, 65],
          [-170, 70],
        ],
      ],
    });
  });

  it("is parted alike when it jumps instead of running past 180", () => {
    const unwrapped = cutAtAntimeridian({
      type: "LineString",
      coordinates: [
        [170, 60],
        [190, 70],
      ],
    });
    expect(
      cutAtAntimeridian({
        type: "LineString",
        coordinates: [
          [170, 60],
          [-170, 70],
        ],
      }),
    ).toEqual(unwrapped);
  });

  it("may touch the antimeridian without being parted", () => {
    const coordinates: Line = [
      [170, 60],
      [180, 65],
      [170, 70],
    ];
    expect(cutAtAntimeridian({ type: "LineString", coordinates })).toEqual({ type: "LineString", coordinates });
  });

  it("keeps all of its course, within ±180, wherever it wanders", () => {
    // Never straight north: what runs on the antimeridian itself may be drawn on either side of it.
    const eastward = fc.integer({ min: -170, max: 170 }).filter((degrees) => degrees !== 0);
    const step = fc.tuple(eastward, fc.integer({ min: -80, max: 80 }));
    const planar = (lines: readonly Line[]) =>
      lines.flatMap((l) => l.slice(1).map(([x, y], i) => Math.hypot(x - (l[i]?.[0] ?? 0), y - (l[i]?.[1] ?? 0))));
    const sum = (lengths: number[]) => lengths.reduce((a, b) => a + b, 0);
    fc.assert(
      fc.property(
        fc.integer({ min: -179, max: 179 }),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        (start, steps) => {
          const line: Line = [[start, 0]];
          for (const [east, lat] of steps) line.push([(line.at(-1)?.[0] ?? 0) + east, lat]);
          const cut = linesOf(cutAtAntimeridian({ type: "LineString", coordinates: line }));
          expect(cut.flat().every(([lng]) => Math.abs(lng) <= 180)).toBe(true);
          expect(sum(planar(cut))).toBeCloseTo(sum(planar([line])), 6);
        },
      ),
    );
  });
});

describe("a polygon", () => {
  it("stays as it is when it does not cross, holes and all", () => {
    const rings = [rectangle(100, 0, 120, 20), rectangle(105, 5, 110, 10)];
    expect(cutPolygon(rings)).toEqual([rings]);
  });

  it("is parted at ±180, whether its ring jumps or runs past", () => {
    const past = cutPolygon([rectangle(170, 0, 200, 10)]);
    const jumps = cutPolygon([rectangle(170, 0, 200, 10).map(([lng, lat]) => [lng > 180 ? lng - 360 : lng, lat])]);
    expect(past.map(extent)).toEqual([
      [170, 180],
      [-180, -160],
    ]);
    expect(jumps).toEqual(past);
  });

  it("keeps a hole on the side it is on, and parts one that crosses", () => {
    const [west, east] = cutPolygon([
      rectangle(170, 0, 200, 10),
      rectangle(172, 2, 174, 4).reverse(),
      rectangle(178, 2, 182, 4).reverse(),
    ]) as [Line[], Line[]];
    expect(squareDegrees(west)).toBeCloseTo(100 - 4 - 4);
    expect(squareDegrees(east)).toBeCloseTo(200 - 4);
  });

  it("brings a hole written a turn away back into its polygon", () => {
    const rings = [rectangle(170, 0, 200, 10), rectangle(-170, 2, -165, 4).reverse()];
    expect(cutPolygon(rings).map(squareDegrees)).toEqual([100, 200 - 10].map((area) => expect.closeTo(area)));
  });

  it("keeps its area on the sphere, wherever it lies", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -179, max: 179 }),
        fc.integer({ min: 1, max: 170 }),
        fc.integer({ min: -80, max: 70 }),
        (west, width, south) => {
          const ring = rectangle(west, south, west + width, south + 10);
          const parts = cutPolygon([ring]);
          expect(parts.flat(2).every(([lng]) => Math.abs(lng) <= 180)).toBe(true);
          const before = area({ type: "Polygon", coordinates: [rectangle(0, south, width, south + 10)] });
          const after = area({ type: "MultiPolygon", coordinates: parts });
          expect(after / before).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it("keeps the way its rings wind", () => {
    for (const ring of [rectangle(170, 0, 200, 10), rectangle(170, 0, 200, 10).reverse()])
      for (const part of cutPolygon([ring]))
        expect(Math.sign(squareDegrees(part))).toBe(Math.sign(squareDegrees([ring])));
  });

  it("throws where its ring goes round a pole and has no inside to cut", () => {
    const roundThePole: Line = [
      [0, -80],
      [120, -80],
      [240, -80],
      [360, -80],
    ];
    expect(() => cutPolygon([roundThePole])).toThrow("round a pole");
  });

  it("becomes a multi-polygon of its parts, and each member of a multi-polygon is cut", () => {
    const cut = cutAtAntimeridian({
      type: "MultiPolygon",
      coordinates: [[rectangle(170, 0, 200, 10)], [rectangle(0, 0, 1, 1)]],
    });
    expect(cut.type).toBe("MultiPolygon");
    expect(cut.type === "MultiPolygon" && cut.coordinates).toHaveLength(3);
    expect(positionsOf(cut).every(([lng]) => Math.abs(lng) <= 180)).toBe(true);
  });
});
