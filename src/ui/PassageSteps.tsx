import type { FeatureId, PassageId } from "../core/model.ts";
import styles from "./Reader.module.css";
import { useAtlas, useDispatch } from "./use-atlas.ts";

/** From passage to passage of one feature, across articles. */
export function PassageSteps({ feature, passage }: { readonly feature: FeatureId; readonly passage: PassageId }) {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const passages = (atlas.citationsOfFeature.get(feature) ?? []).map((citation) => citation.passage);
  const place = passages.indexOf(passage);
  if (place < 0 || passages.length < 2) return null;
  const open = (step: 1 | -1) => {
    const next = passages[(place + step + passages.length) % passages.length];
    if (next) dispatch({ type: "passageOpened", passage: next, feature });
  };
  return (
    <div className={styles.steps}>
      <button type="button" aria-label="Previous passage" onClick={() => open(-1)}>
        ‹
      </button>
      <span>
        {place + 1} of {passages.length} on {atlas.featureById.get(feature)?.name.en}
      </span>
      <button type="button" aria-label="Next passage" onClick={() => open(1)}>
        ›
      </button>
    </div>
  );
}
