import { formatFigure } from "../core/format-claim.ts";
import { composed } from "../core/language.ts";
import { CLAIMS_OF_FEATURE } from "../core/messages/popup.ts";
import { VERDICT_WORDS } from "../core/messages/vocabulary.ts";
import type { Feature } from "../core/model.ts";
import styles from "./FeaturePopup.module.css";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";

/** The checked figures about a feature, each a way into the panel that shows how it was measured. */
export function ClaimsOfFeature({ feature }: { readonly feature: Feature }) {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const say = useSay();
  const unit = useAtlasState((state) => state.preferences.unit);
  const claims = atlas.claimsOfFeature.get(feature.id) ?? [];
  if (claims.length === 0) return null;
  return (
    <section aria-label={say(CLAIMS_OF_FEATURE.label)} className={styles.claims}>
      <h3>{say(CLAIMS_OF_FEATURE.title)}</h3>
      <ul>
        {claims.map(({ id, title, says, measured: [first, ...others], verdict }) => (
          <li key={id}>
            <button type="button" lang="en" onClick={() => dispatch({ type: "claimChosen", claim: id })}>
              {title}
            </button>{" "}
            <span className={styles.found}>
              {say(CLAIMS_OF_FEATURE.stated)} <span lang="en">{says}</span>
              {first &&
                others.length === 0 &&
                say(CLAIMS_OF_FEATURE.measured(composed((language) => formatFigure(first, unit, language))))}
              {say(CLAIMS_OF_FEATURE.verdict(VERDICT_WORDS[verdict]))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
