/** Measured routes and checked figures as the map draws them. Pure; the same object for the same input. */
import type { FeatureCollection, Feature as GeoJsonFeature } from "geojson";
import type { Atlas } from "../core/atlas.ts";
import { drawingOfClaim } from "../core/drawing-of-claim.ts";
import { formatLength, type LengthUnit } from "../core/format.ts";
import { densify, halfwayAlong, lengthMetres } from "../core/geodesic.ts";
import type { Language } from "../core/language.ts";
import type { LngLat } from "../core/lnglat.ts";
import { COMMA } from "../core/messages/measure.ts";
import { nameOfRoute } from "../core/place-at.ts";
import { densifyRhumb } from "../core/rhumb.ts";
import { middleOfLeg, middleOfRoute, type PathMode, pathOf, type Route, routeLeg, routeMetres } from "../core/route.ts";
import type { State } from "../state/state.ts";
import { ROUTE_SLOTS } from "./theme.ts";

/** Legs are drawn with a vertex every 50 km, so that straight chords on the map keep to the path. */
const CHORD_METRES = 50_000;
/** From so many vertices on, their marks and the lengths of legs are drawn only from a zoom on. */
const CROWDS = [
  { vertices: 300, zoom: 7 },
  { vertices: 15, zoom: 4 },
] as const;

const collection = (features: GeoJsonFeature[]): FeatureCollection => ({ type: "FeatureCollection", features });

/** Calls `make` only when an input is another value than last time. */
function remembered<I extends readonly unknown[], O>(make: (...input: I) => O): (...input: I) => O {
  let last: { readonly input: I; readonly output: O } | undefined;
  return (...input) => {
    if (!last?.input.every((value, i) => value === input[i])) last = { input, output: make(...input) };
    return last.output;
  };
}

/** All routes; of the active one every vertex, the middle of every leg and its length, of the others name and whole. */
export function drawnRoutes(atlas: Atlas, { routes, preferences, measuring }: State): FeatureCollection {
  return drawRoutes(atlas, routes.routes, routes.active, preferences.unit, preferences.language, measuring);
}

const drawRoutes = remembered(
  (
    atlas: Atlas,
    routes: readonly Route[],
    active: number | null,
    unit: LengthUnit,
    language: Language,
    measuring: boolean,
  ) =>
    collection(
      routes.flatMap((route) =>
        route.id === active
          ? [
              ...legsOf(route, unit, language, true),
              ...(zoomFrom(route) > 0 ? wholeOf(atlas, route, unit, language) : []),
              ...handlesOf(route, measuring),
            ]
          : [...legsOf(route, unit, language, false), ...wholeOf(atlas, route, unit, language)],
      ),
    ),
);

function legsOf(route: Route, unit: LengthUnit, language: Language, isActive: boolean): GeoJsonFeature[] {
  const path = pathOf(route);
  const from = zoomFrom(route);
  const slot = (route.id - 1) % ROUTE_SLOTS;
  const drawn: GeoJsonFeature[] = [];
  for (let i = 1; i < path.length; i++) {
    const [start, end] = [path[i - 1] as LngLat, path[i] as LngLat];
    const { line, middle } = drawnLeg(route.mode, start, end);
    drawn.push({ type: "Feature", properties: { part: "leg", slot, isActive }, geometry: lineString(line) });
    if (!isActive) continue;
    const text = lengthOf(route, routeLeg(route.mode, start, end).metres, unit, language);
    drawn.push(point({ part: "length", slot, text, from }, middle));
  }
  return drawn;
}

const lengthOf = ({ accuracyMetres }: Route, metres: number, unit: LengthUnit, language: Language) =>
  formatLength(metres, unit, accuracyMetres ?? undefined, language);

/** Vertices to drag; while measuring the middles of legs too, which make a vertex when they are dragged. */
function handlesOf(route: Route, measuring: boolean): GeoJsonFeature[] {
  const from = zoomFrom(route);
  const slot = (route.id - 1) % ROUTE_SLOTS;
  const path = pathOf(route);
  const last = route.vertices.length - 1;
  const vertices = route.vertices.map((at, index) =>
    point({ part: "vertex", slot, index, from: index === 0 || index === last ? 0 : from }, at),
  );
  if (!measuring) return vertices;
  const middles = path
    .slice(1)
    .map((end, i) =>
      point({ part: "middle", slot, index: i + 1, from }, drawnLeg(route.mode, path[i] as LngLat, end).middle),
    );
  return [...middles, ...vertices];
}

function wholeOf(atlas: Atlas, route: Route, unit: LengthUnit, language: Language): GeoJsonFeature[] {
  const slot = (route.id - 1) % ROUTE_SLOTS;
  const ends = [route.vertices[0], route.vertices.at(-1)].flatMap((at) => (at ? [at] : []));
  if (route.vertices.length < 2) return ends.map((at) => point({ part: "end", slot }, at));
  const length = lengthOf(route, routeMetres(route), unit, language);
  const text = `${nameOfRoute(atlas.features, route, language)}${COMMA[language]}${length}`;
  const middle = middleOfRoute(route);
  return [
    ...ends.map((at) => point({ part: "end", slot }, at)),
    ...(middle ? [point({ part: "length", slot, text, from: 0 }, middle)] : []),
  ];
}

const zoomFrom = ({ vertices }: Route) => CROWDS.find((crowd) => vertices.length > crowd.vertices)?.zoom ?? 0;

/** Drawn legs by their start, as measured ones are: a drag draws two legs anew, not ten thousand. */
interface DrawnLeg {
  readonly to: LngLat;
  readonly line: [number, number][];
  readonly middle: LngLat;
}
type Drawn = WeakMap<LngLat, DrawnLeg>;
const DRAWN: Readonly<Record<PathMode, Drawn>> = { geodesic: new WeakMap(), rhumb: new WeakMap() };
const DENSIFY = { geodesic: densify, rhumb: densifyRhumb } as const;

function drawnLeg(mode: PathMode, from: LngLat, to: LngLat): DrawnLeg {
  const known = DRAWN[mode].get(from);
  if (known?.to === to) return known;
  const line = DENSIFY[mode]([from, to], CHORD_METRES);
  const drawn = { to, line, middle: middleOfLeg(mode, from, to) };
  DRAWN[mode].set(from, drawn);
  return drawn;
}

/** The lines that the chosen figure measured, with their lengths. */
export const drawnFigure = remembered(
  (atlas: Atlas, id: string | null, unit: LengthUnit, language: Language): FeatureCollection => {
    const claim = atlas.claimById.get(id ?? "");
    if (!claim) return collection([]);
    return collection(
      drawingOfClaim(atlas, claim).flatMap(({ line, name, accuracyMetres }) => {
        const drawn = densify(line, CHORD_METRES);
        const length = formatLength(lengthMetres(line), unit, accuracyMetres, language);
        const ends = [line[0], line.at(-1)].flatMap((at) => (at ? [point({ part: "end" }, at)] : []));
        return [
          { type: "Feature" as const, properties: { part: "line" }, geometry: lineString(drawn) },
          ...ends,
          point({ part: "length", text: name ? `${name}${COMMA[language]}${length}` : length }, halfwayAlong(drawn)),
        ];
      }),
    );
  },
);

const lineString = (coordinates: [number, number][]) => ({ type: "LineString" as const, coordinates });
const point = (properties: Readonly<Record<string, string | number>>, at: LngLat): GeoJsonFeature => ({
  type: "Feature",
  properties,
  geometry: { type: "Point", coordinates: [...at] },
});
