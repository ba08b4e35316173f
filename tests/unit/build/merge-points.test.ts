import fc from "fast-check";
import { expect, it } from "vitest";
import { zoomsToTellApart } from "../../../src/build/merge-points.ts";
import { angleDegrees, type LngLat } from "../../../src/core/lnglat.ts";
import type { Kind } from "../../../src/core/vocabulary.ts";
import { SIGNED_KINDS } from "../../../src/map/symbols.ts";

const point = (id: string, kind: Kind, at: LngLat, cited = 0) => ({ id, kind, at, cited });

it("lets the lesser of two near points wait, whatever their order", () => {
  const city = point("beijing", "capital", [116.4074, 39.9042]);
  const square = point("tiananmen-square", "square", [116.3914, 39.9055]);
  for (const points of [
    [city, square],
    [square, city],
  ]) {
    const zooms = zoomsToTellApart(points);
    expect(zooms.has("beijing")).toBe(false);
    expect(zooms.get("tiananmen-square")).toBeGreaterThan(8);
  }
});

it("lets the less cited of two towns wait", () => {
  const zooms = zoomsToTellApart([point("a", "town", [10, 50], 1), point("b", "town", [10.1, 50], 3)]);
  expect([...zooms.keys()]).toEqual(["a"]);
});

it("lets what only helps to find a place wait for what the passages are about", () => {
  const zooms = zoomsToTellApart([
    point("heihe", "city", [127.5, 50.25]),
    point("bridge", "road-bridge", [127.6, 50.2]),
  ]);
  expect([...zooms.keys()]).toEqual(["heihe"]);
});

it.each(SIGNED_KINDS)("knows every kind that the map gives a sign: %s", (kind) => {
  expect(zoomsToTellApart([point("a", kind, [10, 50], 1), point("b", kind, [10, 50])]).size).toBe(1);
});

it("leaves alone what has no sign", () => {
  expect(zoomsToTellApart([point("a", "city", [10, 50]), point("sea", "sea", [10, 50])]).size).toBe(0);
});

it("leaves points alone that stand far apart", () => {
  expect(zoomsToTellApart([point("a", "town", [10, 50]), point("b", "town", [13, 50])]).size).toBe(0);
});

it("asks for the zoom at which two signs are eighteen pixels apart", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 1400 }), (thousandths) => {
      const [a, b]: [LngLat, LngLat] = [
        [100, 0],
        [100 + thousandths / 1000, 0],
      ];
      const zoom = zoomsToTellApart([point("a", "capital", a), point("b", "town", b)]).get("b") ?? 0;
      const pixels = (angleDegrees(a, b) / 360) * 512 * 2 ** zoom;
      if (zoom > 0) expect(Math.abs(pixels - 18)).toBeLessThan(1);
      else expect(pixels).toBeGreaterThan(17);
    }),
  );
});
