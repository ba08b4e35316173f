import { Coverage } from "./Coverage.tsx";
import { Disagreements } from "./Disagreements.tsx";
import styles from "./Reader.module.css";
import { TourList } from "./TourList.tsx";
import { useAtlas, useDispatch } from "./use-atlas.ts";

/** What there is to read: the articles, where they disagree, and what of them is on the map. */
export function ReaderHome() {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  return (
    <div className={styles.body}>
      <TourList />
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
      <Disagreements />
      <Coverage />
    </div>
  );
}
