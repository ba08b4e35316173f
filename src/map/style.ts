/** The map's style as data: a pure function of theme and addresses, checked against the style specification in node. */
import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import { SOURCE, SPARSE, stateOf } from "./sources.ts";
import { baseLayers } from "./style-base.ts";
import { featureLayers } from "./style-features.ts";
import { fontFaces } from "./style-names.ts";
import { ownLayers } from "./style-own.ts";
import { reliefSource } from "./style-relief.ts";
import { routeLayers } from "./style-routes.ts";
import type { Theme } from "./theme.ts";

const EMPTY = { type: "FeatureCollection" as const, features: [] };
// Measured: the globe is bound by vertices; a coarser simplification and a smaller margin halve its frame time.
const BASE_SOURCE: SourceSpecification = {
  type: "geojson",
  data: EMPTY,
  tolerance: 0.6,
  buffer: 16,
  maxzoom: 12,
  promoteId: "id",
};
const FEATURES_SOURCE: SourceSpecification = {
  type: "geojson",
  data: EMPTY,
  promoteId: "id",
  tolerance: 0.3,
  buffer: 32,
  maxzoom: 14,
};

/** A layer of the atlas's features, told where in the tiles they are. */
const inTiles = (layer: LayerSpecification): LayerSpecification =>
  "source" in layer && layer.source === SOURCE.features
    ? ({ ...layer, "source-layer": SOURCE.features } as LayerSpecification)
    : layer;

/**
 * Not drawn while its source is empty. Measured: for each run of layers of one source a globe's frame masks the tiles
 * twice, whatever is in them, which takes longer than most layers.
 */
function unlessEmpty(layer: LayerSpecification): LayerSpecification {
  const source = SPARSE.find((one) => "source" in layer && layer.source === one);
  if (!source) return layer;
  const layout = { ...layer.layout, visibility: ["global-state", stateOf(source)] };
  return { ...layer, layout } as LayerSpecification;
}

/**
 * Sources are empty until they are told where their data are. `dataUrl`: of the folder data/, with its slash. `tiles`:
 * the address of the features, as MapLibre reads it, where they are vector tiles.
 */
export function mapStyle(theme: Theme, dataUrl: string, tiles: string | null = null): StyleSpecification {
  const layers: LayerSpecification[] = [
    ...baseLayers(theme),
    ...featureLayers(theme),
    ...ownLayers(theme),
    ...routeLayers(theme),
  ].map(unlessEmpty);
  return {
    version: 8,
    name: `Passage Atlas, ${theme.name}`,
    "font-faces": fontFaces(dataUrl),
    // Layers and rows of the legend the reader has hidden, whether the 10m base map and the relief may be drawn, the
    // filter, the scale of the border, the language of the names, whether a country may be outlined, and what is not
    // empty.
    state: {
      hidden: { default: [] },
      hiddenKinds: { default: [] },
      detail: { default: false },
      relief: { default: "none" },
      filtered: { default: false },
      only: { default: {} },
      scale: { default: "" },
      labels: { default: "en" },
      outlined: { default: false },
      ...Object.fromEntries(SPARSE.map((source) => [stateOf(source), { default: "none" }])),
    },
    projection: { type: "globe" },
    sky: {
      "sky-color": theme.sky,
      "horizon-color": theme.horizon,
      "fog-color": theme.horizon,
      "sky-horizon-blend": 0.6,
      "horizon-fog-blend": 0.6,
      "atmosphere-blend": ["interpolate", ["linear"], ["zoom"], 0, 0.55, 3, 0.4, 4.5, 0.15, 6, 0],
    },
    sources: {
      [SOURCE.base]: BASE_SOURCE,
      [SOURCE.detail]: BASE_SOURCE,
      [SOURCE.relief]: reliefSource(dataUrl),
      [SOURCE.features]: tiles ? { type: "vector", url: tiles, promoteId: "id" } : FEATURES_SOURCE,
      [SOURCE.routes]: { type: "geojson", data: EMPTY, tolerance: 0 },
      [SOURCE.figure]: { type: "geojson", data: EMPTY, tolerance: 0 },
      [SOURCE.scales]: { type: "geojson", data: EMPTY, tolerance: 0 },
      [SOURCE.own]: FEATURES_SOURCE,
    },
    layers: tiles ? layers.map(inTiles) : layers,
  };
}
