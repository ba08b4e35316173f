import { useEffect, useState } from "react";
import { lineBetween } from "../../core/along.ts";
import { formatLength } from "../../core/format.ts";
import type { Shape } from "../../core/vocabulary.ts";
import { shapeOf } from "../drawn-geometry.ts";
import { useAtlas, useAtlasState, useDispatch } from "../use-atlas.ts";
import { FeatureSelect } from "./FeatureSelect.tsx";
import { MeasureForm } from "./MeasureForm.tsx";
import styles from "./Measurement.module.css";
import { measureWhole } from "./measure-feature.ts";
import { PlaceInput, useWaypoints } from "./PlaceInput.tsx";
import { useMeasurable } from "./use-measurable.ts";

const LINES: readonly Shape[] = ["line"];

/** The length of a line of the map, or of its part between two places. */
export function AlongForm() {
  const atlas = useAtlas();
  const dispatch = useDispatch();
  const resolve = useWaypoints();
  const along = useAtlasState((state) => state.along);
  const unit = useAtlasState((state) => state.preferences.unit);
  const { features, drawn } = useMeasurable(LINES);
  const [chosen, setChosen] = useState("");
  const [ends, setEnds] = useState<readonly [string, string]>(["", ""]);
  const [errors, setErrors] = useState<readonly [string | null, string | null]>([null, null]);
  const [said, setSaid] = useState("");
  const asked = along?.feature;
  useEffect(() => {
    if (asked) setChosen(asked);
  }, [asked]);
  const id = asked ?? chosen;
  const feature = atlas.featureById.get(id);
  const setEnd = (i: 0 | 1, text: string) => {
    setEnds(i === 0 ? [text, ends[1]] : [ends[0], text]);
    setErrors([null, null]);
  };

  const measure = () => {
    const [from, to] = [resolve(ends[0]), resolve(ends[1])];
    setErrors([from.ok ? null : from.error, to.ok ? null : to.error]);
    if (!from.ok || !to.ok || !feature) return;
    const found = lineBetween(shapeOf(drawn, id)?.lines ?? [], from.value.at, to.value.at);
    if (!found) return setSaid("The two places lie on parts of this line that do not touch; choose two on one part.");
    const gaps = [found.fromGapMetres, found.toGapMetres].map((gap) => formatLength(gap, unit, 10)).join(" and ");
    setSaid(`Measured between the places of the line nearest to both; they are ${gaps} from it.`);
    const name = `${feature.name.en}: ${from.value.name ?? ends[0]} – ${to.value.name ?? ends[1]}`;
    dispatch({
      type: "routesAdded",
      routes: [{ name, closed: false, accuracyMetres: feature.accuracyMetres, vertices: found.line }],
    });
  };

  return (
    <MeasureForm label="Along a line of the map" measure={measure}>
      <FeatureSelect
        label="Line"
        features={features}
        value={id}
        onFeature={(feature) => {
          setChosen(feature);
          dispatch({ type: "alongSet", feature: null, from: null });
        }}
      />
      <PlaceInput label="Between" value={ends[0]} error={errors[0]} onText={(text) => setEnd(0, text)} />
      <PlaceInput label="And" value={ends[1]} error={errors[1]} onText={(text) => setEnd(1, text)} />
      <div className={styles.buttons}>
        <button type="submit" disabled={!feature}>
          Measure between
        </button>
        <button type="button" disabled={!feature} onClick={() => feature && void measureWhole(feature, dispatch)}>
          Whole line
        </button>
        <button
          type="button"
          disabled={!feature}
          aria-pressed={along !== null}
          onClick={() => dispatch({ type: "alongSet", feature: along ? null : id, from: null })}
        >
          Choose on the map
        </button>
      </div>
      <p role="status" className={styles.hint}>
        {along ? `Press the ${along.from ? "second" : "first"} place of the line on the map.` : said}
      </p>
    </MeasureForm>
  );
}
