/** A route cut where it crosses the antimeridian, as RFC 7946 wants its lines. */
import { destination } from "../geodesic.ts";
import { type LngLat, unwrapLng } from "../lnglat.ts";
import { rhumbDestination } from "../rhumb.ts";
import type { MeasuredLeg, MeasuredRoute, PathMode } from "../route.ts";

const ALONG = { geodesic: destination, rhumb: rhumbDestination } as const;
/** Halving the longest leg there is so often leaves a nanometre. */
const HALVINGS = 55;

/**
 * The lines of a measured route in degrees, each within ±180 and joined to the next by the same place on ±180. The cut
 * lies where the leg itself crosses: on its geodesic or its rhumb line. No line where there is no leg.
 */
export function cutAtAntimeridian({ legs }: MeasuredRoute, mode: PathMode): LngLat[][] {
  const parts: LngLat[][] = [];
  /** How often the part under way was turned round the globe to come within ±180. */
  let turns: number | null = null;
  let at = legs[0]?.from;
  if (!at) return [];
  for (const leg of legs) {
    for (const next of [...crossingsOf(leg, at, mode), endOf(leg, at)]) {
      const turnsNow = turnsOf(at[0], next[0], turns);
      if (turnsNow !== turns) parts.push([turned(at, turnsNow)]);
      turns = turnsNow;
      parts.at(-1)?.push(turned(next, turns));
      at = next;
    }
  }
  return parts;
}

const turned = ([lng, lat]: LngLat, turns: number): LngLat => [lng - 360 * turns, lat];

/** The end of a leg, in longitudes that run on from its start's. */
const endOf = ({ to }: MeasuredLeg, from: LngLat): LngLat => [unwrapLng(to[0], from[0]), to[1]];

/** A piece along the antimeridian itself stays with what came before it. */
function turnsOf(lng1: number, lng2: number, before: number | null): number {
  if (before !== null && lng1 === lng2 && Math.abs(lng1 - 360 * before) === 180) return before;
  return Math.floor(((lng1 + lng2) / 2 + 180) / 360);
}

/** Where a leg crosses ±180 between its ends: nowhere or once, since it goes the short way round. */
function crossingsOf(leg: MeasuredLeg, from: LngLat, mode: PathMode): LngLat[] {
  const [start, end] = [from[0], endOf(leg, from)[0]];
  const meridian = 360 * Math.floor((Math.max(start, end) + 180) / 360) - 180;
  if (meridian <= Math.min(start, end) || meridian >= Math.max(start, end)) return [];
  return [[meridian, latitudeOn(meridian, leg, from, mode)]];
}

/** Longitude goes one way along a geodesic as along a rhumb line, so halving the leg finds the meridian. */
function latitudeOn(meridian: number, leg: MeasuredLeg, from: LngLat, mode: PathMode): number {
  const [start, end] = [from[0], endOf(leg, from)[0]];
  // A rhumb line from a pole has the meridian of its end from the first metre on.
  if (mode === "rhumb" && Math.abs(from[1]) === 90) return from[1];
  let [before, after] = [0, leg.metres];
  let lat = leg.to[1];
  for (let i = 0; i < HALVINGS; i++) {
    const half = (before + after) / 2;
    const place = ALONG[mode](from, leg.initialBearing, half);
    // Null only where rounding takes the course past a pole, which is its end.
    const [lng, latHere] = place ?? [end, leg.to[1]];
    lat = latHere;
    if (start < end ? lng >= meridian : lng <= meridian) after = half;
    else before = half;
  }
  return lat;
}
