import { useId, useState } from "react";
import { formatAreas, formatLength } from "../../core/format.ts";
import { composed } from "../../core/language.ts";
import { ROUTE } from "../../core/messages/measured-route.ts";
import { nameOfRoute } from "../../core/place-at.ts";
import { measureRoute, type PathMode, type Route } from "../../core/route.ts";
import { useAtlas, useAtlasState, useDispatch } from "../use-atlas.ts";
import { useLanguage, useSay } from "../use-language.ts";
import styles from "./Measurement.module.css";
import { RouteStops } from "./RouteStops.tsx";

const MODES = Object.keys(ROUTE.paths) as PathMode[];

/** The route that presses extend: name, path, every point and leg, what is enclosed. */
export function RouteDetail({ route }: { readonly route: Route }) {
  const { features } = useAtlas();
  const dispatch = useDispatch();
  const language = useLanguage();
  const say = useSay();
  const unit = useAtlasState((state) => state.preferences.unit);
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const measured = measureRoute(route);
  const { areaSquareMetres } = measured;
  const accuracyMetres = route.accuracyMetres ?? undefined;
  // An area is as good as its whole edge.
  const areaAccuracy = accuracyMetres && accuracyMetres * measured.metres;
  const more = measured.otherMetres - measured.metres;
  const difference = composed((one) => formatLength(Math.abs(more), unit, accuracyMetres, one));
  const rename = () => {
    if (draft !== null) dispatch({ type: "routeRenamed", id: route.id, name: draft.trim() || null });
    setDraft(null);
  };
  return (
    <div className={styles.detail}>
      <div className={styles.field}>
        <label htmlFor={id}>{say(ROUTE.name)}</label>
        <input
          id={id}
          maxLength={80}
          value={draft ?? nameOfRoute(features, route, language)}
          onChange={({ target }) => setDraft(target.value)}
          onBlur={rename}
          onKeyDown={({ key }) => key === "Enter" && rename()}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-path`}>{say(ROUTE.path)}</label>
        <select
          id={`${id}-path`}
          value={route.mode}
          onChange={({ target }) => dispatch({ type: "routeModeSet", id: route.id, mode: target.value as PathMode })}
        >
          {MODES.map((mode) => (
            <option key={mode} value={mode}>
              {say(ROUTE.paths[mode])}
            </option>
          ))}
        </select>
      </div>
      {measured.legs.length > 0 && (
        <p className={styles.hint}>
          {say(ROUTE.basis(route.accuracyMetres))}
          {say(ROUTE.otherPath(route.mode, Math.abs(more) < 0.5 ? null : difference, more > 0))}
        </p>
      )}
      <div className={styles.buttons}>
        <button
          type="button"
          aria-pressed={route.closed}
          disabled={route.vertices.length < 3}
          onClick={() => dispatch({ type: "routeClosed", id: route.id, closed: !route.closed })}
        >
          {say(ROUTE.closed)}
        </button>
        <button
          type="button"
          disabled={route.vertices.length < 2}
          onClick={() => dispatch({ type: "routeReversed", id: route.id })}
        >
          {say(ROUTE.reverse)}
        </button>
      </div>
      {areaSquareMetres !== null && (
        <p className={styles.total}>
          {say(ROUTE.area(composed((one) => formatAreas(areaSquareMetres, unit, areaAccuracy, one))))}
        </p>
      )}
      <RouteStops route={route} measured={measured} />
    </div>
  );
}
