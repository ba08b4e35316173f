/** Which zoom brings a part of the globe into sight. `fitBounds` cannot: on a globe it zooms in as the extent grows. */
import { angleDegrees, type Cap, type LngLat } from "../core/lnglat.ts";

const RADIANS = Math.PI / 180;
const TILE_PX = 512;
/** Further than this from the centre, the globe's limb turns away. */
const MAX_RADIUS_DEGREES = 75;

/**
 * The zoom at which a cap fills `share` of the shorter side of the map, for a globe seen in parallel projection. Its
 * radius in pixels is 512·2^zoom / 2π, widened by 1/cos φ at a centre of latitude φ, as MapLibre's globe is.
 */
export function zoomForCap(cap: Cap, widthPx: number, heightPx: number, share = 0.86, maxZoom = 11): number {
  const radius = Math.max(0.002, Math.min(cap.radiusDegrees, MAX_RADIUS_DEGREES)) * RADIANS;
  const halfPx = (Math.max(120, Math.min(widthPx, heightPx)) / 2) * share;
  const globeRadiusPx = halfPx / Math.sin(radius);
  const zoom = Math.log2((globeRadiusPx * 2 * Math.PI * Math.cos(cap.centre[1] * RADIANS)) / TILE_PX);
  return Math.max(0, Math.min(maxZoom, zoom));
}

interface CameraPlace {
  readonly center: LngLat;
  readonly zoom: number;
}

/** How long a flight takes, in milliseconds: near is soon, and half the globe is no wait. */
export function flightMs(from: CameraPlace, to: CameraPlace): number {
  const screensApart = (angleDegrees(from.center, to.center) / 360) * 2 ** Math.min(from.zoom, to.zoom);
  return Math.min(2500, 500 + 150 * Math.abs(to.zoom - from.zoom) + 600 * Math.log2(1 + screensApart));
}
