import { LOCALES, type Message, nounFor, unchanged } from "../../core/language.ts";
import { LAYERS } from "../../core/messages/layers.ts";
import { PLACES } from "../../core/messages/nouns.ts";
import type { OwnLayer } from "../../core/own/own-layer.ts";
import { useAtlasState, useDispatch } from "../use-atlas.ts";
import { useLanguage, useSay } from "../use-language.ts";
import { OwnChange } from "./OwnChange.tsx";
import styles from "./OwnLayers.module.css";
import { OwnList } from "./OwnList.tsx";
import { OwnProblems } from "./OwnProblems.tsx";
import { OwnSwatch } from "./OwnSwatch.tsx";

interface Props {
  readonly layer: OwnLayer;
  readonly onSaid: (sentence: Message) => void;
  readonly onRemoved: () => void;
}

/** A layer that the reader opened: shown or not, its places, what was left out of it, and what can be done with it. */
export function OwnLayerRow({ layer, onSaid, onRemoved }: Props) {
  const dispatch = useDispatch();
  const say = useSay();
  const language = useLanguage();
  const { id, name, slot, features } = layer;
  const shown = useAtlasState((state) => !state.hidden.has(id));
  return (
    <li className={styles.layer}>
      <div className={styles.row}>
        <label>
          <input type="checkbox" checked={shown} onChange={() => dispatch({ type: "layerToggled", layer: id })} />
          <OwnSwatch slot={slot} />
          <span>
            <bdi>{name}</bdi>{" "}
            <span className={styles.count}>
              {features.length.toLocaleString(LOCALES[language])}
              <span className="visually-hidden"> {say(nounFor(features.length, PLACES))}</span>
            </span>
          </span>
        </label>
        <button
          type="button"
          className={styles.only}
          aria-label={say(LAYERS.onlyLayer(unchanged(name)))}
          onClick={() => dispatch({ type: "layersShown", layers: id })}
        >
          {say(LAYERS.only)}
        </button>
      </div>
      <OwnList layer={layer} />
      <OwnProblems layer={layer} />
      <OwnChange layer={layer} onSaid={onSaid} onRemoved={onRemoved} />
    </li>
  );
}
