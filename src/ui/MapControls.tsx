import { MAP_BUTTONS } from "../core/messages/page.ts";
import type { MapPort } from "../map/port.ts";
import styles from "./MapControls.module.css";
import { MovePad } from "./MovePad.tsx";
import { useAtlasState, useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";

/** What the hand does on the map, as buttons. */
export function MapControls({ port }: { readonly port: MapPort | null }) {
  const say = useSay();
  const dispatch = useDispatch();
  const measuring = useAtlasState((state) => state.measuring);
  const embedded = useAtlasState((state) => state.embedded);
  const projection = useAtlasState((state) => state.projection);
  const other = projection === "globe" ? "mercator" : "globe";
  return (
    <div role="toolbar" aria-label={say(MAP_BUTTONS.toolbar)} className={styles.controls}>
      <div className={styles.zoom}>
        <button type="button" aria-label={say(MAP_BUTTONS.zoomIn)} onClick={() => port?.zoomBy(1)}>
          +
        </button>
        <button type="button" aria-label={say(MAP_BUTTONS.zoomOut)} onClick={() => port?.zoomBy(-1)}>
          −
        </button>
      </div>
      <MovePad port={port} />
      <button type="button" onClick={() => dispatch({ type: "projectionSet", projection: other })}>
        {say(other === "globe" ? MAP_BUTTONS.globe : MAP_BUTTONS.flat)}
      </button>
      {/* Measuring has its panel, which an embedded map has not. */}
      {!embedded && (
        <button type="button" aria-pressed={measuring} onClick={() => dispatch({ type: "measureToggled" })}>
          {say(MAP_BUTTONS.measure)}
        </button>
      )}
    </div>
  );
}
