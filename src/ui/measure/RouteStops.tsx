import { useEffect, useState } from "react";
import {
  formatBearing,
  formatDuration,
  formatLength,
  formatLengths,
  formatPosition,
  travelHours,
} from "../../core/format.ts";
import { nameAt } from "../../core/place-at.ts";
import { type MeasuredLeg, type MeasuredRoute, middleOfLeg, type PathMode, type Route } from "../../core/route.ts";
import { useAtlas, useAtlasState, useDispatch } from "../use-atlas.ts";
import styles from "./Measurement.module.css";
import { PlaceInput, useWaypoints } from "./PlaceInput.tsx";

/** So many points are on the page at a time; a border has thousands. */
const PAGE = 40;

/** Every point of a route, to type anew, insert and remove, and the leg that leads to it. */
export function RouteStops({ route, measured }: { readonly route: Route; readonly measured: MeasuredRoute }) {
  const { vertices } = route;
  const [page, setPage] = useState(0);
  const pages = Math.ceil(vertices.length / PAGE);
  const first = Math.min(page, pages - 1) * PAGE;
  const back = route.closed ? measured.legs.at(-1) : undefined;
  return (
    <>
      {pages > 1 && (
        <div className={styles.buttons}>
          <button type="button" aria-label="Earlier points" disabled={first === 0} onClick={() => setPage(page - 1)}>
            ‹
          </button>
          <span>
            Points {first + 1} to {Math.min(first + PAGE, vertices.length)} of {vertices.length.toLocaleString("en-GB")}
          </span>
          <button
            type="button"
            aria-label="Later points"
            disabled={first + PAGE >= vertices.length}
            onClick={() => setPage(page + 1)}
          >
            ›
          </button>
        </div>
      )}
      <ol className={styles.stops} aria-label="Points of the route">
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
          <p>Back to point 1</p>
          <Leg leg={back} accuracyMetres={route.accuracyMetres} isFirst={false} />
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
  const resolve = useWaypoints();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place has no draft
  useEffect(() => {
    setDraft(null);
    setError(null);
  }, [at]);
  const shown = nameAt(features, at) ?? formatPosition(at, 5);
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
            aria-label={`Insert a point before point ${index + 1}`}
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
          label={`Point ${index + 1}`}
          value={draft ?? shown}
          error={error}
          onText={(text) => {
            setDraft(text);
            setError(null);
          }}
        />
        <button
          type="button"
          aria-label={`Remove point ${index + 1}`}
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
  const { metres, initialBearing, finalBearing, cumulativeMetres } = leg;
  const turns = Math.abs(initialBearing - finalBearing) >= 0.05;
  return (
    <div className={styles.numbers}>
      <p>{formatLengths(metres, unit, accuracyMetres ?? undefined)}</p>
      <p className={styles.more}>
        Bearing {formatBearing(initialBearing)}
        {turns && `, ${formatBearing(finalBearing)} on arrival`}
      </p>
      <p className={styles.more}>
        {!isFirst && `From the start ${formatLength(cumulativeMetres, unit, accuracyMetres ?? undefined)}, `}
        {formatDuration(travelHours(cumulativeMetres, speed))} at {speed.value} {speed.unit}
      </p>
    </div>
  );
}
