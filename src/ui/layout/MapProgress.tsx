import { MAP_STATES } from "../../core/messages/page.ts";
import { useSay } from "../use-language.ts";
import type { MapState } from "../use-map.ts";
import styles from "./MapProgress.module.css";

const STAGES = ["code", "drawing", "ready"] as const satisfies readonly MapState["stage"][];

/** How far the map has come, until it is there: a line that grows, and a word. */
export function MapProgress({ stage }: Pick<MapState, "stage">) {
  const say = useSay();
  const done = STAGES.indexOf(stage) + 1;
  return (
    <div role="status" className={styles.progress} data-ready={stage === "ready"}>
      {stage !== "ready" && (
        <>
          <div className={styles.line} style={{ width: `${(100 * done) / STAGES.length}%` }} />
          <p>{say(MAP_STATES[stage])}</p>
        </>
      )}
    </div>
  );
}
