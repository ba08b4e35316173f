import { useRef, useState } from "react";
import { SHARE } from "../../core/messages/share.ts";
import { useSay } from "../use-language.ts";
import styles from "./ShareDialog.module.css";

/** A text to take by hand or by a press. */
export function CopyField(props: { readonly label: string; readonly text: string; readonly button: string }) {
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text);
      setSaid(say(SHARE.copied));
    } catch {
      field.current?.select();
      setSaid(say(SHARE.notCopied));
    }
  };
  return (
    <div className={styles.copy}>
      <textarea ref={field} readOnly rows={2} spellCheck={false} aria-label={props.label} value={props.text} />
      <button type="button" onClick={() => void copy()}>
        {props.button}
      </button>
      <span role="status">{said}</span>
    </div>
  );
}
