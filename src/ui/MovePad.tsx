import type { Message } from "../core/language.ts";
import { MAP_BUTTONS } from "../core/messages/page.ts";
import type { MapPort } from "../map/port.ts";
import styles from "./MapControls.module.css";
import { useSay } from "./use-language.ts";

const SHARE = 0.25;

interface Move {
  readonly sign: string;
  readonly name: Message;
  readonly go: (port: MapPort) => void;
}

/** In the order of the pad, row by row. */
const MOVES: readonly Move[] = [
  { sign: "↺", name: MAP_BUTTONS.rotateLeft, go: (port) => port.rotateBy(30) },
  { sign: "↑", name: MAP_BUTTONS.up, go: (port) => port.panBy(0, -SHARE) },
  { sign: "↻", name: MAP_BUTTONS.rotateRight, go: (port) => port.rotateBy(-30) },
  { sign: "←", name: MAP_BUTTONS.left, go: (port) => port.panBy(-SHARE, 0) },
  { sign: "N", name: MAP_BUTTONS.north, go: (port) => port.faceNorth() },
  { sign: "→", name: MAP_BUTTONS.right, go: (port) => port.panBy(SHARE, 0) },
  { sign: "∠", name: MAP_BUTTONS.tilt, go: (port) => port.tiltBy(15) },
  { sign: "↓", name: MAP_BUTTONS.down, go: (port) => port.panBy(0, SHARE) },
  { sign: "⊥", name: MAP_BUTTONS.tiltBack, go: (port) => port.tiltBy(-15) },
];

/** What dragging does, for those who cannot or would rather not drag. */
export function MovePad({ port }: { readonly port: MapPort | null }) {
  const say = useSay();
  return (
    <details className={styles.move}>
      <summary>
        <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
          <path d="M9 1v16M1 9h16M6.5 3.5 9 1l2.5 2.5m-5 11L9 17l2.5-2.5m-8-8L1 9l2.5 2.5m11-5L17 9l-2.5 2.5" />
        </svg>
        <span>{say(MAP_BUTTONS.move)}</span>
      </summary>
      <div className={styles.pad}>
        {MOVES.map(({ sign, name, go }) => (
          <button key={name.en} type="button" aria-label={say(name)} title={say(name)} onClick={() => port && go(port)}>
            {sign}
          </button>
        ))}
      </div>
    </details>
  );
}
