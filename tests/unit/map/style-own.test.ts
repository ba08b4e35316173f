import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { OWN_SLOTS, type OwnLayer } from "../../../src/core/own/own-layer.ts";
import { OWN_LOOKS } from "../../../src/map/own-looks.ts";
import { sceneOf } from "../../../src/map/scene.ts";
import { ADDITIONS } from "../../../src/map/scene-additions.ts";
import { drawnOwn } from "../../../src/map/scene-own.ts";
import { SOURCE } from "../../../src/map/sources.ts";
import { mapStyle } from "../../../src/map/style.ts";
import { PRESSABLE } from "../../../src/map/style-features.ts";
import { THEMES, type Theme } from "../../../src/map/theme.ts";
import { initialState } from "../../../src/state/state.ts";
import { contrast } from "../../support/contrast.ts";
import { madeAtlas } from "../../support/made-atlas.ts";
import { colour, DATA_URL, drawing, painted, THEME } from "../../support/map-style.ts";
import { read } from "../core/own/reading.ts";

const layerOf = (features: readonly object[], change: Partial<OwnLayer> = {}): OwnLayer => ({
  ...read(JSON.stringify({ type: "FeatureCollection", features })),
  id: "own/1",
  name: "Mine",
  fileName: "mine.geojson",
  slot: 0,
  ...change,
});
const feature = (type: string, coordinates: unknown, properties = {}) => ({ type: "Feature", properties, geometry: { type, coordinates } }); // biome-ignore format: a feature on a line
const RING = [[0, 0], [1, 0], [1, 1], [0, 0]]; // biome-ignore format: a ring on a line

describe("what the reader opened, on the map", () => {
  it("is every point, line and polygon of it, under the id of its place", () => {
    const layer = layerOf([
      feature("MultiPoint", [[1, 2], [3, 4]], { name: "Two" }), // biome-ignore format: points on a line
      feature("LineString", [[179, 0], [-179, 0]]), // biome-ignore format: a line on a line
      feature("MultiPolygon", [[RING]]),
    ]);
    const { features } = drawnOwn([layer]);
    expect(features.map(({ geometry }) => geometry.type)).toEqual(["Point", "Point", "LineString", "Polygon"]);
    expect(features.map(({ properties }) => properties?.id)).toEqual(["own/1/0", "own/1/0", "own/1/1", "own/1/2"]);
    expect(features[0]?.properties).toMatchObject({ layer: "own/1", slot: 0, name: "Two" });
    expect(features[2]?.geometry).toEqual({ type: "LineString", coordinates: [[179, 0], [181, 0]] }); // biome-ignore format: a line on a line
  });

  it("says nothing of what a file says but names, and those not of thousands", () => {
    const secret = drawnOwn([layerOf([feature("Point", [0, 0], { name: "A", secret: "x" })])]);
    expect(JSON.stringify(secret)).not.toContain("secret");
    const many = drawnOwn([layerOf(Array.from({ length: 5001 }, () => feature("Point", [0, 0], { name: "A" })))]);
    expect(many.features.some(({ properties }) => properties?.name)).toBe(false);
  });

  it("is the same object until a layer changes", () => {
    const layers = [layerOf([feature("Point", [0, 0])])];
    expect(drawnOwn(layers)).toBe(drawnOwn(layers));
    expect(drawnOwn([...layers])).not.toBe(drawnOwn([]));
    expect(drawnOwn([]).features).toEqual([]);
  });
});

describe("a scene with it", () => {
  const atlas = madeAtlas();
  const layer = layerOf([feature("Point", [10, 20]), feature("Point", [30, 40])]);
  const state = { ...initialState, own: [layer] };

  it("draws it, and has the popup of a chosen place on it", () => {
    const chosen = { ...state, selection: { feature: "own/1/1", at: null, here: ["own/1/1"] }, hovered: "own/1/0" };
    const scene = sceneOf(atlas, chosen, ADDITIONS);
    expect(scene.own.features).toHaveLength(2);
    expect(scene.popupAt).toEqual([30, 40]);
    expect(scene.selected).toBe("own/1/1");
    expect([...scene.lit]).toEqual(["own/1/0"]);
  });

  it("hides it with its layer", () => {
    expect(sceneOf(atlas, { ...state, hidden: new Set(["own/1"]) }, ADDITIONS).hidden).toEqual(["own/1"]);
  });
});

describe("its style", () => {
  const own = (theme: Theme) =>
    mapStyle(theme, DATA_URL).layers.filter((one) => "source" in one && one.source === SOURCE.own);

  it.each(Object.values(THEMES))("is one in which the specification's validator finds nothing, $name", (theme) => {
    expect(validateStyleMin(mapStyle(theme, DATA_URL))).toEqual([]);
    expect(own(theme).length).toBeGreaterThan(5);
  });

  it("has a colour, a dash and a dot for every look, none twice", () => {
    const dashes = OWN_LOOKS.map(({ dash }) => dash.join());
    const dots = OWN_LOOKS.map(({ dotPx }) => String(dotPx));
    for (const values of [THEMES.light.own, THEMES.dark.own, dashes, dots]) {
      expect(values).toHaveLength(OWN_SLOTS);
      expect(new Set(values).size).toBe(OWN_SLOTS);
    }
    for (const [slot, look] of OWN_LOOKS.entries()) {
      expect(painted("own-line", "line-color", { slot })).toBe(colour(THEME.own[slot] ?? ""));
      expect(painted("own-line", "line-dasharray", { slot })).toEqual(look.dash);
      expect(painted("own-dot", "circle-radius", { slot })).toBe(look.dotPx);
    }
  });

  it("points out what is chosen", () => {
    const featureState = { selected: true };
    for (const [
      id,
      property,
    ] of [["own-line", "line-color"], ["own-area", "fill-color"], ["own-point", "circle-stroke-color"]] as const) // biome-ignore format: pairs on a line
      expect(painted(id, property, { slot: 1 }, { featureState })).toBe(colour(THEME.selected));
  });

  it("is hidden with its layer, and by no filter of the atlas", () => {
    for (const layer of own(THEMES.light)) {
      const filter = JSON.stringify((layer as { filter?: unknown }).filter);
      expect(filter).toContain('["!",["in",["get","layer"],["array",["global-state","hidden"]]]]');
      expect(filter).not.toContain("filtered");
    }
  });

  it("answers to the pointer", () => {
    for (const id of ["own-point", "own-line-hit", "own-area"]) {
      expect(PRESSABLE).toContain(id);
      expect(drawing(id).source).toBe(SOURCE.own);
    }
  });
});

// Success criteria 1.4.3 and 1.4.11: names are written in these colours, too.
it.each(Object.values(THEMES).flatMap((theme) => theme.own.map((ink) => ({ theme, ink }))))(
  "the colour $ink has the contrast of text against land and sea, $theme.name",
  ({ theme, ink }) => {
    for (const ground of [theme.land, theme.sea]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  },
);
