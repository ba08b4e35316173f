import { useState } from "react";
import { PARTS } from "../../core/messages/faults.ts";
import { HELP } from "../../core/messages/help.ts";
import { ModalDialog } from "../ModalDialog.tsx";
import { onDemand } from "../on-demand.tsx";
import { useSay } from "../use-language.ts";
import { useWanted } from "../use-wanted.ts";
import styles from "./HelpDialog.module.css";

// On demand: most readers never ask.
const HelpContent = onDemand(PARTS.help, async () => (await import("./HelpContent.tsx")).HelpContent);

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

function HelpDialog({ onClosed }: { readonly onClosed: () => void }) {
  const say = useSay();
  return (
    <ModalDialog title={say(HELP.title)} close={say(HELP.close)} look={styles} onClosed={onClosed}>
      <HelpContent />
    </ModalDialog>
  );
}
