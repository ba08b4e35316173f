/** What the reader opened: rings, lines with a casing and washed areas, so that none passes for the atlas's own. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { LIT, SELECTED } from "./expressions.ts";
import { OWN_AREA_OPACITY, OWN_LOOKS, OWN_RING_PX, OWN_STROKE_PX } from "./own-looks.ts";
import { SOURCE } from "./sources.ts";
import { FONT, haloOf } from "./style-names.ts";
import type { Theme } from "./theme.ts";

const isType = (type: string): ExpressionSpecification => [
  "all",
  ["==", ["geometry-type"], type],
  ["!", ["in", ["get", "layer"], ["array", ["global-state", "hidden"]]]],
];
const [POINT, LINE, AREA] = [isType("Point"), isType("LineString"), isType("Polygon")];

/** A value for each slot. */
const bySlot = (values: readonly unknown[]) =>
  [
    "match",
    ["get", "slot"],
    ...values.flatMap((value, slot) => [slot, value]),
    values[0],
  ] as unknown as ExpressionSpecification;

export function ownLayers(theme: Theme): LayerSpecification[] {
  const ink = bySlot(theme.own);
  const dash = bySlot(OWN_LOOKS.map((look) => ["literal", look.dash]));
  const chosen: ExpressionSpecification = ["case", SELECTED, theme.selected, ink];
  return [
    {
      id: "own-area",
      type: "fill",
      source: SOURCE.own,
      filter: AREA,
      layout: { "fill-sort-key": ["-", 0, ["get", "size"]] },
      paint: { "fill-color": chosen, "fill-opacity": ["case", LIT, OWN_AREA_OPACITY + 0.12, OWN_AREA_OPACITY] },
    },
    {
      id: "own-outline",
      type: "line",
      source: SOURCE.own,
      filter: AREA,
      layout: { "line-join": "round" },
      paint: { "line-color": chosen, "line-width": ["case", LIT, 2.6, 1.6], "line-dasharray": dash },
    },
    {
      id: "own-casing",
      type: "line",
      source: SOURCE.own,
      filter: LINE,
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": theme.routeCasing, "line-width": ["case", LIT, 7, 5] },
    },
    {
      id: "own-line",
      type: "line",
      source: SOURCE.own,
      filter: LINE,
      layout: { "line-join": "round" },
      paint: { "line-color": chosen, "line-width": ["case", LIT, 3.6, OWN_STROKE_PX], "line-dasharray": dash },
    },
    {
      id: "own-line-hit",
      type: "line",
      source: SOURCE.own,
      filter: LINE,
      paint: { "line-color": theme.land, "line-width": 14, "line-opacity": 0 },
    },
    {
      id: "own-point",
      type: "circle",
      source: SOURCE.own,
      filter: POINT,
      paint: {
        "circle-radius": ["case", LIT, OWN_RING_PX + 2.5, OWN_RING_PX],
        "circle-color": theme.land,
        "circle-stroke-color": chosen,
        "circle-stroke-width": ["case", SELECTED, OWN_STROKE_PX + 1.2, OWN_STROKE_PX],
      },
    },
    {
      id: "own-dot",
      type: "circle",
      source: SOURCE.own,
      filter: POINT,
      paint: { "circle-radius": bySlot(OWN_LOOKS.map(({ dotPx }) => dotPx)), "circle-color": chosen },
    },
    {
      id: "own-name",
      type: "symbol",
      source: SOURCE.own,
      filter: ["all", POINT, ["has", "name"]],
      minzoom: 3,
      layout: {
        "text-field": ["get", "name"],
        "text-font": FONT.medium,
        "text-size": 12,
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 0.8,
        "text-justify": "auto",
        "text-max-width": 11,
      },
      paint: { "text-color": ink, ...haloOf(theme) },
    },
  ];
}
