/** The opening view as the picture sees it, and how the picture counts. */
import type { Frame, Pixel } from "../core/frame.ts";
import type { Cap } from "../core/lnglat.ts";
import { zoomForCap } from "../map/framing.ts";
import { THEMES, type Theme } from "../map/theme.ts";
import type { Box } from "./mercator.ts";
import { short } from "./poster-svg.ts";

/** The shorter side of the map that the picture is made for; it is drawn larger or smaller to fit. */
export const SIDE_PX = 800;
/** The least sides of three sizes of the picture, each with as many names as it has room for (ui/poster/poster.css). */
export const SIZES = { small: 360, middle: 520, large: 700 } as const;
/** A close view goes on beyond the square, for a map that is wide or high. */
export const EDGE: Box = [-1.25 * SIDE_PX, -SIDE_PX, 1.25 * SIDE_PX, SIDE_PX];

/** How the map sees a part of the globe when it opens, in a square of so many pixels. */
export function openingFrame(cap: Cap, sidePx: number): Frame {
  const [lng, lat] = cap.centre;
  const zoom = zoomForCap(cap, sidePx, sidePx);
  return { projection: "globe", zoom, lng, lat, bearing: 0, pitch: 0, widthPx: sidePx, heightPx: sidePx };
}

/** A pixel from the middle as shares of the square, so that what stands there keeps its own size. */
export const placed = ({ x, y }: Pixel, keys: readonly [string, string] = ["x", "y"]) => ({
  [keys[0]]: `${short(50 + (100 * x) / SIDE_PX)}%`,
  [keys[1]]: `${short(50 + (100 * y) / SIDE_PX)}%`,
});

/** A colour of the map that follows the page's theme. */
export const pair = (colour: (theme: Theme) => string) => `light-dark(${colour(THEMES.light)},${colour(THEMES.dark)})`;
