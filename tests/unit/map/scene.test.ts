import { describe, expect, it } from "vitest";
import { unchanged } from "../../../src/core/language.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";
import { sceneOf } from "../../../src/map/scene.ts";
import { ADDITIONS } from "../../../src/map/scene-additions.ts";
import { drawnFigure, drawnRoutes } from "../../../src/map/scene-routes.ts";
import { NO_ROUTES } from "../../../src/state/routes.ts";
import { initialState, type State } from "../../../src/state/state.ts";
import { madeAtlas, madeClaim, madeFeature, madeLayer } from "../../support/made-atlas.ts";

const feature = (id: string, anchor: LngLat) =>
  madeFeature(id, { bbox: [...anchor, ...anchor], cap: { centre: anchor, radiusDegrees: 0 }, anchor });
const cites = (feature: string, passage: string) => ({
  feature,
  passage,
  mention: "named" as const,
  quotes: [],
  when: null,
});

const atlas = madeAtlas({
  layers: [madeLayer("places")],
  features: [
    feature("heihe", [127.49, 50.24]),
    feature("aldan", [125.4, 58.61]),
    madeFeature("realm", { kind: "country", areaSquareMetres: 1e12 }),
  ],
  citations: [cites("heihe", "first-2020.2"), cites("aldan", "first-2020.2"), cites("aldan", "first-2020.5")],
  tours: [
    {
      id: "up",
      title: unchanged("Up"),
      about: unchanged(""),
      steps: [{ feature: "heihe", passage: null, text: unchanged(""), others: ["aldan"] }],
    },
  ],
  claims: [
    madeClaim("apart", {
      features: ["aldan"],
      drawing: [
        [
          [127.49, 50.24],
          [125.4, 58.61],
        ],
      ],
    }),
  ],
  privateEdition: false,
});
const sceneWhen = (state: Partial<State>) => sceneOf(atlas, { ...initialState, ...state }, ADDITIONS);
const selected = (at: LngLat | null) => ({ selection: { feature: "heihe", at, here: ["heihe"] } });

describe("sceneOf", () => {
  it("has no lines before what draws them is there", () => {
    const scene = sceneOf(atlas, { ...initialState, claim: "apart" }, null);
    expect([scene.figure.features, scene.routes.features]).toEqual([[], []]);
    expect(sceneWhen({ claim: "apart" }).figure.features.length).toBeGreaterThan(0);
  });

  it("shows the target, projection, hidden layers and measuring of the state", () => {
    const { target, projection, hidden, measuring } = sceneWhen({
      projection: "mercator",
      hidden: new Set(["places"]),
      measuring: true,
    });
    expect([target, projection, hidden, measuring]).toEqual([initialState.target, "mercator", ["places"], true]);
  });

  it("leaves hidden kinds to the map, which knows the row of every part", () => {
    const { hiddenKinds, only } = sceneWhen({ hiddenKinds: new Set(["places/port"]) });
    expect([hiddenKinds, only]).toEqual([["places/port"], null]);
  });

  it("hands on the very target of the state, by which the map knows a wish uttered twice", () => {
    expect(sceneWhen({}).target).toBe(initialState.target);
  });

  it("puts the popup where the reader pressed", () => {
    const scene = sceneWhen(selected([127.5, 50.3]));
    expect([scene.selected, scene.popupAt]).toEqual(["heihe", [127.5, 50.3]]);
  });

  it("puts the popup on the feature when it was chosen from elsewhere", () => {
    expect(sceneWhen(selected(null)).popupAt).toEqual([127.49, 50.24]);
  });

  it("has no popup without a selection", () => {
    const scene = sceneWhen({});
    expect([scene.selected, scene.popupAt]).toEqual([null, null]);
  });

  it("lights up every feature that the passage being read speaks of", () => {
    expect([...sceneWhen({ passage: "first-2020.2" }).lit].sort()).toEqual(["aldan", "heihe"]);
  });

  it("lights up the feature under the pointer too", () => {
    expect([...sceneWhen({ passage: "first-2020.5", hovered: "heihe" }).lit].sort()).toEqual(["aldan", "heihe"]);
  });

  it("marks the feature of a tour's step as chosen, without a popup, and lights up the others", () => {
    const scene = sceneWhen({ tour: { id: "up", step: 0 } });
    expect([scene.selected, scene.popupAt, [...scene.lit]]).toEqual(["heihe", null, ["aldan"]]);
  });

  it("lights up nothing when nothing is read or hovered", () => {
    expect(sceneWhen({}).lit.size).toBe(0);
  });

  it("outlines countries while an area is chosen, pointed out or read of, and not for a town", () => {
    expect(sceneWhen({}).outlined).toBe(false);
    expect(sceneWhen({ hovered: "heihe" }).outlined).toBe(false);
    expect(sceneWhen({ hovered: "realm" }).outlined).toBe(true);
    expect(sceneWhen({ selection: { feature: "realm", at: null, here: [] } }).outlined).toBe(true);
  });

  it("lights up what a checked figure speaks of", () => {
    expect([...sceneWhen({ claim: "apart" }).lit]).toEqual(["aldan"]);
    expect([...sceneWhen({ claim: "apart", hovered: "heihe" }).lit].sort()).toEqual(["aldan", "heihe"]);
  });

  it("draws the measured routes and the checked figure of the state, in the reader's unit", () => {
    const vertices: LngLat[] = [
      [33, 69],
      [80.5, 73.5],
    ];
    const route = { id: 1, name: null, mode: "geodesic", closed: false, accuracyMetres: null, vertices } as const;
    const state: State = {
      ...initialState,
      routes: { ...NO_ROUTES, routes: [route], active: 1 },
      claim: "apart",
      preferences: { ...initialState.preferences, unit: "nm" },
    };
    const { routes, figure } = sceneWhen(state);
    expect(routes).toBe(drawnRoutes(atlas, state));
    expect(figure).toBe(drawnFigure(atlas, "apart", "nm", "en"));
    expect([routes.features.length, figure.features.length].every((count) => count > 0)).toBe(true);
  });

  it("keeps the very same drawings while something else changes, so that the map need not draw them anew", () => {
    const state = { routes: { ...NO_ROUTES, routes: [] }, claim: "apart" };
    const before = sceneWhen(state);
    const after = sceneWhen({ ...state, hovered: "heihe", projection: "mercator" });
    expect([after.routes, after.figure].map((drawing, i) => drawing === [before.routes, before.figure][i])).toEqual([
      true,
      true,
    ]);
  });

  it("shows the scale of the border that was chosen", () => {
    expect([sceneWhen({}).borderScale, sceneWhen({ borderScale: "50m" }).borderScale]).toEqual([null, "50m"]);
  });

  it("is measuring while places of a line are chosen too", () => {
    expect(sceneWhen({}).measuring).toBe(false);
    expect(sceneWhen({ along: { feature: "heihe", from: null } }).measuring).toBe(true);
  });
});

describe("what the keyboard means", () => {
  const shortcuts = (change: Partial<typeof initialState.preferences>, embedded = false) =>
    sceneOf(atlas, { ...initialState, embedded, preferences: { ...initialState.preferences, ...change } }, null)
      .shortcuts;

  it("is single keys too, unless the reader wants none or the map stands inside another page", () => {
    expect(shortcuts({})).toBe(true);
    expect(shortcuts({ shortcuts: false })).toBe(false);
    expect(shortcuts({}, true)).toBe(false);
  });
});
