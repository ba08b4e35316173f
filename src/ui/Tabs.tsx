import { useEffect, useRef } from "react";
import styles from "./Tabs.module.css";

/** A row of tabs, one chosen; arrow keys go from one to the next. Panels are called `panel-…` after their tab. */
export function Tabs<T extends string>(props: {
  readonly label: string;
  readonly names: readonly T[];
  readonly chosen: T;
  readonly onChosen: (name: T) => void;
}) {
  const { label, names, chosen, onChosen } = props;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    row.current?.querySelector(`#tab-${chosen}`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [chosen]);
  return (
    <div ref={row} className={styles.tabs} role="tablist" aria-label={label}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={chosen === name}
          aria-controls={`panel-${name}`}
          tabIndex={chosen === name ? 0 : -1}
          onClick={() => onChosen(name)}
          onKeyDown={({ key }) => {
            const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
            if (!step) return;
            const next = names[(names.indexOf(name) + step + names.length) % names.length] ?? name;
            onChosen(next);
            row.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
