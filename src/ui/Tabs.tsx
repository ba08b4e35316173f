import { useEffect, useRef } from "react";
import styles from "./Tabs.module.css";

/** A row of tabs, one chosen; arrow keys go from one to the next. Panels are called `panel-…` after their tab. */
export function Tabs<T extends string>(props: {
  readonly label: string;
  readonly names: readonly T[];
  /** What the reader sees of a name. */
  readonly nameOf: (name: T) => string;
  readonly chosen: T;
  readonly onChosen: (name: T) => void;
}) {
  const { label, names, nameOf, chosen, onChosen } = props;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    row.current?.querySelector(`#tab-${chosen}`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [chosen]);
  return (
    <div ref={row} className={styles.tabs} role="tablist" aria-label={label}>
      {names.map((name, i) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={chosen === name}
          aria-controls={`panel-${name}`}
          tabIndex={chosen === name ? 0 : -1}
          onClick={() => onChosen(name)}
          onKeyDown={(event) => {
            const last = names.length - 1;
            const places: Readonly<Record<string, number>> = {
              ArrowRight: i === last ? 0 : i + 1,
              ArrowLeft: i === 0 ? last : i - 1,
              Home: 0,
              End: last,
            };
            const next = names[places[event.key] ?? -1];
            if (!next) return;
            event.preventDefault();
            onChosen(next);
            row.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
          }}
        >
          {nameOf(name)}
        </button>
      ))}
    </div>
  );
}
