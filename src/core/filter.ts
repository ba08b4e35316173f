/** Which features a reader's filter leaves: by article, by the years that citations are dated with, and by kind. */
import type { Atlas } from "./atlas.ts";
import { type RowId, rowOf } from "./legend-row.ts";
import { latestFor, onceFor } from "./memory.ts";
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

type Ids = ReadonlySet<FeatureId>;

/** The features that one citation at least keeps, or null when no article and no years are chosen. */
export function citedFeatures(atlas: Atlas, { onlyArticle, years }: CitedFilter): Ids | null {
  if (!onlyArticle && !years) return null;
  return latestCited(atlas, [onlyArticle, years?.from, years?.to], () => {
    const all = allCitations(atlas);
    const dated = years ? mentionsWithin(all, years) : all;
    const ofArticle = onlyArticle
      ? dated.filter(({ passage }) => atlas.passageById.get(passage)?.article === onlyArticle)
      : dated;
    return new Set(ofArticle.map((citation) => citation.feature));
  });
}

/** The features that are left by the whole filter, or null when nothing is filtered. */
export function shownFeatures(atlas: Atlas, filter: Filter): Ids | null {
  const cited = citedFeatures(atlas, filter);
  const { hiddenKinds } = filter;
  if (hiddenKinds.size === 0) return cited;
  return latestShown(atlas, [cited, ...hiddenKinds], () => {
    const rows = rowsOf(atlas);
    const isShown = ({ id }: Atlas["features"][number], i: number) =>
      !hiddenKinds.has(rows[i] ?? "") && (cited === null || cited.has(id));
    return new Set(atlas.features.filter(isShown).map(({ id }) => id));
  });
}

/** Of all features, in their order. */
const rowsOf = onceFor(({ features }) => features.map(rowOf));
/** In the order of the passages. */
export const allCitations = onceFor((atlas) => [...atlas.citationsOfPassage.values()].flat());
const latestCited = latestFor<Ids>();
const latestShown = latestFor<Ids>();
