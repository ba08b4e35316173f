/** Names of features, along lines, in areas and beside points. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Kind } from "../core/vocabulary.ts";
import { byKind, IS_APART, inkOf, kindsOf, part, WIDTH } from "./expressions.ts";
import { SOURCE } from "./sources.ts";
import { FONT } from "./style-base.ts";
import type { Theme } from "./theme.ts";

/** A city that a passage speaks of is named from the start. */
const IS_CITED_CITY: ExpressionSpecification = ["all", ["==", ["get", "kind"], "city"], [">", ["get", "cited"], 0]];

/** From which zoom on a kind of point is named: capitals at once, tripoints where they can be told apart. */
function labelZoom(kind: Kind): number {
  const zooms: Partial<Record<Kind, number>> = { square: 9, capital: 0, city: 2.4, tripoint: 5.5, village: 5 };
  return zooms[kind] ?? 3.2;
}

export function labelLayers(theme: Theme): LayerSpecification[] {
  const ink = inkOf(theme);
  const halo = { "text-halo-color": theme.halo, "text-halo-width": 1.3 };
  const isWide: ExpressionSpecification = ["in", ["get", "kind"], ["literal", ["sea", "region"]]];
  return [
    {
      id: "label-line",
      type: "symbol",
      source: SOURCE.features,
      filter: ["all", part("line"), ["in", ["get", "kind"], ["literal", ["river", "sea-route", "gas-pipeline"]]]],
      minzoom: 3.2,
      layout: {
        "symbol-placement": "line",
        "text-field": ["get", "name"],
        "text-font": FONT.medium,
        "text-size": 11,
        "text-offset": [0, -0.9],
        "symbol-spacing": 420,
      },
      paint: { "text-color": ink, ...halo },
    },
    {
      id: "label-area",
      type: "symbol",
      source: SOURCE.features,
      // An area is named once it is wide enough on the map to carry its name; states of the past only when chosen.
      filter: ["all", part("label"), ["!=", ["get", "kind"], "historical-state"], [">", WIDTH, 14]],
      minzoom: 2.6,
      layout: {
        "text-field": ["get", "name"],
        "text-font": ["case", ["==", ["get", "kind"], "sea"], ["literal", FONT.italic], ["literal", FONT.medium]],
        "text-size": 11,
        "text-letter-spacing": ["case", isWide, 0.15, 0.02],
        "text-max-width": 8,
        "symbol-sort-key": byKind(kindsOf("area"), (kind) => (kind === "region" ? 2 : 1), 1),
      },
      paint: { "text-color": ink, ...halo },
    },
    {
      id: "label-spot",
      type: "symbol",
      source: SOURCE.features,
      // Areas carry their own name once they are wide enough; short lines never do.
      filter: ["all", part("spot"), ["any", ["<=", WIDTH, 14], ["in", ["get", "kind"], ["literal", kindsOf("line")]]]],
      minzoom: 4.5,
      layout: {
        "text-field": ["get", "name"],
        "text-font": FONT.medium,
        "text-size": 11,
        "text-max-width": 12,
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 0.9,
        "text-justify": "auto",
      },
      paint: { "text-color": ink, ...halo },
    },
    {
      id: "label-point",
      type: "symbol",
      source: SOURCE.features,
      filter: [
        "all",
        part("point"),
        IS_APART,
        [">=", ["zoom"], ["case", IS_CITED_CITY, 0, byKind(kindsOf("point"), labelZoom, 3)]],
      ],
      layout: {
        "text-field": ["get", "name"],
        "text-font": ["case", ["==", ["get", "kind"], "capital"], ["literal", FONT.bold], ["literal", FONT.regular]],
        "text-size": byKind(kindsOf("point"), (kind) => (kind === "capital" ? 13 : kind === "city" ? 12 : 11), 11),
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 0.6,
        "text-justify": "auto",
        "symbol-sort-key": byKind(kindsOf("point"), (kind) => ["capital", "city", "port"].indexOf(kind) + 1 || 9, 9),
      },
      paint: { "text-color": theme.label, ...halo },
    },
  ];
}
