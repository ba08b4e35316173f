import { Fragment, memo, useId } from "react";
import type { LengthUnit } from "../core/format.ts";
import { counted } from "../core/language.ts";
import { PASSAGES } from "../core/messages/nouns.ts";
import { KIND_WORDS } from "../core/messages/vocabulary.ts";
import type { Feature } from "../core/model.ts";
import { wordsOfSurroundings } from "../core/surroundings-text.ts";
import { PlaceName } from "./PlaceName.tsx";
import styles from "./PlacesPanel.module.css";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";

interface Props {
  readonly feature: Feature;
  readonly unit: LengthUnit;
  /** Whether the Tab key stops at this row: at one of the whole list. */
  readonly isTabStop: boolean;
  /** Which row of its list it is, and of how many, where not all of them stand in the page. */
  readonly place?: number;
  readonly places?: number;
  /** Room for rows that do not stand, in CSS pixels. */
  readonly gapBeforePx?: number;
  readonly gapAfterPx?: number;
}

/** A place: a button with its name, and what describes it: where it lies. Kept, for there are hundreds. */
export const PlaceRow = memo(function PlaceRow(props: Props) {
  const { feature, unit, isTabStop, place, places, gapBeforePx, gapAfterPx } = props;
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const say = useSay();
  const selected = useAtlasState((state) => state.selection?.feature === feature.id);
  const passages = atlas.citationsOfFeature.get(feature.id)?.length ?? 0;
  const where = wordsOfSurroundings(atlas, feature, unit);
  const id = useId();
  const hover = (on: boolean) => dispatch({ type: "featureHovered", feature: on ? feature.id : null });
  return (
    <li
      className={styles.row}
      aria-posinset={place}
      aria-setsize={places}
      style={gapBeforePx || gapAfterPx ? { marginTop: gapBeforePx, marginBottom: gapAfterPx } : undefined}
      onMouseEnter={() => hover(true)}
      onMouseLeave={() => hover(false)}
    >
      <button
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-current={selected}
        aria-describedby={where.map((_, i) => `${id}-${i}`).join(" ") || undefined}
        data-feature={feature.id}
        onClick={() => dispatch({ type: "featureChosen", feature: feature.id })}
        onFocus={() => hover(true)}
        onBlur={() => hover(false)}
      >
        <PlaceName feature={feature.id} />{" "}
        <span className={styles.kind}>
          {say(KIND_WORDS[feature.kind])}
          {passages > 0 && ` · ${say(counted(passages, PASSAGES))}`}
        </span>
      </button>
      {where.length > 0 && (
        <p className={styles.where}>
          {where.map((words, i) => (
            <Fragment key={words.en}>
              {i > 0 && <span aria-hidden="true"> · </span>}
              <span id={`${id}-${i}`}>{say(words)}</span>
            </Fragment>
          ))}
        </p>
      )}
    </li>
  );
});
