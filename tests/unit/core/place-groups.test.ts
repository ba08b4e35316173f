import { describe, expect, it } from "vitest";
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
