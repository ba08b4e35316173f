import { useEffect, useRef, useState } from "react";
import type { Claim } from "../core/claim.ts";
import { FIGURES } from "../core/messages/figures.ts";
import { VERDICT_WORDS } from "../core/messages/vocabulary.ts";
import type { Verdict } from "../core/vocabulary.ts";
import { BorderLength } from "./BorderLength.tsx";
import { ClaimView } from "./ClaimView.tsx";
import styles from "./FiguresPanel.module.css";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";
import { useLanguage, useSay } from "./use-language.ts";

const VERDICTS = Object.keys(VERDICT_WORDS) as Verdict[];

/** What the articles say in figures that a map can check, beside what the geometry says. */
export function FiguresPanel() {
  const { claims, borderLength } = useAtlas();
  const dispatch = useDispatch();
  const language = useLanguage();
  const say = useSay();
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
    <section ref={region} aria-label={say(FIGURES.title)} className={styles.panel}>
      <h2>{say(FIGURES.title)}</h2>
      <p className={styles.hint}>{say(FIGURES.about)}</p>
      <div className={styles.head}>
        <select
          aria-label={say(FIGURES.filter)}
          value={verdict ?? ""}
          onChange={({ target }) => setVerdict((target.value || null) as Verdict | null)}
        >
          <option value="">{say(FIGURES.all(claims.length))}</option>
          {VERDICTS.map((one) => (
            <option key={one} value={one}>
              {say(FIGURES.ofVerdict(VERDICT_WORDS[one], numberOf(one)))}
            </option>
          ))}
        </select>
      </div>
      {borderLength && (
        <p className={styles.jump}>
          <button
            type="button"
            onClick={() => {
              figure.current?.scrollIntoView({ block: "start" });
              figure.current?.focus({ preventScroll: true });
            }}
          >
            {say(FIGURES.toPicture)}
          </button>
        </p>
      )}
      <ul>
        {shown.map((claim: Claim) => (
          <li key={claim.id} data-claim={claim.id}>
            <ClaimView claim={claim} chosen={claim.id === chosen} />
          </li>
        ))}
      </ul>
      <div ref={figure} tabIndex={-1}>
        {borderLength && (
          <BorderLength
            borderLength={borderLength}
            chosen={scale}
            onChosen={(scale) => dispatch({ type: "borderScaleChosen", scale })}
            unit={unit}
            language={language}
          />
        )}
      </div>
    </section>
  );
}
