/** Land and sea, relief, rivers and lakes, graticule, definite boundaries, outlines of countries. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { inkOf, isShown, LIT, SELECTED } from "./expressions.ts";
import { DETAIL_ZOOM, RIVERS_GONE_ZOOM, SCHEMATIC_GONE_ZOOM, SOURCE } from "./sources.ts";
import { reliefLayer } from "./style-relief.ts";
import type { Theme } from "./theme.ts";

/** Features of the base sources, by what they are; the names of the objects of build/base.ts. */
const is = (what: string): ExpressionSpecification => ["==", ["get", "what"], what];

const DETAIL: ExpressionSpecification = ["boolean", ["global-state", "detail"], false];
/** An area is chosen or pointed out. */
const OUTLINED: ExpressionSpecification = ["boolean", ["global-state", "outlined"], false];

/** One of the two drawings of the base map. */
interface Sheet {
  readonly source: "base" | "detail";
  /** The coarse one is gone where the fine one is drawn. */
  readonly opacity: ExpressionSpecification;
  /** Nought where nothing is to be outlined: MapLibre then leaves the layer out, and none of its vertices is moved. */
  readonly outlineOpacity: ExpressionSpecification;
  readonly from: { readonly minzoom?: number };
}
const SHEETS: readonly Sheet[] = [
  {
    source: SOURCE.base,
    opacity: ["step", ["zoom"], 1, DETAIL_ZOOM, ["case", DETAIL, 0, 1]],
    outlineOpacity: [
      "step",
      ["zoom"],
      ["case", OUTLINED, 1, 0],
      DETAIL_ZOOM,
      ["case", ["all", OUTLINED, ["!", DETAIL]], 1, 0],
    ],
    from: {},
  },
  {
    source: SOURCE.detail,
    opacity: ["step", ["zoom"], 0, DETAIL_ZOOM, ["case", DETAIL, 1, 0]],
    outlineOpacity: ["step", ["zoom"], 0, DETAIL_ZOOM, ["case", ["all", OUTLINED, DETAIL], 1, 0]],
    from: { minzoom: DETAIL_ZOOM },
  },
];

/** From here on the coarse coast and the fine one lie visibly apart. */
const SHALLOWS_ZOOM = 6;

/**
 * Layers of one source stand together as far as they can: where the source changes, a globe's frame masks the tiles anew.
 */
export function baseLayers(theme: Theme): LayerSpecification[] {
  return [
    { id: "sea", type: "background", paint: { "background-color": theme.sea } },
    shallowsLayer(theme),
    ...SHEETS.flatMap((sheet) => landLayers(theme, sheet)),
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
    ...SHEETS.flatMap((sheet) => boundaryLayers(theme, sheet)),
  ];
}

/** Under the land, so that the sea side alone is seen: from afar a bright band along the coast, as engravers drew it. */
const shallowsLayer = (theme: Theme): LayerSpecification => ({
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
});

/** The land, and under it the fine edge of its coast. */
const landLayers = (theme: Theme, { source, opacity, from }: Sheet): LayerSpecification[] => [
  {
    id: `${source}-coast`,
    type: "line",
    source,
    filter: is("land"),
    ...from,
    layout: { "line-join": "round" },
    paint: {
      "line-color": theme.coast,
      "line-width": ["interpolate", ["linear"], ["zoom"], 0, 1, 5, 1.8, 9, 2.4],
      "line-opacity": opacity,
    },
  },
  {
    id: `${source}-land`,
    type: "fill",
    source,
    filter: is("land"),
    ...from,
    paint: { "fill-color": theme.land, "fill-antialias": false, "fill-opacity": opacity },
  },
];

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

/**
 * Definite boundaries, and outlines of countries, which are seen only while they are chosen or pointed out: land is never
 * filled by nationality.
 */
const boundaryLayers = (theme: Theme, { source, opacity, outlineOpacity, from }: Sheet): LayerSpecification[] => [
  {
    id: `${source}-boundaries`,
    type: "line",
    source,
    filter: is("boundaries"),
    ...from,
    layout: { "line-join": "round" },
    paint: {
      "line-color": theme.boundary,
      "line-width": ["interpolate", ["linear"], ["zoom"], 1, 0.5, 5, 1, 10, 1.6],
      "line-opacity": opacity,
    },
  },
  {
    id: `${source}-outline`,
    type: "line",
    source,
    filter: is("outlines"),
    ...from,
    layout: { "line-join": "round" },
    paint: {
      "line-color": ["case", SELECTED, theme.selected, inkOf(theme)],
      "line-width": ["case", SELECTED, 2.2, LIT, 1.6, 0],
      "line-opacity": outlineOpacity,
      "line-opacity-transition": { duration: 0 },
    },
  },
];
