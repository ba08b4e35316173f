import { useRef, useState } from "react";
import { OWN_COPY } from "../core/messages/own-copy.ts";
import type { Recognition } from "../core/recognise.ts";
import styles from "./OwnCopy.module.css";
import { PasteDialog } from "./PasteDialog.tsx";
import { useAtlas } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";
import { type OwnCopyProps, useOwnCopy } from "./use-own-copy.ts";

const ACCEPTED = ".txt,.md,.markdown,.html,.htm,.xhtml,text/plain,text/html,text/markdown";

/** The reader's own copies of articles: opened from a file, dropped or pasted; what was recognised, and away again. */
export function OwnCopy(props: OwnCopyProps) {
  const atlas = useAtlas();
  const say = useSay();
  const { copies, reports, busy, openFiles, openText, remove } = useOwnCopy(props);
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [pasting, setPasting] = useState(false);
  const [over, setOver] = useState(false);
  const titleOf = (article: string) => atlas.articleById.get(article)?.shortTitle ?? article;
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) return openFiles(files);
    return openText(event.dataTransfer.getData("text/plain"));
  };
  const removeHeld = async (article: string) => {
    await remove(article);
    // Its button is gone with the text.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) opener.current?.focus();
    });
  };
  // Not `disabled` while it reads: that would take the focus from under the reader who has just pressed.
  return (
    <section
      aria-label={say(OWN_COPY.label)}
      className={styles.copy}
      data-over={over}
      onDragOver={(event) => {
        // Without this the browser would leave the page for the file.
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <p>{say(OWN_COPY.about)}</p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        aria-label={say(OWN_COPY.file)}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // So that the same file can be chosen again.
          target.value = "";
          void openFiles(files);
        }}
      />
      <div className={styles.buttons}>
        <button ref={opener} type="button" aria-disabled={busy} onClick={() => !busy && input.current?.click()}>
          {say(OWN_COPY.open)}
        </button>
        <button type="button" aria-disabled={busy} onClick={() => !busy && setPasting(true)}>
          {say(OWN_COPY.paste)}
        </button>
      </div>
      {pasting && <PasteDialog onText={(text) => void openText(text)} onClosed={() => setPasting(false)} />}
      {/* Each sentence is said when it comes, and not again with the next. */}
      <div role="status" aria-atomic="false">
        {busy && <p>{say(OWN_COPY.reading)}</p>}
        {reports.map(({ id, sentence }) => (
          <p key={id}>{say(sentence)}</p>
        ))}
      </div>
      {reports.map(({ id, recognition }) => recognition && <NotRecognised key={id} recognition={recognition} />)}
      <ul>
        {[...copies].map(([article, paragraphs]) => (
          <li key={article} className={styles.held}>
            <span>{say(OWN_COPY.held(titleOf(article), paragraphs.size))}</span>
            <button type="button" aria-disabled={busy} onClick={() => !busy && void removeHeld(article)}>
              {say(OWN_COPY.remove)}
              <span className="visually-hidden">{say(OWN_COPY.removeOf(titleOf(article)))}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Enough to see what they are; a whole book would not fit. */
const SHOWN_BLOCKS = 50;
const SHOWN_UNITS = 120;

function NotRecognised({ recognition: { missing, unknown } }: { readonly recognition: Recognition }) {
  const say = useSay();
  if (missing.length === 0 && unknown.length === 0) return null;
  return (
    <details className={styles.rest}>
      <summary>{say(OWN_COPY.notRecognised)}</summary>
      {missing.length > 0 && <p>{say(OWN_COPY.missing(missing))}</p>}
      {unknown.length > 0 && (
        <ul>
          {unknown.slice(0, SHOWN_BLOCKS).map((text, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks may repeat; the list never changes
            <li key={i}>{text.length > SHOWN_UNITS ? `${text.slice(0, SHOWN_UNITS)} …` : text}</li>
          ))}
          {unknown.length > SHOWN_BLOCKS && <li>{say(OWN_COPY.moreBlocks(unknown.length - SHOWN_BLOCKS))}</li>}
        </ul>
      )}
    </details>
  );
}
