import { type Message, unchanged } from "../../core/language.ts";
import type { OwnLayer } from "../../core/own/own-layer.ts";
import { LayerToggle } from "../LayerToggle.tsx";
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
  const { id, name, slot, features } = layer;
  return (
    <li className={styles.layer}>
      <LayerToggle layer={id} title={unchanged(name)} count={features.length} sign={<OwnSwatch slot={slot} />}>
        <bdi>{name}</bdi>
      </LayerToggle>
      <OwnList layer={layer} />
      <OwnProblems layer={layer} />
      <OwnChange layer={layer} onSaid={onSaid} onRemoved={onRemoved} />
    </li>
  );
}
