/** Which features a reader's filter leaves: by article, by the years that citations are dated with, and by kind. */
import type { Atlas } from "./atlas.ts";
import { type RowId, rowOf } from "./legend-row.ts";
import type { ArticleId, FeatureId } from "./model.ts";
import { mentionsWithin } from "./timeline.ts";

export interface CitedFilter {
  readonly onlyArticle: ArticleId | null;
  /** Both years included. */
  readonly years: { readonly from: number; readonly to: number } | null;
}
export interface Filter extends CitedFilter {
  /** Rows of the legend that are taken off map and list. */
  readonly hiddenKinds: ReadonlySet<RowId>;
}

/** The features that one citation at least keeps, or null when no article and no years are chosen. */
export function citedFeatures(atlas: Atlas, { onlyArticle, years }: CitedFilter): ReadonlySet<FeatureId> | null {
  if (!onlyArticle && !years) return null;
  const all = [...atlas.citationsOfPassage.values()].flat();
  const dated = years ? mentionsWithin(all, years) : all;
  const ofArticle = dated.filter(
    ({ passage }) => !onlyArticle || atlas.passageById.get(passage)?.article === onlyArticle,
  );
  return new Set(ofArticle.map((citation) => citation.feature));
}

/** The features that are left by the whole filter, or null when nothing is filtered. */
export function shownFeatures(atlas: Atlas, filter: Filter): ReadonlySet<FeatureId> | null {
  const cited = citedFeatures(atlas, filter);
  const { hiddenKinds } = filter;
  if (hiddenKinds.size === 0) return cited;
  const isShown = ({ id, ...drawn }: Atlas["features"][number]) =>
    !hiddenKinds.has(rowOf(drawn)) && (cited === null || cited.has(id));
  return new Set(atlas.features.filter(isShown).map(({ id }) => id));
}
