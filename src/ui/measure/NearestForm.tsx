import { useState } from "react";
import { type Shape as Geometry, nearestBetween } from "../../core/nearest.ts";
import type { Shape } from "../../core/vocabulary.ts";
import { shapeOf } from "../drawn-geometry.ts";
import { useAtlas, useDispatch } from "../use-atlas.ts";
import { FeatureSelect } from "./FeatureSelect.tsx";
import { MeasureForm } from "./MeasureForm.tsx";
import styles from "./Measurement.module.css";
import { PlaceInput, useWaypoints } from "./PlaceInput.tsx";
import { useMeasurable } from "./use-measurable.ts";

const TARGETS: readonly Shape[] = ["line", "area"];

/** The shortest way from a place, or from a whole feature, to a line or an area. */
export function NearestForm() {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const resolve = useWaypoints();
  const { features, drawn } = useMeasurable(TARGETS);
  const [from, setFrom] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [to, setTo] = useState("");
  const [said, setSaid] = useState("");

  const measure = () => {
    const start = resolve(from);
    setError(start.ok ? null : start.error);
    const target = shapeOf(drawn, to);
    const name = atlas.featureById.get(to)?.name.en;
    if (!start.ok || !target) return;
    // A line or an area is meant as a whole: from whichever of its places is nearest.
    const whole = start.value.place === null ? null : shapeOf(drawn, start.value.place);
    const point: Geometry = { points: [start.value.at], lines: [], polygons: [] };
    const nearest = nearestBetween(whole ?? point, target);
    if (!nearest) return setSaid("There is nothing to measure to.");
    if (nearest.metres === 0) return setSaid("The two touch: the distance is 0.");
    setSaid("");
    const label = `${start.value.name ?? from} to ${name}, shortest`;
    dispatch({
      type: "routesAdded",
      routes: [{ name: label, closed: false, vertices: [nearest.from, nearest.to] }],
    });
  };

  return (
    <MeasureForm label="Shortest way to a line or an area" measure={measure}>
      <PlaceInput
        label="From"
        value={from}
        error={error}
        onText={(text) => {
          setFrom(text);
          setError(null);
        }}
      />
      <FeatureSelect label="To the nearest place of" features={features} value={to} onFeature={setTo} />
      <div className={styles.buttons}>
        <button type="submit" disabled={to === ""}>
          Measure
        </button>
      </div>
      <p role="status" className={styles.hint}>
        {said}
      </p>
    </MeasureForm>
  );
}
