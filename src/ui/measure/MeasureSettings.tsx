import { useId } from "react";
import { LENGTH_UNITS, type LengthUnit, SPEED_UNITS, type SpeedUnit } from "../../core/format.ts";
import { useAtlasState, useDispatch } from "../use-atlas.ts";
import styles from "./Measurement.module.css";

const UNIT_NAMES: Readonly<Record<LengthUnit, string>> = { km: "Kilometres", mi: "Miles", nm: "Nautical miles" };

/** How to measure: unit, speed, snapping. This browser remembers them. */
export function MeasureSettings() {
  const dispatch = useDispatch();
  const { unit, speed, snapping } = useAtlasState((state) => state.preferences);
  const id = useId();
  return (
    <fieldset className={styles.settings}>
      <legend>Settings</legend>
      <div className={styles.field}>
        <label htmlFor={`${id}-unit`}>First unit</label>
        <select
          id={`${id}-unit`}
          value={unit}
          onChange={({ target }) =>
            dispatch({ type: "preferencesSet", preferences: { unit: target.value as LengthUnit } })
          }
        >
          {LENGTH_UNITS.map((one) => (
            <option key={one} value={one}>
              {UNIT_NAMES[one]}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-speed`}>Speed</label>
        <input
          id={`${id}-speed`}
          type="number"
          min="0.1"
          max="99999"
          step="any"
          defaultValue={speed.value}
          onChange={({ target }) => {
            const value = target.valueAsNumber;
            if (value > 0 && value < 100_000)
              dispatch({ type: "preferencesSet", preferences: { speed: { ...speed, value } } });
          }}
        />
        <select
          aria-label="Unit of speed"
          value={speed.unit}
          onChange={({ target }) =>
            dispatch({ type: "preferencesSet", preferences: { speed: { ...speed, unit: target.value as SpeedUnit } } })
          }
        >
          {Object.keys(SPEED_UNITS).map((one) => (
            <option key={one} value={one}>
              {one === "kn" ? "knots" : one}
            </option>
          ))}
        </select>
      </div>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={snapping}
          onChange={() => dispatch({ type: "preferencesSet", preferences: { snapping: !snapping } })}
        />{" "}
        Points on the map snap to places and lines
      </label>
    </fieldset>
  );
}
