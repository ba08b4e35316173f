import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { EDGES } from "../../core/messages/page.ts";
import { useSay } from "../use-language.ts";
import type { Column } from "./column-widths.ts";
import styles from "./Side.module.css";

const STEP_PX = 16;

interface Props {
  readonly label: string;
  /** The id of what becomes wider or narrower. */
  readonly controls: string;
  readonly column: Column;
  /** The way in which what it controls grows: 1 to the right, -1 to the left. */
  readonly grows: 1 | -1;
  /** While it is dragged: shows a width, or null for the one it had. */
  readonly onDrag: (px: number | null) => void;
  /** Null is as wide as the page likes. */
  readonly onResize: (px: number | null) => void;
}

/** An edge that can be moved: by pointer, by arrow keys, by Home and End; a double click puts it back. */
export function Separator({ label, controls, column, grows, onDrag, onResize }: Props) {
  const say = useSay();
  const grip = useRef<{ readonly x: number; readonly px: number } | null>(null);
  const { px, min, max } = column;
  const within = (px: number) => Math.round(Math.max(min, Math.min(max, px)));
  const draggedTo = (event: PointerEvent) =>
    grip.current && within(grip.current.px + grows * (event.clientX - grip.current.x));

  const onKeyDown = (event: KeyboardEvent) => {
    const widths: Readonly<Record<string, number>> = {
      ArrowRight: px + grows * STEP_PX,
      ArrowLeft: px - grows * STEP_PX,
      Home: min,
      End: max,
    };
    const next = widths[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onResize(within(next));
  };
  return (
    // A focusable separator is a widget: the rule thinks of the one that only divides.
    // biome-ignore lint/a11y/useSemanticElements: <hr> cannot be moved
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={px}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={say(EDGES.pixels(px))}
      title={say(EDGES.separatorHint)}
      tabIndex={0}
      className={styles.separator}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onResize(null)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { x: event.clientX, px };
      }}
      onPointerMove={(event) => {
        const next = draggedTo(event);
        if (next !== null) onDrag(next);
      }}
      onPointerUp={(event) => {
        const next = draggedTo(event);
        grip.current = null;
        // A press without a movement is half of a double click.
        if (next !== null && next !== px) onResize(next);
      }}
      onPointerCancel={() => {
        grip.current = null;
        onDrag(null);
      }}
    />
  );
}
