import { formatFigure } from "../core/format-claim.ts";
import type { Feature } from "../core/model.ts";
import { VERDICT } from "../core/vocabulary.ts";
import styles from "./FeaturePopup.module.css";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";

/** The checked figures about a feature, each a way into the panel that shows how it was measured. */
export function ClaimsOfFeature({ feature }: { readonly feature: Feature }) {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const unit = useAtlasState((state) => state.preferences.unit);
  const claims = atlas.claimsOfFeature.get(feature.id) ?? [];
  if (claims.length === 0) return null;
  return (
    <section aria-label="Checked figures about it" className={styles.claims}>
      <h3>Checked figures</h3>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <button type="button" onClick={() => dispatch({ type: "claimChosen", claim: claim.id })}>
              {claim.title}
            </button>{" "}
            <span className={styles.found}>
              stated {claim.says}
              {claim.measured.length === 1 &&
                claim.measured[0] &&
                `, measured ${formatFigure(claim.measured[0], unit)}`}
              : {VERDICT[claim.verdict].toLowerCase()}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
