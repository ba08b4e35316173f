import { OWN } from "../../core/messages/own-layers.ts";
import type { OwnLayer } from "../../core/own/own-layer.ts";
import { useSay } from "../use-language.ts";
import styles from "./OwnLayers.module.css";

/** More would be a page of its own. */
const SHOWN = 100;

/** What was left out of a file, and what is to be known of what was not; each with its place in the file. */
export function OwnProblems({ layer: { problems, refused, noted } }: { readonly layer: OwnLayer }) {
  const say = useSay();
  const all = refused + noted;
  if (all === 0) return null;
  return (
    <details className={styles.details}>
      <summary>{say(OWN.problems(refused, noted))}</summary>
      <ol className={styles.problems}>
        {problems.slice(0, SHOWN).map((problem, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: problems may repeat; the list never changes
          <li key={i}>
            <span className={styles.where}>
              {say(OWN.where(problem.where.line, problem.where.path))}
              {". "}
              {say(problem.refused ? OWN.leftOut : OWN.kept)}
            </span>{" "}
            {say(problem.message)}
          </li>
        ))}
        {all > SHOWN && <li>{say(OWN.moreProblems(all - Math.min(SHOWN, problems.length)))}</li>}
      </ol>
    </details>
  );
}
