import type { Message } from "../../core/language.ts";
import { EDGES } from "../../core/messages/page.ts";
import type { Side } from "../../state/state.ts";
import { useSay } from "../use-language.ts";
import styles from "./Side.module.css";

interface Props {
  readonly side: Side;
  readonly name: Message;
  /** The id of what it folds. */
  readonly controls: string;
  readonly folded: boolean;
  readonly onToggle: () => void;
}

/** Folds a part of the page away, and is what is left of it then. */
export function FoldButton({ side, name, controls, folded, onToggle }: Props) {
  const say = useSay();
  return (
    <button
      type="button"
      className={styles.fold}
      data-side={side}
      aria-expanded={!folded}
      aria-controls={controls}
      aria-label={say(name)}
      title={say(folded ? EDGES.show(name) : EDGES.hide(name))}
      onClick={onToggle}
    >
      <svg viewBox="0 0 10 16" width="10" height="16" aria-hidden="true">
        <path d="M8 2 2 8l6 6" fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      {folded && <span>{say(name)}</span>}
    </button>
  );
}
