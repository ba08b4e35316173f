import type { Fairway } from "../../core/claim.ts";
import { formatLength } from "../../core/format.ts";
import { groupBy } from "../../core/group.ts";
import { useAtlas, useAtlasState, useDispatch } from "../use-atlas.ts";
import styles from "./Measurement.module.css";

const routeOf = ({ ports, by, accuracyMetres, line }: Fairway) => ({
  name: `${ports} ${by}`,
  closed: false,
  accuracyMetres,
  vertices: line,
});

/** Routes of ships drawn by hand, to measure and to put side by side. */
export function FairwayList() {
  const { fairways } = useAtlas();
  const dispatch = useDispatch();
  const unit = useAtlasState((state) => state.preferences.unit);
  return (
    <>
      {[...groupBy(fairways, (fairway) => fairway.ports)].map(([ports, ways]) => (
        <div key={ports} className={styles.fairways}>
          <h3>{ports}</h3>
          <ul>
            {ways.map((fairway) => (
              <li key={fairway.id}>
                <button
                  type="button"
                  aria-label={`Add ${ports} ${fairway.by}`}
                  onClick={() => dispatch({ type: "routesAdded", routes: [routeOf(fairway)] })}
                >
                  Add
                </button>
                <div>
                  <strong>{fairway.by}</strong>
                  <p>{fairway.about}</p>
                  {fairway.published && (
                    <p>
                      Published: {formatLength(fairway.published.metres, unit, 500)} ({fairway.published.source})
                    </p>
                  )}
                </div>
              </li>
            ))}
          </ul>
          <button type="button" onClick={() => dispatch({ type: "routesAdded", routes: ways.map(routeOf) })}>
            Compare all {ways.length}
          </button>
        </div>
      ))}
    </>
  );
}
