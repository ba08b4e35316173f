/** Areas: the bands of soft edges, an outline for what is chosen, and the area that answers to the pointer. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { SOFT_BANDS } from "../core/soft-bands.ts";
import type { Kind } from "../core/vocabulary.ts";
import { byKind, inkOf, kindsOf, LIT, part, SELECTED } from "./expressions.ts";
import { SOURCE } from "./sources.ts";
import { AREA_OPACITY, DEFAULT_AREA_OPACITY, WIDE_AREAS } from "./symbols.ts";
import type { Theme } from "./theme.ts";

/** Areas with a wider radius fill the whole view at zoom 10, where a fill would only tint it. */
const NEAR_SIZE_DEGREES = 0.6;

export function areaLayers(theme: Theme): LayerSpecification[] {
  const ink = inkOf(theme);
  // The bands lie one over the other: each gets the share that lets them add up to the kind's opacity.
  const share = (kind: Kind) => {
    const whole = AREA_OPACITY[kind] ?? DEFAULT_AREA_OPACITY;
    return 1 - (1 - whole) ** (1 / SOFT_BANDS);
  };
  const lit: ExpressionSpecification = ["case", LIT, 0.06, 0];
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
          ["+", byKind(kindsOf("area"), share, 0.05), lit],
          8,
          ["+", byKind(kindsOf("area"), (kind) => (WIDE_AREAS.includes(kind) ? 0 : share(kind)), 0.05), lit],
          10,
          ["case", [">", ["get", "size"], NEAR_SIZE_DEGREES], 0, ["+", byKind(kindsOf("area"), share, 0.05), lit]],
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
        "line-width": ["case", LIT, 2, 1],
        "line-opacity": ["case", LIT, 0.9, ["==", ["get", "basis"], "surveyed"], 0.6, 0],
        "line-dasharray": [3, 2],
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
