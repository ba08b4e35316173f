import { useEffect, useRef, useState } from "react";
import { VIEW } from "../core/messages/view.ts";
import { useAtlasState } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";
import { useViewSentence } from "./use-view-sentence.ts";
import { useWanted } from "./use-wanted.ts";
import styles from "./ViewSentence.module.css";

/** Screen readers say again only what was not there a moment ago. */
const PAUSE_MS = 100;

/** What the map shows, in words: announced when it has come to rest, and to be read at any time. Stands in the map. */
export function ViewSentence() {
  const say = useSay();
  const embedded = useAtlasState((state) => state.embedded);
  const corner = useRef<HTMLDivElement>(null);
  const region = useRef<HTMLElement | null>(null);
  useEffect(() => {
    region.current = corner.current?.closest("section") ?? null;
  }, []);
  const sentence = useViewSentence(region);
  const [open, setOpen] = useState(false);
  const [pausing, setPausing] = useState(false);
  useWanted((part) => {
    if (part !== "where") return;
    setOpen(true);
    setPausing(true);
  });
  useEffect(() => {
    if (!pausing) return;
    const timer = setTimeout(() => setPausing(false), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [pausing]);
  return (
    <div ref={corner} className={styles.corner}>
      <p role="status" className="visually-hidden">
        {sentence && !pausing && say(sentence)}
      </p>
      {sentence && !embedded && (
        <details className={styles.where} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{say(VIEW.where)}</summary>
          <p>{say(sentence)}</p>
        </details>
      )}
    </div>
  );
}
