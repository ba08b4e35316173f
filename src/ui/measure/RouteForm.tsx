import { useState } from "react";
import { useDispatch } from "../use-atlas.ts";
import { MeasureForm } from "./MeasureForm.tsx";
import styles from "./Measurement.module.css";
import { PlaceInput, useWaypoints } from "./PlaceInput.tsx";

interface Stop {
  readonly text: string;
  readonly error: string | null;
}
const EMPTY: Stop = { text: "", error: null };

/** From, via, to: the whole way to a route without a mouse. */
export function RouteForm() {
  const dispatch = useDispatch();
  const resolve = useWaypoints();
  const [stops, setStops] = useState<readonly Stop[]>([EMPTY, EMPTY]);
  const last = stops.length - 1;
  const labelOf = (i: number) => (i === 0 ? "From" : i === last ? "To" : last === 2 ? "Via" : `Via ${i}`);

  const measure = () => {
    const resolved = stops.map(({ text }) => resolve(text));
    setStops(stops.map(({ text }, i) => ({ text, error: errorOf(resolved[i]) })));
    const vertices = resolved.flatMap((result) => (result.ok ? [result.value.at] : []));
    if (vertices.length === stops.length)
      dispatch({ type: "routesAdded", routes: [{ name: null, closed: false, vertices }] });
  };

  return (
    <MeasureForm label="Route between places" measure={measure}>
      {stops.map(({ text, error }, i) => (
        <PlaceInput
          // biome-ignore lint/suspicious/noArrayIndexKey: a stop is its place in the route
          key={i}
          label={labelOf(i)}
          value={text}
          error={error}
          onText={(next) => setStops(stops.with(i, { text: next, error: null }))}
        />
      ))}
      <div className={styles.buttons}>
        <button type="submit">Measure</button>
        <button type="button" onClick={() => setStops(stops.toSpliced(last, 0, EMPTY))}>
          Add a stop
        </button>
        {stops.length > 2 && (
          <button type="button" onClick={() => setStops(stops.toSpliced(last - 1, 1))}>
            Remove the last stop
          </button>
        )}
      </div>
    </MeasureForm>
  );
}

const errorOf = (result: ReturnType<ReturnType<typeof useWaypoints>> | undefined) =>
  result && !result.ok ? result.error : null;
