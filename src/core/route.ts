/** A measured route: positions joined by geodesics or rhumb lines, and everything that is said of it in numbers. */
import { areaBelowLeg, destination, type Leg, legBetween, polygonAreaSquareMetres } from "./geodesic.ts";
import { type LngLat, unwrapLng } from "./lnglat.ts";
import { rhumbDestination, rhumbLegBetween } from "./rhumb.ts";

/** What joins two vertices: the shortest path, or the path of constant bearing. */
export type PathMode = "geodesic" | "rhumb";

export interface Route {
  /** Unique among the routes of a state; its colour and dash follow from it. */
  readonly id: number;
  /** Null: it is called after its ends. */
  readonly name: string | null;
  readonly mode: PathMode;
  /** The last vertex is joined to the first, and what is enclosed is measured. */
  readonly closed: boolean;
  /** Of a line taken over from the map: within what its true course lies. Null for points set by the reader. */
  readonly accuracyMetres: number | null;
  /** Degrees; longitudes run on past ±180 so that neighbours are near in number. */
  readonly vertices: readonly LngLat[];
}

export interface MeasuredLeg extends Leg {
  readonly from: LngLat;
  readonly to: LngLat;
  /** From the start of the route to the end of this leg. */
  readonly cumulativeMetres: number;
}

export interface MeasuredRoute {
  readonly legs: readonly MeasuredLeg[];
  readonly metres: number;
  /** The same vertices joined the other way: by rhumb lines where the route has geodesics, and the reverse. */
  readonly otherMetres: number;
  /** Of a closed route with three vertices or more, enclosed by geodesics; null otherwise. */
  readonly areaSquareMetres: number | null;
}

/** Legs already measured, by their start: a moved vertex costs two legs, however long the route is. */
type LegMemory = WeakMap<LngLat, { readonly to: LngLat; readonly leg: Leg }>;
const MEMORY: Readonly<Record<PathMode, LegMemory>> = { geodesic: new WeakMap(), rhumb: new WeakMap() };
const DESTINATION = { geodesic: destination, rhumb: rhumbDestination } as const;
const BETWEEN = { geodesic: legBetween, rhumb: rhumbLegBetween } as const;

/** The leg between two vertices; the same objects are measured once. */
export function routeLeg(mode: PathMode, from: LngLat, to: LngLat): Leg {
  const known = MEMORY[mode].get(from);
  if (known?.to === to) return known.leg;
  const leg = BETWEEN[mode](from, to);
  MEMORY[mode].set(from, { to, leg });
  return leg;
}

const AREAS = new WeakMap<LngLat, { readonly to: LngLat; readonly squareMetres: number }>();

function rememberedArea(from: LngLat, to: LngLat): number {
  const known = AREAS.get(from);
  if (known?.to === to) return known.squareMetres;
  const squareMetres = areaBelowLeg(from, to);
  AREAS.set(from, { to, squareMetres });
  return squareMetres;
}

/** The position halfway along a leg; longitude near the start's. */
export function middleOfLeg(mode: PathMode, from: LngLat, to: LngLat): LngLat {
  return placeOnLeg(mode, from, to, routeLeg(mode, from, to).metres / 2);
}

function placeOnLeg(mode: PathMode, from: LngLat, to: LngLat, metres: number): LngLat {
  // A rhumb line from a pole has the meridian of its end from the first metre on.
  const start: LngLat = mode === "rhumb" && Math.abs(from[1]) === 90 ? [unwrapLng(to[0], from[0]), from[1]] : from;
  return DESTINATION[mode](start, routeLeg(mode, from, to).initialBearing, metres) ?? from;
}

/** The vertices in the order they are passed: of a closed route the first once more. */
export function pathOf({ vertices, closed }: Pick<Route, "vertices" | "closed">): readonly LngLat[] {
  const [first] = vertices;
  return closed && first && vertices.length > 2 ? [...vertices, first] : vertices;
}

/** Length of a route in metres, in the mode given or its own. */
export function routeMetres(route: Route, mode: PathMode = route.mode): number {
  const path = pathOf(route);
  let metres = 0;
  for (let i = 1; i < path.length; i++) metres += routeLeg(mode, path[i - 1] as LngLat, path[i] as LngLat).metres;
  return metres;
}

/** The position halfway along a route, on the path itself. Null where it has no vertex. */
export function middleOfRoute(route: Route): LngLat | null {
  const path = pathOf(route);
  let rest = routeMetres(route) / 2;
  for (let i = 1; i < path.length; i++) {
    const [from, to] = [path[i - 1] as LngLat, path[i] as LngLat];
    const { metres } = routeLeg(route.mode, from, to);
    if (metres >= rest) return placeOnLeg(route.mode, from, to, rest);
    rest -= metres;
  }
  return path.at(-1) ?? null;
}

/** Every leg of a route, the whole, and what is enclosed. */
export function measureRoute(route: Route): MeasuredRoute {
  const path = pathOf(route);
  const legs: MeasuredLeg[] = [];
  let cumulativeMetres = 0;
  for (let i = 1; i < path.length; i++) {
    const [from, to] = [path[i - 1] as LngLat, path[i] as LngLat];
    const { metres, initialBearing, finalBearing } = routeLeg(route.mode, from, to);
    cumulativeMetres += metres;
    // One by one: spreading the leg takes ten times as long, and a route may have ten thousand.
    legs.push({ metres, initialBearing, finalBearing, from, to, cumulativeMetres });
  }
  return {
    legs,
    metres: cumulativeMetres,
    otherMetres: routeMetres(route, route.mode === "geodesic" ? "rhumb" : "geodesic"),
    areaSquareMetres:
      route.closed && route.vertices.length > 2 ? polygonAreaSquareMetres(route.vertices, rememberedArea) : null,
  };
}
