import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LngLat } from "../../../src/core/lnglat.ts";
import { nameAt, nameOfRoute } from "../../../src/core/place-at.ts";
import { decodeLine, encodeLine } from "../../../src/core/polyline.ts";
import type { Route } from "../../../src/core/route.ts";
import { madeFeature } from "../../support/made-atlas.ts";

const HEIHE: LngLat = [127.49, 50.24];
const ALDAN: LngLat = [125.4, 58.61];
const USHUAIA: LngLat = [-68.3, -54.8];
const FEATURES = [
  madeFeature("heihe", { name: { en: "Heihe", zh: "黑河" }, anchor: HEIHE }),
  madeFeature("aldan", { name: { en: "Aldan" }, anchor: ALDAN, kind: "town" }),
  madeFeature("ushuaia", { name: { en: "Ushuaia" }, anchor: USHUAIA }),
  madeFeature("amur", { name: { en: "Amur" }, anchor: [130, 48], kind: "river" }),
  madeFeature("siberia", { name: { en: "Siberia" }, anchor: [100, 60], kind: "region" }),
];
const route = (vertices: readonly LngLat[], name: string | null = null): Route => ({
  id: 3,
  name,
  mode: "geodesic",
  closed: false,
  accuracyMetres: null,
  vertices,
});

describe("nameAt", () => {
  it("is the English name of the place whose point lies there", () => {
    expect([HEIHE, ALDAN, USHUAIA].map((at) => nameAt(FEATURES, at))).toEqual(["Heihe", "Aldan", "Ushuaia"]);
  });

  it("is the same however often the longitude has been round the globe", () => {
    expect(nameAt(FEATURES, [HEIHE[0] - 360, HEIHE[1]])).toBe("Heihe");
    expect(nameAt(FEATURES, [USHUAIA[0] + 720, USHUAIA[1]])).toBe("Ushuaia");
  });

  it("is its name in another language, where it has one", () => {
    expect([HEIHE, ALDAN].map((at) => nameAt(FEATURES, at, "zh"))).toEqual(["黑河", "Aldan"]);
  });

  it("is null beside it, by more than a metre", () => {
    expect(nameAt(FEATURES, [HEIHE[0] + 2e-5, HEIHE[1]])).toBeNull();
    expect(nameAt(FEATURES, [HEIHE[0], HEIHE[1] - 2e-5])).toBeNull();
    expect(nameAt(FEATURES, [-HEIHE[0], HEIHE[1]])).toBeNull();
  });

  it("is null where a line or an area has its name, which is none of its places", () => {
    expect(nameAt(FEATURES, [130, 48])).toBeNull();
    expect(nameAt(FEATURES, [100, 60])).toBeNull();
  });

  it("is of the places that are asked about, and not of those asked about before", () => {
    expect(nameAt(FEATURES, HEIHE)).toBe("Heihe");
    expect(nameAt([madeFeature("other", { name: { en: "Other" }, anchor: HEIHE })], HEIHE)).toBe("Other");
    expect(nameAt([], HEIHE)).toBeNull();
  });

  it("is still known of a place that has been through a link", () => {
    const millionths = (max: number) => fc.integer({ min: -max * 1e6, max: max * 1e6 }).map((n) => n / 1e6);
    fc.assert(
      fc.property(millionths(179), millionths(90), (lng, lat) => {
        const features = [madeFeature("there", { name: { en: "There" }, anchor: [lng, lat] })];
        const [linked] = decodeLine(encodeLine([[lng, lat]])) ?? [];
        expect(linked && nameAt(features, linked)).toBe("There");
      }),
    );
  });
});

describe("nameOfRoute", () => {
  it("is the route's own name where it has one", () => {
    expect(nameOfRoute(FEATURES, route([HEIHE, ALDAN], "North"))).toBe("North");
  });

  it("is else that of its ends", () => {
    expect(nameOfRoute(FEATURES, route([HEIHE, [126, 55], ALDAN]))).toBe("Heihe – Aldan");
    expect(nameOfRoute(FEATURES, route([HEIHE, [126, 55], ALDAN]), "zh")).toBe("黑河 – Aldan");
  });

  it.each<[string, LngLat[]]>([
    ["the end is no place", [HEIHE, [0, 0]]],
    ["the start is no place", [[0, 0], HEIHE]],
    ["there is only one vertex", [HEIHE]],
    ["there is none", []],
  ])("is else its number, where %s", (_why, vertices) => {
    expect(nameOfRoute(FEATURES, route(vertices))).toBe("Route 3");
    expect(nameOfRoute(FEATURES, route(vertices), "ru")).toBe("Маршрут 3");
  });
});
