import { formatQuote } from "../core/format.ts";
import { DISAGREEMENTS, READER } from "../core/messages/reader.ts";
import type { Disagreement } from "../core/model.ts";
import styles from "./Disagreements.module.css";
import passageStyles from "./Passage.module.css";
import { PlaceName } from "./PlaceName.tsx";

import { useAtlas, useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";

/** Where the articles contradict each other about places, figures and dates: both quotations side by side. */
export function Disagreements() {
  const { disagreements } = useAtlas();
  const say = useSay();
  if (disagreements.length === 0) return null;
  return (
    <section aria-label={say(DISAGREEMENTS.title)}>
      <h3>{say(DISAGREEMENTS.title)}</h3>
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
  const say = useSay();
  const [first] = features;
  return (
    <details className={styles.disagreement}>
      <summary lang="en">{title}</summary>
      <p lang="en">{about}</p>
      <div className={styles.sides}>
        {sides.map(({ article, paragraph, passage, quote, says }) => (
          <div key={`${article} ${paragraph} ${quote.exact}`}>
            <p lang="en" className={styles.says}>
              {says}
            </p>
            <blockquote lang="en">{formatQuote(quote.exact)}</blockquote>
            <button type="button" onClick={() => dispatch({ type: "passageOpened", passage, feature: first ?? null })}>
              {say(READER.cite(atlas.articleById.get(article)?.citeAs ?? article, paragraph))}
            </button>
          </div>
        ))}
      </div>
      <p className={passageStyles.places}>
        {say(DISAGREEMENTS.onMap)}{" "}
        {features.map((id) => (
          <button key={id} type="button" onClick={() => dispatch({ type: "featureChosen", feature: id })}>
            <PlaceName feature={id} />
          </button>
        ))}
      </p>
    </details>
  );
}
