import type { Claim } from "../core/claim.ts";
import { formatQuote } from "../core/format.ts";
import { formatDifference, formatFigure, formatStated } from "../core/format-claim.ts";
import { CLAIM_METHODS, VERDICT, type Verdict } from "../core/vocabulary.ts";
import styles from "./FiguresPanel.module.css";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";

/** A sign beside the word, so that colour is never all that tells. */
const SIGN: Readonly<Record<Verdict, string>> = { agrees: "=", differs: "≠", depends: "~", "cannot-be-measured": "?" };

/** One figure: stated, measured, difference, why; chosen, with its passage. */
export function ClaimView({ claim, chosen }: { readonly claim: Claim; readonly chosen: boolean }) {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const unit = useAtlasState((state) => state.preferences.unit);
  const passage = atlas.passageById.get(claim.passage);
  const cite = `${atlas.articleById.get(claim.article)?.citeAs}, paragraph ${claim.paragraph}`;
  const [feature] = claim.features;
  return (
    <article className={styles.claim} aria-current={chosen}>
      <h3>
        <button
          type="button"
          aria-pressed={chosen}
          onClick={() => dispatch({ type: "claimChosen", claim: chosen ? null : claim.id })}
        >
          {claim.title}
        </button>
        <span className={styles.verdict} data-verdict={claim.verdict}>
          <span aria-hidden="true">{SIGN[claim.verdict]} </span>
          {VERDICT[claim.verdict]}
        </span>
      </h3>
      <dl>
        <div>
          <dt>Stated</dt>
          <dd>
            {claim.says} <span className={styles.cite}>({cite})</span>
          </dd>
        </div>
        {claim.measured.map((measured, i) => {
          const difference = formatDifference(claim, measured, unit);
          return (
            <div key={measured.label ?? i}>
              <dt>Measured</dt>
              <dd>
                {measured.label && `${measured.label}: `}
                <strong>{formatFigure(measured, unit)}</strong>
                {difference !== null && <span className={styles.difference}> · difference {difference}</span>}
              </dd>
            </div>
          );
        })}
        <div>
          <dt>Why</dt>
          <dd>{claim.why}</dd>
        </div>
      </dl>
      {chosen && (
        <div className={styles.more}>
          {claim.method && (
            <p>
              Method: {CLAIM_METHODS[claim.method].toLowerCase()}
              {claim.stated && `; stated as ${formatStated(claim, unit)}`}.
            </p>
          )}
          <blockquote>{formatQuote(claim.quote.exact)}</blockquote>
          <p>{passage?.gist}</p>
          <p className={styles.links}>
            <button
              type="button"
              onClick={() => dispatch({ type: "passageOpened", passage: claim.passage, feature: feature ?? null })}
            >
              Read {cite}
            </button>
            {claim.features.map((id) => (
              <button key={id} type="button" onClick={() => dispatch({ type: "featureChosen", feature: id })}>
                {atlas.featureById.get(id)?.name.en}
              </button>
            ))}
          </p>
        </div>
      )}
    </article>
  );
}
