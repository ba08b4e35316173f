import { useRef } from "react";
import { allArticles } from "../core/messages/articles.ts";
import { READER } from "../core/messages/reader.ts";
import { loadFingerprints } from "../load-atlas.ts";
import { ArticleView } from "./ArticleView.tsx";
import { OwnCopy } from "./OwnCopy.tsx";
import styles from "./Reader.module.css";
import { ReaderHome } from "./ReaderHome.tsx";
import { useAskedPassage } from "./use-asked-passage.ts";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";
import type { Texts } from "./use-texts.ts";

interface Props extends Pick<Texts, "onText" | "onRemoved"> {
  readonly visible: boolean;
}

/** One article as its passages: gist, quotations and places; the passage that was asked for in sight, once the reader is. */
export function Reader({ visible, onText, onRemoved }: Props) {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const say = useSay();
  const article = useAtlasState((state) => state.article);
  const follow = useAtlasState((state) => state.followText);
  const region = useRef<HTMLElement>(null);
  useAskedPassage(region, visible);
  const chosen = atlas.articleById.get(article ?? "");
  return (
    <section ref={region} aria-label={say(READER.title)}>
      <div className={styles.head}>
        {/* The tab above says it to the eye. */}
        <h2 className="visually-hidden">{say(READER.title)}</h2>
        <select
          aria-label={say(READER.article)}
          value={chosen?.id ?? ""}
          onChange={({ target }) => dispatch({ type: "articleOpened", article: target.value || null })}
        >
          <option value="">{say(allArticles(atlas.articles.length))}</option>
          {atlas.articles.map(({ id, citeAs }) => (
            <option key={id} value={id} lang="en">
              {citeAs}
            </option>
          ))}
        </select>
        <label title={say(READER.followNote)}>
          <input
            type="checkbox"
            checked={follow}
            onChange={() => dispatch({ type: "followTextSet", follow: !follow })}
          />{" "}
          {say(READER.follow)}
        </label>
      </div>
      {atlas.privateEdition && <p className={styles.private}>{say(READER.privateEdition)}</p>}
      <details className={styles.own}>
        <summary>{say(READER.ownCopy)}</summary>
        <OwnCopy loadFingerprints={loadFingerprints} onText={onText} onRemoved={onRemoved} />
      </details>
      {chosen ? <ArticleView article={chosen} /> : <ReaderHome />}
    </section>
  );
}
