/** Which passages a printed map carries, with the numbers that its places bear. */
import type { Atlas } from "./atlas.ts";
import type { FeatureId, Passage, PassageId } from "./model.ts";

export interface NumberedPassage {
  readonly number: number;
  readonly passage: Passage;
  /** Those of the given places that the passage speaks of. */
  readonly features: readonly FeatureId[];
}

export interface NumberedPassages {
  /** In the order of articles, then paragraphs, numbered from 1. */
  readonly passages: readonly NumberedPassage[];
  /** How many more speak of these places. */
  readonly left: number;
}

/**
 * Of the passages that speak of `places`, at most `most`: those of `first`, in their order, then those that speak of
 * the most places.
 */
export function numberPassages(
  atlas: Atlas,
  places: readonly FeatureId[],
  first: readonly PassageId[],
  most: number,
): NumberedPassages {
  const shown = new Set(places);
  const featuresOf = (passage: PassageId) => [
    ...new Set(
      (atlas.citationsOfPassage.get(passage) ?? []).map(({ feature }) => feature).filter((id) => shown.has(id)),
    ),
  ];
  const rank = new Map(first.map((passage, i) => [passage, i]));
  const all = [...atlas.passageById.values()]
    .map((passage, order) => ({ passage, order, features: featuresOf(passage.id) }))
    .filter(({ features }) => features.length > 0);
  const rankOf = ({ passage }: (typeof all)[number]) => rank.get(passage.id) ?? first.length;
  const chosen = all
    .toSorted((a, b) => rankOf(a) - rankOf(b) || b.features.length - a.features.length || a.order - b.order)
    .slice(0, most)
    .toSorted((a, b) => a.order - b.order);
  return {
    passages: chosen.map(({ passage, features }, i) => ({ number: i + 1, passage, features })),
    left: all.length - chosen.length,
  };
}

/** The numbers that each place bears, in rising order. */
export function numbersOfPlaces(passages: readonly NumberedPassage[]): ReadonlyMap<FeatureId, readonly number[]> {
  const numbers = new Map<FeatureId, number[]>();
  for (const { number, features } of passages)
    for (const feature of features) numbers.set(feature, [...(numbers.get(feature) ?? []), number]);
  return numbers;
}
