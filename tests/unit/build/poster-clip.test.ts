import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Clip, clipTo } from "../../../src/build/poster-clip.ts";
import { type Frame, isInFrame, type Pixel, projectorOf, sightRadiusDegrees } from "../../../src/core/frame.ts";
import { angleDegrees, type LngLat } from "../../../src/core/lnglat.ts";

const SIDE = 800;
const EDGE = [-SIDE / 2, -SIDE / 2, SIDE / 2, SIDE / 2] as const;
const RADIANS = Math.PI / 180;

const frameAt = (lng: number, lat: number, zoom: number): Frame => ({
  projection: "globe",
  zoom,
  lng,
  lat,
  bearing: 0,
  pitch: 0,
  widthPx: SIDE,
  heightPx: SIDE,
});
const frames = fc
  .tuple(fc.integer({ min: -179, max: 179 }), fc.integer({ min: -75, max: 75 }), fc.integer({ min: 0, max: 60 }))
  .map(([lng, lat, tenths]) => frameAt(lng, lat, tenths / 10));
const positions = fc
  .tuple(fc.integer({ min: -1800, max: 1800 }), fc.integer({ min: -840, max: 840 }))
  .map(([x, y]): LngLat => [x / 10, y / 10]);

/** The ring of a cap that holds no pole, its longitudes unwrapped. */
function ringAround([lng, lat]: LngLat, radius: number): LngLat[] {
  const [sin, cos] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS)];
  const [sinR, cosR] = [Math.sin(radius * RADIANS), Math.cos(radius * RADIANS)];
  return Array.from({ length: 121 }, (_, i) => {
    const turn = ((i % 120) / 120) * 2 * Math.PI;
    const y = Math.asin(sin * cosR + cos * sinR * Math.cos(turn));
    const x = Math.atan2(Math.sin(turn) * sinR * cos, cosR - sin * Math.sin(y));
    return [lng + x / RADIANS, y / RADIANS];
  });
}
const caps = positions.chain((centre) =>
  fc
    .integer({ min: 3, max: Math.floor(89 - Math.abs(centre[1])) })
    .map((radius) => ({ centre, radius, ring: ringAround(centre, radius) })),
);

const distanceTo = ({ x, y }: Pixel, from: Pixel, to: Pixel) => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / square));
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
};
const isFilled = ({ x, y }: Pixel, rings: readonly (readonly Pixel[])[]) =>
  rings
    .flatMap((ring) => ring.map((to, i) => [ring.at(i - 1) as Pixel, to] as const))
    .filter(([a, b]) => a.y > y !== b.y > y && a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x) > x).length %
    2 ===
  1;
const isInside = (clip: Clip, { x, y }: Pixel) =>
  Math.hypot(x, y) <= clip.limbPx + 1e-6 && Math.abs(x) <= SIDE / 2 + 1e-6 && Math.abs(y) <= SIDE / 2 + 1e-6;

describe("a polygon in the opening view", () => {
  it("covers what lies in it and can be seen, and nothing else, wherever the limb and the frame cut it", () => {
    fc.assert(
      fc.property(frames, caps, fc.array(positions, { minLength: 40, maxLength: 40 }), (frame, cap, samples) => {
        const clip = clipTo(frame, EDGE);
        const rings = clip.polygon([cap.ring]);
        const project = projectorOf(frame);
        for (const at of samples) {
          const pixel = project(at);
          const off = angleDegrees(cap.centre, at) - cap.radius;
          if (!pixel || !isInFrame(frame, pixel)) continue;
          // Beside the outline, and where the limb is drawn as a line of many corners, it may fall on either side.
          if (Math.abs(off) < 1.5 || clip.limbPx - Math.hypot(pixel.x, pixel.y) < 0.0005 * clip.limbPx) continue;
          expect(isFilled(pixel, rings), `${at}`).toBe(off < 0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("keeps its hole, and is whole where it holds all that is seen", () => {
    const clip = clipTo(frameAt(10, 20, 3), EDGE);
    const rings = clip.polygon([ringAround([10, 20], 60), ringAround([10, 20], 5)]);
    const project = projectorOf(frameAt(10, 20, 3));
    expect(isFilled(project([10, 20]) as Pixel, rings)).toBe(false);
    expect(isFilled(project([20, 20]) as Pixel, rings)).toBe(true);
    expect(isFilled({ x: 300, y: 300 }, rings)).toBe(true);
  });

  it("never leaves the globe or the frame", () => {
    fc.assert(
      fc.property(frames, caps, (frame, { ring }) => {
        const clip = clipTo(frame, EDGE);
        for (const pixel of clip.polygon([ring]).flat()) expect(isInside(clip, pixel)).toBe(true);
      }),
    );
  });
});

describe("a line in the opening view", () => {
  it("passes all its positions that can be seen, and none behind the limb or beside the frame", () => {
    fc.assert(
      fc.property(frames, caps, (frame, { ring }) => {
        const clip = clipTo(frame, EDGE);
        const parts = clip.line(ring);
        const project = projectorOf(frame);
        for (const pixel of parts.flat()) expect(isInside(clip, pixel)).toBe(true);
        for (const at of ring) {
          const pixel = project(at);
          if (!pixel || !isInFrame(frame, pixel)) continue;
          const nearest = Math.min(
            ...parts.flatMap((part) => part.slice(1).map((to, i) => distanceTo(pixel, part[i] as Pixel, to))),
          );
          // What touches limb or frame in a single point may be left out.
          const toEdge = Math.min(
            clip.limbPx - Math.hypot(pixel.x, pixel.y),
            SIDE / 2 - Math.max(Math.abs(pixel.x), Math.abs(pixel.y)),
          );
          if (toEdge > 0.01) expect(nearest).toBeLessThan(0.01);
        }
      }),
    );
  });

  it("goes on to the very limb", () => {
    const frame = frameAt(0, 0, 1);
    const clip = clipTo(frame, [-1e4, -1e4, 1e4, 1e4]);
    const [part] = clip.line([
      [0, 0],
      [179, 0],
    ]);
    expect(part?.at(-1)?.x).toBeCloseTo(clip.limbPx, 3);
    expect(
      clip.line([
        [120, 0],
        [170, 0],
      ]),
    ).toEqual([]);
  });
});

describe("a point in the opening view", () => {
  it("stands where core/frame.ts puts it, and nowhere when that cannot see it", () => {
    fc.assert(
      fc.property(frames, positions, (frame, at) => {
        const pixel = projectorOf(frame)(at);
        const horizon = sightRadiusDegrees({ ...frame, widthPx: 1e9 });
        const isAtLimb = Math.abs(angleDegrees([frame.lng, frame.lat], at) - horizon) < 1e-6;
        if (!isAtLimb) expect(clipTo(frame, EDGE).point(at)).toEqual(isInFrame(frame, pixel) ? pixel : null);
      }),
    );
  });
});
