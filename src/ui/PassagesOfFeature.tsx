import { formatQuote } from "../core/format.ts";
import { groupBy } from "../core/group.ts";
import { counted } from "../core/language.ts";
import { PASSAGES } from "../core/messages/nouns.ts";
import { POPUP } from "../core/messages/popup.ts";
import { READER } from "../core/messages/reader.ts";
import { MENTION_WORDS } from "../core/messages/vocabulary.ts";
import type { Citation, Feature } from "../core/model.ts";
import { mentionedTogether } from "../core/together.ts";
import styles from "./FeaturePopup.module.css";
import { PlaceName } from "./PlaceName.tsx";
import { useAtlas, useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";

/** Every passage about a feature, by article, each with its quotations and the way into the reader. */
export function PassagesOfFeature({ feature }: { readonly feature: Feature }) {
  const atlas = useAtlas();
  const say = useSay();
  const citations = atlas.citationsOfFeature.get(feature.id);
  if (!citations) return <p className={styles.none}>{say(POPUP.noPassage)}</p>;
  const byArticle = groupBy(citations, (citation) => atlas.passageById.get(citation.passage)?.article ?? "");
  return (
    <div className={styles.passages}>
      {[...byArticle].map(([id, ofArticle]) => (
        <section key={id} aria-label={atlas.articleById.get(id)?.citeAs}>
          <h3>
            <span lang="en">{atlas.articleById.get(id)?.citeAs}</span>{" "}
            <span className={styles.count}>{say(counted(ofArticle.length, PASSAGES))}</span>
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
  const say = useSay();
  const together = mentionedTogether(atlas, feature.id, TOGETHER);
  if (together.length === 0) return null;
  return (
    <section aria-label={say(POPUP.together)}>
      <h3>{say(POPUP.together)}</h3>
      <p className={styles.together}>
        {together.map(({ feature: id, passages }) => (
          <button key={id} type="button" onClick={() => dispatch({ type: "featureChosen", feature: id })}>
            <PlaceName feature={id} /> <span className={styles.count}>{passages}</span>
          </button>
        ))}
      </p>
    </section>
  );
}

function CitedPassage({ citation }: { readonly citation: Citation }) {
  const dispatch = useDispatch();
  const say = useSay();
  const paragraph = useAtlas().passageById.get(citation.passage)?.paragraph;
  return (
    <div className={styles.passage}>
      {citation.quotes.map((quote) => (
        <blockquote key={quote.exact} lang="en">
          {formatQuote(quote.exact)}
        </blockquote>
      ))}
      <p className={styles.source}>
        {paragraph !== undefined && say(READER.paragraph(paragraph))}
        {citation.mention !== "named" && ` · ${say(MENTION_WORDS[citation.mention])}`}
        <button
          type="button"
          onClick={() => dispatch({ type: "passageOpened", passage: citation.passage, feature: citation.feature })}
        >
          {say(POPUP.read)}
        </button>
      </p>
    </div>
  );
}
