import { useState } from "react";
import type { Message } from "../../core/language.ts";
import { MEASURE, STOPS } from "../../core/messages/measure.ts";
import { useDispatch } from "../use-atlas.ts";
import { useSay } from "../use-language.ts";
import { MeasureForm } from "./MeasureForm.tsx";
import styles from "./Measurement.module.css";
import { PlaceInput, useWaypoints } from "./PlaceInput.tsx";

interface Stop {
  readonly text: string;
  readonly error: Message | null;
}
const EMPTY: Stop = { text: "", error: null };

/** From, via, to: the whole way to a route without a mouse. */
export function RouteForm() {
  const dispatch = useDispatch();
  const say = useSay();
  const resolve = useWaypoints();
  const [stops, setStops] = useState<readonly Stop[]>([EMPTY, EMPTY]);
  const last = stops.length - 1;
  const labelOf = (i: number) =>
    i === 0 ? STOPS.from : i === last ? STOPS.to : last === 2 ? STOPS.via : STOPS.viaNth(i);

  const measure = () => {
    const resolved = stops.map(({ text }) => resolve(text));
    setStops(stops.map(({ text }, i) => ({ text, error: errorOf(resolved[i]) })));
    const vertices = resolved.flatMap((result) => (result.ok ? [result.value.at] : []));
    if (vertices.length === stops.length)
      dispatch({ type: "routesAdded", routes: [{ name: null, closed: false, vertices }] });
  };

  return (
    <MeasureForm label={say(MEASURE.between)} measure={measure}>
      {stops.map(({ text, error }, i) => (
        <PlaceInput
          // biome-ignore lint/suspicious/noArrayIndexKey: a stop is its place in the route
          key={i}
          label={say(labelOf(i))}
          value={text}
          error={error}
          onText={(next) => setStops(stops.with(i, { text: next, error: null }))}
        />
      ))}
      <div className={styles.buttons}>
        <button type="submit">{say(MEASURE.measure)}</button>
        <button type="button" onClick={() => setStops(stops.toSpliced(last, 0, EMPTY))}>
          {say(STOPS.add)}
        </button>
        {stops.length > 2 && (
          <button type="button" onClick={() => setStops(stops.toSpliced(last - 1, 1))}>
            {say(STOPS.removeLast)}
          </button>
        )}
      </div>
    </MeasureForm>
  );
}

const errorOf = (result: ReturnType<ReturnType<typeof useWaypoints>> | undefined) =>
  result && !result.ok ? result.error : null;
