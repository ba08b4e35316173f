/** What is drawn while something lies over the map costs little. Calls MapLibre on behalf of maplibre-port.ts. */
import type { Map as MapLibreMap } from "maplibre-gl";

/** Pixels of the canvas a CSS pixel: so few that a frame takes next to nothing to fill. */
const COARSE = 1 / 16;

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
  const setPixelRatio = (ratio: number | null) => {
    isCoarse = ratio !== null;
    // MapLibre documents null, which gives the ratio back to the screen, and does not declare it.
    map.setPixelRatio(ratio as number);
  };
  const lift = () => {
    if (!isCoarse) return false;
    setPixelRatio(null);
    return true;
  };
  return { set: (covered) => (covered ? setPixelRatio(COARSE) : void lift()), lift };
}
