import { formatDuration, formatLength, formatPercent, travelHours } from "../../core/format.ts";
import { composed, type Language } from "../../core/language.ts";
import { TABLE } from "../../core/messages/measured-route.ts";
import { nameOfRoute } from "../../core/place-at.ts";
import { type Route, routeMetres } from "../../core/route.ts";
import { useAtlas, useAtlasState, useDispatch } from "../use-atlas.ts";
import { useLanguage, useSay } from "../use-language.ts";
import { Lengths } from "./Lengths.tsx";
import panel from "./Measurement.module.css";
import { RouteSwatch } from "./RouteSwatch.tsx";
import styles from "./RouteTable.module.css";

/** The measured routes side by side, each against the shortest. */
export function RouteTable() {
  const routes = useAtlasState((state) => state.routes.routes);
  const speed = useAtlasState((state) => state.preferences.speed);
  const say = useSay();
  const lengths = routes.map((route) => routeMetres(route));
  const shortest = Math.min(...lengths);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{say(TABLE.caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(TABLE.head)}</th>
          <th scope="col" colSpan={2}>
            {say(TABLE.at(speed))}
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
  const language = useLanguage();
  const say = useSay();
  const active = useAtlasState((state) => state.routes.active === route.id);
  const { unit, speed } = useAtlasState((state) => state.preferences);
  const name = nameOfRoute(features, route, language);
  const shortest = metres - more;
  const moreIn = (one: Language) =>
    `${formatLength(more, unit, route.accuracyMetres ?? undefined, one)}${more < shortest ? inBrackets(formatPercent(more / shortest, one), one) : ""}`;
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
            aria-label={say(TABLE.remove(name))}
            onClick={() => dispatch({ type: "routeRemoved", id: route.id })}
          >
            ×
          </button>
        </td>
      </tr>
      <tr>
        <td>
          <Lengths metres={metres} accuracyMetres={route.accuracyMetres} isTotal />
          {more > 0 && <div className={panel.more}>{say(TABLE.more(composed(moreIn)))}</div>}
        </td>
        <td colSpan={2}>{metres > 0 ? formatDuration(travelHours(metres, speed), language) : "–"}</td>
      </tr>
    </tbody>
  );
}

const inBrackets = (text: string, language: Language) => (language === "zh" ? `（${text}）` : ` (${text})`);
