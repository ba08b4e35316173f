import type { Fairway } from "../../core/claim.ts";
import { formatLength } from "../../core/format.ts";
import { groupBy } from "../../core/group.ts";
import { FAIRWAYS } from "../../core/messages/measure.ts";
import { useAtlas, useAtlasState, useDispatch } from "../use-atlas.ts";
import { useLanguage, useSay } from "../use-language.ts";
import styles from "./FairwayList.module.css";

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
  const language = useLanguage();
  const say = useSay();
  const unit = useAtlasState((state) => state.preferences.unit);
  return (
    <>
      {[...groupBy(fairways, (fairway) => fairway.ports)].map(([ports, ways]) => (
        <div key={ports} className={styles.fairways}>
          <h3 lang="en">{ports}</h3>
          <ul>
            {ways.map((fairway) => (
              <li key={fairway.id}>
                <div>
                  <strong lang="en">{fairway.by}</strong>
                  <button
                    type="button"
                    aria-label={say(FAIRWAYS.addNamed(`${ports} ${fairway.by}`))}
                    onClick={() => dispatch({ type: "routesAdded", routes: [routeOf(fairway)] })}
                  >
                    {say(FAIRWAYS.add)}
                  </button>
                </div>
                <p lang="en">{fairway.about}</p>
                {fairway.published && (
                  <p>
                    {say(FAIRWAYS.published)}
                    {formatLength(fairway.published.metres, unit, 500, language)}{" "}
                    <span lang="en">({fairway.published.source})</span>
                  </p>
                )}
              </li>
            ))}
          </ul>
          <button type="button" onClick={() => dispatch({ type: "routesAdded", routes: ways.map(routeOf) })}>
            {say(FAIRWAYS.compareAll(ways.length))}
          </button>
        </div>
      ))}
    </>
  );
}
