import { useState } from "react";
import { nameOf } from "../../core/feature-name.ts";
import { composed, type Message, unchanged } from "../../core/language.ts";
import { MEASURE, NEAREST, STOPS } from "../../core/messages/measure.ts";
import { nearestBetween } from "../../core/nearest.ts";
import type { Shape as Geometry } from "../../core/shape.ts";
import type { Shape } from "../../core/vocabulary.ts";
import { shapeOf } from "../drawn-geometry.ts";
import { useAtlas, useDispatch } from "../use-atlas.ts";
import { useSay } from "../use-language.ts";
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
  const say = useSay();
  const resolve = useWaypoints();
  const { features, drawn } = useMeasurable(TARGETS);
  const [from, setFrom] = useState("");
  const [error, setError] = useState<Message | null>(null);
  const [to, setTo] = useState("");
  const [said, setSaid] = useState<Message | null>(null);

  const measure = () => {
    const start = resolve(from);
    setError(start.ok ? null : start.error);
    const target = shapeOf(drawn, to);
    const feature = atlas.featureById.get(to);
    if (!start.ok || !target || !feature) return;
    // A line or an area is meant as a whole: from whichever of its places is nearest.
    const whole = start.value.place === null ? null : shapeOf(drawn, start.value.place);
    const point: Geometry = { points: [start.value.at], lines: [], polygons: [] };
    const nearest = nearestBetween(whole ?? point, target);
    if (!nearest) return setSaid(NEAREST.nothing);
    if (nearest.metres === 0) return setSaid(NEAREST.touch);
    setSaid(null);
    const name = NEAREST.name(
      start.value.name ?? unchanged(from),
      composed((language) => nameOf(feature, language)),
    );
    dispatch({
      type: "routesAdded",
      routes: [{ name: say(name), closed: false, vertices: [nearest.from, nearest.to] }],
    });
  };

  return (
    <MeasureForm label={say(MEASURE.shortest)} measure={measure}>
      <PlaceInput
        label={say(STOPS.from)}
        value={from}
        error={error}
        onText={(text) => {
          setFrom(text);
          setError(null);
        }}
      />
      <FeatureSelect label={say(NEAREST.to)} features={features} value={to} onFeature={setTo} />
      <div className={styles.buttons}>
        <button type="submit" disabled={to === ""}>
          {say(MEASURE.measure)}
        </button>
      </div>
      <p role="status" className={styles.hint}>
        {said && say(said)}
      </p>
    </MeasureForm>
  );
}
