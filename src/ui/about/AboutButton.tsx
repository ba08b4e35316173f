import { useState } from "react";
import { ABOUT } from "../../core/messages/about.ts";
import { PARTS } from "../../core/messages/faults.ts";
import { ModalDialog } from "../ModalDialog.tsx";
import { onDemand } from "../on-demand.tsx";
import { useSay } from "../use-language.ts";
import styles from "./About.module.css";

// On demand: most readers never ask.
const AboutContent = onDemand(PARTS.about, async () => (await import("./AboutContent.tsx")).AboutContent);

/** Opens what is to be told of the atlas itself: what it is, of whose work it is made, and under which terms. */
export function AboutButton() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say(ABOUT.open)}
      </button>
      {open && (
        <ModalDialog title={say(ABOUT.open)} close={say(ABOUT.close)} look={styles} onClosed={() => setOpen(false)}>
          <AboutContent />
        </ModalDialog>
      )}
    </>
  );
}
