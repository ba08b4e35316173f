import { formatQuote } from "../core/format.ts";
import type { Disagreement } from "../core/model.ts";
import styles from "./Reader.module.css";
import { useAtlas, useDispatch } from "./use-atlas.ts";

/** Where the articles contradict each other about places, figures and dates: both quotations side by side. */
export function Disagreements() {
  const { disagreements } = useAtlas();
  return (
    <section aria-label="Where the articles disagree">
      <h3>Where the articles disagree</h3>
      <ul>
        {disagreements.map((disagreement) => (
          <li key={disagreement.id}>
            <DisagreementView disagreement={disagreement} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function DisagreementView({
  disagreement: { title, about, features, sides },
}: {
  readonly disagreement: Disagreement;
}) {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const [first] = features;
  return (
    <details className={styles.disagreement}>
      <summary>{title}</summary>
      <p>{about}</p>
      <div className={styles.sides}>
        {sides.map(({ article, paragraph, passage, quote, says }) => (
          <div key={`${article} ${paragraph} ${quote.exact}`}>
            <p className={styles.says}>{says}</p>
            <blockquote>{formatQuote(quote.exact)}</blockquote>
            <button type="button" onClick={() => dispatch({ type: "passageOpened", passage, feature: first ?? null })}>
              {atlas.articleById.get(article)?.citeAs}, paragraph {paragraph}
            </button>
          </div>
        ))}
      </div>
      <p className={styles.places}>
        On the map:{" "}
        {features.map((id) => (
          <button key={id} type="button" onClick={() => dispatch({ type: "featureChosen", feature: id })}>
            {atlas.featureById.get(id)?.name.en}
          </button>
        ))}
      </p>
    </details>
  );
}
