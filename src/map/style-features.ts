/** How the atlas's own features are drawn, in order. Kinds come from symbols.ts, colours from the theme. */
import type { LayerSpecification } from "maplibre-gl";
import { areaLayers } from "./style-areas.ts";
import { baseLabelLayers } from "./style-base-labels.ts";
import { labelLayers, seaRouteNames } from "./style-labels.ts";
import { lineLayers } from "./style-lines.ts";
import { pointLayers, signLayers } from "./style-points.ts";
import type { Theme } from "./theme.ts";

/** Layers that answer to the pointer, topmost first. */
export const PRESSABLE = [
  "own-point",
  "point",
  "spot",
  "point-hit",
  "own-line-hit",
  "line-hit",
  "own-area",
  "area-hit",
  "label-subject-country",
  "label-country",
] as const;

export function featureLayers(theme: Theme): LayerSpecification[] {
  return [
    ...areaLayers(theme),
    ...lineLayers(theme),
    ...baseLabelLayers(theme),
    ...pointLayers(theme),
    ...labelLayers(theme),
    ...signLayers(),
    ...seaRouteNames(theme),
  ];
}
