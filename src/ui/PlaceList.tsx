import { type RefObject, useId } from "react";
import { LIST } from "../core/messages/places.ts";
import type { FeatureId } from "../core/model.ts";
import type { PlaceGroup } from "../core/place-groups.ts";
import { PlaceRow } from "./PlaceRow.tsx";
import styles from "./PlacesPanel.module.css";
import { useAtlasState } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";
import { useRovingRows } from "./use-roving-rows.ts";

export interface PlaceListProps {
  readonly groups: readonly PlaceGroup[];
  readonly list: RefObject<HTMLDivElement | null>;
  /** Where the reader was last, if anywhere. */
  readonly latest: FeatureId | null;
  readonly onReached: (feature: FeatureId | null) => void;
}

/** All rows are one tab stop: the latest, else the chosen one, else the first. */
export function PlaceList({ groups, list, latest, onReached }: PlaceListProps) {
  const say = useSay();
  const unit = useAtlasState((state) => state.preferences.unit);
  const selected = useAtlasState((state) => state.selection?.feature);
  const onKeyDown = useRovingRows(list);
  const hint = useId();
  const ids = groups.flatMap(({ features }) => features.map(({ id }) => id));
  const tabStop = [latest, selected].find((id) => id && ids.includes(id)) ?? ids[0];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields; these are buttons in lists
    <div
      ref={list}
      role="group"
      aria-label={say(LIST.all)}
      aria-describedby={hint}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => onReached(target.getAttribute("data-feature"))}
    >
      <p id={hint} hidden>
        {say(LIST.keys)}
      </p>
      {groups.map(({ layer, features }) => (
        <div key={layer?.id ?? ""} data-group={layer?.id ?? ""}>
          {layer && (
            <h3>
              {say(layer.title)} <span>{features.length}</span>
            </h3>
          )}
          <ul className={styles.rows}>
            {features.map((feature) => (
              <PlaceRow key={feature.id} feature={feature} unit={unit} isTabStop={feature.id === tabStop} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
