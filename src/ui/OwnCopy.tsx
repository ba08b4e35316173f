import { useRef, useState } from "react";
import { count } from "../core/format.ts";
import type { Recognition } from "../core/recognise.ts";
import styles from "./OwnCopy.module.css";
import { PasteDialog } from "./PasteDialog.tsx";
import { useAtlas } from "./use-atlas.ts";
import { type OwnCopyProps, useOwnCopy } from "./use-own-copy.ts";

const ACCEPTED = ".txt,.md,.markdown,.html,.htm,.xhtml,text/plain,text/html,text/markdown";

/** The reader's own copies of articles: opened from a file, dropped or pasted; what was recognised, and away again. */
export function OwnCopy(props: OwnCopyProps) {
  const atlas = useAtlas();
  const { copies, reports, busy, openFiles, openText, remove } = useOwnCopy(props);
  const input = useRef<HTMLInputElement>(null);
  const [pasting, setPasting] = useState(false);
  const [over, setOver] = useState(false);
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) return openFiles(files);
    return openText(event.dataTransfer.getData("text/plain"));
  };
  return (
    <section
      aria-label="Your own copy"
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
      <p>
        Have you got an article’s text? Open it, drop it here or paste it, and read it with every quotation in place. It
        stays in this browser; nothing is sent.
      </p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        aria-label="The article's text"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // So that the same file can be chosen again.
          target.value = "";
          void openFiles(files);
        }}
      />
      <div className={styles.buttons}>
        <button type="button" disabled={busy} onClick={() => input.current?.click()}>
          Open the article’s text
        </button>
        <button type="button" disabled={busy} onClick={() => setPasting(true)}>
          Paste the text
        </button>
      </div>
      {pasting && <PasteDialog onText={(text) => void openText(text)} onClosed={() => setPasting(false)} />}
      <div role="status">
        {busy && <p>Reading …</p>}
        {reports.map(({ id, sentence }) => (
          <p key={id}>{sentence}</p>
        ))}
      </div>
      {reports.map(({ id, recognition }) => recognition && <NotRecognised key={id} recognition={recognition} />)}
      <ul>
        {[...copies].map(([article, paragraphs]) => (
          <li key={article} className={styles.held}>
            <span>
              {atlas.articleById.get(article)?.shortTitle}: {count(paragraphs.size, "paragraph")} in full
            </span>
            <button type="button" disabled={busy} onClick={() => void remove(article)}>
              Remove the text
              <span className="visually-hidden"> of {atlas.articleById.get(article)?.shortTitle}</span>
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
  if (missing.length === 0 && unknown.length === 0) return null;
  return (
    <details className={styles.rest}>
      <summary>What was not recognised</summary>
      {missing.length > 0 && (
        <p>
          {missing.length === 1 ? "Paragraph" : "Paragraphs"} not found: {missing.join(", ")}
        </p>
      )}
      {unknown.length > 0 && (
        <ul>
          {unknown.slice(0, SHOWN_BLOCKS).map((text, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks may repeat; the list never changes
            <li key={i}>{text.length > SHOWN_UNITS ? `${text.slice(0, SHOWN_UNITS)} …` : text}</li>
          ))}
          {unknown.length > SHOWN_BLOCKS && <li>and {count(unknown.length - SHOWN_BLOCKS, "more block")}</li>}
        </ul>
      )}
    </details>
  );
}
