import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { checkProject } from "../../../src/build/build-atlas.ts";
import { linesOf } from "../../../src/build/geometry.ts";
import type { ResolvedFeature } from "../../../src/build/resolve.ts";
import { type LinePart, lineBetween } from "../../../src/core/along.ts";
import { destination, distanceMetres, legBetween, lengthMetres } from "../../../src/core/geodesic.ts";
import { type LngLat, unwrapLine } from "../../../src/core/lnglat.ts";

/** Any value, evenly spread: `fc.double` would give next to nothing but zeros with hundreds of decimals. */
const between = (min: number, max: number) =>
  fc.integer({ min: min * 1e6, max: max * 1e6 }).map((millionths) => millionths / 1e6);
const start = fc.tuple(between(-180, 180), between(-80, 80));
/** A line anywhere that bends but does not come back to itself; at least three vertices. */
const line = fc
  .tuple(
    start,
    between(-180, 180),
    fc.array(fc.tuple(between(-30, 30), between(100, 200_000)), { minLength: 2, maxLength: 6 }),
  )
  .map(([start, heading, legs]) => {
    const line = [start as LngLat];
    let bearing = heading;
    for (const [bend, metres] of legs) {
      const here = line.at(-1) as LngLat;
      const before = line.at(-2);
      bearing = (before ? legBetween(before, here).finalBearing : heading) + bend;
      line.push(destination(here, bearing, metres));
    }
    return line;
  });
const share = between(0, 1);

/** The position so far along a line. */
function walk(line: readonly LngLat[], metres: number): LngLat {
  let left = metres;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1], line[i]] as [LngLat, LngLat];
    const leg = legBetween(from, to);
    if (left <= leg.metres) return destination(from, leg.initialBearing, left);
    left -= leg.metres;
  }
  return line.at(-1) as LngLat;
}

function found(part: LinePart | null): LinePart {
  if (!part) throw new Error("no part");
  return part;
}

function expectSameLine(one: readonly LngLat[], other: readonly LngLat[]): void {
  expect(one.length).toBe(other.length);
  for (const [i, at] of one.entries()) expect(distanceMetres(at, other[i] as LngLat)).toBeLessThan(1e-4);
}

const KINKED: LngLat[] = [
  [178, 60],
  [179, 60.5],
  [181, 60.2],
  [182, 61],
];

describe("lineBetween", () => {
  it("is as long as its places are apart along the line, and ends at them", () => {
    fc.assert(
      fc.property(line, share, share, (line, one, other) => {
        const whole = lengthMetres(line);
        const [from, to] = [walk(line, one * whole), walk(line, other * whole)];
        const part = found(lineBetween([line], from, to));
        expect(Math.abs(lengthMetres(part.line) - Math.abs(other - one) * whole)).toBeLessThan(1e-4);
        expect(distanceMetres(part.line[0] as LngLat, from)).toBeLessThan(1e-4);
        expect(distanceMetres(part.line.at(-1) as LngLat, to)).toBeLessThan(1e-4);
        expect([part.fromGapMetres, part.toGapMetres]).toEqual([0, 0]);
      }),
    );
  });

  it("runs the other way when the two are swapped", () => {
    fc.assert(
      fc.property(line, share, share, (line, one, other) => {
        const whole = lengthMetres(line);
        const [a, b] = [walk(line, one * whole), walk(line, other * whole)];
        const there = found(lineBetween([line], a, b)).line;
        const back = found(lineBetween([line], b, a)).line;
        expectSameLine([...back].reverse(), there);
      }),
    );
  });

  it("is the whole line between its ends", () => {
    fc.assert(
      fc.property(line, (line) => {
        const part = found(lineBetween([line], line[0] as LngLat, line.at(-1) as LngLat));
        expectSameLine(part.line, line);
      }),
    );
  });

  it("starts at the foot on a leg, not at the nearest vertex, and says how far that is", () => {
    const [first, second] = KINKED as [LngLat, LngLat];
    const { metres, initialBearing } = legBetween(first, second);
    const foot = destination(first, initialBearing, metres / 3);
    const beside = destination(foot, legBetween(foot, second).initialBearing + 90, 12_345);
    const part = found(lineBetween([KINKED], beside, [-178, 61]));
    expectSameLine(part.line, [foot, ...KINKED.slice(1)]);
    expect(part.fromGapMetres).toBeCloseTo(12_345, 4);
    expect(part.toGapMetres).toBe(0);
    expect(found(lineBetween([KINKED], [-178, 61], beside)).toGapMetres).toBeCloseTo(12_345, 4);
  });

  it("stays unwrapped over the antimeridian", () => {
    const part = found(lineBetween([KINKED], [182, 61], [178, 60])).line;
    expect(part.map(([lng]) => lng)).toEqual([182, 181, 179, 178]);
    const jumping: LngLat[] = KINKED.map(([lng, lat]) => [lng > 180 ? lng - 360 : lng, lat]);
    expectSameLine(found(lineBetween([jumping], [178, 60], [182, 61])).line, KINKED);
    expect(found(lineBetween([jumping], [178, 60], [182, 61])).line.map(([lng]) => lng)).toEqual([178, 179, 181, 182]);
  });

  it("is one position where both are nearest to the same place", () => {
    expect(found(lineBetween([KINKED], [170, 60], [171, 60])).line).toEqual([[178, 60]]);
    expect(found(lineBetween([[[10, 10]]], [9, 9], [11, 11])).line).toEqual([[10, 10]]);
  });

  it("takes the line that both are nearest to among several", () => {
    const north: LngLat[] = KINKED.map(([lng, lat]) => [lng, lat + 5]);
    expectSameLine(found(lineBetween([KINKED, north], [178, 65], [182, 66])).line, north);
    expectSameLine(found(lineBetween([north, KINKED], [178, 60], [182, 61])).line, KINKED);
  });

  it("goes on over joined lines, whichever way and in whichever order they are drawn", () => {
    const isTurned = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(line, share, share, isTurned, (line, one, other, [turnA, turnB, swap]) => {
        const whole = lengthMetres(line);
        const [from, to] = [walk(line, one * whole), walk(line, other * whole)];
        const middle = line.length >> 1;
        const [a, b] = [line.slice(0, middle + 1), line.slice(middle)];
        // Half a metre apart: still one place.
        b[0] = destination(b[0] as LngLat, 77, 0.5);
        const parts = [turnA ? a.reverse() : a, turnB ? b.reverse() : b];
        const part = found(lineBetween(swap ? parts.reverse() : parts, from, to));
        expect(Math.abs(lengthMetres(part.line) - Math.abs(other - one) * whole)).toBeLessThan(1.5);
        expect(distanceMetres(part.line[0] as LngLat, from)).toBeLessThan(1);
        expect(distanceMetres(part.line.at(-1) as LngLat, to)).toBeLessThan(1);
      }),
    );
  });

  it("goes into the right branch of a fork", () => {
    const fork: LngLat = [100, 50];
    const [trunk, left, right]: LngLat[][] = [
      [[99, 50], fork],
      [fork, [101, 51]],
      [[101, 49], fork],
    ] as [LngLat[], LngLat[], LngLat[]];
    const branches = [left, trunk, right] as LngLat[][];
    expect(found(lineBetween(branches, [99, 50], [101, 49])).line).toEqual([[99, 50], fork, [101, 49]]);
    expect(found(lineBetween(branches, [99, 50], [101, 51])).line).toEqual([[99, 50], fork, [101, 51]]);
    expect(found(lineBetween(branches, [101, 49], [101, 51])).line).toEqual([[101, 49], fork, [101, 51]]);
  });

  it("takes the shorter way round a closed line", () => {
    const round: LngLat[] = [-180, -120, -60, 0, 60, 120, 180].map((lng) => [lng, 66]);
    const over = found(lineBetween([round], [120, 66], [-120, 66])).line;
    expect(over).toEqual([
      [120, 66],
      [180, 66],
      [240, 66],
    ]);
    expect(found(lineBetween([round], [-60, 66], [60, 66])).line).toEqual([
      [-60, 66],
      [0, 66],
      [60, 66],
    ]);
  });

  it("is null where the places are on lines that do not meet", () => {
    const further = destination([182, 61], 60, 1.5);
    const beyond = [further, destination(further, 60, 50_000)];
    expect(lineBetween([KINKED, beyond], [178, 60], beyond[1] as LngLat)).toBeNull();
    expect(lineBetween([KINKED, beyond], beyond[1] as LngLat, [178, 60])).toBeNull();
  });

  it("is null without a line, and passes over empty ones", () => {
    expect(lineBetween([], [0, 0], [1, 1])).toBeNull();
    expect(lineBetween([[]], [0, 0], [1, 1])).toBeNull();
    expectSameLine(found(lineBetween([[], KINKED], [178, 60], [182, 61])).line, KINKED);
  });
});

describe("on the atlas", () => {
  let features: readonly ResolvedFeature[] = [];
  beforeAll(() => {
    features = checkProject(fileURLToPath(new URL("../../../", import.meta.url))).resolved;
  });
  function linesById(id: string): LngLat[][] {
    const feature = features.find((candidate) => candidate.id === id);
    if (!feature) throw new Error(`no feature ${id}`);
    return linesOf(feature.geometry);
  }

  it("has 1,820 km of Power of Siberia 1 between Lensk and the Amur", () => {
    const pipeline = linesById("pos1-chayanda-amur");
    const [lensk] = linesById("lensk").flat() as [LngLat];
    const part = found(lineBetween(pipeline, lensk, [127.364, 50.296]));
    // A drawn line of 30 to 100 km a leg; the whole of it is 2,008 km.
    expect(lengthMetres(part.line) / 1000).toBeCloseTo(1820, -1);
    expect(part.fromGapMetres).toBeLessThan(3000);
    expect(part.toGapMetres).toBeLessThan(1);
    const before = found(lineBetween(pipeline, pipeline[0]?.[0] as LngLat, lensk));
    const whole = lengthMetres(before.line) + lengthMetres(part.line);
    expect(whole).toBeCloseTo(lengthMetres(pipeline[0] as LngLat[]), 3);
  });

  // 76°57′ N 68°35′ E and 66°05′ N 169°39′ W.
  const CAPE_ZHELANIYA: LngLat = [68.58, 76.95];
  const CAPE_DEZHNEV: LngLat = [-169.65, 66.08];

  it("has 4,900 km of the Northern Sea Route between the Kara Gate and Cape Dezhnev, over the antimeridian", () => {
    const route = linesById("northern-sea-route");
    // The middle of the strait is 70°30′ N 58° E.
    const part = found(lineBetween(route, [58, 70.5], CAPE_DEZHNEV));
    expect(lengthMetres(part.line) / 1000).toBeGreaterThan(4880);
    expect(lengthMetres(part.line)).toBeLessThan(lengthMetres(route[0] as LngLat[]));
    expect(part.fromGapMetres).toBeLessThan(20_000);
    expect(part.toGapMetres).toBeLessThan(20_000);
    expect(part.line).toEqual(unwrapLine(part.line));
    expect(part.line.at(-1)?.[0]).toBeCloseTo(190.6, 1);
  });

  it("says that the route as drawn passes 319 km south of Cape Zhelaniya", () => {
    const part = found(lineBetween(linesById("northern-sea-route"), CAPE_ZHELANIYA, CAPE_DEZHNEV));
    expect(part.fromGapMetres).toBeGreaterThan(250_000);
    expect(lengthMetres(part.line) / 1000).toBeGreaterThan(4200);
    expect(lengthMetres(part.line) / 1000).toBeLessThan(4400);
  });

  it("does not go from the western end of the shared border to its main part, Mongolia lying between", () => {
    const border = linesById("shared-border");
    expect(lineBetween(border, [88, 49.2], [132.7, 47.96])).toBeNull();
    expect(lineBetween(border, [127.5, 50.2], [132.7, 47.96])).not.toBeNull();
  });
});
