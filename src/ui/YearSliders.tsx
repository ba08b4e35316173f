import { TIMELINE } from "../core/messages/timeline.ts";
import type { YearRange } from "../core/timeline.ts";
import { slotAt } from "../core/year-slots.ts";
import type { Years } from "../state/state.ts";
import styles from "./Timeline.module.css";
import { useSay } from "./use-language.ts";

interface Props {
  readonly slots: readonly YearRange[];
  /** Null for everything: the thumbs then stand at the ends. */
  readonly years: Years | null;
  readonly onChange: (years: Years | null) => void;
}

/**
 * Two thumbs on the scale of slots, told as years. The first stands left of its slot and the second right of it, so
 * that neither ever covers the other.
 */
export function YearSliders({ slots, years, onChange }: Props) {
  const say = useSay();
  const last = slots.length - 1;
  const whole = { from: slots[0]?.from ?? 0, to: slots[last]?.to ?? 0 };
  const { from, to } = years ?? whole;
  const fromSlot = slotAt(slots, from);
  const toSlot = slotAt(slots, to);
  // Both thumbs at the ends narrow nothing; a range in their place would leave out what has no date.
  const set = (next: Years) => onChange(next.from <= whole.from && next.to >= whole.to ? null : next);
  return (
    <div className={styles.sliders}>
      <input
        type="range"
        aria-label={say(TIMELINE.fromYear)}
        aria-valuetext={`${from}`}
        className={styles.from}
        min={0}
        max={last}
        value={fromSlot}
        onChange={({ target }) => {
          const slot = slots[Math.min(target.valueAsNumber, toSlot)];
          if (slot) set({ from: Math.min(slot.from, to), to });
        }}
      />
      <input
        type="range"
        aria-label={say(TIMELINE.toYear)}
        aria-valuetext={`${to}`}
        className={styles.to}
        min={0}
        max={last}
        value={toSlot}
        onChange={({ target }) => {
          const slot = slots[Math.max(target.valueAsNumber, fromSlot)];
          if (slot) set({ from, to: Math.max(slot.to, from) });
        }}
      />
    </div>
  );
}
