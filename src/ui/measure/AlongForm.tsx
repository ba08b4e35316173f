import { useEffect, useState } from "react";
import { lineBetween } from "../../core/along.ts";
import { nameOf } from "../../core/feature-name.ts";
import { formatLength } from "../../core/format.ts";
import { composed, type Message, unchanged } from "../../core/language.ts";
import { ALONG, MEASURE } from "../../core/messages/measure.ts";
import { isOwn } from "../../core/own/own-layer.ts";
import type { Shape } from "../../core/vocabulary.ts";
import { shapeOf } from "../drawn-geometry.ts";
import { useAtlas, useAtlasState, useDispatch } from "../use-atlas.ts";
import { useLanguage, useSay } from "../use-language.ts";
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
  const language = useLanguage();
  const say = useSay();
  const resolve = useWaypoints();
  const along = useAtlasState((state) => state.along);
  const unit = useAtlasState((state) => state.preferences.unit);
  const { features, drawn } = useMeasurable(LINES);
  const [chosen, setChosen] = useState("");
  const [ends, setEnds] = useState<readonly [string, string]>(["", ""]);
  const [errors, setErrors] = useState<readonly [Message | null, Message | null]>([null, null]);
  const [said, setSaid] = useState<Message | null>(null);
  const asked = along?.feature;
  useEffect(() => {
    // A line of the reader's own is in no list here.
    if (asked && !isOwn(asked)) setChosen(asked);
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
    if (!found) return setSaid(ALONG.apart);
    const lengthOf = (metres: number) => composed((language) => formatLength(metres, unit, 10, language));
    setSaid(ALONG.gaps(lengthOf(found.fromGapMetres), lengthOf(found.toGapMetres)));
    const name = ALONG.name(
      composed((language) => nameOf(feature, language)),
      from.value.name ?? unchanged(ends[0]),
      to.value.name ?? unchanged(ends[1]),
    );
    dispatch({
      type: "routesAdded",
      routes: [{ name: say(name), closed: false, accuracyMetres: feature.accuracyMetres, vertices: found.line }],
    });
  };

  return (
    <MeasureForm label={say(MEASURE.along)} measure={measure}>
      <FeatureSelect
        label={say(ALONG.line)}
        features={features}
        value={id}
        onFeature={(feature) => {
          setChosen(feature);
          dispatch({ type: "alongSet", feature: null, from: null });
        }}
      />
      <PlaceInput label={say(ALONG.between)} value={ends[0]} error={errors[0]} onText={(text) => setEnd(0, text)} />
      <PlaceInput label={say(ALONG.and)} value={ends[1]} error={errors[1]} onText={(text) => setEnd(1, text)} />
      <div className={styles.buttons}>
        <button type="submit" disabled={!feature}>
          {say(ALONG.measureBetween)}
        </button>
        <button
          type="button"
          disabled={!feature}
          onClick={() => feature && void measureWhole(feature, dispatch, language)}
        >
          {say(ALONG.wholeLine)}
        </button>
        <button
          type="button"
          disabled={!feature}
          aria-pressed={along !== null}
          onClick={() => dispatch({ type: "alongSet", feature: along ? null : id, from: null })}
        >
          {say(ALONG.chooseOnMap)}
        </button>
      </div>
      <p role="status" className={styles.hint}>
        {along ? say(along.from ? ALONG.pressSecond : ALONG.pressFirst) : said && say(said)}
      </p>
    </MeasureForm>
  );
}
