/** The measured route: its geodesics, vertices and the length of each leg. */
import type { LayerSpecification } from "maplibre-gl";
import { SOURCE } from "./sources.ts";
import { FONT } from "./style-base.ts";
import type { Theme } from "./theme.ts";

export function routeLayers(theme: Theme): LayerSpecification[] {
  const isLeg: ["==", ["geometry-type"], "LineString"] = ["==", ["geometry-type"], "LineString"];
  const line = {
    source: SOURCE.route,
    filter: isLeg,
    layout: { "line-join": "round" as const, "line-cap": "round" as const },
  };
  return [
    { id: "route-casing", type: "line", ...line, paint: { "line-color": theme.routeCasing, "line-width": 6 } },
    { id: "route", type: "line", ...line, paint: { "line-color": theme.route, "line-width": 2.6 } },
    {
      id: "route-vertex",
      type: "circle",
      source: SOURCE.route,
      filter: ["==", ["get", "part"], "vertex"],
      paint: {
        "circle-radius": 5,
        "circle-color": theme.routeCasing,
        "circle-stroke-color": theme.route,
        "circle-stroke-width": 2.4,
      },
    },
    {
      id: "route-length",
      type: "symbol",
      source: SOURCE.route,
      filter: ["==", ["get", "part"], "length"],
      layout: { "text-field": ["get", "text"], "text-font": FONT.bold, "text-size": 12, "text-padding": 4 },
      paint: { "text-color": theme.route, "text-halo-color": theme.routeCasing, "text-halo-width": 2 },
    },
  ];
}
