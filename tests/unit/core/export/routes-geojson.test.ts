import fc from "fast-check";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import type { ExportedRoute } from "../../../../src/core/export/exported.ts";
import { routesAsGeoJson } from "../../../../src/core/export/routes-geojson.ts";
import { distanceMetres, legBetween } from "../../../../src/core/geodesic.ts";
import { type LngLat, unwrapLine } from "../../../../src/core/lnglat.ts";
import { rhumbDistanceMetres } from "../../../../src/core/rhumb.ts";
import { type PathMode, pathOf } from "../../../../src/core/route.ts";
import { apart, BEIJING, exportedRoute, MOSCOW, NAMES, NOME, PEVEK, SHANGHAI } from "./routes.ts";

const featureOf = (route: ExportedRoute): Feature<Geometry | null> => {
  const { type, features } = JSON.parse(routesAsGeoJson([route])) as FeatureCollection<Geometry | null>;
  expect(type).toBe("FeatureCollection");
  const [feature] = features;
  if (features.length !== 1 || !feature) throw new Error("not one feature");
  return feature;
};
const geometryOf = (vertices: readonly LngLat[], extras: Parameters<typeof exportedRoute>[1] = {}) =>
  featureOf(exportedRoute(vertices, extras)).geometry;
/** The lines of a geometry, however many. */
const partsOf = (geometry: Geometry | null): LngLat[][] => {
  if (geometry?.type === "LineString") return [geometry.coordinates as unknown as LngLat[]];
  if (geometry?.type === "MultiLineString") return geometry.coordinates as unknown as LngLat[][];
  throw new Error(`no line: ${geometry?.type}`);
};
const DISTANCE = { geodesic: distanceMetres, rhumb: rhumbDistanceMetres } as const;

describe("routesAsGeoJson", () => {
  it("keeps the vertices of a route that stays on one side", () => {
    const geometry = geometryOf([MOSCOW, BEIJING, SHANGHAI]);
    expect(geometry?.type).toBe("LineString");
    expect(apart(partsOf(geometry)[0] ?? [], [MOSCOW, BEIJING, SHANGHAI])).toBeLessThan(1e-9);
  });

  it("says what was measured, and how", () => {
    const route = exportedRoute([MOSCOW, BEIJING], { name: "To Beijing", vertexNames: ["Moscow", null] });
    const leg = legBetween(MOSCOW, BEIJING);
    const { properties } = featureOf(route);
    expect(properties).toMatchObject({
      name: "To Beijing",
      method: "geodesic",
      closed: false,
      accuracyMetres: null,
      areaSquareMetres: null,
      vertexNames: ["Moscow", null],
    });
    expect(properties?.lengthMetres).toBeCloseTo(leg.metres, 3);
    expect(properties?.legs).toHaveLength(1);
    expect(properties?.legs[0]).toMatchObject({ from: MOSCOW, to: BEIJING });
    expect(properties?.legs[0].metres).toBeCloseTo(leg.metres, 3);
    expect(properties?.legs[0].initialBearing).toBeCloseTo(leg.initialBearing, 4);
    expect(properties?.legs[0].finalBearing).toBeCloseTo(leg.finalBearing, 4);
  });

  it("says how good a line taken over from the map is", () => {
    expect(featureOf(exportedRoute([MOSCOW, BEIJING], { accuracyMetres: 25_000 })).properties?.accuracyMetres).toBe(
      25_000,
    );
  });

  it("has bearings from 0 to 360", () => {
    const { properties } = featureOf(exportedRoute([BEIJING, MOSCOW, [37.6173, 60]]));
    expect(properties?.legs[0].initialBearing).toBeCloseTo(360 + legBetween(BEIJING, MOSCOW).initialBearing, 4);
    expect(properties?.legs[1].initialBearing).toBe(0);
    const hardlyWest = featureOf(
      exportedRoute([
        [0, 0],
        [-1e-7, 1],
      ]),
    );
    expect(hardlyWest.properties?.legs[0].initialBearing).toBe(0);
  });

  it("brings a closed route back to its start, and says what it encloses", () => {
    const route = exportedRoute([MOSCOW, BEIJING, SHANGHAI], { closed: true });
    const { geometry, properties } = featureOf(route);
    expect(apart(partsOf(geometry)[0] ?? [], [MOSCOW, BEIJING, SHANGHAI, MOSCOW])).toBeLessThan(1e-9);
    expect(properties?.closed).toBe(true);
    expect(properties?.areaSquareMetres).toBeGreaterThan(1e11);
    expect(properties?.areaSquareMetres).toBe(Math.round(route.measured.areaSquareMetres ?? NaN));
  });

  it("keeps the zeros of a round number", () => {
    const route = exportedRoute([MOSCOW, BEIJING, SHANGHAI], { closed: true });
    const round = { ...route, measured: { ...route.measured, metres: 1200, areaSquareMetres: 3400 } };
    expect(featureOf(round).properties).toMatchObject({ lengthMetres: 1200, areaSquareMetres: 3400 });
  });

  it.each<[PathMode, LngLat, LngLat]>([
    ["geodesic", PEVEK, NOME],
    ["geodesic", NOME, PEVEK],
    ["rhumb", PEVEK, NOME],
    ["rhumb", NOME, PEVEK],
  ])("cuts a %s from %s to %s where it crosses ±180", (mode, from, to) => {
    const geometry = geometryOf([from, to], { mode });
    expect(geometry?.type).toBe("MultiLineString");
    const [first = [], second = []] = partsOf(geometry);
    const [end, start] = [first.at(-1) as LngLat, second[0] as LngLat];
    expect([Math.abs(end[0]), start[0]]).toEqual([180, -end[0]]);
    expect(Math.sign(end[0])).toBe(Math.sign((first[0] as LngLat)[0]));
    expect(end[1]).toBe(start[1]);
    const distance = DISTANCE[mode];
    expect(distance(from, end) + distance(end, to)).toBeCloseTo(distance(from, to), 3);
  });

  it("cuts a geodesic elsewhere than a rhumb line", () => {
    const crossing = (mode: PathMode) => partsOf(geometryOf([PEVEK, NOME], { mode }))[0]?.at(-1)?.[1] ?? NaN;
    expect(crossing("geodesic") - crossing("rhumb")).toBeGreaterThan(0.5);
  });

  it("cuts at a vertex on the antimeridian without a second position there", () => {
    const geometry = geometryOf([PEVEK, [180, 66], NOME]);
    expect(partsOf(geometry)).toEqual([
      [PEVEK, [180, 66]],
      [
        [-180, 66],
        [-165.4064, 64.5011],
      ],
    ]);
  });

  it("cuts nothing where a route only touches the antimeridian", () => {
    const geometry = geometryOf([PEVEK, [180, 66], [180, 65], [170, 60]]);
    expect(partsOf(geometry)).toEqual([[PEVEK, [180, 66], [180, 65], [170, 60]]]);
  });

  it("cuts a leg over the pole at the pole", () => {
    for (const mode of ["geodesic", "rhumb"] as const) {
      const over: LngLat[] =
        mode === "geodesic"
          ? [
              [100, 80],
              [280, 80],
            ]
          : [
              [100, 80],
              [100, 90],
              [280, 80],
            ];
      const [first = [], second = []] = partsOf(geometryOf(over, { mode }));
      expect(first.at(-1)).toEqual([180, 90]);
      expect(second[0]).toEqual([-180, 90]);
    }
  });

  it("goes on within ±180 for a route that has been round the globe", () => {
    const parts = partsOf(
      geometryOf([
        [100, 50],
        [220, 50],
        [340, 50],
        [460, 50],
        [580, 50],
      ]),
    );
    expect(parts.map((part) => part.map(([lng]) => lng))).toEqual([
      [100, 180],
      [-180, -140, -20, 100, 180],
      [-180, -140],
    ]);
  });

  it("keeps any route within ±180, without a jump, on its legs and with all its vertices", () => {
    const degrees = (min: number, max: number) => fc.integer({ min: min * 1e5, max: max * 1e5 }).map((n) => n / 1e5);
    const lng = fc.oneof(degrees(-180, 180), fc.constantFrom(-180, 180, 0, 90, -90));
    // Beside a pole a rhumb line winds so often round it that the last decimal of a latitude counts.
    const lat = fc.oneof(degrees(-88, 88), fc.constantFrom(-90, 90, 0, 60));
    const vertices = fc.array(fc.tuple(lng, lat), { minLength: 2, maxLength: 8 });
    const mode = fc.constantFrom<PathMode>("geodesic", "rhumb");
    fc.assert(
      fc.property(vertices, mode, fc.boolean(), (anywhere, mode, closed) => {
        const route = exportedRoute(unwrapLine(anywhere), { mode, closed });
        const parts = partsOf(featureOf(route).geometry);
        const all = parts.flat();
        expect(Math.max(...all.map(([lng]) => Math.abs(lng)))).toBeLessThanOrEqual(180);
        for (const part of parts) {
          expect(part.length).toBeGreaterThan(1);
          const jumps = part.slice(1).map(([lng], i) => Math.abs(lng - (part[i]?.[0] ?? NaN)));
          expect(Math.max(...jumps)).toBeLessThanOrEqual(180 + 1e-6);
        }
        parts.slice(1).forEach((part, i) => {
          const [end, start] = [parts[i]?.at(-1), part[0]];
          expect(Math.abs(end?.[0] ?? NaN)).toBe(180);
          expect(start).toEqual([-(end?.[0] ?? NaN), end?.[1]]);
        });
        let metres = 0;
        for (const part of parts)
          for (let i = 1; i < part.length; i++) metres += DISTANCE[mode](part[i - 1] as LngLat, part[i] as LngLat);
        expect(metres).toBeCloseTo(route.measured.metres, 1);
        let at = 0;
        for (const vertex of pathOf(route.route)) {
          at = all.findIndex((position, i) => i >= at && distanceMetres(position, vertex) < 1e-3);
          expect(at).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("makes a point of a single vertex and no geometry of none", () => {
    expect(geometryOf([NOME])).toEqual({ type: "Point", coordinates: [-165.4064, 64.5011] });
    expect(geometryOf([])).toBeNull();
  });

  it("keeps every name, even one that is no well-formed Unicode", () => {
    const routes = [...NAMES, "\uD800 alone", "\u0000"].map((name) =>
      exportedRoute([MOSCOW, BEIJING], { name, vertexNames: [name, null] }),
    );
    const { features } = JSON.parse(routesAsGeoJson(routes)) as FeatureCollection;
    expect(features.map(({ properties }) => properties?.name)).toEqual(routes.map(({ name }) => name));
    expect(features.map(({ properties }) => properties?.vertexNames[0])).toEqual(routes.map(({ name }) => name));
  });

  it("is a collection of nothing for no route", () => {
    expect(JSON.parse(routesAsGeoJson([]))).toEqual({ type: "FeatureCollection", features: [] });
  });
});
