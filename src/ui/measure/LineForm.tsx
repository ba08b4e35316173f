import { useId, useState } from "react";
import type { Message } from "../../core/language.ts";
import { parseLineText } from "../../core/line-text.ts";
import { MEASURE, PASTE, sentenceOf } from "../../core/messages/measure.ts";
import { MAX_VERTICES } from "../../state/routes.ts";
import { useDispatch } from "../use-atlas.ts";
import { useSay } from "../use-language.ts";
import { MeasureForm } from "./MeasureForm.tsx";
import styles from "./Measurement.module.css";

/** A line from elsewhere: GeoJSON, or positions one a line. */
export function LineForm() {
  const dispatch = useDispatch();
  const say = useSay();
  const id = useId();
  const [text, setText] = useState("");
  const [error, setError] = useState<Message | null>(null);
  const [said, setSaid] = useState<Message | null>(null);
  const measure = () => {
    const parsed = parseLineText(text, MAX_VERTICES);
    setError(parsed.ok ? null : parsed.error);
    if (!parsed.ok) return;
    setSaid(PASTE.added(parsed.value.length));
    setText("");
    dispatch({ type: "routesAdded", routes: parsed.value });
  };
  return (
    <MeasureForm label={say(MEASURE.paste)} measure={measure}>
      <div className={styles.field}>
        <label htmlFor={id}>{say(PASTE.label)}</label>
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
            setSaid(null);
          }}
        />
        {error !== null && (
          <p id={`${id}-error`} className={styles.error}>
            {say(sentenceOf(error))}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        <button type="submit" disabled={text.trim() === ""}>
          {say(MEASURE.measure)}
        </button>
      </div>
      <p role="status" className={styles.hint}>
        {said && say(said)}
      </p>
    </MeasureForm>
  );
}
