/**
 * Points, and what is too small to be seen as what it is: a disc from afar, a sign from nearer by. A ring shows at true
 * scale within which radius an uncertain point lies, and a wider unseen disc answers to the pointer.
 */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import {
  byKind,
  IS_APART,
  IS_SPOT,
  inkOf,
  isReachSeen,
  isSigned,
  kindsOf,
  LIT,
  part,
  SELECTED,
} from "./expressions.ts";
import { ICON_CASING, ICONS } from "./icons.ts";
import { SOURCE } from "./sources.ts";
import { pointSymbol, RING, RING_OPACITY, SIGNED_KINDS, SIGNED_LINES } from "./symbols.ts";
import type { Theme } from "./theme.ts";

/** From this radius on a ring is seen beside the sign in its middle. */
const RING_FROM_PX = 8;
/** Before the next zoom, which doubles it, a wider one would leave the view. */
const RING_UNTIL_PX = 180;

const POINT: ExpressionSpecification = ["all", part("point"), IS_APART];
const SPOT: ExpressionSpecification = ["all", part("spot"), IS_SPOT, IS_APART];
/** Areas carry their sign at the position of their name, however wide they are. */
const MIDDLE: ExpressionSpecification = ["all", part("label"), IS_APART];
const isLine: ExpressionSpecification = ["in", ["get", "kind"], ["literal", kindsOf("line")]];
const SIGN: ExpressionSpecification = [
  "all",
  ["any", POINT, ["all", SPOT, isLine], MIDDLE],
  isSigned(SIGNED_KINDS, true),
];
const isDisc = (what: ExpressionSpecification): ExpressionSpecification => ["all", what, isSigned(SIGNED_KINDS, false)];

export function pointLayers(theme: Theme): LayerSpecification[] {
  const ink = inkOf(theme);
  const reach = byKind(SIGNED_KINDS, (kind) => ICONS[kind]?.reach, 8);
  return [
    {
      id: "ring",
      type: "line",
      source: SOURCE.features,
      filter: ["all", part("ring"), IS_APART, isReachSeen(RING_FROM_PX, RING_UNTIL_PX)],
      paint: {
        "line-color": ["case", SELECTED, theme.selected, ink],
        "line-width": ["case", LIT, RING.widthPx + 0.8, RING.widthPx],
        "line-opacity": ["case", LIT, 1, RING_OPACITY],
        "line-dasharray": [...(RING.dash ?? [1, 0])],
      },
    },
    {
      id: "sign-glow",
      type: "circle",
      source: SOURCE.features,
      filter: SIGN,
      paint: {
        "circle-radius": ["+", reach, 2],
        "circle-color": theme.land,
        "circle-opacity": ["case", LIT, 0.9, 0],
        "circle-stroke-color": ["case", SELECTED, theme.selected, ink],
        "circle-stroke-width": ["case", SELECTED, 3, LIT, 1.4, 0],
      },
    },
    discs("point", isDisc(POINT), theme, ink),
    discs("spot", isDisc(SPOT), theme, ink),
    {
      id: "point-hit",
      type: "circle",
      source: SOURCE.features,
      filter: ["any", POINT, SPOT, ["all", MIDDLE, isSigned(SIGNED_KINDS, true)]],
      paint: { "circle-radius": 12, "circle-color": theme.land, "circle-opacity": 0 },
    },
  ];
}

function discs(
  id: string,
  filter: ExpressionSpecification,
  theme: Theme,
  ink: ExpressionSpecification,
): LayerSpecification {
  const kinds = kindsOf("point");
  const radius = byKind(kinds, (kind) => pointSymbol(kind).radiusPx, 3.2);
  const isFilled: ExpressionSpecification = ["==", byKind(kinds, (kind) => (pointSymbol(kind).filled ? 1 : 0), 1), 1];
  return {
    id,
    type: "circle",
    source: SOURCE.features,
    filter,
    paint: {
      "circle-radius": ["case", LIT, ["+", radius, 3], radius],
      "circle-color": ["case", isFilled, ink, theme.land],
      "circle-stroke-color": ["case", SELECTED, theme.selected, isFilled, theme.land, ink],
      "circle-stroke-width": ["case", SELECTED, 3, 1.3],
    },
  };
}

/** The name of a sign's picture: «kind@ink» (maplibre-icons.ts). */
const IMAGE: ExpressionSpecification = ["concat", ["get", "kind"], "@", ["coalesce", ["get", "ink"], ""]];

/** Above the names in the order of layers: placed before them, so that names keep clear of signs and hide none. */
export function signLayers(): LayerSpecification[] {
  return [
    {
      id: "sign-line",
      type: "symbol",
      source: SOURCE.features,
      filter: ["all", part("line"), ["in", ["get", "kind"], ["literal", SIGNED_LINES]]],
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 320,
        "icon-image": IMAGE,
        "icon-size": ["interpolate", ["linear"], ["zoom"], 2, 0.7, 6, 0.9],
        "icon-rotation-alignment": "viewport",
        "icon-padding": ICON_CASING,
      },
    },
    {
      id: "sign",
      type: "symbol",
      source: SOURCE.features,
      filter: SIGN,
      layout: {
        "icon-image": IMAGE,
        "icon-size": ["interpolate", ["linear"], ["zoom"], 3, 0.8, 7, 1],
        "icon-allow-overlap": true,
        "icon-padding": 0,
        "symbol-sort-key": ["-", 0, ["get", "cited"]],
      },
    },
  ];
}
