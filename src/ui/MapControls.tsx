import type { MapPort } from "../map/port.ts";
import styles from "./MapControls.module.css";
import { MovePad } from "./MovePad.tsx";
import { useAtlasState, useDispatch } from "./use-atlas.ts";

/** What the hand does on the map, as buttons. */
export function MapControls({ port }: { readonly port: MapPort | null }) {
  const dispatch = useDispatch();
  const measuring = useAtlasState((state) => state.measuring);
  const projection = useAtlasState((state) => state.projection);
  const other = projection === "globe" ? "mercator" : "globe";
  return (
    <div role="toolbar" aria-label="Map controls" className={styles.controls}>
      <button type="button" aria-label="Zoom in" onClick={() => port?.zoomBy(1)}>
        +
      </button>
      <button type="button" aria-label="Zoom out" onClick={() => port?.zoomBy(-1)}>
        −
      </button>
      <MovePad port={port} />
      <button type="button" onClick={() => dispatch({ type: "projectionSet", projection: other })}>
        {other === "globe" ? "Globe" : "Flat map"}
      </button>
      <button type="button" aria-pressed={measuring} onClick={() => dispatch({ type: "measureToggled" })}>
        Measure
      </button>
    </div>
  );
}
