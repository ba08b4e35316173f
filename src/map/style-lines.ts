/** Lines: dash and width say what they are, a glow what is chosen; a wide unseen line answers to the pointer. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { byKind, inkOf, kindsOf, LIT, part, SELECTED } from "./expressions.ts";
import { SOURCE } from "./sources.ts";
import { lineSymbol, STATUS_DASHES } from "./symbols.ts";
import type { Theme } from "./theme.ts";

export function lineLayers(theme: Theme): LayerSpecification[] {
  const ink = inkOf(theme);
  const kinds = kindsOf("line");
  const width = byKind(kinds, (kind) => lineSymbol(kind, null).widthPx, 2);
  const solid = ["literal", [1, 0]];
  const dashOfKind = byKind(kinds, (kind) => ["literal", lineSymbol(kind, null).dash ?? [1, 0]], solid);
  const dash = [
    "match",
    ["coalesce", ["get", "status"], ""],
    ...Object.entries(STATUS_DASHES).flatMap(([status, dash]) => [status, ["literal", dash]]),
    dashOfKind,
  ] as unknown as ExpressionSpecification;
  const wider = (by: number): ExpressionSpecification => ["+", width, by];
  return [
    {
      id: "line-glow",
      type: "line",
      source: SOURCE.features,
      filter: part("line"),
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": ["case", SELECTED, theme.selected, theme.halo],
        "line-width": wider(6),
        "line-opacity": ["case", SELECTED, 0.55, LIT, 0.9, 0],
        "line-blur": 1,
      },
    },
    {
      id: "line",
      type: "line",
      source: SOURCE.features,
      filter: part("line"),
      layout: { "line-join": "round", "line-sort-key": ["match", ["get", "kind"], "river", 0, 1] },
      paint: {
        "line-color": ["match", ["get", "kind"], "river", theme.river, ink],
        "line-width": ["interpolate", ["linear"], ["zoom"], 3, ["*", width, 0.6], 7, width],
        "line-dasharray": dash,
      },
    },
    {
      id: "line-hit",
      type: "line",
      source: SOURCE.features,
      filter: part("line"),
      paint: { "line-color": theme.land, "line-width": 14, "line-opacity": 0 },
    },
  ];
}
