import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { checkProject } from "../../../src/build/build-atlas.ts";
import { linesOf } from "../../../src/build/geometry.ts";
import type { ResolvedFeature } from "../../../src/build/resolve.ts";
import { densify, destination, distanceMetres, legBetween, lengthMetres } from "../../../src/core/geodesic.ts";
import { type LngLat, unwrapLng } from "../../../src/core/lnglat.ts";
import { type Nearest, nearestBetween, nearestOnLine, nearestWithin, prepared } from "../../../src/core/nearest.ts";
import type { Shape } from "../../../src/core/shape.ts";

/** Any value, evenly spread: `fc.double` would give next to nothing but zeros with hundreds of decimals. */
const between = (min: number, max: number) =>
  fc.integer({ min: min * 1e6, max: max * 1e6 }).map((millionths) => millionths / 1e6);
/** All over the globe, longitudes also past ±180. */
const position = fc.tuple(between(-360, 360), between(-90, 90));
const offPole = fc.tuple(between(-360, 360), between(-89, 89));
const bearing = between(-180, 180);

const points = (...points: LngLat[]): Shape => ({ points, lines: [], polygons: [] });
const lines = (...lines: LngLat[][]): Shape => ({ points: [], lines, polygons: [] });
const area = (...rings: LngLat[][]): Shape => ({ points: [], lines: [], polygons: [rings] });

/** The shortest way, which has to be there, and has to be as long as it says. */
function nearest(a: Shape, b: Shape): Nearest {
  const found = nearestBetween(a, b);
  if (!found) throw new Error("nothing found");
  expect(distanceMetres(found.from, found.to)).toBeCloseTo(found.metres, 5);
  expect(Math.abs(found.to[0] - found.from[0])).toBeLessThanOrEqual(180);
  return found;
}

/** A leg through `at` along `bearing`, from so far before it to so far behind. */
const legThrough = (at: LngLat, bearing: number, before: number, behind: number): LngLat[] => [
  destination(at, bearing + 180, before),
  destination(at, bearing, behind),
];

/** A ring of 36 legs around a place, `metres` from it at its vertices. */
const ringAround = (centre: LngLat, metres: number): LngLat[] =>
  Array.from({ length: 37 }, (_, i) => destination(centre, -10 * (i % 36), metres));

describe("nearestBetween, between points", () => {
  it("is their geodesic distance", () => {
    // Half a degree of the equator on each side of the antimeridian; WGS 84: 111,319.491 m a degree.
    const { from, to, metres } = nearest(points([179.5, 0]), points([-179.5, 0]));
    expect([from, to]).toEqual([
      [179.5, 0],
      [180.5, 0],
    ]);
    expect(metres).toBeCloseTo(111_319.491, 3);
  });

  it("takes the nearest of many", () => {
    const many = fc.array(position, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(many, many, (a, b) => {
        const least = Math.min(...a.flatMap((from) => b.map((to) => distanceMetres(from, to))));
        expect(nearest(points(...a), points(...b)).metres).toBeCloseTo(least, 5);
      }),
    );
  });

  it("is 0 and not next to it where they are the same place", () => {
    fc.assert(
      fc.property(offPole, ([lng, lat]) => {
        expect(nearest(points([lng, lat]), points([lng + 360, lat])).metres).toBe(0);
      }),
    );
  });
});

describe("nearestBetween, between a point and a line", () => {
  /** From the foot: the shortest way to a geodesic is square to it. */
  const square = fc.record({
    foot: offPole,
    bearing,
    before: between(100, 8_000_000),
    behind: between(100, 8_000_000),
    aside: between(0.01, 5_000_000),
  });

  it("goes to the foot, wherever the leg lies and however long it is", () => {
    fc.assert(
      fc.property(square, ({ foot, bearing, before, behind, aside }) => {
        const at = destination(foot, bearing + 90, aside);
        const { from, metres } = nearest(lines(legThrough(foot, bearing, before, behind)), points(at));
        expect(Math.abs(metres - aside)).toBeLessThan(1e-5);
        expect(distanceMetres(from, foot)).toBeLessThan(0.001);
      }),
      { numRuns: 300 },
    );
  });

  it("is right to a decimetre around a quarter of the globe too", () => {
    fc.assert(
      fc.property(square, between(9_900_000, 10_100_000), ({ foot, bearing, before, behind }, aside) => {
        const line = legThrough(foot, bearing, before / 8, behind / 8);
        const at = destination(foot, bearing + 90, aside);
        const least = Math.min(...densify(line, 1000).map((vertex) => distanceMetres(vertex, at)));
        const { metres } = nearest(lines(line), points(at));
        expect(metres).toBeLessThan(least + 0.1);
        expect(metres).toBeGreaterThan(least - 0.1);
      }),
      { numRuns: 20 },
    );
  });

  it("finds the foot on a leg half round the globe that has its nearest places near both ends", () => {
    // Over the south pole, and on to 6° from the north one. A pole is a quarter meridian off, the equator between 17 km
    // more.
    const { from, metres } = nearest(
      lines([
        [-90, -87],
        [90, 84],
      ]),
      points([0, 0]),
    );
    expect(metres).toBeCloseTo(10_001_965.729, 3);
    expect(from[1]).toBeLessThan(-89.9);
  });

  it("goes to an end where the foot would lie beyond it", () => {
    fc.assert(
      fc.property(square, ({ foot, bearing, before, aside }) => {
        const end = destination(foot, bearing, 5);
        const line = [end, destination(foot, bearing, 10 + before)];
        const { from } = nearest(lines(line), points(destination(foot, bearing + 90, aside)));
        expect(distanceMetres(from, end)).toBeLessThan(1e-6);
      }),
    );
  });

  it("takes a line of one position as a point", () => {
    expect(nearest(lines([[10, 10]]), points([10, 11])).metres).toBeCloseTo(distanceMetres([10, 10], [10, 11]), 6);
  });
});

describe("nearestBetween, between lines", () => {
  it("goes from the end of one square to the other", () => {
    const metres = between(100, 2_000_000);
    fc.assert(
      fc.property(offPole, bearing, fc.tuple(metres, metres, metres, metres), (foot, bearing, lengths) => {
        const [before, behind, aside, further] = lengths;
        const outward = legThrough(destination(foot, bearing + 90, aside), 0, 0, 0).slice(1);
        const away = destination(foot, bearing + 90, aside + further);
        const { from, to, metres } = nearest(
          lines(legThrough(foot, bearing, before, behind)),
          lines([...outward, away]),
        );
        expect(Math.abs(metres - aside)).toBeLessThan(1e-5);
        expect(distanceMetres(from, foot)).toBeLessThan(0.001);
        expect(distanceMetres(to, outward[0] as LngLat)).toBeLessThan(1e-6);
      }),
    );
  });

  it("is 0 at the place where they cross", () => {
    const metres = between(1, 5_000_000);
    const acrossBy = fc.tuple(between(1, 179), metres, metres, metres, metres);
    fc.assert(
      fc.property(offPole, bearing, acrossBy, (crossing, bearing, [angle, one, two, three, four]) => {
        const [a, b] = [legThrough(crossing, bearing, one, two), legThrough(crossing, bearing + angle, three, four)];
        const { from, to, metres } = nearest(lines(a), lines(b));
        expect(metres).toBe(0);
        expect(to).toEqual(from);
        expect(distanceMetres(from, crossing)).toBeLessThan(0.001);
      }),
    );
  });

  it("is 0 where one ends on the other", () => {
    const metres = between(1000, 2_000_000);
    fc.assert(
      fc.property(offPole, bearing, metres, metres, (end, bearing, before, behind) => {
        const { from, metres } = nearest(
          lines(legThrough(end, bearing, before, behind)),
          lines([destination(end, bearing + 70, 5000), end]),
        );
        expect(metres).toBe(0);
        expect(distanceMetres(from, end)).toBeLessThan(0.001);
      }),
    );
  });

  it("is 0 at the vertex that they share, and not elsewhere", () => {
    const a: LngLat[] = [
      [130, 45],
      [131, 45],
      [132, 46],
    ];
    const b: LngLat[] = [
      [132, 46],
      [133, 44],
    ];
    expect(nearest(lines(a), lines(b))).toEqual({ from: [132, 46], to: [132, 46], metres: 0 });
  });

  it("is half round the globe, and not 0, between legs on opposite sides of it", () => {
    fc.assert(
      fc.property(offPole, bearing, between(10, 170), ([lng, lat], bearing, angle) => {
        const a = legThrough([lng, lat], bearing, 5000, 5000);
        const b = legThrough([lng + 180, -lat], bearing + angle, 5000, 5000);
        expect(nearest(lines(a), lines(b)).metres).toBeGreaterThan(19_900_000);
      }),
    );
  });

  /** A walk of a few legs, from anywhere to anywhere near. */
  const walk = fc
    .tuple(between(0, 300_000), bearing, fc.array(fc.tuple(bearing, between(0, 200_000)), { maxLength: 3 }))
    .map(([away, towards, steps]) => (around: LngLat) => {
      const line = [destination(around, towards, away)];
      for (const [bearing, metres] of steps) line.push(destination(line.at(-1) as LngLat, bearing, metres));
      return line;
    });
  /** Anywhere, and often near the antimeridian and the poles. */
  const around = fc.oneof(
    position,
    fc.tuple(between(179, 181), between(-89, 89)),
    fc.tuple(between(-180, 180), fc.oneof(between(88, 90), between(-90, -88))),
  );
  const PIECES = 60;

  it("is what looking everywhere finds, from far and near, over the antimeridian and by the poles", () => {
    fc.assert(
      fc.property(around, walk, walk, (around, walkA, walkB) => {
        const [a, b] = [walkA(around), walkB(around)];
        const [stepA, stepB] = [a, b].map((line) => (lengthMetres(line) + 1) / PIECES) as [number, number];
        const [denseA, denseB] = [densify(a, stepA), densify(b, stepB)];
        let brute = Infinity;
        for (const from of denseA) for (const to of denseB) brute = Math.min(brute, distanceMetres(from, to));
        const { metres } = nearest(lines(a), lines(b));
        expect(metres).toBeLessThan(brute + 0.001);
        expect(metres).toBeGreaterThan(brute - (stepA + stepB) / 2 - 0.001);
      }),
      { numRuns: 60 },
    );
  });

  it("lies on both lines and is the same both ways", () => {
    /** How much longer the way over `at` is than the leg, at the leg that it is nearest to. */
    const detour = (line: LngLat[], at: LngLat) =>
      Math.min(
        ...line.map((end, i) => {
          const start = line[i - 1] ?? end;
          return distanceMetres(start, at) + distanceMetres(at, end) - distanceMetres(start, end);
        }),
      );
    fc.assert(
      fc.property(around, walk, walk, (around, walkA, walkB) => {
        const [a, b] = [walkA(around), walkB(around)];
        const there = nearest(lines(a), lines(b));
        // What is a micrometre apart counts as one place, which adds two of them to the way there and back.
        expect(detour(a, there.from)).toBeLessThan(5e-6);
        expect(detour(b, there.to)).toBeLessThan(5e-6);
        expect(nearest(lines(b), lines(a)).metres).toBeCloseTo(there.metres, 4);
      }),
      { numRuns: 300 },
    );
  });
});

describe("nearestBetween, with polygons", () => {
  it("is 0 at a point inside", () => {
    fc.assert(
      fc.property(position, bearing, between(10, 3_000_000), between(0, 0.98), (centre, bearing, metres, share) => {
        const inside = destination(centre, bearing, metres * share);
        const { from, to, metres: found } = nearest(points(inside), area(ringAround(centre, metres)));
        expect([found, from, to]).toEqual([0, inside, inside]);
      }),
      { numRuns: 300 },
    );
  });

  it("is the way to the outline from a point outside", () => {
    fc.assert(
      fc.property(position, bearing, between(1000, 3_000_000), between(1, 3), (centre, bearing, metres, share) => {
        const ring = ringAround(centre, metres);
        const outside = destination(centre, bearing, metres * share + 1);
        const found = nearest(points(outside), area(ring)).metres;
        expect(found).toBeGreaterThan(metres * (share - 1) - 0.001);
        expect(found).toBeCloseTo(nearest(points(outside), lines(ring)).metres, 5);
      }),
      { numRuns: 300 },
    );
  });

  it("is the way to the edge of the hole from a point in a hole", () => {
    const centre: LngLat = [179.9, 70];
    const hole = ringAround(centre, 50_000);
    const found = nearest(points(centre), area(ringAround(centre, 100_000), hole));
    expect(found.metres).toBeCloseTo(nearest(points(centre), lines(hole)).metres, 6);
    expect(found.metres).toBeGreaterThan(49_000);
  });

  it("is 0 for a line that is all inside, and for a polygon inside a polygon", () => {
    const [centre, outer] = [[-179.99, 10] as LngLat, ringAround([180, 10], 500_000)];
    expect(nearest(lines(legThrough(centre, 20, 1000, 1000)), area(outer)).metres).toBe(0);
    expect(nearest(area(ringAround(centre, 1000)), area(outer)).metres).toBe(0);
    expect(nearest(area(outer), area(ringAround(centre, 1000))).metres).toBe(0);
  });

  it("is 0 for a line that crosses a polygon from outside to outside, at its outline", () => {
    const ring = ringAround([30, 80], 300_000);
    const { from, metres } = nearest(lines(legThrough([30, 80], 0, 600_000, 600_000)), area(ring));
    expect(metres).toBe(0);
    expect(nearestOnLine(ring, from).metres).toBeLessThan(0.001);
  });

  it("goes by geodesics where an outline has long legs along a parallel", () => {
    const square: LngLat[] = [
      [0, 60],
      [60, 60],
      [60, 40],
      [0, 40],
      [0, 60],
    ];
    // The northern leg rises to 63.4° in the middle, the southern one to 44.1°.
    expect(nearest(points([30, 62]), area(square)).metres).toBe(0);
    expect(nearest(points([30, 42]), area(square)).metres).toBeGreaterThan(200_000);
  });

  it.each([
    ["north", 1],
    ["south", -1],
  ])("holds the %s pole where the outline runs round it, with and without legs to the pole", (_, sign) => {
    const round = [-180, -120, -60, 0, 60, 120, 180].map((lng): LngLat => [lng, 70 * sign]);
    const start = round[0] as LngLat;
    const seams: LngLat[][] = [
      round,
      [...round, [180, 90 * sign], [-180, 90 * sign], start],
      [...round, ...[180, 100, 20, -60, -180].map((lng): LngLat => [lng, 90 * sign]), start],
    ];
    for (const ring of seams)
      for (const lng of [-170, -60, 3, 179]) {
        expect(nearest(points([lng, 85 * sign]), area(ring)).metres).toBe(0);
        expect(nearest(points([lng, 60 * sign]), area(ring)).metres).toBeGreaterThan(1_000_000);
        expect(nearest(points([lng, -85 * sign]), area(ring)).metres).toBeGreaterThan(10_000_000);
      }
  });
});

describe("nearestBetween, of nothing or worse", () => {
  it("is null where one shape has nothing", () => {
    expect(nearestBetween(points(), points([1, 2]))).toBeNull();
    expect(nearestBetween(points([1, 2]), lines([]))).toBeNull();
    expect(nearestBetween(area([]), points([1, 2]))).toBeNull();
  });

  it("throws on what is no position", () => {
    expect(() => nearestBetween(points([1, 2]), points([1, 91]))).toThrow("not a position: [1, 91]");
    expect(() => nearestBetween(points([Number.NaN, 2]), points([1, 2]))).toThrow("not a position");
    expect(() => nearestBetween(points([1, Number.NaN]), points([1, 2]))).toThrow("not a position");
  });
});

describe("nearestWithin", () => {
  const line = fc.array(position, { minLength: 1, maxLength: 12 });

  it("is the way between lines where that is shorter, and else null", () => {
    fc.assert(
      fc.property(line, line, between(0, 2), (a, b, share) => {
        const { from, to, metres } = nearest(lines(a), lines(b));
        const limit = share * metres + 1e-3;
        const expected = limit > metres ? { from, to, metres } : null;
        expect(nearestWithin([prepared(a)], [prepared(b)], limit)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("is null, too, below what counts as touching", () => {
    expect(nearestWithin([prepared([[0, 0]])], [prepared([[1, 0]])], 1e-9)).toBeNull();
  });

  it("is null where there is no line", () => {
    expect(nearestWithin([], [prepared([[0, 0]])], Infinity)).toBeNull();
    expect(() => prepared([])).toThrow("no vertex");
  });
});

describe("nearestOnLine", () => {
  it("says which leg the foot is on", () => {
    const line: LngLat[] = [
      [178, 60],
      [179, 60],
      [181, 61],
      [182, 61],
    ];
    const { at, leg, metres } = nearestOnLine(line, [-179.9, 60.4]);
    expect(leg).toBe(1);
    expect(at[0]).toBeGreaterThan(179);
    expect(metres).toBeCloseTo(distanceMetres(at, [-179.9, 60.4]), 5);
    // Square to the leg.
    const angle = legBetween(at, [-179.9, 60.4]).initialBearing - legBetween(at, line[2] as LngLat).initialBearing;
    expect(Math.abs(angle)).toBeCloseTo(90, 4);
  });

  it("finds a place of the line at the place itself", () => {
    const leg = fc.tuple(bearing, between(1, 1_000_000));
    const line = fc.tuple(offPole, fc.array(leg, { minLength: 1, maxLength: 6 })).map(([start, legs]) => {
      const line: LngLat[] = [start];
      for (const [bearing, metres] of legs) line.push(destination(line.at(-1) as LngLat, bearing, metres));
      return line;
    });
    fc.assert(
      fc.property(line, between(0, 1), between(0, 1), (line, which, share) => {
        const leg = Math.min(line.length - 2, Math.floor(which * (line.length - 1)));
        const [start, end] = [line[leg], line[leg + 1]] as [LngLat, LngLat];
        const { metres, initialBearing } = legBetween(start, end);
        const at = destination(start, initialBearing, share * metres);
        const foot = nearestOnLine(line, at);
        expect(foot.metres).toBe(0);
        expect(distanceMetres(foot.at, at)).toBeLessThan(1e-5);
      }),
      { numRuns: 300 },
    );
  });

  it("throws on a line without a vertex", () => {
    expect(() => nearestOnLine([], [0, 0])).toThrow("no vertex");
  });
});

describe("on the atlas", () => {
  let features: readonly ResolvedFeature[] = [];
  beforeAll(() => {
    features = checkProject(fileURLToPath(new URL("../../../", import.meta.url))).resolved;
  });
  function shape(id: string): Shape {
    const feature = features.find((candidate) => candidate.id === id);
    if (!feature) throw new Error(`no feature ${id}`);
    const parts = linesOf(feature.geometry);
    return feature.geometry.type === "Point" ? points(...parts.flat()) : lines(...parts);
  }

  it("is 54.3 km from Vladivostok to the shared border, as looking at every ten metres of it finds", () => {
    const [vladivostok, border] = [shape("vladivostok"), shape("shared-border")];
    const { from, to, metres } = nearest(vladivostok, border);
    expect(metres / 1000).toBeCloseTo(54.314, 2);
    const at = vladivostok.points[0] as LngLat;
    const near = border.lines.flatMap((line) => line.filter((vertex) => distanceMetres(vertex, at) < 60_000));
    const every10 = border.lines.flatMap((line) =>
      line.flatMap((end, i) => (i > 0 && near.includes(end) ? densify([line[i - 1] as LngLat, end], 10) : [end])),
    );
    const least = Math.min(...every10.map((vertex) => distanceMetres(vertex, at)));
    expect(metres).toBeLessThanOrEqual(least + 0.001);
    expect(metres).toBeGreaterThan(least - 5);
    expect(from).toEqual(at);
    expect(to[0]).toBeLessThan(at[0]);
  });

  it("goes to the Arctic Circle from the northernmost place of the border", () => {
    const { from, to, metres } = nearest(shape("shared-border"), shape("arctic-circle"));
    // China's northernmost place is published as 53°33′39″ N 123°15′ to 123°16′ E, near Mohe.
    expect(from[1]).toBeCloseTo(53.5608, 3);
    expect(from[0]).toBeCloseTo(123.27, 1);
    // The circle stands at 66.5636° N; its legs, being geodesics, rise a little above their parallel between vertices.
    const meridian = distanceMetres(from, [from[0], 66.5636]);
    expect(metres - meridian).toBeGreaterThan(0);
    expect(metres - meridian).toBeLessThan(300);
    expect(Math.abs(unwrapLng(to[0], from[0]) - from[0])).toBeLessThan(0.5);
  });

  it("takes a fraction of a second for either", () => {
    const [vladivostok, border, circle] = ["vladivostok", "shared-border", "arctic-circle"].map(shape) as Shape[] as [
      Shape,
      Shape,
      Shape,
    ];
    const started = performance.now();
    nearest(vladivostok, border);
    nearest(border, circle);
    // Some 80 ms on an idle machine: this fails where pairs are no longer left out, which takes minutes.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
