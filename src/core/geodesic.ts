/**
 * Lengths and bearings on the WGS 84 ellipsoid. Method: C. F. F. Karney, "Algorithms for geodesics", Journal of
 * Geodesy 87 (2013) 43–55, through its author's own library.
 */
import geographiclib from "geographiclib-geodesic";
import { type LngLat, unwrapLng, wrapLng } from "./lnglat.ts";

const { Geodesic, Math: Numbers } = geographiclib;
const WGS84 = Geodesic.WGS84;
const LENGTH_AND_AZIMUTH = Geodesic.DISTANCE | Geodesic.AZIMUTH;

/** The library's types call every output optional; those named in the mask are always there. */
const asked = <T extends object>(outputs: T) => outputs as Required<T>;

export interface Leg {
  readonly metres: number;
  /** Azimuths in degrees clockwise from north, at the start and at the end of the leg. */
  readonly initialBearing: number;
  readonly finalBearing: number;
}

const NO_LEG: Leg = { metres: 0, initialBearing: 0, finalBearing: 0 };

/** The shortest leg between two positions in degrees. Both bearings are 0 where the leg has no length. */
export function legBetween([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): Leg {
  const { s12, azi1, azi2 } = asked(WGS84.Inverse(lat1, lng1, lat2, lng2, LENGTH_AND_AZIMUTH));
  if (s12 === 0) return NO_LEG;
  return { metres: s12, initialBearing: azi1, finalBearing: azi2 };
}

/** Distance in metres between two positions in degrees. */
export function distanceMetres(a: LngLat, b: LngLat): number {
  return asked(WGS84.Inverse(a[1], a[0], b[1], b[0], Geodesic.DISTANCE)).s12;
}

/** Length in metres of a line of positions in degrees, leg by leg along geodesics. */
export function lengthMetres(line: readonly LngLat[]): number {
  let metres = 0;
  for (let i = 1; i < line.length; i++) metres += distanceMetres(line[i - 1] as LngLat, line[i] as LngLat);
  return metres;
}

/** The position `metres` from `from` along `bearing` (degrees clockwise from north); longitude near `from`'s. */
export function destination(from: LngLat, bearing: number, metres: number): LngLat {
  const { lat2, lon2 } = asked(WGS84.Direct(from[1], from[0], bearing, metres, Geodesic.LATITUDE | Geodesic.LONGITUDE));
  return [unwrapLng(lon2, from[0]), lat2];
}

/**
 * The line with further vertices so that no leg is longer than `maxMetres`: straight chords between them on a map
 * then follow the geodesic. Longitudes come back unwrapped, without a jump at ±180°.
 */
export function densify(line: readonly LngLat[], maxMetres: number): [number, number][] {
  const [first] = line;
  if (!first) return [];
  const dense: [number, number][] = [[...first]];
  for (const next of line.slice(1)) {
    const start = dense.at(-1) as LngLat;
    const end: LngLat = [unwrapLng(next[0], start[0]), next[1]];
    const { metres, initialBearing } = legBetween(start, end);
    const pieces = Math.ceil(metres / maxMetres);
    const along = WGS84.DirectLine(start[1], start[0], initialBearing, metres);
    let near = start[0];
    for (let piece = 1; piece < pieces; piece++) {
      const { lat2, lon2 } = asked(along.Position((metres * piece) / pieces));
      near = unwrapLng(lon2, near);
      dense.push([near, lat2]);
    }
    // The geodesic decides on which side an antimeridian or polar leg arrives, not the number of the longitude.
    dense.push([unwrapLng(next[0], near), next[1]]);
  }
  return dense;
}

/**
 * Area in square metres enclosed by geodesics between the vertices of a ring in degrees, open or closed by repeating the
 * first: of the two parts into which it divides the globe, the smaller, whichever way round it was drawn. The parts of
 * a ring that crosses itself count against each other. 0 for fewer than three distinct vertices. `areaOf`: a caller that
 * has measured the legs before may remember them.
 */
export function polygonAreaSquareMetres(ring: readonly LngLat[], areaOf = areaBelowLeg): number {
  // Counted, for there and back between antipodes may take two ways, and enclose half the globe.
  const distinct = new Set(ring.map(([lng, lat]) => `${Math.abs(lat) === 90 ? 0 : wrapLng(lng)} ${lat}`));
  if (distinct.size < 3) return 0;
  let area = 0;
  // What rounding takes from the sum: the areas of single legs are far larger than that of the ring.
  let lost = 0;
  let turnDegrees = 0;
  for (const [i, to] of ring.entries()) {
    const from = ring[i === 0 ? ring.length - 1 : i - 1] as LngLat;
    const part = areaOf(from, to);
    const sum = area + part;
    lost += Math.abs(area) >= Math.abs(part) ? area - sum + part : part - sum + area;
    area = sum;
    // By the library's own difference: of half a turn, rounding decides for S12 and for this on which side the pole lies.
    turnDegrees += Numbers.AngDiff(from[0], to[0]).d;
  }
  // Round a pole the legs leave out, or count twice, half the globe.
  const goesRoundPole = Math.round(turnDegrees / 360) % 2 !== 0;
  const enclosed = Math.abs(area + lost) % GLOBE_SQUARE_METRES;
  const side = goesRoundPole ? Math.abs(GLOBE_SQUARE_METRES / 2 - enclosed) : enclosed;
  return Math.min(side, GLOBE_SQUARE_METRES - side);
}

/** The surface of the WGS 84 ellipsoid. */
const GLOBE_SQUARE_METRES = 510_065_621_724_088.44;

/** Signed area in square metres between a leg and the equator: Karney's S12. */
export function areaBelowLeg([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  return asked(WGS84.Inverse(lat1, lng1, lat2, lng2, Geodesic.AREA)).S12;
}

/** The position halfway along a line, on the straight chord between the two vertices around it. Throws on no vertex. */
export function halfwayAlong(line: readonly LngLat[]): [number, number] {
  const [first] = line;
  if (!first) throw new Error("halfwayAlong: no vertex");
  const half = lengthMetres(line) / 2;
  let walked = 0;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1] as LngLat, line[i] as LngLat];
    const leg = distanceMetres(from, to);
    if (walked + leg >= half) {
      const share = leg === 0 ? 0 : (half - walked) / leg;
      return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    }
    walked += leg;
  }
  return [...first];
}
