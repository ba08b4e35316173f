import { useId } from "react";
import styles from "./Settings.module.css";

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Where the label is in another language than the page. */
  readonly lang?: string;
}

/** One of a few, with its name before it. */
export function Choice<T extends string>(props: {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly chosen: T;
  readonly onChosen: (value: T) => void;
}) {
  const { label, options, chosen, onChosen } = props;
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen}
        onChange={({ target }) => {
          const option = options.find(({ value }) => value === target.value);
          if (option) onChosen(option.value);
        }}
      >
        {options.map(({ value, label, lang }) => (
          <option key={value} value={value} lang={lang}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
