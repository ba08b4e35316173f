import type { Feature } from "../core/model.ts";
import { KINDS } from "../core/vocabulary.ts";
import styles from "./FeaturePopup.module.css";
import { useDispatch } from "./use-atlas.ts";

/** What can be measured of a feature, from its popup. */
export function MeasureFeature({ feature }: { readonly feature: Feature }) {
  const dispatch = useDispatch();
  const { shape } = KINDS[feature.kind];
  // Countries are drawn by the base map and have no line of their own to measure.
  if (feature.kind === "country" || feature.kind === "historical-state") return null;
  const whole = async () => {
    const { measureWhole } = await import("./measure/measure-feature.ts");
    await measureWhole(feature, dispatch);
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
          Measure from here
        </button>
      ) : (
        <button type="button" onClick={() => void whole()}>
          {shape === "line" ? "Measure this line" : "Measure its outline"}
        </button>
      )}
      {shape === "line" && (
        <button type="button" onClick={() => dispatch({ type: "alongSet", feature: feature.id, from: null })}>
          Measure along it between two points
        </button>
      )}
    </p>
  );
}
