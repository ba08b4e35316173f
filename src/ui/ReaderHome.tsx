import { READER } from "../core/messages/reader.ts";
import { AboutButton } from "./about/AboutButton.tsx";
import { Coverage } from "./Coverage.tsx";
import { Disagreements } from "./Disagreements.tsx";
import styles from "./Reader.module.css";
import { TourList } from "./TourList.tsx";
import { useAtlas, useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";

/** What there is to read: the articles, where they disagree, and what of them is on the map. */
export function ReaderHome() {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const say = useSay();
  return (
    <div className={styles.body}>
      <TourList />
      <p>{say(READER.about)}</p>
      <ul className={styles.articles}>
        {atlas.articles.map((article) => (
          <li key={article.id}>
            <button type="button" lang="en" onClick={() => dispatch({ type: "articleOpened", article: article.id })}>
              <strong>{article.shortTitle}</strong>
              <span>{article.citeAs}</span>
            </button>
          </li>
        ))}
      </ul>
      <Disagreements />
      <Coverage />
      <footer className={styles.about}>
        <AboutButton />
      </footer>
    </div>
  );
}
