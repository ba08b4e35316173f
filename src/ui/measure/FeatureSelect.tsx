import { useId } from "react";
import type { Feature, FeatureId } from "../../core/model.ts";
import { KINDS } from "../../core/vocabulary.ts";
import styles from "./Measurement.module.css";

/** A field for one of some features. */
export function FeatureSelect(props: {
  readonly label: string;
  readonly features: readonly Feature[];
  readonly value: FeatureId;
  readonly onFeature: (feature: FeatureId) => void;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      <select id={id} value={props.value} onChange={({ target }) => props.onFeature(target.value)}>
        <option value="">choose</option>
        {props.features.map(({ id, name, kind }) => (
          <option key={id} value={id}>
            {name.en} ({KINDS[kind].label.toLowerCase()})
          </option>
        ))}
      </select>
    </div>
  );
}
