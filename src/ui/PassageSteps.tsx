import { READER } from "../core/messages/reader.ts";
import type { FeatureId, PassageId } from "../core/model.ts";
import styles from "./Passage.module.css";
import { PlaceName } from "./PlaceName.tsx";
import { useAtlas, useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";

/** From passage to passage of one feature, across articles. */
export function PassageSteps({ feature, passage }: { readonly feature: FeatureId; readonly passage: PassageId }) {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const say = useSay();
  const passages = (atlas.citationsOfFeature.get(feature) ?? []).map((citation) => citation.passage);
  const place = passages.indexOf(passage);
  if (place < 0 || passages.length < 2) return null;
  const open = (step: 1 | -1) => {
    const next = passages[(place + step + passages.length) % passages.length];
    if (next) dispatch({ type: "passageOpened", passage: next, feature });
  };
  return (
    <div className={styles.steps}>
      <button type="button" aria-label={say(READER.previous)} onClick={() => open(-1)}>
        ‹
      </button>
      <span>
        {say(READER.stepOn(place + 1, passages.length))} <PlaceName feature={feature} />
      </span>
      <button type="button" aria-label={say(READER.next)} onClick={() => open(1)}>
        ›
      </button>
    </div>
  );
}
