import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceMetres } from "../../../src/core/geodesic.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";
import { type PlaceOrder, placeGroups } from "../../../src/core/place-groups.ts";
import { madeFeature, madeLayer } from "../../support/made-atlas.ts";

const LAYERS = [madeLayer("energy"), madeLayer("empty"), madeLayer("places")];
const FEATURES = [
  madeFeature("Aldan", { anchor: [125, 58], name: { en: "Aldan", ru: "Алдан" } }),
  madeFeature("Zeya", { layer: "energy", anchor: [179, 53], name: { en: "Zeya", ru: "Бурея" } }),
  madeFeature("Élan", { anchor: [-179, 53], name: { en: "Élan", ru: "Яна" } }),
];
const groups = (order: PlaceOrder, language: "en" | "ru" = "en", features = FEATURES) =>
  placeGroups(LAYERS, features, order, { language, centre: [180, 53] }).map(({ layer, features }) => [
    layer?.id ?? null,
    features.map(({ id }) => id),
  ]);

describe("the list of places", () => {
  it("goes by layer in the layers' order, without those that hold nothing", () => {
    expect(groups("layer")).toEqual([
      ["energy", ["Zeya"]],
      ["places", ["Aldan", "Élan"]],
    ]);
  });

  it("goes by name as the language sorts its own names", () => {
    expect(groups("name")).toEqual([[null, ["Aldan", "Élan", "Zeya"]]]);
    expect(groups("name", "ru")).toEqual([[null, ["Aldan", "Zeya", "Élan"]]]);
  });

  it("goes by the distance from the middle of the map, across ±180°", () => {
    expect(groups("centre")).toEqual([[null, ["Zeya", "Élan", "Aldan"]]]);
  });

  it("is no group where nothing is left", () => {
    for (const order of ["layer", "name", "centre"] as const) expect(groups(order, "en", [])).toEqual([]);
  });
});

describe("a long list of places", () => {
  const position = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );

  it("goes by the distance, but for what is as good as equally far", () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 1000, maxLength: 1100 }), position, (anchors, centre) => {
        const features = anchors.map((anchor, i) => madeFeature(`made-${i}`, { anchor }));
        const [group] = placeGroups(LAYERS, features, "centre", { language: "en", centre });
        expect(new Set(group?.features)).toEqual(new Set(features));
        // Beyond a quarter of the way around, the chord says less.
        const away = (group?.features ?? []).map(({ anchor }) => distanceMetres(centre, anchor as LngLat));
        for (const [i, metres] of away.entries())
          if (i > 0 && metres < 5_000_000) expect(metres).toBeGreaterThan((away[i - 1] ?? 0) * (1 - 1e-3) - 0.01);
      }),
      { numRuns: 10 },
    );
  });

  it("has any part of it in the order of the whole, and its own where there is more", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "B", "é", "2", "10") })), (names) => {
        const features = names.map((en, i) => madeFeature(`made-${i}`, { name: { en } }));
        const sorted = (part: typeof features) =>
          placeGroups(LAYERS, part, "name", { language: "en", centre: [0, 0] }).flatMap((group) => group.features);
        const { compare } = new Intl.Collator("en-GB", { numeric: true });
        const expected = [...features].sort((a, b) => compare(a.name.en, b.name.en));
        const isOdd = (_: unknown, i: number) => i % 2 === 1;
        sorted(features.filter(isOdd));
        expect(sorted(features)).toEqual(expected);
        expect(sorted(features.filter(isOdd))).toEqual(
          expected.filter((feature) => features.indexOf(feature) % 2 === 1),
        );
      }),
    );
  });
});
