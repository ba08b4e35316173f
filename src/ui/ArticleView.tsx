import { useEffect, useRef } from "react";
import { READER } from "../core/messages/reader.ts";
import type { Article } from "../core/model.ts";
import { webAddress } from "../core/web-address.ts";
import { PassageView } from "./PassageView.tsx";
import styles from "./Reader.module.css";
import { useAtlas, useAtlasState } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";
import { usePassageInView } from "./use-passage-in-view.ts";

/** An article as sections and passages, under what is known of it. */
export function ArticleView({ article }: { readonly article: Article }) {
  const atlas = useAtlas();
  const body = useRef<HTMLDivElement>(null);
  usePassageInView(body, article.id);
  const passages = atlas.passagesOfArticle.get(article.id) ?? [];
  return (
    <div ref={body} className={styles.body}>
      <ArticleHead article={article} />
      {passages.map((passage) =>
        passage.heading ? (
          <h4 key={passage.id} lang="en" className={styles.section}>
            {passage.section}
          </h4>
        ) : (
          <PassageView key={passage.id} passage={passage} />
        ),
      )}
    </div>
  );
}

/** What is known of the article. It comes into sight with it, and takes the focus of what opened it and is gone. */
function ArticleHead({
  article: { id, title, shortTitle, authors, publisher, year, note, url },
}: {
  readonly article: Article;
}) {
  const say = useSay();
  const isAsked = useAtlasState((state) => state.passage !== null);
  const heading = useRef<HTMLHeadingElement>(null);
  const address = webAddress(url);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for every article once, not when a passage of it is opened
  useEffect(() => {
    if (isAsked) return;
    heading.current?.scrollIntoView({ block: "nearest" });
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [id]);
  return (
    <header className={styles.article}>
      <h3 ref={heading} tabIndex={-1} lang="en">
        {title ?? shortTitle}
      </h3>
      <p>
        {authors.length > 0 ? <span lang="en">{say(READER.authors(authors))}</span> : say(READER.noAuthor)} ·{" "}
        {publisher ? <span lang="en">{publisher}</span> : say(READER.noPublisher)} · {year ?? say(READER.noYear)}
      </p>
      {note && <p lang="en">{note}</p>}
      {address && (
        <p>
          <a href={address} rel="noreferrer">
            {say(READER.original)}
          </a>
        </p>
      )}
    </header>
  );
}
