/** Names of features, along lines, in areas and beside points; those of the subjects are placed first. */
import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from "maplibre-gl";
import type { Kind } from "../core/vocabulary.ts";
import { byKind, IS_APART, inkOf, kindsOf, part, WIDTH } from "./expressions.ts";
import { SOURCE } from "./sources.ts";
import { leadingCountryLabels } from "./style-base-labels.ts";
import { besideSign, inMiddle } from "./style-name-sides.ts";
import { fontOf, haloOf, NAME, sizeOf, spacingOf } from "./style-names.ts";
import type { Theme } from "./theme.ts";

/** Where two names do not fit, these stand: of what is built and of what happened, and of what the atlas is about. */
const SUBJECT_KINDS: readonly Kind[] = [
  "gas-pipeline",
  "road-bridge",
  "rail-bridge",
  "clash-area",
  "ground-exercise",
  "naval-exercise",
  "air-patrol",
];

const isKind = (...kinds: Kind[]): ExpressionSpecification => ["in", ["get", "kind"], ["literal", kinds]];
const IS_SUBJECT: ExpressionSpecification = ["any", isKind(...SUBJECT_KINDS), ["has", "subject"]];
const IS_OTHER: ExpressionSpecification = ["!", IS_SUBJECT];
const IS_WATER = isKind("sea", "strait", "water-area", "river");
/** A city that a passage speaks of is named from the start. */
const IS_CITED_CITY: ExpressionSpecification = ["all", isKind("city"), [">", ["get", "cited"], 0]];
/** Wide enough on the map to carry its name; what is smaller is named beside its spot. */
const IS_WIDE: ExpressionSpecification = [">", WIDTH, 14];
const IS_SMALL: ExpressionSpecification = ["any", ["!", IS_WIDE], isKind(...kindsOf("line"))];
/** A region is named while it is about as large as the view: much smaller, it is a detail, and much larger, no place. */
const IS_FITTING: ExpressionSpecification = [
  "case",
  isKind("water-area", "exercise-series"),
  // What holds others is named once those have room for their own names.
  [">=", ["zoom"], 4],
  ["!", isKind("region")],
  true,
  ["all", [">", WIDTH, ["step", ["zoom"], 30, 3, 20]], ["<", WIDTH, ["step", ["zoom"], 90, 2, 300]]],
];
/** The line, path or point at which a line is named at a zoom (build/name-places.ts). */
const isCourse = (...parts: readonly string[]): ExpressionSpecification => [
  "all",
  part(...parts),
  [">=", ["zoom"], ["coalesce", ["get", "namedFrom"], 99]],
  ["<", ["zoom"], ["coalesce", ["get", "namedUntil"], 99]],
];
/** Of names that want the same place, that of which more passages speak. */
const MOST_CITED: ExpressionSpecification = ["-", 0, ["get", "cited"]];

/** From which zoom on a kind of point is named: capitals at once, tripoints where they can be told apart. */
function pointZoom(kind: Kind): number {
  const zooms: Partial<Record<Kind, number>> = { square: 9, capital: 0, city: 3, tripoint: 6, village: 5 };
  return zooms[kind] ?? 4;
}

type Layout = NonNullable<SymbolLayerSpecification["layout"]>;
const alongLine = (line: Layout): Layout => ({
  "symbol-placement": "line",
  "text-font": ["case", isKind("river"), fontOf("italic"), fontOf("medium")],
  "text-letter-spacing": spacingOf(0.03),
  "text-max-angle": 30,
  "text-padding": 4,
  ...line,
});
const besidePoint = (sizePx: number, point: Layout): Layout => ({
  "text-size": sizeOf(sizePx),
  "text-variable-anchor-offset": besideSign(sizePx),
  "text-justify": "auto",
  "text-max-width": 11,
  ...point,
});
const inArea = (sizePx: number, area: Layout): Layout => ({
  "text-size": sizeOf(sizePx),
  "text-variable-anchor-offset": inMiddle(sizePx),
  "text-max-width": 8,
  ...area,
});

/** Makes layers of names: `filter` says of what, `layout` where and how. */
function namesIn(theme: Theme) {
  const color: ExpressionSpecification = [
    "case",
    isKind("sea", "river"),
    theme.waterLabel,
    isKind("region"),
    theme.label,
    inkOf(theme),
  ];
  return (
    id: string,
    filter: readonly ExpressionSpecification[],
    layout: Layout,
    more: { minzoom?: number; color?: string; opacity?: ExpressionSpecification } = {},
  ): LayerSpecification => ({
    id,
    type: "symbol",
    source: SOURCE.features,
    minzoom: more.minzoom ?? 0,
    filter: ["all", ...filter],
    layout: { "text-field": NAME, ...layout },
    paint: { "text-color": more.color ?? color, "text-opacity": more.opacity ?? 1, ...haloOf(theme) },
  });
}

/** Placed before the ships that are set along the route, which make room for its name. */
export function seaRouteNames(theme: Theme): LayerSpecification[] {
  const names = namesIn(theme);
  return [
    names(
      "label-subject-route",
      [isCourse("path", "line"), IS_SUBJECT, isKind("sea-route")],
      alongLine({ "text-size": sizeOf(12), "text-offset": [0, -1.1], "symbol-spacing": 420 }),
    ),
    names(
      "label-subject-route-midway",
      [isCourse("midway"), IS_SUBJECT, isKind("sea-route")],
      besidePoint(11, { "text-font": fontOf("medium") }),
    ),
  ];
}

/** Placed from the last layer to the first: what comes later keeps its place. */
export function labelLayers(theme: Theme): LayerSpecification[] {
  const names = namesIn(theme);
  return [
    names(
      "label-boundary",
      [isCourse("path", "line"), IS_OTHER, isKind("international-border", "boundary", "route-limit", "parallel")],
      alongLine({ "text-size": sizeOf(10), "text-offset": [0, -0.9], "symbol-spacing": 520 }),
      { minzoom: 5 },
    ),
    names(
      "label-line",
      [isCourse("path", "line"), IS_OTHER, isKind("river", "sea-route")],
      // Beneath its line: above it stands the name of the border that a river is.
      alongLine({ "text-size": sizeOf(11), "text-offset": [0, 1], "symbol-spacing": 420 }),
      { minzoom: 3 },
    ),
    names(
      "label-area",
      [part("label"), IS_OTHER, ["!", isKind("historical-state")], IS_WIDE, IS_FITTING],
      inArea(11, {
        "text-font": ["case", IS_WATER, fontOf("italic"), isKind("region"), fontOf("regular"), fontOf("medium")],
        "text-letter-spacing": spacingOf(["case", isKind("region"), 0.2, 0.04]),
        "symbol-sort-key": byKind(kindsOf("area"), (kind) => (kind === "region" ? 2 : 1), 1),
      }),
      { minzoom: 1.6, opacity: ["case", isKind("region"), 0.7, 1] },
    ),
    names(
      "label-spot",
      [part("spot"), IS_OTHER, IS_APART, IS_SMALL],
      besidePoint(11, { "text-font": fontOf("medium") }),
      {
        minzoom: 4.5,
      },
    ),
    names(
      "label-point",
      [
        part("point"),
        IS_OTHER,
        IS_APART,
        [">=", ["zoom"], ["case", IS_CITED_CITY, 0, byKind(kindsOf("point"), pointZoom, 3)]],
      ],
      besidePoint(12, {
        "text-font": ["case", isKind("capital"), fontOf("bold"), fontOf("regular")],
        "text-size": sizeOf(byKind(["capital", "city"], (kind) => (kind === "capital" ? 13 : 12), 11)),
        "symbol-sort-key": byKind(
          ["capital", "city", "port"],
          (kind) => (kind === "capital" ? 1 : kind === "city" ? 2 : 3),
          9,
        ),
      }),
      { color: theme.label },
    ),
    names(
      "label-subject-area",
      // From afar only the widest, which leave the seas that they cover their names.
      [part("label"), IS_SUBJECT, [">", WIDTH, ["step", ["zoom"], 60, 4, 14]]],
      inArea(11, { "text-font": fontOf("medium"), "symbol-sort-key": MOST_CITED }),
      { minzoom: 2.6 },
    ),
    names(
      "label-subject-line",
      [isCourse("path", "line"), IS_SUBJECT, ["!", isKind("sea-route")]],
      alongLine({
        "text-size": sizeOf(["case", isKind("international-border"), 12, 11]),
        "text-offset": [0, -1.15],
        "text-padding": 2,
        "symbol-spacing": ["step", ["zoom"], 240, 5, 320],
        "symbol-sort-key": MOST_CITED,
      }),
    ),
    names(
      "label-subject-midway",
      // On a globe as small as a phone's, pipelines would leave no room for countries.
      [
        isCourse("midway"),
        IS_SUBJECT,
        ["!", isKind("sea-route")],
        ["any", ["!", isKind("gas-pipeline")], [">=", ["zoom"], 1]],
      ],
      besidePoint(11, { "text-font": fontOf("medium"), "symbol-sort-key": MOST_CITED }),
    ),
    leadingCountryLabels(theme),
    names(
      "label-subject-spot",
      [part("spot"), IS_SUBJECT, IS_APART, IS_SMALL],
      besidePoint(11, { "text-font": fontOf("medium"), "symbol-sort-key": MOST_CITED }),
      { minzoom: 3.6 },
    ),
    names("label-subject-point", [part("point"), IS_SUBJECT], besidePoint(13, { "text-font": fontOf("bold") }), {
      color: theme.label,
    }),
  ];
}
