/** What every export of routes starts from, and how it writes numbers: for programs, with a dot and without commas. */
import { formatAccuracy, formatAreas, formatLengths, type LengthUnit, type Speed } from "../format.ts";
import { type LngLat, wrapLng } from "../lnglat.ts";
import { type MeasuredLeg, type MeasuredRoute, type PathMode, pathOf, type Route } from "../route.ts";

export interface ExportedRoute {
  /** What the page calls it: given, or after its ends. */
  readonly name: string;
  readonly route: Route;
  readonly measured: MeasuredRoute;
  /** Of each vertex the place that it stands on; null where it stands on none. */
  readonly vertexNames: readonly (string | null)[];
}

export interface ExportUnits {
  /** Comes first wherever a length stands as text. */
  readonly first: LengthUnit;
  readonly speed: Speed;
}

/** A vertex as it is passed on the way. */
export interface Stop {
  readonly at: LngLat;
  readonly name: string | null;
  /** The leg that leads here; null at the start. */
  readonly leg: MeasuredLeg | null;
}

export const METHOD_WORDS: Readonly<Record<PathMode, string>> = {
  geodesic: "each leg the shortest path on the WGS 84 ellipsoid (geodesic)",
  rhumb: "each leg at a constant bearing on the WGS 84 ellipsoid (rhumb line)",
};

/** The vertices in the order they are passed; a closed route comes back to its start. */
export function stopsOf({ route, measured, vertexNames }: ExportedRoute): Stop[] {
  return pathOf(route).map((at, i) => ({
    at,
    name: vertexNames[i % route.vertices.length] ?? null,
    leg: measured.legs[i - 1] ?? null,
  }));
}

/** A length of the route in all units, with no more decimals than the line it was measured along allows. */
export function lengthWords({ route }: ExportedRoute, metres: number, first?: LengthUnit): string {
  return formatLengths(metres, first, route.accuracyMetres ?? undefined);
}

/** «Area enclosed by geodesics: 22.3 km² · …»; null where none is enclosed. An area is as good as its whole edge. */
export function areaWords(
  { route, measured }: Pick<ExportedRoute, "route" | "measured">,
  first?: LengthUnit,
): string | null {
  if (measured.areaSquareMetres === null) return null;
  const accuracy = route.accuracyMetres === null ? undefined : route.accuracyMetres * measured.metres;
  return `Area enclosed by geodesics: ${formatAreas(measured.areaSquareMetres, first, accuracy)}`;
}

/** How near a line taken over from the map is to its true course; null for points that the reader set. */
export function accuracyWords({ route: { accuracyMetres } }: ExportedRoute): string | null {
  return accuracyMetres === null ? null : `Along a line drawn to within about ${formatAccuracy(accuracyMetres)}`;
}

/** No exponent, no needless zeros, no minus before a zero. */
export function plainNumber(value: number, decimals: number): string {
  const fixed = value.toFixed(decimals);
  const short = fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed;
  return short === "-0" ? "0" : short;
}

export const rounded = (value: number, decimals: number) => Number(plainNumber(value, decimals));

/** A tenth of a millimetre: far below what is measured, and it takes away the noise of wrapping. */
const DEGREE_DECIMALS = 9;
export const roundedDegrees = (degrees: number) => rounded(degrees, DEGREE_DECIMALS);

/** A position as text in degrees, longitude within [-180, 180). */
export function plainPosition([lng, lat]: LngLat): { readonly lng: string; readonly lat: string } {
  const wrapped = wrapLng(roundedDegrees(wrapLng(lng)));
  return { lng: plainNumber(wrapped, DEGREE_DECIMALS), lat: plainNumber(lat, DEGREE_DECIMALS) };
}

const BEARING_DECIMALS = 4;
/** In degrees within [0, 360). */
export const roundedBearing = (degrees: number) => rounded(((degrees % 360) + 360) % 360, BEARING_DECIMALS) % 360;
