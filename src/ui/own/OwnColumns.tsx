import { useEffect, useId, useRef, useState } from "react";
import { OWN, OWN_COLUMNS } from "../../core/messages/own-layers.ts";
import type { Column } from "../../core/own/own-layer.ts";
import { useSay } from "../use-language.ts";
import styles from "./OwnLayers.module.css";
import type { ColumnsQuestion } from "./use-own-layers.ts";

/** Asks which columns of a table hold the positions. */
export function OwnColumns({ question: { name, columns, answer } }: { readonly question: ColumnsQuestion }) {
  const say = useSay();
  const [lng, setLng] = useState(-1);
  const [lat, setLat] = useState(-1);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("select")?.focus(), []);
  const isReady = lng >= 0 && lat >= 0 && lng !== lat;
  return (
    <form
      ref={form}
      className={styles.question}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) answer({ lng, lat });
      }}
    >
      <fieldset>
        <legend>{say(OWN_COLUMNS.title(name))}</legend>
        <ColumnSelect label={say(OWN_COLUMNS.longitude)} columns={columns} value={lng} onColumn={setLng} />
        <ColumnSelect label={say(OWN_COLUMNS.latitude)} columns={columns} value={lat} onColumn={setLat} />
      </fieldset>
      <div className={styles.buttons}>
        <button type="submit" aria-disabled={!isReady}>
          {say(OWN_COLUMNS.read)}
        </button>
        <button type="button" onClick={() => answer(null)}>
          {say(OWN.cancel)}
        </button>
      </div>
    </form>
  );
}

interface ColumnSelectProps {
  readonly label: string;
  readonly columns: readonly Column[];
  /** Its index; -1 while none is chosen. */
  readonly value: number;
  readonly onColumn: (column: number) => void;
}

function ColumnSelect({ label, columns, value, onColumn }: ColumnSelectProps) {
  const say = useSay();
  const id = useId();
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onColumn(Number(target.value))}>
        <option value={-1}>{say(OWN_COLUMNS.choose)}</option>
        {columns.map(({ name, sample }, i) => (
          <option key={name} value={i}>
            {say(OWN_COLUMNS.column(name, sample))}
          </option>
        ))}
      </select>
    </p>
  );
}
