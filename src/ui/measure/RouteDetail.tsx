import { useId, useState } from "react";
import { areaWords } from "../../core/export/exported.ts";
import { formatAccuracy, formatLength } from "../../core/format.ts";
import { nameOfRoute } from "../../core/place-at.ts";
import { measureRoute, type PathMode, type Route } from "../../core/route.ts";
import { useAtlas, useAtlasState, useDispatch } from "../use-atlas.ts";
import styles from "./Measurement.module.css";
import { RouteStops } from "./RouteStops.tsx";

const MODES: Readonly<Record<PathMode, string>> = {
  geodesic: "Shortest path (geodesic)",
  rhumb: "Constant bearing (rhumb line)",
};
const OTHER: Readonly<Record<PathMode, string>> = {
  geodesic: "Rhumb lines through the same points would be",
  rhumb: "The shortest path through the same points would be",
};

/** The route that presses extend: name, path, every point and leg, what is enclosed. */
export function RouteDetail({ route }: { readonly route: Route }) {
  const { features } = useAtlas();
  const dispatch = useDispatch();
  const unit = useAtlasState((state) => state.preferences.unit);
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const measured = measureRoute(route);
  const area = areaWords({ route, measured }, unit);
  const difference = measured.otherMetres - measured.metres;
  const comparison =
    Math.abs(difference) < 0.5
      ? "just as long"
      : `${formatLength(Math.abs(difference), unit, route.accuracyMetres ?? undefined)} ${difference > 0 ? "longer" : "shorter"}`;
  const rename = () => {
    if (draft !== null) dispatch({ type: "routeRenamed", id: route.id, name: draft.trim() || null });
    setDraft(null);
  };
  return (
    <div className={styles.detail}>
      <div className={styles.field}>
        <label htmlFor={id}>Name of the route</label>
        <input
          id={id}
          maxLength={80}
          value={draft ?? nameOfRoute(features, route)}
          onChange={({ target }) => setDraft(target.value)}
          onBlur={rename}
          onKeyDown={({ key }) => key === "Enter" && rename()}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-path`}>Path</label>
        <select
          id={`${id}-path`}
          value={route.mode}
          onChange={({ target }) => dispatch({ type: "routeModeSet", id: route.id, mode: target.value as PathMode })}
        >
          {Object.entries(MODES).map(([mode, label]) => (
            <option key={mode} value={mode}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {measured.legs.length > 0 && (
        <p className={styles.hint}>
          On the WGS 84 ellipsoid
          {route.accuracyMetres !== null &&
            `, of a line drawn to within about ${formatAccuracy(route.accuracyMetres)}: a length depends on how finely a line is drawn`}
          . {OTHER[route.mode]} {comparison}.
        </p>
      )}
      <div className={styles.buttons}>
        <button
          type="button"
          aria-pressed={route.closed}
          disabled={route.vertices.length < 3}
          onClick={() => dispatch({ type: "routeClosed", id: route.id, closed: !route.closed })}
        >
          Closed
        </button>
        <button
          type="button"
          disabled={route.vertices.length < 2}
          onClick={() => dispatch({ type: "routeReversed", id: route.id })}
        >
          Reverse
        </button>
      </div>
      {area !== null && <p className={styles.total}>{area}</p>}
      <RouteStops route={route} measured={measured} />
    </div>
  );
}
