import type { ReactNode } from "react";
import { type Message, nounFor, wholeNumber } from "../core/language.ts";
import { LAYERS } from "../core/messages/layers.ts";
import { PLACES } from "../core/messages/nouns.ts";
import styles from "./LayerToggle.module.css";
import { useAtlasState, useDispatch } from "./use-atlas.ts";
import { useLanguage, useSay } from "./use-language.ts";

interface Props {
  /** Its id. */
  readonly layer: string;
  readonly title: Message;
  readonly about?: Message;
  /** Of its places. */
  readonly count: number;
  /** Between the box and the title. */
  readonly sign?: ReactNode;
  /** The title as it is shown, where that is more than its text. */
  readonly children?: ReactNode;
}

/** Shows or hides a layer, or shows it alone. */
export function LayerToggle({ layer, title, about, count, sign, children = null }: Props) {
  const dispatch = useDispatch();
  const say = useSay();
  const language = useLanguage();
  const isShown = useAtlasState((state) => !state.hidden.has(layer));
  return (
    <div className={styles.row}>
      <label title={about && say(about)}>
        <input type="checkbox" checked={isShown} onChange={() => dispatch({ type: "layerToggled", layer })} />
        {sign}
        <span>
          {children ?? say(title)}{" "}
          <span className={styles.count}>
            {wholeNumber(count, language)}
            <span className="visually-hidden"> {say(nounFor(count, PLACES))}</span>
          </span>
        </span>
      </label>
      <button
        type="button"
        className={styles.only}
        aria-label={say(LAYERS.onlyLayer(title))}
        onClick={() => dispatch({ type: "layersShown", layers: layer })}
      >
        {say(LAYERS.only)}
      </button>
    </div>
  );
}
