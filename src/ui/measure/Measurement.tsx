import { useEffect, useRef, useState } from "react";
import { count, formatDuration, formatLengths, travelHours } from "../../core/format.ts";
import { nameOfRoute } from "../../core/place-at.ts";
import { routeMetres } from "../../core/route.ts";
import { activeOf } from "../../state/routes.ts";
import { useAtlas, useAtlasState, useDispatch } from "../use-atlas.ts";
import { AlongForm } from "./AlongForm.tsx";
import { FairwayList } from "./FairwayList.tsx";
import { LineForm } from "./LineForm.tsx";
import styles from "./Measurement.module.css";
import { MeasureSettings } from "./MeasureSettings.tsx";
import { NearestForm } from "./NearestForm.tsx";
import { PlaceNames } from "./PlaceInput.tsx";
import { RouteDetail } from "./RouteDetail.tsx";
import { RouteExports } from "./RouteExports.tsx";
import { RouteForm } from "./RouteForm.tsx";
import { RouteTable } from "./RouteTable.tsx";
import { useSettled } from "./use-settled.ts";

/** Everything that can be measured: by pressing the map, by typing, along what is drawn; routes side by side. */
export function Measurement() {
  const dispatch = useDispatch();
  const routes = useAtlasState((state) => state.routes);
  const measuring = useAtlasState((state) => state.measuring);
  const active = activeOf(routes);
  const none = routes.routes.length === 0;
  // Closing it under the reader who has just measured would take the focus with it.
  const [beganWithNone] = useState(none);
  const top = useRef<HTMLHeadingElement>(null);
  const number = routes.routes.length;
  const before = useRef(number);
  useEffect(() => {
    // A form further down has made a route: what it measured is at the top.
    if (number > before.current) top.current?.scrollIntoView({ block: "nearest" });
    before.current = number;
  }, [number]);
  return (
    <section
      aria-label="Measurement"
      className={styles.panel}
      onKeyDown={(event) => {
        const isText = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
        const key = event.key.toLowerCase();
        if (isText || !(event.ctrlKey || event.metaKey) || (key !== "z" && key !== "y")) return;
        event.preventDefault();
        dispatch({ type: key === "y" || event.shiftKey ? "redone" : "undone" });
      }}
    >
      <PlaceNames />
      <h2 ref={top}>Measure</h2>
      <div className={styles.buttons}>
        <button type="button" aria-pressed={measuring} onClick={() => dispatch({ type: "measureToggled" })}>
          Set points on the map
        </button>
        <button type="button" disabled={routes.past.length === 0} onClick={() => dispatch({ type: "undone" })}>
          Undo
        </button>
        <button type="button" disabled={routes.future.length === 0} onClick={() => dispatch({ type: "redone" })}>
          Redo
        </button>
        <button type="button" disabled={none} onClick={() => dispatch({ type: "routesCleared" })}>
          Clear
        </button>
      </div>
      {measuring && (
        <p className={styles.hint}>
          Press the map for each point, or move it with the arrow keys and press Enter. Drag a point or the middle of a
          leg; press the first point to close the route. Escape or a double press ends, and the result stays.
        </p>
      )}
      <Announcement />
      {!none && <RouteTable />}
      {active && <RouteDetail key={active.id} route={active} />}
      <Form title={none ? "Route between places" : "Another route between places"} open={beganWithNone}>
        <RouteForm />
      </Form>
      <Form title="Along a line of the map" openedBy="along">
        <AlongForm />
      </Form>
      <Form title="Shortest way to a line or an area">
        <NearestForm />
      </Form>
      <Form title="Ready-made sea routes">
        <FairwayList />
      </Form>
      <Form title="Paste a line">
        <LineForm />
      </Form>
      {!none && <RouteExports />}
      <MeasureSettings />
    </section>
  );
}

function Form(props: {
  readonly title: string;
  readonly open?: boolean;
  readonly openedBy?: "along";
  readonly children: React.ReactNode;
}) {
  const isAsked = useAtlasState((state) => props.openedBy !== undefined && state[props.openedBy] !== null);
  return (
    <details className={styles.form} open={props.open || isAsked || undefined}>
      <summary>{props.title}</summary>
      {props.children}
    </details>
  );
}

/** For a screen reader: the result once it rests, not every step towards it. */
function Announcement() {
  const atlas = useAtlas();
  const speed = useAtlasState((state) => state.preferences.speed);
  const unit = useAtlasState((state) => state.preferences.unit);
  const active = useAtlasState((state) => activeOf(state.routes));
  const legs = active ? active.vertices.length - (active.closed ? 0 : 1) : 0;
  const metres = active ? routeMetres(active) : 0;
  const text =
    active && legs > 0
      ? `${nameOfRoute(atlas.features, active)}, ${count(legs, "leg")}: total ${formatLengths(metres, unit, active.accuracyMetres ?? undefined)}, ${formatDuration(travelHours(metres, speed))} at ${speed.value} ${speed.unit}.`
      : "";
  return (
    <p role="status" className="visually-hidden">
      {useSettled(text)}
    </p>
  );
}
