import { useEffect, useRef, useState } from "react";
import { travelHours } from "../../core/format.ts";
import { composed, type Message } from "../../core/language.ts";
import { MEASURE } from "../../core/messages/measure.ts";
import { nameOfRoute } from "../../core/place-at.ts";
import { type Route, routeMetres } from "../../core/route.ts";
import { activeOf } from "../../state/routes.ts";
import { useAtlas, useAtlasState, useDispatch } from "../use-atlas.ts";
import { useSay } from "../use-language.ts";
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
  const say = useSay();
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
      aria-label={say(MEASURE.region)}
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
      <h2 ref={top}>{say(MEASURE.title)}</h2>
      <div className={styles.buttons}>
        <button type="button" aria-pressed={measuring} onClick={() => dispatch({ type: "measureToggled" })}>
          {say(MEASURE.setPoints)}
        </button>
        <button type="button" disabled={routes.past.length === 0} onClick={() => dispatch({ type: "undone" })}>
          {say(MEASURE.undo)}
        </button>
        <button type="button" disabled={routes.future.length === 0} onClick={() => dispatch({ type: "redone" })}>
          {say(MEASURE.redo)}
        </button>
        <button type="button" disabled={none} onClick={() => dispatch({ type: "routesCleared" })}>
          {say(MEASURE.clear)}
        </button>
      </div>
      {measuring && <p className={styles.hint}>{say(MEASURE.how)}</p>}
      <Announcement />
      {!none && <RouteTable />}
      {active && <RouteDetail key={active.id} route={active} />}
      <Form title={none ? MEASURE.between : MEASURE.anotherBetween} open={beganWithNone}>
        <RouteForm />
      </Form>
      <Form title={MEASURE.along} openedBy="along">
        <AlongForm />
      </Form>
      <Form title={MEASURE.shortest}>
        <NearestForm />
      </Form>
      <Form title={MEASURE.seaRoutes}>
        <FairwayList />
      </Form>
      <Form title={MEASURE.paste}>
        <LineForm />
      </Form>
      {!none && <RouteExports />}
      <MeasureSettings />
    </section>
  );
}

function Form(props: {
  readonly title: Message;
  readonly open?: boolean;
  readonly openedBy?: "along";
  readonly children: React.ReactNode;
}) {
  const say = useSay();
  const isAsked = useAtlasState((state) => props.openedBy !== undefined && state[props.openedBy] !== null);
  return (
    <details className={styles.form} open={props.open || isAsked || undefined}>
      <summary>{say(props.title)}</summary>
      {props.children}
    </details>
  );
}

/** For a screen reader: the result once it rests, not every step towards it. */
function Announcement() {
  const { features } = useAtlas();
  const say = useSay();
  const speed = useAtlasState((state) => state.preferences.speed);
  const unit = useAtlasState((state) => state.preferences.unit);
  const active = useAtlasState((state) => activeOf(state.routes));
  const legs = active ? active.vertices.length - (active.closed ? 0 : 1) : 0;
  const metres = active ? routeMetres(active) : 0;
  const total = (route: Route) =>
    MEASURE.total(
      composed((language) => nameOfRoute(features, route, language)),
      legs,
      metres,
      travelHours(metres, speed),
      { unit, speed, accuracyMetres: route.accuracyMetres },
    );
  const text = active && legs > 0 ? say(total(active)) : "";
  return (
    <p role="status" className="visually-hidden">
      {useSettled(text)}
    </p>
  );
}
