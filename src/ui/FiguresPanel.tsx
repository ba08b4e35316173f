import { useEffect, useRef, useState } from "react";
import type { Claim } from "../core/claim.ts";
import { formatLength } from "../core/format.ts";
import { VERDICT, type Verdict } from "../core/vocabulary.ts";
import { BorderLength } from "./BorderLength.tsx";
import { ClaimView } from "./ClaimView.tsx";
import styles from "./FiguresPanel.module.css";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";

const VERDICTS = Object.keys(VERDICT) as Verdict[];

/** What the articles say in figures that a map can check, beside what the geometry says. */
export function FiguresPanel() {
  const { claims, borderLength } = useAtlas();
  const dispatch = useDispatch();
  const chosen = useAtlasState((state) => state.claim);
  const scale = useAtlasState((state) => state.borderScale);
  const unit = useAtlasState((state) => state.preferences.unit);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const region = useRef<HTMLElement>(null);
  const figure = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) region.current?.querySelector(`[data-claim="${chosen}"]`)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const shown = claims.filter((claim) => verdict === null || claim.verdict === verdict || claim.id === chosen);
  const numberOf = (one: Verdict) => claims.filter((claim) => claim.verdict === one).length;
  return (
    <section ref={region} aria-label="Checked figures" className={styles.panel}>
      <h2>Checked figures</h2>
      <p className={styles.hint}>
        Figures and statements of the articles that a map can check, each beside what the geometry of this atlas gives.
        Choose one to see what was measured.
      </p>
      <div className={styles.head}>
        <select
          aria-label="Filter by verdict"
          value={verdict ?? ""}
          onChange={({ target }) => setVerdict((target.value || null) as Verdict | null)}
        >
          <option value="">All {claims.length} figures</option>
          {VERDICTS.map((one) => (
            <option key={one} value={one}>
              {VERDICT[one]} ({numberOf(one)})
            </option>
          ))}
        </select>
      </div>
      <p className={styles.jump}>
        <button
          type="button"
          onClick={() => {
            figure.current?.scrollIntoView({ block: "start" });
            figure.current?.focus({ preventScroll: true });
          }}
        >
          How long is the border? See the picture
        </button>
      </p>
      <ul>
        {shown.map((claim: Claim) => (
          <li key={claim.id} data-claim={claim.id}>
            <ClaimView claim={claim} chosen={claim.id === chosen} />
          </li>
        ))}
      </ul>
      <div ref={figure} tabIndex={-1}>
        <BorderLength
          borderLength={borderLength}
          chosen={scale}
          onChosen={(scale) => dispatch({ type: "borderScaleChosen", scale })}
          formatLength={(metres) => formatLength(metres, unit, 500)}
        />
      </div>
    </section>
  );
}
