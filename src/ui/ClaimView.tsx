import type { Claim } from "../core/claim.ts";
import { nameOf } from "../core/feature-name.ts";
import { formatQuote } from "../core/format.ts";
import { formatDifference, formatFigure, formatStated } from "../core/format-claim.ts";
import { FIGURES } from "../core/messages/figures.ts";
import { METHOD_WORDS, VERDICT_WORDS } from "../core/messages/vocabulary.ts";
import type { Verdict } from "../core/vocabulary.ts";
import styles from "./FiguresPanel.module.css";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";
import { useLanguage, useSay } from "./use-language.ts";

/** A sign beside the word, so that colour is never all that tells. */
const SIGN: Readonly<Record<Verdict, string>> = { agrees: "=", differs: "≠", depends: "~", "cannot-be-measured": "?" };

/** One figure: stated, measured, difference, why; chosen, with its passage. */
export function ClaimView({ claim, chosen }: { readonly claim: Claim; readonly chosen: boolean }) {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const language = useLanguage();
  const say = useSay();
  const unit = useAtlasState((state) => state.preferences.unit);
  const passage = atlas.passageById.get(claim.passage);
  const cite = FIGURES.cite(atlas.articleById.get(claim.article)?.citeAs ?? claim.article, claim.paragraph);
  const features = claim.features.flatMap((id) => atlas.featureById.get(id) ?? []);
  return (
    <article className={styles.claim} aria-current={chosen}>
      <h3>
        <button
          type="button"
          lang="en"
          aria-pressed={chosen}
          onClick={() => dispatch({ type: "claimChosen", claim: chosen ? null : claim.id })}
        >
          {claim.title}
        </button>
        <span className={styles.verdict} data-verdict={claim.verdict}>
          <span aria-hidden="true">{SIGN[claim.verdict]} </span>
          {say(VERDICT_WORDS[claim.verdict])}
        </span>
      </h3>
      <dl>
        <div>
          <dt>{say(FIGURES.stated)}</dt>
          <dd>
            <span lang="en">{claim.says}</span> <span className={styles.cite}>({say(cite)})</span>
          </dd>
        </div>
        {claim.measured.map((measured, i) => {
          const difference = formatDifference(claim, measured, unit, language);
          return (
            <div key={measured.label ?? i}>
              <dt>{say(FIGURES.measured)}</dt>
              <dd>
                {measured.label && <span lang="en">{measured.label}: </span>}
                <strong className={styles.unbroken}>{formatFigure(measured, unit, language)}</strong>
                {difference !== null && (
                  <span className={styles.difference}>
                    {" "}
                    · {say(FIGURES.difference)}
                    <span className={styles.unbroken}>{difference}</span>
                  </span>
                )}
              </dd>
            </div>
          );
        })}
        <div>
          <dt>{say(FIGURES.why)}</dt>
          <dd lang="en">{claim.why}</dd>
        </div>
      </dl>
      {chosen && (
        <div className={styles.more}>
          {claim.method && (
            <p>
              {say(FIGURES.method(METHOD_WORDS[claim.method]))}
              {claim.stated && say(FIGURES.statedAs)}
              {claim.stated && (
                <span lang={claim.stated.quantity === "count" ? "en" : undefined}>
                  {formatStated(claim, unit, language)}
                </span>
              )}
              {say(FIGURES.stop)}
            </p>
          )}
          <blockquote lang="en">{formatQuote(claim.quote.exact)}</blockquote>
          <p lang="en">{passage?.gist}</p>
          <p className={styles.links}>
            <button
              type="button"
              onClick={() =>
                dispatch({ type: "passageOpened", passage: claim.passage, feature: features[0]?.id ?? null })
              }
            >
              {say(FIGURES.read(cite))}
            </button>
            {features.map((one) => (
              <button key={one.id} type="button" onClick={() => dispatch({ type: "featureChosen", feature: one.id })}>
                {nameOf(one, language)}
              </button>
            ))}
          </p>
        </div>
      )}
    </article>
  );
}
