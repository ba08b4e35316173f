/** What a measured position is called: the place whose point it is, so that names need not be stored with routes. */
import { nameOf } from "./feature-name.ts";
import type { Language } from "./language.ts";
import { type LngLat, wrapLng } from "./lnglat.ts";
import { MEASURE } from "./messages/measure.ts";
import type { Feature } from "./model.ts";
import type { Route } from "./route.ts";
import { KINDS } from "./vocabulary.ts";

/** To the metre, rounded as a link rounds (core/polyline.ts), so that a place keeps its name there. */
const keyOf = ([lng, lat]: LngLat) => `${units(wrapLng(lng))},${units(lat)}`;
const units = (degrees: number) => Math.sign(degrees) * Math.round(Math.abs(degrees) * 1e5);

const known = new WeakMap<readonly Feature[], ReadonlyMap<string, Feature>>();

function placesByPosition(features: readonly Feature[]): ReadonlyMap<string, Feature> {
  const places = known.get(features) ?? new Map(features.filter(isPoint).map((place) => [keyOf(place.anchor), place]));
  known.set(features, places);
  return places;
}

const isPoint = ({ kind }: Feature) => KINDS[kind].shape === "point";

/** The name of the place whose point lies here, to the metre; null where none does. */
export function nameAt(features: readonly Feature[], at: LngLat, language: Language = "en"): string | null {
  const place = placesByPosition(features).get(keyOf(at));
  return place ? nameOf(place, language) : null;
}

/** The name of a route: its own, else its ends', else its number. */
export function nameOfRoute(
  features: readonly Feature[],
  { id, name, vertices }: Route,
  language: Language = "en",
): string {
  if (name) return name;
  const [first, last] = [vertices[0], vertices.at(-1)];
  const [from, to] = [first && nameAt(features, first, language), last && nameAt(features, last, language)];
  return from && to && vertices.length > 1 ? `${from} – ${to}` : MEASURE.route(id)[language];
}
