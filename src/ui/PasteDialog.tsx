import { useEffect, useId, useRef } from "react";
import styles from "./OwnCopy.module.css";

interface PasteDialogProps {
  readonly onText: (text: string) => void;
  readonly onClosed: () => void;
}

/** A field for a text from the clipboard. Modal, so that Escape, focus and the way back are the browser's own. */
export function PasteDialog({ onText, onClosed }: PasteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const title = useId();
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
        <h2 id={title}>Paste the text</h2>
        <textarea ref={field} aria-labelledby={title} rows={12} spellCheck={false} />
        <div className={styles.buttons}>
          <button type="submit">Read this text</button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}
