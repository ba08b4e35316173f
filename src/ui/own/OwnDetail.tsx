import { useState } from "react";
import { formatPosition } from "../../core/format.ts";
import { PARTS } from "../../core/messages/faults.ts";
import { OWN_POPUP } from "../../core/messages/own-layers.ts";
import { FACTS, MEASURE_FEATURE } from "../../core/messages/popup.ts";
import { type JsonValue, type OwnFeature, ownLayerOf } from "../../core/own/own-layer.ts";
import { ownNameOf } from "../../core/own/own-name.ts";
import { countsOf, shapeOfOwn } from "../../core/own/shape.ts";
import { shownText } from "../../core/shown-text.ts";
import styles from "../FeaturePopup.module.css";
import { loadPart } from "../on-demand.tsx";
import { useAtlasState, useDispatch } from "../use-atlas.ts";
import { useLanguage, useSay } from "../use-language.ts";
import own from "./OwnDetail.module.css";

/** So many properties, and so much of each, at first sight. */
const ROWS = 50;
const MOST_UNITS = 500;

/** A place of an own layer: which layer, where, and what the file says of it, as text and nothing else. */
export function OwnDetail({ feature }: { readonly feature: OwnFeature }) {
  const say = useSay();
  const language = useLanguage();
  const layer = useAtlasState((state) => state.own.find(({ id }) => id === ownLayerOf(feature.id)));
  const [rows, setRows] = useState(ROWS);
  const { geometry, properties, anchor } = feature;
  const rest = properties.length - rows;
  return (
    <>
      {layer && <p className={styles.names}>{say(OWN_POPUP.from(layer.name))}</p>}
      {geometry.type === "Point" && (
        <dl className={styles.facts}>
          <div>
            <dt>{say(FACTS.position)}</dt>
            <dd>{formatPosition(anchor, 4, language)}</dd>
          </div>
        </dl>
      )}
      <MeasureOwn feature={feature} />
      {properties.length === 0 ? (
        <p className={styles.none}>{say(OWN_POPUP.none)}</p>
      ) : (
        <table className={own.table}>
          <caption>{say(OWN_POPUP.properties)}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{say(OWN_POPUP.property)}</th>
              <th scope="col">{say(OWN_POPUP.value)}</th>
            </tr>
          </thead>
          <tbody>
            {properties.slice(0, rows).map(([name, value]) => (
              <tr key={name}>
                <th scope="row">
                  <bdi>{shownText(name)}</bdi>
                </th>
                <td>
                  <bdi>{textOf(value)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rest > 0 && (
        <button type="button" onClick={() => setRows(properties.length)}>
          {say(OWN_POPUP.moreProperties(rest))}
        </button>
      )}
    </>
  );
}

/** Anything but a text as JSON writes it. */
function textOf(value: JsonValue): string {
  const text = shownText((typeof value === "string" ? value : JSON.stringify(value)).slice(0, 2 * MOST_UNITS));
  return text.length > MOST_UNITS ? `${text.slice(0, MOST_UNITS)}…` : text;
}

/** Between places on it only where it has few lines, which are then put together. */
const MOST_LINES = 50;

function MeasureOwn({ feature }: { readonly feature: OwnFeature }) {
  const dispatch = useDispatch();
  const say = useSay();
  const language = useLanguage();
  const { lines, polygons } = countsOf(feature.geometry);
  const whole = async () => {
    const measuring = await loadPart(PARTS.measuring, () => import("../measure/measure-feature.ts"), dispatch);
    measuring?.measureShape(shapeOfOwn(feature.geometry), ownNameOf(feature), null, dispatch, language);
  };
  const fromHere = () => {
    dispatch({ type: "routesAdded", routes: [{ name: null, closed: false, vertices: [feature.anchor] }] });
    dispatch({ type: "measureToggled" });
  };
  const hasLength = lines + polygons > 0;
  return (
    <p className={styles.measure}>
      <button type="button" onClick={() => (hasLength ? void whole() : fromHere())}>
        {say(lines > 0 ? MEASURE_FEATURE.line : hasLength ? MEASURE_FEATURE.outline : MEASURE_FEATURE.fromHere)}
      </button>
      {lines > 0 && lines <= MOST_LINES && (
        <button type="button" onClick={() => dispatch({ type: "alongSet", feature: feature.id, from: null })}>
          {say(MEASURE_FEATURE.along)}
        </button>
      )}
    </p>
  );
}
