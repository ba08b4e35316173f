/** Names of the base map: waters in italics, rivers along their course, countries in spaced capitals. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { COUNTRY_NAME } from "../core/country-name.ts";
import { RIVERS_GONE_ZOOM, SCHEMATIC_GONE_ZOOM, SOURCE } from "./sources.ts";
import { fontOf, haloOf, NAME, sizeOf, spacingOf } from "./style-names.ts";
import type { Theme } from "./theme.ts";

/** Ranked so that at every zoom the largest come first. */
const IS_DUE: ExpressionSpecification = ["<=", ["get", "rank"], ["step", ["zoom"], 1, 1, 2, 3, 3, 4, 4]];
const isKind = (...kinds: string[]): ExpressionSpecification => ["in", ["get", "kind"], ["literal", kinds]];

const IS_LEADING: ExpressionSpecification = ["has", "subject"];

/** Drawn after the features' areas, so that names stay legible. */
export function baseLabelLayers(theme: Theme): LayerSpecification[] {
  const water = { "text-color": theme.waterLabel, ...haloOf(theme) };
  return [
    {
      id: "label-river",
      type: "symbol",
      source: SOURCE.base,
      filter: [
        "all",
        ["==", ["get", "what"], "named-rivers"],
        ["any", ["!", ["has", "schematic"]], ["<", ["zoom"], SCHEMATIC_GONE_ZOOM - 1]],
      ],
      minzoom: 3.4,
      maxzoom: RIVERS_GONE_ZOOM - 1,
      layout: {
        "symbol-placement": "line",
        "text-max-angle": 45,
        "text-field": NAME,
        "text-font": fontOf("italic"),
        "text-size": sizeOf(10.5),
        "text-letter-spacing": spacingOf(0.06),
        "text-offset": [0, -0.7],
        "text-padding": 8,
        "symbol-spacing": 520,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: water,
    },
    {
      id: "label-water",
      type: "symbol",
      source: SOURCE.base,
      filter: ["all", ["==", ["get", "what"], "labels"], isKind("ocean", "sea", "lake"), IS_DUE],
      layout: {
        "text-field": NAME,
        "text-font": fontOf("italic"),
        "text-size": sizeOf(["match", ["get", "kind"], "ocean", 14, "lake", 10.5, 11.5]),
        "text-letter-spacing": spacingOf(["match", ["get", "kind"], "ocean", 0.15, 0.05]),
        "text-max-width": 7,
        "text-padding": 6,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: water,
    },
    countryLabels(theme, "label-country", ["!", IS_LEADING]),
  ];
}

/** Those that the texts are about: placed among the subjects. */
export const leadingCountryLabels = (theme: Theme): LayerSpecification =>
  countryLabels(theme, "label-subject-country", IS_LEADING);

function countryLabels(theme: Theme, id: string, which: ExpressionSpecification): LayerSpecification {
  const { sizePx, spacingEm, maxWidthEm } = COUNTRY_NAME;
  return {
    id,
    type: "symbol",
    source: SOURCE.base,
    filter: [
      "all",
      ["==", ["get", "what"], "labels"],
      isKind("country"),
      which,
      // Once it no longer lies across disputed ground (build/country-names.ts).
      [">=", ["zoom"], ["get", "from"]],
    ],
    layout: {
      "text-field": NAME,
      "text-font": fontOf("regular"),
      "text-size": sizeOf(["match", ["get", "rank"], 1, sizePx[1], 2, sizePx[2], sizePx[3]]),
      "text-transform": "uppercase",
      "text-letter-spacing": spacingOf(spacingEm),
      "text-max-width": maxWidthEm,
      "text-padding": 6,
      "symbol-sort-key": ["get", "rank"],
    },
    paint: { "text-color": theme.label, "text-opacity": 0.75, ...haloOf(theme) },
  };
}
