import { useMemo } from "react";
import { type Coverage as Counts, coverageOf } from "../core/coverage.ts";
import { formatNumber, formatQuote } from "../core/format.ts";
import { allOf } from "../core/messages/articles.ts";
import { COVERAGE, READER } from "../core/messages/reader.ts";
import type { Article } from "../core/model.ts";
import styles from "./Coverage.module.css";
import { useAtlas, useDispatch } from "./use-atlas.ts";
import { useLanguage, useSay } from "./use-language.ts";

/** How many references of the texts are drawn, and each one that is not, with the reason. */
export function Coverage() {
  const atlas = useAtlas();
  const say = useSay();
  const coverage = useMemo(() => coverageOf(atlas), [atlas]);
  return (
    <section aria-label={say(COVERAGE.label)}>
      <h3>{say(COVERAGE.title)}</h3>
      <p>{say(COVERAGE.about)}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say(COVERAGE.article)}</th>
            <th scope="col">{say(COVERAGE.mentions)}</th>
            <th scope="col">{say(COVERAGE.places)}</th>
            <th scope="col">{say(COVERAGE.quotes)}</th>
            <th scope="col">{say(COVERAGE.notDrawn)}</th>
          </tr>
        </thead>
        <tbody>
          {atlas.articles.map(({ id, shortTitle }) => (
            <CoverageRow key={id} name={shortTitle} article={id} counts={coverage.ofArticle.get(id)} />
          ))}
          {atlas.articles.length > 1 && <CoverageRow name={say(allOf(atlas.articles.length))} counts={coverage.all} />}
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
  const language = useLanguage();
  if (!counts) return null;
  const { mentions, features, quotations, unmapped } = counts;
  return (
    <tr>
      <th scope="row">
        {article ? (
          <button type="button" lang="en" onClick={() => dispatch({ type: "articleOpened", article })}>
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      <td>{formatNumber(mentions, 0, language)}</td>
      <td>{formatNumber(features, 0, language)}</td>
      <td>{formatNumber(quotations, 0, language)}</td>
      <td>{formatNumber(unmapped, 0, language)}</td>
    </tr>
  );
}

function UnmappedOf({ article }: { readonly article: Article }) {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const say = useSay();
  const rows = (atlas.passagesOfArticle.get(article.id) ?? []).flatMap(
    ({ id }) => atlas.unmappedOfPassage.get(id) ?? [],
  );
  if (rows.length === 0) return null;
  return (
    <details className={styles.unmapped}>
      <summary>{say(COVERAGE.notDrawnIn(article.shortTitle, rows.length))}</summary>
      <ul>
        {rows.map(({ passage, paragraph, quote, reason }) => (
          <li key={`${passage} ${quote}`}>
            <span lang="en">
              {formatQuote(quote)} {reason}
            </span>{" "}
            <button type="button" onClick={() => dispatch({ type: "passageOpened", passage, feature: null })}>
              {say(READER.paragraph(paragraph))}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
