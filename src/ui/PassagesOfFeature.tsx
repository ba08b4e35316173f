import { count, formatQuote } from "../core/format.ts";
import { groupBy } from "../core/group.ts";
import type { Citation, Feature } from "../core/model.ts";
import { mentionedTogether } from "../core/together.ts";
import { MENTION } from "../core/vocabulary.ts";
import styles from "./FeaturePopup.module.css";
import { useAtlas, useDispatch } from "./use-atlas.ts";

/** Every passage about a feature, by article, each with its quotations and the way into the reader. */
export function PassagesOfFeature({ feature }: { readonly feature: Feature }) {
  const atlas = useAtlas();
  const citations = atlas.citationsOfFeature.get(feature.id);
  if (!citations) return <p className={styles.none}>No passage mentions it; it is drawn because others stand on it.</p>;
  const byArticle = groupBy(citations, (citation) => atlas.passageById.get(citation.passage)?.article ?? "");
  return (
    <div className={styles.passages}>
      {[...byArticle].map(([id, ofArticle]) => (
        <section key={id} aria-label={atlas.articleById.get(id)?.citeAs}>
          <h3>
            {atlas.articleById.get(id)?.citeAs} <span>{count(ofArticle.length, "passage")}</span>
          </h3>
          {ofArticle.map((citation) => (
            <CitedPassage key={citation.passage} citation={citation} />
          ))}
        </section>
      ))}
      <MentionedTogether feature={feature} />
    </div>
  );
}

const TOGETHER = 6;

function MentionedTogether({ feature }: { readonly feature: Feature }) {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const together = mentionedTogether(atlas, feature.id, TOGETHER);
  if (together.length === 0) return null;
  return (
    <section aria-label="Mentioned together">
      <h3>Mentioned together</h3>
      <p className={styles.together}>
        {together.map(({ feature: id, passages }) => (
          <button key={id} type="button" onClick={() => dispatch({ type: "featureChosen", feature: id })}>
            {atlas.featureById.get(id)?.name.en} <span>{passages}</span>
          </button>
        ))}
      </p>
    </section>
  );
}

function CitedPassage({ citation }: { readonly citation: Citation }) {
  const dispatch = useDispatch();
  const paragraph = useAtlas().passageById.get(citation.passage)?.paragraph;
  return (
    <div className={styles.passage}>
      {citation.quotes.map((quote) => (
        <blockquote key={quote.exact}>{formatQuote(quote.exact)}</blockquote>
      ))}
      <p className={styles.source}>
        Paragraph {paragraph}
        {citation.mention !== "named" && ` · ${MENTION[citation.mention]}`}
        <button
          type="button"
          onClick={() => dispatch({ type: "passageOpened", passage: citation.passage, feature: citation.feature })}
        >
          Read the passage
        </button>
      </p>
    </div>
  );
}
