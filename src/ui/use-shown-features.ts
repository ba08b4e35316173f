import { useMemo } from "react";
import { shownFeatures } from "../core/filter.ts";
import { latestFor } from "../core/memory.ts";
import type { Feature, FeatureId } from "../core/model.ts";
import { useAtlas, useAtlasState } from "./use-atlas.ts";

/** The features that the reader's filter leaves, hidden kinds left out, or null when nothing is filtered. */
export function useShownFeatures(): ReadonlySet<FeatureId> | null {
  const atlas = useAtlas();
  const onlyArticle = useAtlasState((state) => state.onlyArticle);
  const years = useAtlasState((state) => state.years);
  const hiddenKinds = useAtlasState((state) => state.hiddenKinds);
  return useMemo(
    () => shownFeatures(atlas, { onlyArticle, years, hiddenKinds }),
    [atlas, onlyArticle, years, hiddenKinds],
  );
}

/** Several parts of the page ask for them. */
const latestVisible = latestFor<readonly Feature[]>();

/** The features on the map and in the list: of the shown layers, those that the filter leaves. In the authors' order. */
export function useVisibleFeatures(): readonly Feature[] {
  const atlas = useAtlas();
  const hidden = useAtlasState((state) => state.hidden);
  const shown = useShownFeatures();
  return useMemo(
    () =>
      latestVisible(atlas, [hidden, shown], () =>
        atlas.features.filter(({ id, layer }) => !hidden.has(layer) && (!shown || shown.has(id))),
      ),
    [atlas, hidden, shown],
  );
}
