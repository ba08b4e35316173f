import { useId, useState } from "react";
import { count } from "../../core/format.ts";
import { parseLineText } from "../../core/line-text.ts";
import { MAX_VERTICES } from "../../state/routes.ts";
import { useDispatch } from "../use-atlas.ts";
import { MeasureForm } from "./MeasureForm.tsx";
import styles from "./Measurement.module.css";
import { sentenceOf } from "./sentence.ts";

/** A line from elsewhere: GeoJSON, or positions one a line. */
export function LineForm() {
  const dispatch = useDispatch();
  const id = useId();
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const measure = () => {
    const parsed = parseLineText(text, MAX_VERTICES);
    setError(parsed.ok ? null : parsed.error);
    if (!parsed.ok) return;
    setSaid(`${count(parsed.value.length, "route")} added.`);
    setText("");
    dispatch({ type: "routesAdded", routes: parsed.value });
  };
  return (
    <MeasureForm label="Paste a line" measure={measure}>
      <div className={styles.field}>
        <label htmlFor={id}>GeoJSON with a LineString or Polygon, or positions, one a line</label>
        <textarea
          id={id}
          rows={4}
          spellCheck={false}
          value={text}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-error`}
          onChange={({ target }) => {
            setText(target.value);
            setError(null);
            setSaid("");
          }}
        />
        {error !== null && (
          <p id={`${id}-error`} className={styles.error}>
            {sentenceOf(error)}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        <button type="submit" disabled={text.trim() === ""}>
          Measure
        </button>
      </div>
      <p role="status" className={styles.hint}>
        {said}
      </p>
    </MeasureForm>
  );
}
