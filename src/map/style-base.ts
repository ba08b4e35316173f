/** Land, definite boundaries, graticule and their labels. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { LIT, SELECTED } from "./expressions.ts";
import { DETAIL_ZOOM, SOURCE } from "./sources.ts";
import type { Theme } from "./theme.ts";

/** Features of the base sources, by what they are; the names of the objects of build/base.ts. */
const is = (what: string): ExpressionSpecification => ["==", ["get", "what"], what];

const DETAIL: ExpressionSpecification = ["boolean", ["global-state", "detail"], false];
/** Opacity of the coarse base map: gone where the fine one is drawn. */
const coarse: ExpressionSpecification = ["step", ["zoom"], 1, DETAIL_ZOOM, ["case", DETAIL, 0, 1]];
const fine: ExpressionSpecification = ["step", ["zoom"], 0, DETAIL_ZOOM, ["case", DETAIL, 1, 0]];

export const FONT = {
  regular: ["Noto Sans"],
  medium: ["Noto Sans Medium"],
  bold: ["Noto Sans Bold"],
  italic: ["Noto Sans Italic"],
};

export function baseLayers(theme: Theme): LayerSpecification[] {
  return [
    { id: "sea", type: "background", paint: { "background-color": theme.sea } },
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
    {
      id: "graticule",
      type: "line",
      source: SOURCE.base,
      filter: is("graticule"),
      paint: { "line-color": theme.graticule, "line-width": 0.7, "line-opacity": 0.6 },
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
      "line-color": ["case", SELECTED, theme.selected, theme.ink.regions ?? theme.label],
      "line-width": ["case", SELECTED, 2.2, LIT, 1.6, 0],
      "line-opacity": source === SOURCE.base ? coarse : fine,
    },
  }));
}

/** Drawn after the features' areas, so that names stay legible; ranked so that at every zoom the largest come first. */
export function baseLabelLayers(theme: Theme): LayerSpecification[] {
  const shown: ExpressionSpecification = ["<=", ["get", "rank"], ["step", ["zoom"], 1, 2.2, 2, 3.4, 3, 4.6, 4]];
  const isWater: ExpressionSpecification = ["in", ["get", "kind"], ["literal", ["ocean", "sea", "lake"]]];
  const halo = { "text-halo-color": theme.halo, "text-halo-width": 1.2 };
  return [
    {
      id: "label-water",
      type: "symbol",
      source: SOURCE.base,
      filter: ["all", is("labels"), isWater, shown],
      layout: {
        "text-field": ["get", "text"],
        "text-font": FONT.italic,
        "text-size": ["match", ["get", "kind"], "ocean", 14, 11.5],
        "text-letter-spacing": ["match", ["get", "kind"], "ocean", 0.15, 0.05],
        "text-max-width": 7,
        "text-padding": 6,
      },
      paint: { "text-color": theme.waterLabel, ...halo },
    },
    {
      id: "label-country",
      type: "symbol",
      source: SOURCE.base,
      filter: ["all", is("labels"), ["==", ["get", "kind"], "country"], shown],
      layout: {
        "text-field": ["get", "text"],
        "text-font": FONT.regular,
        "text-size": ["match", ["get", "rank"], 1, 14, 2, 12, 11],
        "text-transform": "uppercase",
        "text-letter-spacing": 0.12,
        "text-max-width": 8,
        "text-padding": 6,
      },
      paint: { "text-color": theme.label, "text-opacity": 0.75, ...halo },
    },
  ];
}
