import { useEffect, useRef } from "react";
import type { Article } from "../core/model.ts";
import { PassageView } from "./PassageView.tsx";
import styles from "./Reader.module.css";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";

/** One article as its passages: gist, quotations and places; the passage that was asked for in sight, once the reader is. */
export function Reader({ visible }: { readonly visible: boolean }) {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const article = useAtlasState((state) => state.article);
  const open = useAtlasState((state) => state.passage);
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
      </div>
      {chosen ? <ArticleView article={chosen} /> : <ArticleList />}
    </section>
  );
}

function ArticleList() {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  return (
    <div className={styles.body}>
      <p>
        Each passage is told in our own words, with short quotations. Choose an article, or press a place on the map and
        read its passages.
      </p>
      <ul className={styles.articles}>
        {atlas.articles.map((article) => (
          <li key={article.id}>
            <button type="button" onClick={() => dispatch({ type: "articleOpened", article: article.id })}>
              <strong>{article.shortTitle}</strong>
              <span>{article.citeAs}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ArticleView({ article }: { readonly article: Article }) {
  const atlas = useAtlas();
  const passages = atlas.passagesOfArticle.get(article.id) ?? [];
  return (
    <div className={styles.body}>
      <header className={styles.article}>
        <h3>{article.title ?? article.shortTitle}</h3>
        <p>
          {article.authors.length > 0 ? article.authors.join(" and ") : "Author unknown"} ·{" "}
          {article.publisher ?? "publisher unknown"} · {article.year ?? "year unknown"}
        </p>
        {article.note && <p>{article.note}</p>}
        {article.url && (
          <p>
            <a href={article.url} rel="noreferrer">
              The original
            </a>
          </p>
        )}
      </header>
      {passages.map((passage) =>
        passage.heading ? (
          <h4 key={passage.id} className={styles.section}>
            {passage.section}
          </h4>
        ) : (
          <PassageView key={passage.id} passage={passage} />
        ),
      )}
    </div>
  );
}
