import { formatLengths, formatPosition } from "../core/format.ts";
import { distanceMetres, lengthMetres } from "../core/geodesic.ts";
import type { LngLat } from "../core/lnglat.ts";
import styles from "./Measurement.module.css";
import { useAtlasState, useDispatch } from "./use-atlas.ts";

/** The measured route in numbers: every leg and the whole, on the WGS 84 ellipsoid. */
export function Measurement() {
  const dispatch = useDispatch();
  const route = useAtlasState((state) => state.route);
  const measuring = useAtlasState((state) => state.measuring);
  const canUndo = useAtlasState((state) => state.routeHistory.length > 0);
  return (
    <section aria-label="Measurement" className={styles.panel}>
      <h2>Measurement</h2>
      {measuring && route.length === 0 && (
        <p>
          Press the map, or move it with the arrow keys and press Enter, for each point of the route. Points snap to
          places and lines.
        </p>
      )}
      <p role="status" className={styles.total}>
        {route.length > 1 && `Total ${formatLengths(lengthMetres(route))}`}
      </p>
      {route.length > 0 && (
        <ol className={styles.legs}>
          {route.map((vertex, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a vertex is its place in the route
            <Vertex key={i} vertex={vertex} before={route[i - 1]} />
          ))}
        </ol>
      )}
      {route.length > 1 && <p className={styles.method}>Shortest path on the WGS 84 ellipsoid, leg by leg.</p>}
      <div className={styles.buttons}>
        <button type="button" disabled={!canUndo} onClick={() => dispatch({ type: "vertexUndone" })}>
          Undo
        </button>
        <button type="button" disabled={route.length === 0} onClick={() => dispatch({ type: "routeCleared" })}>
          Clear
        </button>
        {measuring && (
          <button type="button" onClick={() => dispatch({ type: "measureToggled" })}>
            Finish
          </button>
        )}
      </div>
    </section>
  );
}

function Vertex({ vertex, before }: { readonly vertex: LngLat; readonly before: LngLat | undefined }) {
  const leg = before && distanceMetres(before, vertex);
  return (
    <li>
      <span>{formatPosition(vertex)}</span>
      {leg !== undefined && <span className={styles.leg}>{formatLengths(leg)}</span>}
    </li>
  );
}
