/**
 * Rhumb lines, the paths of constant bearing, on the WGS 84 ellipsoid. Method: C. F. F. Karney, "The area of rhumb
 * polygons", Studia Geophysica et Geodaetica 68 (2024), arXiv:2303.03219: the length follows from the differences of
 * isometric latitude and of meridian arc. Both are taken as differences from the start, so that nothing cancels on a
 * leg that runs nearly due east or west. Good to a micrometre between any two places.
 *
 * A pole lies on every meridian, so a leg from or to it runs along the meridian of the other end.
 */
import type { Leg } from "./geodesic.ts";
import { type LngLat, unwrapLng } from "./lnglat.ts";
import { E2, EQUATORIAL_METRES, FLATTENING } from "./wgs84.ts";

const RADIANS = Math.PI / 180;
const E = Math.sqrt(E2);
/** Third flattening; what the series below leave out is of the order of its sixth power, far below a micrometre. */
const N = FLATTENING / (2 - FLATTENING);
const RECTIFYING_RADIUS_METRES = (EQUATORIAL_METRES / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
/** Rectifying latitude μ = φ + Σ cₖ sin 2kφ. */
const TO_RECTIFYING = [
  (-3 / 2) * N + (9 / 16) * N ** 3 - (3 / 32) * N ** 5,
  (15 / 16) * N ** 2 - (15 / 32) * N ** 4,
  (-35 / 48) * N ** 3 + (105 / 256) * N ** 5,
  (315 / 512) * N ** 4,
  (-693 / 1280) * N ** 5,
];
/** And back: φ = μ + Σ cₖ sin 2kμ. */
const FROM_RECTIFYING = [
  (3 / 2) * N - (27 / 32) * N ** 3 + (269 / 512) * N ** 5,
  (21 / 16) * N ** 2 - (55 / 32) * N ** 4,
  (151 / 96) * N ** 3 - (417 / 128) * N ** 5,
  (1097 / 512) * N ** 4,
  (8011 / 2560) * N ** 5,
];
/** Below this difference of latitude (a hundredth of a millimetre) a leg has the radius of one parallel. */
const SAME_PARALLEL_DEGREES = 1e-10;
/** What rounding may carry a course past a pole. */
const PAST_POLE_DEGREES = 1e-9;

const plusSines = (angle: number, coefficients: readonly number[]) =>
  coefficients.reduce((sum, coefficient, i) => sum + coefficient * Math.sin(2 * (i + 1) * angle), angle);

/** Metres along a meridian, positive to the north. */
function meridianMetres(lat1: number, lat2: number): number {
  const difference = (lat2 - lat1) * RADIANS;
  const sum = (lat1 + lat2) * RADIANS;
  let arc = difference;
  TO_RECTIFYING.forEach((coefficient, i) => {
    arc += 2 * coefficient * Math.cos((i + 1) * sum) * Math.sin((i + 1) * difference);
  });
  return RECTIFYING_RADIUS_METRES * arc;
}

/** Difference of isometric latitude in radians, positive to the north; infinite where one end is a pole. */
function isometricDifference(lat1: number, lat2: number): number {
  if (lat2 < lat1) return -isometricDifference(lat2, lat1);
  const sinHalf = Math.sin(((lat2 - lat1) / 2) * RADIANS);
  const onSphere = Math.log1p(
    sinHalf / (Math.sin(((90 + lat1) / 2) * RADIANS) * Math.sin(((90 - lat2) / 2) * RADIANS)),
  );
  const sines = Math.sin(lat1 * RADIANS) * Math.sin(lat2 * RADIANS);
  const differenceOfSines = 2 * Math.cos(((lat1 + lat2) / 2) * RADIANS) * sinHalf;
  return onSphere - E * Math.atanh((E * differenceOfSines) / (1 - E2 * sines));
}

/** Metres eastwards for a radian of longitude, on a leg between two latitudes; 0 where one is a pole. */
function metresPerRadian(lat1: number, lat2: number): number {
  if (Math.abs(lat2 - lat1) > SAME_PARALLEL_DEGREES)
    return meridianMetres(lat1, lat2) / isometricDifference(lat1, lat2);
  const lat = (lat1 + lat2) / 2;
  const cosine = Math.sin((90 - Math.abs(lat)) * RADIANS);
  return (EQUATORIAL_METRES * cosine) / Math.sqrt(1 - E2 * Math.sin(lat * RADIANS) ** 2);
}

/** The leg between two latitudes that turns by so many degrees of longitude, positive to the east. */
function legOver(lat1: number, lat2: number, turnDegrees: number): Leg {
  const northwards = meridianMetres(lat1, lat2);
  const eastwards = turnDegrees * RADIANS * metresPerRadian(lat1, lat2);
  // + 0: a zero with a sign would give a bearing of -0 or of -180.
  const bearing = Math.atan2(eastwards + 0, northwards) / RADIANS;
  return { metres: Math.hypot(northwards, eastwards), initialBearing: bearing, finalBearing: bearing };
}

/**
 * The leg of constant bearing between two positions in degrees, the short way round in longitude; to the opposite
 * meridian it goes east. Bearing 0 where the leg has no length.
 */
export function rhumbLegBetween([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): Leg {
  return legOver(lat1, lat2, unwrapLng(lng2, lng1) - lng1);
}

/** Length in metres of the leg of constant bearing between two positions in degrees. */
export function rhumbDistanceMetres(a: LngLat, b: LngLat): number {
  return rhumbLegBetween(a, b).metres;
}

/**
 * The position `metres` from `from` on a constant `bearing` (degrees clockwise from north); its longitude runs on from
 * `from`'s without a jump. Null where the course would have to go past a pole, or to leave one on no meridian.
 */
export function rhumbDestination([lng, lat]: LngLat, bearing: number, metres: number): LngLat | null {
  const northwards = metres * Math.cos(bearing * RADIANS);
  const eastwards = bearing % 180 === 0 ? 0 : metres * Math.sin(bearing * RADIANS);
  const rectifying = plusSines(lat * RADIANS, TO_RECTIFYING) + northwards / RECTIFYING_RADIUS_METRES;
  if (Math.abs(rectifying) > (90 + PAST_POLE_DEGREES) * RADIANS) return null;
  const end = Math.max(-90, Math.min(90, plusSines(rectifying, FROM_RECTIFYING) / RADIANS));
  if (eastwards === 0) return [lng, end];
  const turned = eastwards / metresPerRadian(lat, end) / RADIANS;
  return Number.isFinite(turned) ? [lng + turned, end] : null;
}

/**
 * The line with further vertices so that no leg is longer than `maxMetres` along its rhumb line: straight chords between
 * them on a map or globe then follow it. Longitudes come back unwrapped, without a jump at ±180°.
 */
export function densifyRhumb(line: readonly LngLat[], maxMetres: number): [number, number][] {
  const [first] = line;
  if (!first) return [];
  const dense: [number, number][] = [[...first]];
  for (const next of line.slice(1)) {
    const start = dense.at(-1) as LngLat;
    const end: [number, number] = [unwrapLng(next[0], start[0]), next[1]];
    const { metres, initialBearing } = legOver(start[1], end[1], end[0] - start[0]);
    const pieces = Math.ceil(metres / maxMetres);
    // From a pole the leg runs along the meridian of its end.
    const from: LngLat = Math.abs(start[1]) === 90 ? [end[0], start[1]] : start;
    for (let piece = 1; piece < pieces; piece++) {
      const between = rhumbDestination(from, initialBearing, (metres * piece) / pieces);
      if (between) dense.push([...between]);
    }
    dense.push(end);
  }
  return dense;
}
