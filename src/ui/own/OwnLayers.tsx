import { useEffect, useRef } from "react";
import { OWN } from "../../core/messages/own-layers.ts";
import { useAtlasState } from "../use-atlas.ts";
import { useSay } from "../use-language.ts";
import { OwnColumns } from "./OwnColumns.tsx";
import { OwnLayerRow } from "./OwnLayerRow.tsx";
import styles from "./OwnLayers.module.css";
import { useOwnLayers } from "./use-own-layers.ts";

/** What the reader opened from files, and what is being opened. */
export function OwnLayers({ files }: { readonly files: readonly File[] }) {
  const say = useSay();
  const { reading, question, reports, report, cancel } = useOwnLayers(files);
  const layers = useAtlasState((state) => state.own);
  const status = useRef<HTMLDivElement>(null);
  // What had the focus may be gone with its purpose.
  const hadFocus = useRef(false);
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) status.current?.focus();
    hadFocus.current = false;
  });
  const remember = () => {
    hadFocus.current = true;
  };
  return (
    <div className={styles.layers}>
      {reading && (
        <div className={styles.reading}>
          <progress value={reading.share} max={1} aria-label={say(OWN.reading(reading.name))} />
          <button
            type="button"
            onClick={() => {
              remember();
              cancel();
            }}
          >
            {say(OWN.cancel)}
          </button>
        </div>
      )}
      {/* Each sentence is said when it comes, and not again with the next. */}
      <div ref={status} role="status" aria-atomic="false" tabIndex={-1} className={styles.status}>
        {reading && <p>{say(OWN.reading(reading.name))}</p>}
        {reports.map(({ id, sentence }) => (
          <p key={id}>{say(sentence)}</p>
        ))}
      </div>
      {question && (
        <OwnColumns
          key={question.name}
          question={{
            ...question,
            answer: (chosen) => {
              remember();
              question.answer(chosen);
            },
          }}
        />
      )}
      {layers.length > 0 && (
        <ul aria-label={say(OWN.layers)}>
          {layers.map((layer) => (
            <OwnLayerRow
              key={layer.id}
              layer={layer}
              onSaid={report}
              onRemoved={() => {
                remember();
                report(OWN.removed(layer.name));
              }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
