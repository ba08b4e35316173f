import { type KeyboardEvent, useMemo } from "react";
import { flushSync } from "react-dom";
import { nameOf } from "../core/feature-name.ts";
import type { PlaceListProps } from "./PlaceList.tsx";
import { PlaceListFrame } from "./PlaceListFrame.tsx";
import { PlaceRow } from "./PlaceRow.tsx";
import styles from "./PlacesPanel.module.css";
import { useRovingKeys } from "./roving-keys.ts";
import { useAtlasState } from "./use-atlas.ts";
import { useLanguage } from "./use-language.ts";
import { useListWindow } from "./use-list-window.ts";

/**
 * The list where it is long: only the rows around what is seen stand in the page, each of which says which of how many
 * it is. The keyboard goes through all of them, as in a short list.
 */
export function LongPlaceList({ groups, list, latest, onReached }: PlaceListProps) {
  const language = useLanguage();
  const unit = useAtlasState((state) => state.preferences.unit);
  const selected = useAtlasState((state) => state.selection?.feature);
  const placeFor = useRovingKeys();
  const sizes = useMemo(() => groups.map(({ features }) => features.length), [groups]);
  const starts = useMemo(() => sizes.map((_, i) => sizes.slice(0, i).reduce((sum, size) => sum + size, 0)), [sizes]);
  const features = useMemo(() => groups.flatMap((group) => group.features), [groups]);
  const rowOf = useMemo(() => new Map(features.map(({ id }, row) => [id, row])), [features]);
  const stop = [latest, selected].map((id) => rowOf.get(id ?? "")).find((row) => row !== undefined) ?? 0;
  const standing = useListWindow(list, sizes, stop);

  const onKeyDown = (event: KeyboardEvent) => {
    const here = rowOf.get((event.target as Element).getAttribute("data-feature") ?? "");
    if (here === undefined) return;
    const textOf = (row: number) => {
      const feature = features[row];
      return feature ? nameOf(feature, language) : "";
    };
    const next = placeFor(event, { count: features.length, here, starts, textOf });
    const feature = next === null ? undefined : features[next];
    if (!feature) return;
    event.preventDefault();
    // Its row stands at once, wherever it is, and the browser brings it into sight.
    flushSync(() => onReached(feature.id));
    const row = list.current?.querySelector<HTMLElement>(`[data-feature="${CSS.escape(feature.id)}"]`);
    row?.focus();
    // The rows around it may be higher than the gap was.
    requestAnimationFrame(() => {
      if (row && row === document.activeElement) row.scrollIntoView({ block: "nearest" });
    });
  };

  return (
    <PlaceListFrame
      groups={groups}
      list={list}
      onKeyDown={onKeyDown}
      onReached={onReached}
      rowsOf={(_, group) => {
        const { rows = [], tailPx = 0 } = standing[group] ?? {};
        return (
          <ul className={styles.rows} style={rows.length === 0 ? { height: tailPx } : undefined}>
            {rows.map(({ row, gapPx }, i) => {
              const feature = features[row];
              if (!feature) return null;
              return (
                <PlaceRow
                  key={feature.id}
                  feature={feature}
                  unit={unit}
                  isTabStop={row === stop}
                  place={row - (starts[group] ?? 0) + 1}
                  places={sizes[group] ?? 0}
                  gapBeforePx={gapPx}
                  gapAfterPx={i === rows.length - 1 ? tailPx : 0}
                />
              );
            })}
          </ul>
        );
      }}
    />
  );
}
