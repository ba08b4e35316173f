import { useId, useMemo, useRef, useState } from "react";
import { OWN } from "../../core/messages/own-layers.ts";
import { LIST } from "../../core/messages/places.ts";
import type { OwnFeature, OwnLayer } from "../../core/own/own-layer.ts";
import { ownNameOf } from "../../core/own/own-name.ts";
import { useAtlasState, useDispatch } from "../use-atlas.ts";
import { useSay } from "../use-language.ts";
import { useRovingRows } from "../use-roving-rows.ts";
import styles from "./OwnLayers.module.css";

/** So many rows at once: a file may have a hundred thousand. */
const ROWS = 100;

/** The places of an own layer: a button each, of which one is a tab stop. */
export function OwnList({ layer }: { readonly layer: OwnLayer }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say(OWN.places)}</summary>
      {open && <Rows layer={layer} />}
    </details>
  );
}

function Rows({ layer }: { readonly layer: OwnLayer }) {
  const say = useSay();
  const dispatch = useDispatch();
  const field = useId();
  const list = useRef<HTMLUListElement>(null);
  const [wanted, setWanted] = useState("");
  const [most, setMost] = useState(ROWS);
  const [latest, setLatest] = useState<string | null>(null);
  const onKeyDown = useRovingRows(list);
  const selected = useAtlasState((state) => state.selection?.feature);
  const found = useMemo(() => {
    const text = wanted.trim().toLowerCase();
    return text === "" ? layer.features : layer.features.filter(({ name }) => name?.toLowerCase().includes(text));
  }, [layer.features, wanted]);
  const rows = found.slice(0, most);
  const stop = [latest, selected].find((id) => rows.some((row) => row.id === id)) ?? rows[0]?.id;
  const hover = (feature: OwnFeature | null) => dispatch({ type: "featureHovered", feature: feature?.id ?? null });
  return (
    <>
      {layer.features.length > ROWS / 10 && (
        <p className={styles.field}>
          <label htmlFor={field}>{say(OWN.find)}</label>
          <input
            id={field}
            type="search"
            value={wanted}
            onChange={({ target }) => {
              setWanted(target.value);
              setMost(ROWS);
            }}
          />
        </p>
      )}
      {rows.length === 0 && <p role="status">{say(OWN.noneFound)}</p>}
      <ul
        ref={list}
        aria-label={say(OWN.places)}
        aria-description={say(LIST.keys)}
        className={styles.rows}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => setLatest(target.getAttribute("data-feature"))}
      >
        {rows.map((feature) => (
          <li key={feature.id} onMouseEnter={() => hover(feature)} onMouseLeave={() => hover(null)}>
            <button
              type="button"
              tabIndex={feature.id === stop ? 0 : -1}
              aria-current={feature.id === selected}
              data-feature={feature.id}
              onClick={() => dispatch({ type: "featureChosen", feature: feature.id })}
              onFocus={() => hover(feature)}
              onBlur={() => hover(null)}
            >
              <bdi>{say(ownNameOf(feature))}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {found.length > most && (
        <button type="button" onClick={() => setMost(most + ROWS)}>
          {say(OWN.more(Math.min(ROWS, found.length - most)))}
        </button>
      )}
    </>
  );
}
