/** A base map of another server as part of our style: under what the atlas draws, over its embedded land. Pure. */
import type { BackgroundLayerSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import { FADES_IN, ONLINE, ONLINE_ZOOM } from "./online.ts";
import { type ForeignStyle, foreignLayers, foreignSources } from "./style-foreign.ts";
import { type Schema, tileLayers } from "./style-tiles.ts";
import type { Theme } from "./theme.ts";

export type OnlineBase = {
  /** Text, links as HTML. */
  readonly attribution: string;
  /** English names of the settlements that the atlas names itself. */
  readonly named: readonly string[];
} & (
  | { readonly kind: "style"; readonly style: ForeignStyle }
  /** `layers`: the ids of the tiles' layers. `url`: of a source, «pmtiles://https://…». */
  | { readonly kind: "vector"; readonly url: string; readonly schema: Schema; readonly layers: readonly string[] }
  | { readonly kind: "raster"; readonly url: string }
);

/** The embedded layers from which on what another server draws lies below. */
const FIRST_ABOVE = ["graticule", "base-boundaries"];

/** Our style with the base map in it. Nothing of ours is taken away: where its tiles do not come, ours are seen. */
export function withOnline(style: StyleSpecification, base: OnlineBase, theme: Theme): StyleSpecification {
  const layers = layersOf(base, theme);
  const at = style.layers.findIndex(({ id }) => FIRST_ABOVE.includes(id));
  return {
    ...style,
    // Whether its tiles come.
    state: { ...style.state, online: { default: false } },
    sources: { ...style.sources, ...sourcesOf(base) },
    layers: [...style.layers.slice(0, at), ...layers, ...style.layers.slice(at)],
  };
}

function sourcesOf(base: OnlineBase): StyleSpecification["sources"] {
  const { attribution } = base;
  switch (base.kind) {
    case "style":
      return foreignSources(base.style, attribution);
    case "vector":
      return { [`${ONLINE}tiles`]: { type: "vector", url: base.url, attribution } };
    case "raster":
      return { [`${ONLINE}tiles`]: { type: "raster", url: base.url, tileSize: 256, attribution } };
  }
}

function layersOf(base: OnlineBase, theme: Theme): LayerSpecification[] {
  switch (base.kind) {
    case "style":
      return [ground(theme), ...foreignLayers(base.style, theme, base.named)];
    case "vector": {
      const layers = tileLayers(base.schema, base.layers, theme, base.named);
      return base.schema === "protomaps" ? layers : [ground(theme), ...layers];
    }
    case "raster":
      return [
        {
          id: `${ONLINE}tiles`,
          type: "raster",
          source: `${ONLINE}tiles`,
          minzoom: ONLINE_ZOOM,
          paint: { "raster-opacity": FADES_IN },
        },
      ];
  }
}

/** Most tiles have water and no land: land is what they leave out. It lies beneath them everywhere, as long as they come. */
const ground = (theme: Theme): BackgroundLayerSpecification => ({
  id: `${ONLINE}ground`,
  type: "background",
  minzoom: ONLINE_ZOOM,
  paint: {
    "background-color": theme.land,
    "background-opacity": [
      "interpolate",
      ["linear"],
      ["zoom"],
      ONLINE_ZOOM,
      0,
      ONLINE_ZOOM + 1.5,
      ["case", ["boolean", ["global-state", "online"], false], 1, 0],
    ],
  },
});
