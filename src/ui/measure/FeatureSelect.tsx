import { useId } from "react";
import { nameOf } from "../../core/feature-name.ts";
import { composed } from "../../core/language.ts";
import { MEASURE } from "../../core/messages/measure.ts";
import { KIND_WORDS } from "../../core/messages/vocabulary.ts";
import type { Feature, FeatureId } from "../../core/model.ts";
import { useSay } from "../use-language.ts";
import styles from "./Measurement.module.css";

/** A field for one of some features. */
export function FeatureSelect(props: {
  readonly label: string;
  readonly features: readonly Feature[];
  readonly value: FeatureId;
  readonly onFeature: (feature: FeatureId) => void;
}) {
  const id = useId();
  const say = useSay();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      <select id={id} value={props.value} onChange={({ target }) => props.onFeature(target.value)}>
        <option value="">{say(MEASURE.choose)}</option>
        {props.features.map((feature) => (
          <option key={feature.id} value={feature.id}>
            {say(
              MEASURE.withKind(
                composed((language) => nameOf(feature, language)),
                KIND_WORDS[feature.kind],
              ),
            )}
          </option>
        ))}
      </select>
    </div>
  );
}
