/** A picture of the map as it is drawn. Calls MapLibre on behalf of maplibre-port.ts, and only for that. */
import type { Map as MapLibreMap } from "maplibre-gl";
import { angleDegrees, type LngLat, METRES_PER_DEGREE, unwrapLng } from "../core/lnglat.ts";
import { followScreen } from "./maplibre-cover.ts";
import { isInSight } from "./maplibre-input.ts";

export interface Capture {
  /** `scale` pixels a CSS pixel, or fewer where the graphics card allows no more. */
  readonly picture: HTMLCanvasElement;
  /** Of the map's frame, in CSS pixels. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** At the middle of the map, a CSS pixel. */
  readonly metresPerPixel: number;
  /** Where a position is in the frame, in CSS pixels; null where it is out of sight. */
  readonly pixelOf: (position: LngLat) => { readonly x: number; readonly y: number } | null;
}

/** The map drawn with `scale` pixels a CSS pixel, once everything that was asked for is there. */
export async function captureMap(map: MapLibreMap, scale: number): Promise<Capture> {
  map.setPixelRatio(scale);
  try {
    await restOf(map);
    return captureNow(map);
  } finally {
    followScreen(map);
  }
}

/** The map as it stands this moment. */
export function captureNow(map: MapLibreMap): Capture {
  // The drawing buffer is only there within the frame that filled it.
  map.redraw();
  const drawn = map.getCanvas();
  const picture = document.createElement("canvas");
  picture.width = drawn.width;
  picture.height = drawn.height;
  const context = picture.getContext("2d");
  if (!context) throw new Error("the browser has no canvas to copy the map to");
  context.drawImage(drawn, 0, 0);
  const { clientWidth, clientHeight } = map.getContainer();
  const places = new Map<string, { x: number; y: number } | null>();
  return {
    picture,
    widthPx: clientWidth,
    heightPx: clientHeight,
    metresPerPixel: metresPerPixel(map),
    pixelOf(position) {
      const key = position.join();
      const known = places.get(key);
      if (known !== undefined) return known;
      const { x, y } = map.project([...position]);
      const found = isInSight(map, position) ? { x, y } : null;
      places.set(key, found);
      return found;
    },
  };
}

/** Resolves when all is drawn that was asked for. */
const restOf = (map: MapLibreMap) =>
  new Promise<void>((resolve) => {
    map.once("idle", () => resolve());
    map.triggerRepaint();
  });

/** Over a hundred pixels at the middle of the frame; on the sphere, less than a pixel of a scale bar off. */
function metresPerPixel(map: MapLibreMap): number {
  const { clientWidth, clientHeight } = map.getContainer();
  const at = (x: number): LngLat => {
    const { lng, lat } = map.unproject([clientWidth / 2 + x, clientHeight / 2]);
    return [lng, lat];
  };
  const [west, east] = [at(-50), at(50)];
  return (angleDegrees(west, [unwrapLng(east[0], west[0]), east[1]]) * METRES_PER_DEGREE) / 100;
}
