/** What is drawn while something lies over the map costs little. Calls MapLibre on behalf of maplibre-port.ts. */
import type { Map as MapLibreMap } from "maplibre-gl";

/** Pixels of the canvas a CSS pixel: so few that a frame takes next to nothing to fill. */
const COARSE = 1 / 16;

/** As many pixels as the screen has. */
export function followScreen(map: MapLibreMap): void {
  // MapLibre documents null and does not declare it.
  map.setPixelRatio(null as unknown as number);
}

export interface Cover {
  readonly set: (covered: boolean) => void;
  /** Draws the map as it is to be seen; false where it is so already. */
  readonly lift: () => boolean;
}

/**
 * A map that comes up is drawn anew with each part of its data. A slow graphics processor would still be busy with all of
 * those frames, which nobody sees, when the last of them is due.
 */
export function attendCover(map: MapLibreMap): Cover {
  let isCoarse = false;
  const blur = () => {
    isCoarse = true;
    map.setPixelRatio(COARSE);
  };
  const lift = () => {
    if (!isCoarse) return false;
    isCoarse = false;
    followScreen(map);
    return true;
  };
  return { set: (covered) => (covered ? blur() : void lift()), lift };
}
