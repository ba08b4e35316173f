import { lazy, Suspense, useEffect, useId, useRef, useState } from "react";
import { HELP } from "../../core/messages/help.ts";
import { useSay } from "../use-language.ts";
import { useWanted } from "../use-wanted.ts";
import styles from "./HelpDialog.module.css";

// On demand: most readers never ask.
const HelpContent = lazy(async () => ({ default: (await import("./HelpContent.tsx")).HelpContent }));

/** Opens the help, which a key on the map opens too. */
export function HelpButton() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  useWanted((part) => part === "help" && setOpen(true));
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-haspopup="dialog"
        aria-label={say(HELP.open)}
        title={say(HELP.open)}
        onClick={() => setOpen(true)}
      >
        ?
      </button>
      {open && <HelpDialog onClosed={() => setOpen(false)} />}
    </>
  );
}

/** Modal, so that Escape, focus and the way back are the browser's own. */
function HelpDialog({ onClosed }: { readonly onClosed: () => void }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby={title} className={styles.dialog} onClose={onClosed}>
      <div className={styles.head}>
        <h2 id={title}>{say(HELP.title)}</h2>
        <button type="button" aria-label={say(HELP.close)} onClick={() => dialog.current?.close()}>
          ×
        </button>
      </div>
      <Suspense fallback={<p className={styles.text}>{say(HELP.loading)}</p>}>
        <HelpContent />
      </Suspense>
    </dialog>
  );
}
