import { Fragment } from "react";
import { formatDuration, formatLength, LENGTH_UNITS, type LengthUnit, travelHours } from "../../core/format.ts";
import { nameOfRoute } from "../../core/place-at.ts";
import { type Route, routeMetres } from "../../core/route.ts";
import { useAtlas, useAtlasState, useDispatch } from "../use-atlas.ts";
import styles from "./Measurement.module.css";
import { RouteSwatch } from "./RouteSwatch.tsx";

/** The measured routes side by side, each against the shortest. */
export function RouteTable() {
  const routes = useAtlasState((state) => state.routes.routes);
  const speed = useAtlasState((state) => state.preferences.speed);
  const lengths = routes.map((route) => routeMetres(route));
  const shortest = Math.min(...lengths);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">Measured routes</caption>
      <thead>
        <tr>
          <th scope="col">Route and length</th>
          <th scope="col" colSpan={2}>
            At {speed.value} {speed.unit}
          </th>
        </tr>
      </thead>
      {routes.map((route, i) => (
        <RouteRows key={route.id} route={route} metres={lengths[i] ?? 0} more={(lengths[i] ?? 0) - shortest} />
      ))}
    </table>
  );
}

interface RowProps {
  readonly route: Route;
  readonly metres: number;
  /** How much longer than the shortest, in metres. */
  readonly more: number;
}

function RouteRows({ route, metres, more }: RowProps) {
  const { features } = useAtlas();
  const dispatch = useDispatch();
  const active = useAtlasState((state) => state.routes.active === route.id);
  const { unit, speed } = useAtlasState((state) => state.preferences);
  const name = nameOfRoute(features, route);
  const others = LENGTH_UNITS.filter((other) => other !== unit);
  const share = metres - more > 0 && more < metres - more ? ` (${((100 * more) / (metres - more)).toFixed(1)} %)` : "";
  const textOf = (length: number, one: LengthUnit) => formatLength(length, one, route.accuracyMetres ?? undefined);
  return (
    <tbody aria-current={active}>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          <button
            type="button"
            aria-pressed={active}
            onClick={() => dispatch({ type: "routeChosen", id: active ? null : route.id })}
          >
            <RouteSwatch id={route.id} />
            {name}
          </button>
        </th>
        <td>
          <button
            type="button"
            aria-label={`Remove ${name}`}
            onClick={() => dispatch({ type: "routeRemoved", id: route.id })}
          >
            ×
          </button>
        </td>
      </tr>
      <tr>
        <td>
          <strong>{textOf(metres, unit)}</strong>
          {others.map((one) => (
            // A line may break before each length, never inside one.
            <Fragment key={one}>
              {" "}
              <span>· {textOf(metres, one)}</span>
            </Fragment>
          ))}
          {more > 0 && (
            <div className={styles.more}>
              {textOf(more, unit)}
              {share} more than the shortest
            </div>
          )}
        </td>
        <td colSpan={2}>{metres > 0 ? formatDuration(travelHours(metres, speed)) : "–"}</td>
      </tr>
    </tbody>
  );
}
