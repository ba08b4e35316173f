/** Light and shade of the land and the depth of the sea (build/relief.ts), tinted by the theme. */
import type { LayerSpecification, SourceSpecification } from "maplibre-gl";
import { SOURCE } from "./sources.ts";
import type { Theme } from "./theme.ts";

/** The value of the tiles that is neither light nor shade, of 255. */
const PLAIN = 128;
/** At this zoom a pixel of the data is as large as a town: nothing of it is left. */
const GONE_ZOOM = 5.6;

/** Tiles of one value a pixel: MapLibre reads them as elevations, which a layer may colour as it likes. */
export function reliefSource(dataUrl: string): SourceSpecification {
  return {
    type: "raster-dem",
    tiles: [`${dataUrl}app/relief/{z}/{x}/{y}.webp`],
    tileSize: 512,
    maxzoom: 2,
    encoding: "custom",
    redFactor: 1,
    greenFactor: 0,
    blueFactor: 0,
    baseShift: 0,
  };
}

export function reliefLayer({ relief }: Theme): LayerSpecification {
  const rgba = ([red, green, blue]: readonly number[], opacity: number) =>
    `rgba(${red}, ${green}, ${blue}, ${opacity})`;
  const { shade, light } = relief;
  return {
    id: "relief",
    type: "color-relief",
    source: SOURCE.relief,
    maxzoom: GONE_ZOOM,
    // Its tiles wait until the first map is there.
    layout: { visibility: ["global-state", "relief"] },
    paint: {
      "color-relief-color": [
        "interpolate",
        ["linear"],
        ["elevation"],
        0,
        rgba(shade.rgb, shade.most),
        PLAIN - 1,
        rgba(shade.rgb, 0),
        PLAIN + 1,
        rgba(light.rgb, 0),
        255,
        rgba(light.rgb, light.most),
      ],
      "color-relief-opacity": ["interpolate", ["linear"], ["zoom"], 3, 1, GONE_ZOOM, 0],
    },
  };
}
