/** The list of places in the order that the reader chose. */
import { nameOf } from "./feature-name.ts";
import { distanceMetres } from "./geodesic.ts";
import { groupBy } from "./group.ts";
import { type Language, LOCALES } from "./language.ts";
import type { LngLat } from "./lnglat.ts";
import type { Feature, Layer } from "./model.ts";

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

function byName(features: readonly Feature[], language: Language): Feature[] {
  const { compare } = new Intl.Collator(LOCALES[language], { numeric: true });
  return [...features].sort((a, b) => compare(nameOf(a, language), nameOf(b, language)));
}

function byDistance(features: readonly Feature[], centre: LngLat): Feature[] {
  const away = new Map(features.map((feature) => [feature, distanceMetres(centre, feature.anchor)]));
  return [...features].sort((a, b) => (away.get(a) ?? 0) - (away.get(b) ?? 0));
}
