/** What is mentioned in the same passages as a feature. */
import type { Atlas } from "./atlas.ts";
import type { FeatureId } from "./model.ts";

export interface Together {
  readonly feature: FeatureId;
  /** In how many passages both are cited. */
  readonly passages: number;
}

/** The features that share most passages with one, most first; equal ones in the order of the atlas. */
export function mentionedTogether(atlas: Atlas, feature: FeatureId, limit: number): Together[] {
  const counts = new Map<FeatureId, number>();
  for (const { passage } of atlas.citationsOfFeature.get(feature) ?? [])
    for (const { feature: other } of atlas.citationsOfPassage.get(passage) ?? [])
      if (other !== feature) counts.set(other, (counts.get(other) ?? 0) + 1);
  return atlas.features
    .flatMap(({ id }) => (counts.has(id) ? [{ feature: id, passages: counts.get(id) ?? 0 }] : []))
    .sort((a, b) => b.passages - a.passages)
    .slice(0, limit);
}
