import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { distanceMetres, lengthMetres } from "../../../src/core/geodesic.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";
import { routeOf, sceneOf } from "../../../src/map/scene.ts";
import { initialState, type State } from "../../../src/state/state.ts";
import { madeAtlas, madeFeature } from "../../support/made-atlas.ts";

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
  layers: [{ id: "places", title: "Places", about: "" }],
  features: [feature("heihe", [127.49, 50.24]), feature("aldan", [125.4, 58.61])],
  citations: [cites("heihe", "first-2020.2"), cites("aldan", "first-2020.2"), cites("aldan", "first-2020.5")],
  privateEdition: false,
});
const sceneWhen = (state: Partial<State>) => sceneOf(atlas, { ...initialState, ...state });
const selected = (at: LngLat | null) => ({ selection: { feature: "heihe", at, here: ["heihe"] } });

describe("sceneOf", () => {
  it("shows the target, projection, hidden layers and measuring of the state", () => {
    const { target, projection, hidden, measuring } = sceneWhen({
      projection: "mercator",
      hidden: new Set(["places"]),
      measuring: true,
    });
    expect([target, projection, hidden, measuring]).toEqual([initialState.target, "mercator", ["places"], true]);
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

  it("lights up nothing when nothing is read or hovered", () => {
    expect(sceneWhen({}).lit.size).toBe(0);
  });

  it("keeps the very same drawing of a route that has not changed", () => {
    const route: LngLat[] = [
      [33, 69],
      [80.5, 73.5],
    ];
    expect(sceneWhen({ route, hovered: "heihe" }).route).toBe(sceneWhen({ route }).route);
  });
});

describe("routeOf", () => {
  const MURMANSK: LngLat = [33.08, 68.97];
  const DIKSON: LngLat = [80.53, 73.51];
  const partsOf = (route: readonly LngLat[], part: string) =>
    routeOf(route).features.filter(({ properties }) => properties?.part === part);
  const lineOf = (route: readonly LngLat[]): Position[] => {
    const [leg] = partsOf(route, "leg");
    return leg?.geometry.type === "LineString" ? leg.geometry.coordinates : [];
  };
  const asLine = (positions: readonly Position[]) => positions.map(([lng = NaN, lat = NaN]): LngLat => [lng, lat]);

  it("draws nothing of nothing", () => {
    expect(routeOf([]).features).toEqual([]);
  });

  it("draws a single vertex without a leg", () => {
    expect(routeOf([MURMANSK]).features.map(({ properties }) => properties)).toEqual([{ part: "vertex" }]);
  });

  it("draws a leg and its length between every two vertices", () => {
    const route: LngLat[] = [MURMANSK, DIKSON, [128.9, 71.7]];
    expect(["vertex", "leg", "length"].map((part) => partsOf(route, part).length)).toEqual([3, 2, 2]);
  });

  it("draws a leg along the geodesic, in chords of 50 km at most", () => {
    const line = asLine(lineOf([MURMANSK, DIKSON]));
    const chords = line.slice(1).map((end, i) => distanceMetres(line[i] ?? end, end));
    expect(Math.max(...chords)).toBeLessThanOrEqual(50_000.001);
    expect(lengthMetres(line)).toBeCloseTo(distanceMetres(MURMANSK, DIKSON), 2);
  });

  it("draws a leg over the antimeridian in one piece", () => {
    const line = lineOf([
      [178, 66],
      [-178, 66],
    ]);
    expect([line[0]?.[0], line.at(-1)?.[0]]).toEqual([178, 182]);
  });

  // GeographicLib's own test GeodSolve0: 5,853,226 m from New York to Paris.
  it("writes the length of a leg on the ellipsoid", () => {
    const [length] = partsOf(
      [
        [-73.8, 40.6],
        [2.55, 49.01666667],
      ],
      "length",
    );
    expect(length?.properties?.text).toBe("5,853 km");
  });

  it("writes the length halfway along the leg", () => {
    const [length] = partsOf([MURMANSK, DIKSON], "length");
    const [middle] = length?.geometry.type === "Point" ? asLine([length.geometry.coordinates]) : [];
    const half = distanceMetres(MURMANSK, DIKSON) / 2;
    expect(Math.abs(distanceMetres(MURMANSK, middle ?? MURMANSK) - half)).toBeLessThan(100);
    expect(Math.abs(distanceMetres(middle ?? DIKSON, DIKSON) - half)).toBeLessThan(100);
  });

  it("draws a leg of no length where a vertex was set twice", () => {
    expect(partsOf([MURMANSK, MURMANSK], "length")[0]?.properties?.text).toBe("0.000 km");
  });
});
