/** What is measured: routes with their vertices and lengths, the lines of a checked figure, the border at a scale. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { IS_APART } from "./expressions.ts";
import { SOURCE } from "./sources.ts";
import { FONT } from "./style-names.ts";
import { ROUTE_DASHES, type Theme } from "./theme.ts";

/** Style layers whose features can be dragged, topmost first. */
export const HANDLES = ["route-vertex", "route-middle"] as const;

const isPart = (name: string): ExpressionSpecification => ["==", ["get", "part"], name];
const ROUND = { "line-join": "round", "line-cap": "round" } as const;

/** A value for each slot, the first for what has none. */
const bySlot = (values: readonly unknown[]) =>
  [
    "match",
    ["get", "slot"],
    ...values.slice(1).flatMap((value, i) => [i + 1, value]),
    values[0],
  ] as unknown as ExpressionSpecification;

export function routeLayers(theme: Theme): LayerSpecification[] {
  const ink = bySlot(theme.routes);
  const [figureInk = theme.label] = theme.routes;
  const label = (id: string, source: string, color: string | ExpressionSpecification): LayerSpecification => ({
    id,
    type: "symbol",
    source,
    filter: ["all", isPart("length"), IS_APART],
    layout: { "text-field": ["get", "text"], "text-font": FONT.bold, "text-size": 12, "text-padding": 4 },
    paint: { "text-color": color, "text-halo-color": theme.routeCasing, "text-halo-width": 2 },
  });
  const circle = (id: string, source: string, part: string, radius: number, color: string | ExpressionSpecification) =>
    ({
      id,
      type: "circle",
      source,
      filter: ["all", isPart(part), IS_APART],
      paint: {
        "circle-radius": radius,
        "circle-color": theme.routeCasing,
        "circle-stroke-color": color,
        "circle-stroke-width": 2.2,
      },
    }) satisfies LayerSpecification;
  return [
    {
      id: "border-scale",
      type: "line",
      source: SOURCE.scales,
      filter: ["==", ["get", "id"], ["global-state", "scale"]],
      layout: ROUND,
      paint: { "line-color": theme.selected, "line-width": 2.4 },
    },
    {
      id: "figure-casing",
      type: "line",
      source: SOURCE.figure,
      filter: isPart("line"),
      layout: ROUND,
      paint: { "line-color": theme.routeCasing, "line-width": 6 },
    },
    {
      id: "figure",
      type: "line",
      source: SOURCE.figure,
      filter: isPart("line"),
      layout: { "line-join": "round" },
      paint: { "line-color": theme.selected, "line-width": 2.6 },
    },
    circle("figure-end", SOURCE.figure, "end", 4, theme.selected),
    {
      id: "route-casing",
      type: "line",
      source: SOURCE.routes,
      filter: isPart("leg"),
      layout: ROUND,
      paint: { "line-color": theme.routeCasing, "line-width": ["case", ["get", "isActive"], 7, 5] },
    },
    {
      id: "route",
      type: "line",
      source: SOURCE.routes,
      filter: isPart("leg"),
      layout: { "line-join": "round" },
      paint: {
        "line-color": ink,
        "line-width": ["case", ["get", "isActive"], 3, 2.2],
        "line-dasharray": bySlot(ROUTE_DASHES.map((dash) => ["literal", dash])),
      },
    },
    circle("route-end", SOURCE.routes, "end", 3.5, ink),
    circle("route-middle", SOURCE.routes, "middle", 3, ink),
    circle("route-vertex", SOURCE.routes, "vertex", 5.5, ink),
    label("route-length", SOURCE.routes, ink),
    label("figure-length", SOURCE.figure, figureInk),
  ];
}
