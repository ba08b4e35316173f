import { useRef } from "react";
import type { Article } from "../core/model.ts";
import { PassageView } from "./PassageView.tsx";
import styles from "./Reader.module.css";
import { useAtlas } from "./use-atlas.ts";
import { usePassageInView } from "./use-passage-in-view.ts";

/** An article as sections and passages, under what is known of it. */
export function ArticleView({ article }: { readonly article: Article }) {
  const atlas = useAtlas();
  const body = useRef<HTMLDivElement>(null);
  usePassageInView(body, article.id);
  const passages = atlas.passagesOfArticle.get(article.id) ?? [];
  return (
    <div ref={body} className={styles.body}>
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
