import { PARTS } from "../core/messages/faults.ts";
import { MEASURE_FEATURE } from "../core/messages/popup.ts";
import type { Feature } from "../core/model.ts";
import { KINDS } from "../core/vocabulary.ts";
import styles from "./FeaturePopup.module.css";
import { loadPart } from "./on-demand.tsx";
import { useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";

/** What can be measured of a feature, from its popup. */
export function MeasureFeature({ feature }: { readonly feature: Feature }) {
  const dispatch = useDispatch();
  const say = useSay();
  const { shape } = KINDS[feature.kind];
  // Countries are drawn by the base map and have no line of their own to measure.
  if (feature.kind === "country" || feature.kind === "historical-state") return null;
  const whole = async () => {
    const measuring = await loadPart(PARTS.measuring, () => import("./measure/measure-feature.ts"), dispatch);
    await measuring?.measureWhole(feature, dispatch);
  };
  return (
    <p className={styles.measure}>
      {shape === "point" ? (
        <button
          type="button"
          onClick={() => {
            dispatch({ type: "routesAdded", routes: [{ name: null, closed: false, vertices: [feature.anchor] }] });
            dispatch({ type: "measureToggled" });
          }}
        >
          {say(MEASURE_FEATURE.fromHere)}
        </button>
      ) : (
        <button type="button" onClick={() => void whole()}>
          {say(shape === "line" ? MEASURE_FEATURE.line : MEASURE_FEATURE.outline)}
        </button>
      )}
      {shape === "line" && (
        <button type="button" onClick={() => dispatch({ type: "alongSet", feature: feature.id, from: null })}>
          {say(MEASURE_FEATURE.along)}
        </button>
      )}
    </p>
  );
}
