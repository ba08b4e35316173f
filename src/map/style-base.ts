/** Land and sea, relief, rivers and lakes, graticule, definite boundaries. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { inkOf, isShown, LIT, SELECTED } from "./expressions.ts";
import { DETAIL_ZOOM, RIVERS_GONE_ZOOM, SCHEMATIC_GONE_ZOOM, SOURCE } from "./sources.ts";
import { reliefLayer } from "./style-relief.ts";
import type { Theme } from "./theme.ts";

/** Features of the base sources, by what they are; the names of the objects of build/base.ts. */
const is = (what: string): ExpressionSpecification => ["==", ["get", "what"], what];

const DETAIL: ExpressionSpecification = ["boolean", ["global-state", "detail"], false];
/** Opacity of the coarse base map: gone where the fine one is drawn. */
const coarse: ExpressionSpecification = ["step", ["zoom"], 1, DETAIL_ZOOM, ["case", DETAIL, 0, 1]];
const fine: ExpressionSpecification = ["step", ["zoom"], 0, DETAIL_ZOOM, ["case", DETAIL, 1, 0]];

/** From here on the coarse coast and the fine one lie visibly apart. */
const SHALLOWS_ZOOM = 6;

export function baseLayers(theme: Theme): LayerSpecification[] {
  return [
    { id: "sea", type: "background", paint: { "background-color": theme.sea } },
    ...coastLayers(theme),
    ...([SOURCE.base, SOURCE.detail] as const).map(
      (source): LayerSpecification => ({
        id: `${source}-land`,
        type: "fill",
        source,
        filter: is("land"),
        ...(source === SOURCE.detail && { minzoom: DETAIL_ZOOM }),
        paint: {
          "fill-color": theme.land,
          "fill-antialias": false,
          "fill-opacity": source === SOURCE.base ? coarse : fine,
        },
      }),
    ),
    reliefLayer(theme),
    ...waterLayers(theme),
    {
      id: "graticule",
      type: "line",
      source: SOURCE.base,
      filter: is("graticule"),
      paint: {
        "line-color": theme.graticule,
        "line-width": 0.6,
        "line-opacity": ["interpolate", ["linear"], ["zoom"], 0, 0.45, 6, 0.3],
      },
    },
    ...([SOURCE.base, SOURCE.detail] as const).map(
      (source): LayerSpecification => ({
        id: `${source}-boundaries`,
        type: "line",
        source,
        filter: is("boundaries"),
        ...(source === SOURCE.detail && { minzoom: DETAIL_ZOOM }),
        layout: { "line-join": "round" },
        paint: {
          "line-color": theme.boundary,
          "line-width": ["interpolate", ["linear"], ["zoom"], 1, 0.5, 5, 1, 10, 1.6],
          "line-opacity": source === SOURCE.base ? coarse : fine,
        },
      }),
    ),
  ];
}

/** Under the land, so that the sea side alone is seen: a fine edge, and from afar a brighter band as engravers drew it. */
function coastLayers(theme: Theme): LayerSpecification[] {
  return [
    {
      id: "shallows",
      type: "line",
      source: SOURCE.base,
      // Filter, layout and zooms are those of base-coast: MapLibre then makes the lines once for both.
      filter: is("land"),
      layout: { "line-join": "round" },
      paint: {
        "line-color": theme.shallows,
        "line-width": ["interpolate", ["linear"], ["zoom"], 0, 5, SHALLOWS_ZOOM, 16],
        "line-blur": ["interpolate", ["linear"], ["zoom"], 0, 3, SHALLOWS_ZOOM, 10],
        "line-opacity": ["interpolate", ["linear"], ["zoom"], 0, 0.6, 4.5, 0.6, SHALLOWS_ZOOM, 0],
      },
    },
    ...([SOURCE.base, SOURCE.detail] as const).map(
      (source): LayerSpecification => ({
        id: `${source}-coast`,
        type: "line",
        source,
        filter: is("land"),
        ...(source === SOURCE.detail && { minzoom: DETAIL_ZOOM }),
        layout: { "line-join": "round" },
        paint: {
          "line-color": theme.coast,
          "line-width": ["interpolate", ["linear"], ["zoom"], 0, 1, 5, 1.8, 9, 2.4],
          "line-opacity": source === SOURCE.base ? coarse : fine,
        },
      }),
    ),
  ];
}

/**
 * Rivers and lakes. A reach that a feature draws is drawn here while that feature is hidden. Close by, where the coarse
 * lines would be seen to miss the water, they go.
 */
function waterLayers(theme: Theme): LayerSpecification[] {
  const river = (id: string, filter: ExpressionSpecification, widths: readonly number[], gone: number) =>
    ({
      id,
      type: "line",
      source: SOURCE.base,
      filter,
      maxzoom: gone,
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": theme.river,
        "line-width": ["interpolate", ["linear"], ["zoom"], 1, widths[0], 5, widths[1], 9, widths[2]],
        "line-opacity": ["interpolate", ["linear"], ["zoom"], 0, 0.35, 4, 0.75, gone - 1.5, 0.75, gone, 0],
      },
    }) as LayerSpecification;
  const isSchematic: ExpressionSpecification = ["has", "schematic"];
  return [
    river(
      "rivers",
      ["all", is("rivers"), ["any", ["!", ["has", "row"]], ["!", isShown]]],
      [0.35, 0.8, 1.6],
      RIVERS_GONE_ZOOM,
    ),
    river("named-rivers", ["all", is("named-rivers"), ["!", isSchematic]], [0.5, 1.4, 2.6], RIVERS_GONE_ZOOM),
    river("schematic-rivers", ["all", is("named-rivers"), isSchematic], [0.4, 1.1, 1.8], SCHEMATIC_GONE_ZOOM),
    {
      id: "lakes",
      type: "fill",
      source: SOURCE.base,
      filter: is("lakes"),
      paint: { "fill-color": theme.sea, "fill-outline-color": theme.coast },
    },
  ];
}

/** Outlines of countries, seen only while they are chosen or pointed out: land is never filled by nationality. */
export function outlineLayers(theme: Theme): LayerSpecification[] {
  return ([SOURCE.base, SOURCE.detail] as const).map((source) => ({
    id: `${source}-outline`,
    type: "line",
    source,
    filter: is("outlines"),
    ...(source === SOURCE.detail && { minzoom: DETAIL_ZOOM }),
    layout: { "line-join": "round" },
    paint: {
      "line-color": ["case", SELECTED, theme.selected, inkOf(theme)],
      "line-width": ["case", SELECTED, 2.2, LIT, 1.6, 0],
      "line-opacity": source === SOURCE.base ? coarse : fine,
    },
  }));
}
