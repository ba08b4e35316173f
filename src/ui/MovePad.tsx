import type { MapPort } from "../map/port.ts";
import styles from "./MapControls.module.css";

const SHARE = 0.25;

interface Move {
  readonly sign: string;
  readonly name: string;
  readonly go: (port: MapPort) => void;
}

/** In the order of the pad, row by row. */
const MOVES: readonly Move[] = [
  { sign: "↺", name: "Rotate left", go: (port) => port.rotateBy(30) },
  { sign: "↑", name: "Move up", go: (port) => port.panBy(0, -SHARE) },
  { sign: "↻", name: "Rotate right", go: (port) => port.rotateBy(-30) },
  { sign: "←", name: "Move left", go: (port) => port.panBy(-SHARE, 0) },
  { sign: "N", name: "North up, seen from above", go: (port) => port.faceNorth() },
  { sign: "→", name: "Move right", go: (port) => port.panBy(SHARE, 0) },
  { sign: "∠", name: "Tilt", go: (port) => port.tiltBy(15) },
  { sign: "↓", name: "Move down", go: (port) => port.panBy(0, SHARE) },
  { sign: "⊥", name: "Tilt back", go: (port) => port.tiltBy(-15) },
];

/** What dragging does, for those who cannot or would rather not drag. */
export function MovePad({ port }: { readonly port: MapPort | null }) {
  return (
    <details className={styles.move}>
      <summary>Move</summary>
      <div className={styles.pad}>
        {MOVES.map(({ sign, name, go }) => (
          <button key={name} type="button" aria-label={name} title={name} onClick={() => port && go(port)}>
            {sign}
          </button>
        ))}
      </div>
    </details>
  );
}
