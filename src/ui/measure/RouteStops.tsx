import { useEffect, useState } from "react";
import { formatBearing, formatLength, formatNumber, formatPosition, travelHours } from "../../core/format.ts";
import { composed, type Message } from "../../core/language.ts";
import { ROUTE } from "../../core/messages/measured-route.ts";
import { nameAt } from "../../core/place-at.ts";
import { type MeasuredLeg, type MeasuredRoute, middleOfLeg, type PathMode, type Route } from "../../core/route.ts";
import { useAtlas, useAtlasState, useDispatch } from "../use-atlas.ts";
import { useLanguage, useSay } from "../use-language.ts";
import { Lengths } from "./Lengths.tsx";
import styles from "./Measurement.module.css";
import { PlaceInput, useWaypoints } from "./PlaceInput.tsx";

/** So many points are on the page at a time; a border has thousands. */
const PAGE = 40;

/** Every point of a route, to type anew, insert and remove, and the leg that leads to it. */
export function RouteStops({ route, measured }: { readonly route: Route; readonly measured: MeasuredRoute }) {
  const { vertices } = route;
  const say = useSay();
  const [page, setPage] = useState(0);
  const pages = Math.ceil(vertices.length / PAGE);
  const first = Math.min(page, pages - 1) * PAGE;
  const back = route.closed ? measured.legs.at(-1) : undefined;
  return (
    <>
      {pages > 1 && (
        <div className={styles.buttons}>
          <button
            type="button"
            aria-label={say(ROUTE.earlier)}
            disabled={first === 0}
            onClick={() => setPage(page - 1)}
          >
            ‹
          </button>
          <span>
            {say(
              ROUTE.pointsShown(
                first + 1,
                Math.min(first + PAGE, vertices.length),
                composed((language) => formatNumber(vertices.length, 0, language)),
              ),
            )}
          </span>
          <button
            type="button"
            aria-label={say(ROUTE.later)}
            disabled={first + PAGE >= vertices.length}
            onClick={() => setPage(page + 1)}
          >
            ›
          </button>
        </div>
      )}
      <ol className={styles.stops} aria-label={say(ROUTE.points)}>
        {vertices.slice(first, first + PAGE).map((at, i) => (
          <Stop
            // biome-ignore lint/suspicious/noArrayIndexKey: two points may be the same place
            key={first + i}
            index={first + i}
            at={at}
            mode={route.mode}
            accuracyMetres={route.accuracyMetres}
            leg={measured.legs[first + i - 1]}
          />
        ))}
      </ol>
      {back && (
        <div className={styles.leg}>
          <div>
            <p>{say(ROUTE.back)}</p>
            <Leg leg={back} accuracyMetres={route.accuracyMetres} isFirst={false} />
          </div>
        </div>
      )}
    </>
  );
}

interface StopProps {
  readonly index: number;
  readonly at: readonly [number, number];
  readonly mode: PathMode;
  readonly accuracyMetres: number | null;
  readonly leg: MeasuredLeg | undefined;
}

function Stop({ index, at, mode, accuracyMetres, leg }: StopProps) {
  const { features } = useAtlas();
  const dispatch = useDispatch();
  const language = useLanguage();
  const say = useSay();
  const resolve = useWaypoints();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<Message | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place has no draft
  useEffect(() => {
    setDraft(null);
    setError(null);
  }, [at]);
  const shown = nameAt(features, at, language) ?? formatPosition(at, 5, language);
  const move = () => {
    if (draft === null || draft === shown) return setDraft(null);
    const resolved = resolve(draft);
    if (!resolved.ok) return setError(resolved.error);
    dispatch({ type: "vertexMoved", index, at: resolved.value.at, grip: null });
  };
  return (
    <li>
      {leg && (
        <div className={styles.leg}>
          <Leg leg={leg} accuracyMetres={accuracyMetres} isFirst={index === 1} />
          <button
            type="button"
            aria-label={say(ROUTE.insertBefore(index + 1))}
            onClick={() =>
              dispatch({ type: "vertexInserted", index, at: middleOfLeg(mode, leg.from, leg.to), grip: null })
            }
          >
            +
          </button>
        </div>
      )}
      <form
        noValidate
        className={styles.stop}
        onSubmit={(event) => {
          event.preventDefault();
          move();
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) move();
        }}
      >
        <PlaceInput
          label={say(ROUTE.point(index + 1))}
          value={draft ?? shown}
          error={error}
          onText={(text) => {
            setDraft(text);
            setError(null);
          }}
        />
        <button
          type="button"
          aria-label={say(ROUTE.removePoint(index + 1))}
          onClick={() => dispatch({ type: "vertexRemoved", index })}
        >
          ×
        </button>
      </form>
    </li>
  );
}

interface LegProps {
  readonly leg: MeasuredLeg;
  readonly accuracyMetres: number | null;
  readonly isFirst: boolean;
}

function Leg({ leg, accuracyMetres, isFirst }: LegProps) {
  const { unit, speed } = useAtlasState((state) => state.preferences);
  const say = useSay();
  const { metres, initialBearing, finalBearing, cumulativeMetres } = leg;
  const bearing = (degrees: number) => composed((one) => formatBearing(degrees, one));
  const fromStart = composed((one) => formatLength(cumulativeMetres, unit, accuracyMetres ?? undefined, one));
  const turns = Math.abs(initialBearing - finalBearing) >= 0.05;
  return (
    <div className={styles.numbers}>
      <p>
        <Lengths metres={metres} accuracyMetres={accuracyMetres} />
      </p>
      <p className={styles.more}>{say(ROUTE.bearing(bearing(initialBearing), turns ? bearing(finalBearing) : null))}</p>
      <p className={styles.more}>
        {!isFirst && say(ROUTE.fromStart(fromStart))}
        {say(ROUTE.time(travelHours(cumulativeMetres, speed), speed))}
      </p>
    </div>
  );
}
