/** How the atlas's own features are drawn. Kinds come from symbols.ts, colours from the theme; toggles from `hidden`. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { SOFT_BANDS } from "../core/soft-bands.ts";
import { KINDS, type Kind } from "../core/vocabulary.ts";
import { SOURCE } from "./sources.ts";
import { baseLabelLayers, FONT } from "./style-base.ts";
import { AREA_OPACITY, DEFAULT_AREA_OPACITY, lineSymbol, pointSymbol, STATUS_DASHES, WIDE_AREAS } from "./symbols.ts";
import type { Theme } from "./theme.ts";

const kindsOf = (shape: string) => (Object.keys(KINDS) as Kind[]).filter((kind) => KINDS[kind].shape === shape);

/** A value a kind, with the last as the default that MapLibre wants. */
function byKind(kinds: readonly Kind[], value: (kind: Kind) => unknown, fallback: unknown): ExpressionSpecification {
  return [
    "match",
    ["get", "kind"],
    ...kinds.flatMap((kind) => [kind, value(kind)]),
    fallback,
  ] as unknown as ExpressionSpecification;
}

const isShown: ExpressionSpecification = ["!", ["in", ["get", "layer"], ["array", ["global-state", "hidden"]]]];
const part = (...names: string[]): ExpressionSpecification => [
  "all",
  ["in", ["get", "part"], ["literal", names]],
  isShown,
];
const state = (name: string): ExpressionSpecification => ["boolean", ["feature-state", name], false];
const SELECTED = state("selected");
const LIT: ExpressionSpecification = ["any", SELECTED, state("lit")];

/** Layers that answer to the pointer, topmost first. */
export const PRESSABLE = ["point", "point-hit", "line-hit", "area-hit"] as const;

export function featureLayers(theme: Theme): LayerSpecification[] {
  const ink: ExpressionSpecification = [
    "match",
    ["get", "layer"],
    ...Object.entries(theme.ink).flat(),
    theme.label,
  ] as unknown as ExpressionSpecification;
  return [
    ...areaLayers(theme, ink),
    ...lineLayers(theme, ink),
    ...baseLabelLayers(theme),
    ...pointLayers(theme, ink),
    ...labelLayers(theme, ink),
  ];
}

/** Areas with a wider radius fill the whole view at zoom 10, where a fill would only tint it. */
const NEAR_SIZE_DEGREES = 0.6;

function areaLayers(theme: Theme, ink: ExpressionSpecification): LayerSpecification[] {
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

function lineLayers(theme: Theme, ink: ExpressionSpecification): LayerSpecification[] {
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

function pointLayers(theme: Theme, ink: ExpressionSpecification): LayerSpecification[] {
  const kinds = kindsOf("point");
  const radius = byKind(kinds, (kind) => pointSymbol(kind).radiusPx, 3.5);
  const fill = byKind(kinds, (kind) => (pointSymbol(kind).filled ? 1 : 0), 1);
  return [
    {
      id: "point",
      type: "circle",
      source: SOURCE.features,
      filter: part("point"),
      paint: {
        "circle-radius": ["case", LIT, ["+", radius, 3], radius],
        "circle-color": ["case", ["==", fill, 1], ink, theme.land],
        "circle-stroke-color": ["case", SELECTED, theme.selected, ["==", fill, 1], theme.land, ink],
        "circle-stroke-width": ["case", SELECTED, 3, 1.4],
      },
    },
    {
      id: "point-hit",
      type: "circle",
      source: SOURCE.features,
      filter: part("point"),
      paint: { "circle-radius": 12, "circle-color": theme.land, "circle-opacity": 0 },
    },
  ];
}

/** From which zoom on a kind of point is named: capitals at once, tripoints where they can be told apart. */
function labelZoom(kind: Kind): number {
  const zooms: Partial<Record<Kind, number>> = { capital: 0, city: 1.5, tripoint: 5.5, village: 5 };
  return zooms[kind] ?? 3.2;
}

function labelLayers(theme: Theme, ink: ExpressionSpecification): LayerSpecification[] {
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
      // An area is named once it is wide enough on the map to carry its name.
      filter: [
        "all",
        part("label"),
        ["!=", ["get", "kind"], "exercise-series"],
        [">", ["*", ["get", "size"], ["^", 2, ["zoom"]]], 14],
      ],
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
      id: "label-point",
      type: "symbol",
      source: SOURCE.features,
      filter: ["all", part("point"), [">=", ["zoom"], byKind(kindsOf("point"), labelZoom, 3)]],
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
