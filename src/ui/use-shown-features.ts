import { useMemo } from "react";
import { shownFeatures } from "../core/filter.ts";
import type { FeatureId } from "../core/model.ts";
import { useAtlas, useAtlasState } from "./use-atlas.ts";

/** The features that the reader's filter leaves, or null when nothing is filtered. */
export function useShownFeatures(): ReadonlySet<FeatureId> | null {
  const atlas = useAtlas();
  const onlyArticle = useAtlasState((state) => state.onlyArticle);
  const years = useAtlasState((state) => state.years);
  return useMemo(() => shownFeatures(atlas, { onlyArticle, years }), [atlas, onlyArticle, years]);
}
