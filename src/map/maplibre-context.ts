/** The graphics processor may be taken from the map, and given back. Calls MapLibre on behalf of maplibre-port.ts. */
import type { Map as MapLibreMap } from "maplibre-gl";

export interface Context {
  /** Until it is back, there is no style to speak to. */
  readonly isLost: () => boolean;
}

/** `onLost`: nothing can be asked of the map. `onBack`: it can be drawn again, from nothing. */
export function attendContext(map: MapLibreMap, onLost: () => void, onBack: () => void): Context {
  let isLost = false;
  map.on("webglcontextlost", () => {
    isLost = true;
    onLost();
  });
  map.on("webglcontextrestored", () => {
    isLost = false;
    // Not within MapLibre's own restoring.
    queueMicrotask(onBack);
  });
  return { isLost: () => isLost };
}
