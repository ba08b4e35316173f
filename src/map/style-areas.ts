/** Areas: the bands of soft edges, an outline for what is chosen, and the area that answers to the pointer. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { type Kind, QUIET_AREAS } from "../core/vocabulary.ts";
import { byKind, inkOf, kindsOf, LIT, part, SELECTED } from "./expressions.ts";
import { SOURCE } from "./sources.ts";
import { AREA_OPACITY, DEFAULT_AREA_OPACITY, SKETCH_DASH, WIDE_AREAS } from "./symbols.ts";
import type { Theme } from "./theme.ts";

/** Areas with a wider radius fill the whole view at zoom 10, where a fill would only tint it. */
const NEAR_SIZE_DEGREES = 0.6;

const IS_SKETCH: ExpressionSpecification = ["in", ["get", "basis"], ["literal", ["schematic", "named-area"]]];

/** What choosing an area, or pointing it out, adds to its fill. */
const LIT_OPACITY = 0.07;

export function areaLayers(theme: Theme): LayerSpecification[] {
  const ink = inkOf(theme);
  const whole = (kind: Kind) => AREA_OPACITY[kind] ?? DEFAULT_AREA_OPACITY;
  // The bands lie one over the other: each gets the share that lets them add up to the kind's opacity.
  const share = (opacity: unknown) =>
    ["-", 1, ["^", ["-", 1, opacity], ["/", 1, ["get", "bands"]]]] as unknown as ExpressionSpecification;
  const fill = (isSeen: (kind: Kind) => boolean) => {
    const seen = byKind(kindsOf("area"), (kind) => (isSeen(kind) && !QUIET_AREAS.includes(kind) ? whole(kind) : 0), 0);
    return share(["+", seen, ["case", LIT, LIT_OPACITY, 0]]);
  };
  return [
    {
      id: "area-band",
      type: "fill",
      source: SOURCE.features,
      filter: part("band"),
      layout: { "fill-sort-key": ["-", 0, ["get", "size"]] },
      paint: {
        "fill-color": ink,
        "fill-antialias": false,
        "fill-opacity": [
          "interpolate",
          ["linear"],
          ["zoom"],
          4,
          fill(() => true),
          8,
          fill((kind) => !WIDE_AREAS.includes(kind)),
          10,
          ["case", [">", ["get", "size"], NEAR_SIZE_DEGREES], 0, fill(() => true)],
        ],
      },
    },
    {
      id: "area-outline",
      type: "line",
      source: SOURCE.features,
      filter: part("area"),
      paint: {
        "line-color": ["case", SELECTED, theme.selected, ink],
        "line-width": ["case", SELECTED, 2, 1],
        "line-opacity": ["case", LIT, 0.9, ["==", ["get", "basis"], "surveyed"], 0.6, 0],
        "line-dasharray": ["case", IS_SKETCH, ["literal", SKETCH_DASH], ["literal", [1, 0]]],
      },
    },
    {
      id: "area-hit",
      type: "fill",
      source: SOURCE.features,
      filter: part("area"),
      paint: { "fill-color": theme.land, "fill-opacity": 0 },
    },
  ];
}
