import { useId } from "react";
import { LENGTH_UNITS, type LengthUnit, SPEED_UNITS, type SpeedUnit } from "../../core/format.ts";
import { MEASURE_SETTINGS } from "../../core/messages/measure.ts";
import { useAtlasState, useDispatch } from "../use-atlas.ts";
import { useSay } from "../use-language.ts";
import styles from "./Measurement.module.css";

const UNITS_OF_SPEED = Object.keys(SPEED_UNITS) as SpeedUnit[];

/** How to measure: unit, speed, snapping. This browser remembers them. */
export function MeasureSettings() {
  const dispatch = useDispatch();
  const say = useSay();
  const { unit, speed, snapping } = useAtlasState((state) => state.preferences);
  const id = useId();
  return (
    <fieldset className={styles.settings}>
      <legend>{say(MEASURE_SETTINGS.title)}</legend>
      <div className={styles.field}>
        <label htmlFor={`${id}-unit`}>{say(MEASURE_SETTINGS.firstUnit)}</label>
        <select
          id={`${id}-unit`}
          value={unit}
          onChange={({ target }) =>
            dispatch({ type: "preferencesSet", preferences: { unit: target.value as LengthUnit } })
          }
        >
          {LENGTH_UNITS.map((one) => (
            <option key={one} value={one}>
              {say(MEASURE_SETTINGS.units[one])}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-speed`}>{say(MEASURE_SETTINGS.speed)}</label>
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
          aria-label={say(MEASURE_SETTINGS.unitOfSpeed)}
          value={speed.unit}
          onChange={({ target }) =>
            dispatch({ type: "preferencesSet", preferences: { speed: { ...speed, unit: target.value as SpeedUnit } } })
          }
        >
          {UNITS_OF_SPEED.map((one) => (
            <option key={one} value={one}>
              {say(MEASURE_SETTINGS.speedUnits[one])}
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
        {say(MEASURE_SETTINGS.snapping)}
      </label>
    </fieldset>
  );
}
