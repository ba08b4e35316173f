import { type PointerEvent, type ReactNode, useRef } from "react";
import { EDGES, PAGE, PANELS } from "../../core/messages/page.ts";
import { Tabs } from "../Tabs.tsx";
import { useSay } from "../use-language.ts";
import type { Shape } from "../use-media.ts";
import styles from "./Sheet.module.css";
import type { Panels } from "./use-panels.ts";

/** A finger that goes so far up or down means the height. */
const SWIPE_PX = 40;

interface Props {
  readonly panels: Panels;
  readonly shape: Shape;
  readonly children: ReactNode;
}

/** One panel at a time, with a row of tabs; below the map a sheet of two heights. On a wide page nothing of its own. */
export function Sheet({ panels, shape, children }: Props) {
  const say = useSay();
  const hasHeights = shape === "sheet";
  const from = useRef<number | null>(null);
  const { all, panel, open, tall, setTall } = panels;
  const release = (event: PointerEvent) => {
    const dy = from.current === null ? 0 : event.clientY - from.current;
    from.current = null;
    if (Math.abs(dy) >= SWIPE_PX) setTall(dy < 0);
  };
  return (
    <div className={styles.sheet} data-shape={shape} data-tall={hasHeights && tall}>
      {shape !== "wide" && (
        <div
          className={styles.head}
          onPointerDown={(event) => {
            from.current = hasHeights && event.pointerType !== "mouse" ? event.clientY : null;
          }}
          onPointerUp={release}
        >
          <Tabs
            label={say(PAGE.panels)}
            names={all}
            nameOf={(name) => say(PANELS[name])}
            chosen={panel}
            onChosen={open}
          />
          {hasHeights && (
            <button
              type="button"
              className={styles.height}
              aria-label={say(tall ? EDGES.lower : EDGES.taller)}
              title={say(tall ? EDGES.lower : EDGES.taller)}
              onClick={() => setTall(!tall)}
            >
              <svg viewBox="0 0 16 10" width="16" height="10" aria-hidden="true">
                <path d="m2 8 6-6 6 6" fill="none" stroke="currentColor" strokeWidth="1.8" />
              </svg>
            </button>
          )}
        </div>
      )}
      {children}
    </div>
  );
}
