import { TIMELINE } from "../core/messages/timeline.ts";
import type { YearBin, YearRange } from "../core/timeline.ts";
import { isShrunk, labelledSlots } from "../core/year-slots.ts";
import styles from "./Timeline.module.css";
import { useSay } from "./use-language.ts";

interface Props {
  readonly bins: readonly YearBin[];
  readonly slots: readonly YearRange[];
  /** What is chosen; null for everything. */
  readonly years: YearRange | null;
}

/** As many labels of four digits stand beside each other at 320 px. */
const MAX_LABELS = 8;

/** Mentions by the year, one bar a slot; the same numbers as its name, for those who cannot see it. */
export function YearHistogram({ bins, slots, years }: Props) {
  const say = useSay();
  const mentionsOf = new Map(bins.map(({ year, mentions }) => [year, mentions]));
  const most = Math.max(1, ...mentionsOf.values());
  return (
    <div className={styles.plot}>
      <svg
        role="img"
        aria-label={say(TIMELINE.byYear(bins))}
        className={styles.bars}
        viewBox={`0 0 ${slots.length} 1`}
        preserveAspectRatio="none"
      >
        {slots.map((slot, i) => (
          <Slot
            key={slot.from}
            slot={slot}
            at={i}
            height={(mentionsOf.get(slot.from) ?? 0) / most}
            title={say(TIMELINE.slot(slot, mentionsOf.get(slot.from) ?? 0))}
            chosen={years === null || (slot.to >= years.from && slot.from <= years.to)}
          />
        ))}
      </svg>
      <div aria-hidden="true" className={styles.labels}>
        {labelledSlots(slots, Math.ceil(slots.length / MAX_LABELS)).map((i) => (
          <span key={i} style={{ left: `${(100 * (i + 0.5)) / slots.length}%` }}>
            {slots[i]?.from}
          </span>
        ))}
      </div>
    </div>
  );
}

interface SlotProps {
  readonly slot: YearRange;
  /** Slots left of this one. */
  readonly at: number;
  /** 0 to 1. */
  readonly height: number;
  readonly title: string;
  readonly chosen: boolean;
}

/** The title of the whole column shows under the pointer, above a short bar too. */
function Slot({ slot, at, height, title, chosen }: SlotProps) {
  return (
    <g data-chosen={chosen} data-shrunk={isShrunk(slot)}>
      <title>{title}</title>
      <rect className={styles.column} x={at} y={0} width={1} height={1} />
      {height > 0 && <rect className={styles.bar} x={at + 0.12} y={1 - height} width={0.76} height={height} />}
    </g>
  );
}
