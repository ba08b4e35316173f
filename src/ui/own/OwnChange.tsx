import { useId, useState } from "react";
import type { Message } from "../../core/language.ts";
import { EXPORT_FORMATS } from "../../core/messages/export.ts";
import { PARTS } from "../../core/messages/faults.ts";
import { OWN } from "../../core/messages/own-layers.ts";
import type { OwnExportId } from "../../core/own/export-own.ts";
import { OWN_SLOTS, type OwnLayer } from "../../core/own/own-layer.ts";
import { loadPart } from "../on-demand.tsx";
import { saveFile } from "../save-file.ts";
import { useDispatch } from "../use-atlas.ts";
import { useSay } from "../use-language.ts";
import styles from "./OwnLayers.module.css";
import { OwnSwatch } from "./OwnSwatch.tsx";

const FORMATS: readonly OwnExportId[] = ["geojson", "csv", "kml"];

interface Props {
  readonly layer: OwnLayer;
  readonly onSaid: (sentence: Message) => void;
  readonly onRemoved: () => void;
}

/** What an own layer is called and how it is drawn; the way out as a file, and away. */
export function OwnChange({ layer, onSaid, onRemoved }: Props) {
  const dispatch = useDispatch();
  const say = useSay();
  const id = useId();
  const [format, setFormat] = useState<OwnExportId>("geojson");
  const save = async () => {
    const loaded = await loadPart(PARTS.export, () => import("../../core/own/export-own.ts"), dispatch);
    if (!loaded) return;
    const { ending, mediaType, write } = loaded.OWN_EXPORTS[format];
    const fileName = `${fileNameOf(layer.name)}.${ending}`;
    saveFile(fileName, mediaType, write(layer));
    onSaid(OWN.saved(fileName));
  };
  return (
    <details className={styles.details}>
      <summary>{say(OWN.change)}</summary>
      <p className={styles.field}>
        <label htmlFor={`${id}-name`}>{say(OWN.name)}</label>
        <input
          id={`${id}-name`}
          value={layer.name}
          maxLength={200}
          onChange={({ target }) => dispatch({ type: "ownRenamed", layer: layer.id, name: target.value })}
        />
      </p>
      <fieldset className={styles.looks}>
        <legend>{say(OWN.look)}</legend>
        {Array.from({ length: OWN_SLOTS }, (_, slot) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a look is its number
            key={slot}
            type="button"
            aria-pressed={slot === layer.slot}
            aria-label={OWN.looks[slot] && say(OWN.looks[slot])}
            onClick={() => dispatch({ type: "ownLookSet", layer: layer.id, slot })}
          >
            <OwnSwatch slot={slot} />
          </button>
        ))}
      </fieldset>
      <p className={styles.field}>
        <label htmlFor={`${id}-format`}>{say(OWN.saveAs)}</label>
        <select
          id={`${id}-format`}
          value={format}
          onChange={({ target }) => setFormat(FORMATS.find((one) => one === target.value) ?? "geojson")}
        >
          {FORMATS.map((one) => (
            <option key={one} value={one}>
              {say(EXPORT_FORMATS[one])}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => void save()}>
          {say(OWN.save)}
        </button>
      </p>
      <button
        type="button"
        onClick={() => {
          dispatch({ type: "ownRemoved", layer: layer.id });
          onRemoved();
        }}
      >
        {say(OWN.remove)}
      </button>
    </details>
  );
}

/** Without what a system may not have in the name of a file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to go
const fileNameOf = (name: string) => name.replace(/[\u0000-\u001F<>:"/\\|?*]+/g, "-").replace(/^\.+/, "") || "layer";
