import { FAULTS } from "../core/messages/faults.ts";
import { MAP_STATES } from "../core/messages/page.ts";
import { reloadPage } from "../offline.ts";
import styles from "./MapRegion.module.css";
import { useSay } from "./use-language.ts";
import type { MapState } from "./use-map.ts";

/** Why there is no map at the moment, what works without it, and ways to have one. What is chosen stays chosen. */
export function MapFault({ map: { failure, interrupted, again } }: { readonly map: MapState }) {
  const say = useSay();
  if (!failure && !interrupted) return null;
  return (
    <div role="alert" className={styles.failure}>
      <p>{say(failure ? MAP_STATES.failed(failure) : MAP_STATES.interrupted)}</p>
      <p>{say(MAP_STATES.without)}</p>
      <p>
        <button type="button" onClick={again}>
          {say(MAP_STATES.again)}
        </button>{" "}
        {failure && (
          <button type="button" onClick={() => void reloadPage()}>
            {say(FAULTS.reload)}
          </button>
        )}
      </p>
    </div>
  );
}
