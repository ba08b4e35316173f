import { useMemo } from "react";
import { type Coverage as Counts, coverageOf } from "../core/coverage.ts";
import { formatQuote } from "../core/format.ts";
import type { Article } from "../core/model.ts";
import styles from "./Coverage.module.css";
import { useAtlas, useDispatch } from "./use-atlas.ts";

/** How many references of the texts are drawn, and each one that is not, with the reason. */
export function Coverage() {
  const atlas = useAtlas();
  const coverage = useMemo(() => coverageOf(atlas), [atlas]);
  return (
    <section aria-label="Coverage">
      <h3>What is on the map, and what is not</h3>
      <p>
        Every geographic reference of the passages is either drawn or listed here with the reason why no map can show
        it. A mention is one place in one paragraph.
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Article</th>
            <th scope="col">Mentions drawn</th>
            <th scope="col">Places</th>
            <th scope="col">Quotes</th>
            <th scope="col">Not drawn</th>
          </tr>
        </thead>
        <tbody>
          {atlas.articles.map(({ id, shortTitle }) => (
            <CoverageRow key={id} name={shortTitle} article={id} counts={coverage.ofArticle.get(id)} />
          ))}
          <CoverageRow name="All five" counts={coverage.all} />
        </tbody>
      </table>
      {atlas.articles.map((article) => (
        <UnmappedOf key={article.id} article={article} />
      ))}
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly article?: string;
  readonly counts: Counts | undefined;
}

function CoverageRow({ name, article, counts }: RowProps) {
  const dispatch = useDispatch();
  if (!counts) return null;
  return (
    <tr>
      <th scope="row">
        {article ? (
          <button type="button" onClick={() => dispatch({ type: "articleOpened", article })}>
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      <td>{counts.mentions}</td>
      <td>{counts.features}</td>
      <td>{counts.quotations}</td>
      <td>{counts.unmapped}</td>
    </tr>
  );
}

function UnmappedOf({ article }: { readonly article: Article }) {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const rows = (atlas.passagesOfArticle.get(article.id) ?? []).flatMap(
    ({ id }) => atlas.unmappedOfPassage.get(id) ?? [],
  );
  if (rows.length === 0) return null;
  return (
    <details className={styles.unmapped}>
      <summary>
        Not drawn in {article.shortTitle}: {rows.length}
      </summary>
      <ul>
        {rows.map(({ passage, paragraph, quote, reason }) => (
          <li key={`${passage} ${quote}`}>
            {formatQuote(quote)} {reason}{" "}
            <button type="button" onClick={() => dispatch({ type: "passageOpened", passage, feature: null })}>
              Paragraph {paragraph}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
