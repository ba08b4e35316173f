/** The list of places in the order that the reader chose. */
import { nameOf } from "./feature-name.ts";
import { distanceMetres } from "./geodesic.ts";
import { groupBy } from "./group.ts";
import { type Language, LOCALES } from "./language.ts";
import type { LngLat } from "./lnglat.ts";
import type { Feature, Layer } from "./model.ts";
import { E2 } from "./wgs84.ts";

/** By layer as the authors have them; by name; by the distance of their anchors from the middle of the map. */
export const PLACE_ORDERS = ["layer", "name", "centre"] as const;
export type PlaceOrder = (typeof PLACE_ORDERS)[number];

export interface PlaceGroup {
  /** Null where the order goes across layers. */
  readonly layer: Layer | null;
  readonly features: readonly Feature[];
}

/** Groups that hold something: one for each layer in their order, or a single one. */
export function placeGroups(
  layers: readonly Layer[],
  features: readonly Feature[],
  order: PlaceOrder,
  { language, centre }: { readonly language: Language; readonly centre: LngLat },
): PlaceGroup[] {
  if (order === "layer") {
    const ofLayer = groupBy(features, (feature) => feature.layer);
    return layers.flatMap((layer) => {
      const inside = ofLayer.get(layer.id);
      return inside ? [{ layer, features: inside }] : [];
    });
  }
  if (features.length === 0) return [];
  return [{ layer: null, features: order === "name" ? byName(features, language) : byDistance(features, centre) }];
}

/** Of each language: which place a feature has in the longest list that was sorted. Any part of it goes the same way. */
const ranks = new Map<Language, WeakMap<Feature, number>>();

function byName(features: readonly Feature[], language: Language): readonly Feature[] {
  const known = ranks.get(language);
  if (known && features.every((feature) => known.has(feature)))
    return byKey(features, (feature) => known.get(feature) ?? 0);
  const { compare } = new Intl.Collator(LOCALES[language], { numeric: true });
  const sorted = [...features].sort((a, b) => compare(nameOf(a, language), nameOf(b, language)));
  ranks.set(language, new WeakMap(sorted.map((feature, i) => [feature, i])));
  return sorted;
}

/** A number holds a key below 2^36 and a place below 2^17, and numbers are sorted in a tenth of the time. */
const PLACES = 2 ** 17;

/** By a whole number below 2^36, the lowest first. */
function byKey(features: readonly Feature[], keyOf: (feature: Feature, i: number) => number): Feature[] {
  if (features.length > PLACES) {
    const keys = features.map(keyOf);
    return [...features.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0)).flatMap((i) => features[i] ?? []);
  }
  const keys = Float64Array.from(features, (feature, i) => keyOf(feature, i) * PLACES + i);
  return Array.from(keys.sort(), (key) => features[key % PLACES] as Feature);
}

/** From so many on, measuring each on the ellipsoid whenever the map has moved takes longer than a frame. */
const MANY = 1_000;

function byDistance(features: readonly Feature[], centre: LngLat): Feature[] {
  if (features.length >= MANY) return byChord(features, centre);
  const away = new Map(features.map((feature) => [feature, distanceMetres(centre, feature.anchor)]));
  return [...features].sort((a, b) => (away.get(a) ?? 0) - (away.get(b) ?? 0));
}

const anchors = new WeakMap<readonly Feature[], Float64Array>();
/** Less than a millimetre each; the width of the Earth has 2^36. */
const STEPS_OF_RADIUS = 2 ** 34;

/** By straight lines through the ellipsoid, whose order is that of the ways over it but for a few parts in a million. */
function byChord(features: readonly Feature[], centre: LngLat): Feature[] {
  const known = anchors.get(features);
  const positions = known ?? Float64Array.from(features.flatMap(({ anchor }) => onEllipsoid(anchor)));
  anchors.set(features, positions);
  const [x, y, z] = onEllipsoid(centre);
  return byKey(features, (_, i) => {
    const dx = (positions[3 * i] as number) - x;
    const dy = (positions[3 * i + 1] as number) - y;
    const dz = (positions[3 * i + 2] as number) - z;
    return Math.round(Math.sqrt(dx * dx + dy * dy + dz * dz) * STEPS_OF_RADIUS);
  });
}

/** Of WGS 84, in radii of the equator. */
function onEllipsoid([lng, lat]: LngLat): [x: number, y: number, z: number] {
  const [lambda, phi] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
  const n = 1 / Math.sqrt(1 - E2 * Math.sin(phi) ** 2);
  const across = n * Math.cos(phi);
  return [across * Math.cos(lambda), across * Math.sin(lambda), n * (1 - E2) * Math.sin(phi)];
}
