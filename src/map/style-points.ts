/** Points: one disc a kind, a spot for what is too small to see from afar, and a wider unseen one that answers to the pointer. */
import type { LayerSpecification } from "maplibre-gl";
import { byKind, IS_APART, IS_SPOT, inkOf, kindsOf, LIT, part, SELECTED } from "./expressions.ts";
import { SOURCE } from "./sources.ts";
import { pointSymbol } from "./symbols.ts";
import type { Theme } from "./theme.ts";

export function pointLayers(theme: Theme): LayerSpecification[] {
  const ink = inkOf(theme);
  const kinds = kindsOf("point");
  const radius = byKind(kinds, (kind) => pointSymbol(kind).radiusPx, 3.5);
  const fill = byKind(kinds, (kind) => (pointSymbol(kind).filled ? 1 : 0), 1);
  return [
    {
      id: "point",
      type: "circle",
      source: SOURCE.features,
      filter: ["all", part("point"), IS_APART],
      paint: {
        "circle-radius": ["case", LIT, ["+", radius, 3], radius],
        "circle-color": ["case", ["==", fill, 1], ink, theme.land],
        "circle-stroke-color": ["case", SELECTED, theme.selected, ["==", fill, 1], theme.land, ink],
        "circle-stroke-width": ["case", SELECTED, 3, 1.4],
      },
    },
    {
      id: "spot",
      type: "circle",
      source: SOURCE.features,
      filter: ["all", part("spot"), IS_SPOT],
      paint: {
        "circle-radius": ["case", LIT, 6, 3.5],
        "circle-color": ink,
        "circle-stroke-color": ["case", SELECTED, theme.selected, theme.land],
        "circle-stroke-width": ["case", SELECTED, 3, 1.4],
      },
    },
    {
      id: "point-hit",
      type: "circle",
      source: SOURCE.features,
      filter: ["any", ["all", part("point"), IS_APART], ["all", part("spot"), IS_SPOT]],
      paint: { "circle-radius": 12, "circle-color": theme.land, "circle-opacity": 0 },
    },
  ];
}
