/** Which features a reader's filter leaves: by article, and by the years that citations are dated with. */
import type { Atlas } from "./atlas.ts";
import type { ArticleId, FeatureId } from "./model.ts";
import { mentionsWithin } from "./timeline.ts";

export interface Filter {
  readonly onlyArticle: ArticleId | null;
  /** Both years included. */
  readonly years: { readonly from: number; readonly to: number } | null;
}

/** The features that one citation at least keeps, or null when nothing is filtered. */
export function shownFeatures(atlas: Atlas, { onlyArticle, years }: Filter): ReadonlySet<FeatureId> | null {
  if (!onlyArticle && !years) return null;
  const all = [...atlas.citationsOfPassage.values()].flat();
  const dated = years ? mentionsWithin(all, years) : all;
  const ofArticle = dated.filter(
    ({ passage }) => !onlyArticle || atlas.passageById.get(passage)?.article === onlyArticle,
  );
  return new Set(ofArticle.map((citation) => citation.feature));
}
