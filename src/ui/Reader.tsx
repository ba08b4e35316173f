import { useEffect, useRef } from "react";
import { loadFingerprints } from "../load-atlas.ts";
import { ArticleView } from "./ArticleView.tsx";
import { OwnCopy } from "./OwnCopy.tsx";
import styles from "./Reader.module.css";
import { ReaderHome } from "./ReaderHome.tsx";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";
import type { Texts } from "./use-texts.ts";

interface Props extends Pick<Texts, "onText" | "onRemoved"> {
  readonly visible: boolean;
}

/** One article as its passages: gist, quotations and places; the passage that was asked for in sight, once the reader is. */
export function Reader({ visible, onText, onRemoved }: Props) {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const article = useAtlasState((state) => state.article);
  const open = useAtlasState((state) => state.passage);
  const follow = useAtlasState((state) => state.followText);
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!open || !visible) return;
    const passage = region.current?.querySelector<HTMLElement>(`[data-passage="${open}"]`);
    passage?.scrollIntoView({ block: "start" });
    passage?.focus({ preventScroll: true });
  }, [open, visible]);
  const chosen = atlas.articleById.get(article ?? "");
  return (
    <section ref={region} aria-label="Reader" className={styles.reader}>
      <div className={styles.head}>
        <h2>Reader</h2>
        <select
          aria-label="Article"
          value={chosen?.id ?? ""}
          onChange={({ target }) => dispatch({ type: "articleOpened", article: target.value || null })}
        >
          <option value="">All five articles</option>
          {atlas.articles.map(({ id, citeAs }) => (
            <option key={id} value={id}>
              {citeAs}
            </option>
          ))}
        </select>
        <label title="The places of the passage in sight are lit on the map">
          <input
            type="checkbox"
            checked={follow}
            onChange={() => dispatch({ type: "followTextSet", follow: !follow })}
          />{" "}
          follow the text
        </label>
      </div>
      {atlas.privateEdition && (
        <p className={styles.private}>Private edition: it holds the full texts; do not publish it.</p>
      )}
      <details className={styles.own}>
        <summary>Full text: open your own copy</summary>
        <OwnCopy loadFingerprints={loadFingerprints} onText={onText} onRemoved={onRemoved} />
      </details>
      {chosen ? <ArticleView article={chosen} /> : <ReaderHome />}
    </section>
  );
}
