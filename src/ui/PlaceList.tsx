import type { RefObject } from "react";
import type { FeatureId } from "../core/model.ts";
import type { PlaceGroup } from "../core/place-groups.ts";
import { PlaceListFrame } from "./PlaceListFrame.tsx";
import { PlaceRow } from "./PlaceRow.tsx";
import styles from "./PlacesPanel.module.css";
import { useAtlasState } from "./use-atlas.ts";
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
  const unit = useAtlasState((state) => state.preferences.unit);
  const selected = useAtlasState((state) => state.selection?.feature);
  const onKeyDown = useRovingRows(list);
  const ids = groups.flatMap(({ features }) => features.map(({ id }) => id));
  const tabStop = [latest, selected].find((id) => id && ids.includes(id)) ?? ids[0];
  return (
    <PlaceListFrame
      groups={groups}
      list={list}
      onKeyDown={onKeyDown}
      onReached={onReached}
      rowsOf={({ features }) => (
        <ul className={styles.rows}>
          {features.map((feature) => (
            <PlaceRow key={feature.id} feature={feature} unit={unit} isTabStop={feature.id === tabStop} />
          ))}
        </ul>
      )}
    />
  );
}
