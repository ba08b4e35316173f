import { useEffect, useId, useRef } from "react";
import { OWN_COPY } from "../core/messages/own-copy.ts";
import styles from "./OwnCopy.module.css";
import { useSay } from "./use-language.ts";

interface PasteDialogProps {
  readonly onText: (text: string) => void;
  readonly onClosed: () => void;
}

/** A field for a text from the clipboard. Modal, so that Escape, focus and the way back are the browser's own. */
export function PasteDialog({ onText, onClosed }: PasteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const title = useId();
  const say = useSay();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby={title} className={styles.dialog} onClose={onClosed}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = field.current?.value ?? "";
          dialog.current?.close();
          if (text.trim() !== "") onText(text);
        }}
      >
        <h2 id={title}>{say(OWN_COPY.paste)}</h2>
        <textarea ref={field} aria-labelledby={title} rows={12} spellCheck={false} />
        <div className={styles.buttons}>
          <button type="submit">{say(OWN_COPY.readPasted)}</button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {say(OWN_COPY.cancel)}
          </button>
        </div>
      </form>
    </dialog>
  );
}
