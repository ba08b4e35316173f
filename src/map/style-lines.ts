/**
 * Lines: up to three strokes say what they are, a band at true scale how far the true course may be, a glow what is
 * chosen; a wide unseen line answers to the pointer.
 */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { DRAWN_STATUSES } from "../core/legend-row.ts";
import { KINDS, type Kind, type Status } from "../core/vocabulary.ts";
import { byKind, colourOf, IS_SPOT, inkOf, isReachSeen, kindsOf, LIT, part, SELECTED } from "./expressions.ts";
import { SOURCE } from "./sources.ts";
import { CORRIDOR_OPACITY, type LineSymbol, lineSymbol, SIGNED_KINDS, type Stroke, uncertainDash } from "./symbols.ts";
import type { Theme } from "./theme.ts";

/** A band that is hardly wider than its line is left out. */
const BAND_FROM_PX = 4;
/** Before the next zoom, which doubles it, a wider one would only tint the view. */
const BAND_UNTIL_PX = 80;
/** Rivers with a smaller radius are brooks beside the others, and drawn half as wide. */
const SMALL_RIVER_DEGREES = 0.6;

const SOLID = [1, 0];
/** Until it is long enough on the map, a bridge is a disc or a sign. */
const IS_SIGN: ExpressionSpecification = [
  "all",
  IS_SPOT,
  ["in", ["get", "kind"], ["literal", SIGNED_KINDS.filter((kind) => KINDS[kind].shape === "line")]],
];
const IS_UNCERTAIN: ExpressionSpecification = ["==", ["get", "certainty"], "uncertain"];
const isRiver: ExpressionSpecification = ["==", ["get", "kind"], "river"];
const WAYS = kindsOf("line").filter((kind) => kind !== "river");

/** A value a status, for those that are drawn, else a value a kind. */
function byStatus(value: (kind: Kind, status: Status | null) => unknown, fallback: unknown): ExpressionSpecification {
  return [
    "match",
    ["coalesce", ["get", "status"], ""],
    ...DRAWN_STATUSES.flatMap((status) => [status, byKind(WAYS, (kind) => value(kind, status), fallback)]),
    byKind(WAYS, (kind) => value(kind, null), fallback),
  ] as unknown as ExpressionSpecification;
}

type Stops = readonly (readonly [zoom: number, width: ExpressionSpecification | number])[];
const byZoom = (stops: Stops): ExpressionSpecification =>
  ["interpolate", ["linear"], ["zoom"], ...stops.flat()] as unknown as ExpressionSpecification;
type Share = readonly [zoom: number, share: number];
const shares =
  (...stops: readonly Share[]) =>
  (width: ExpressionSpecification) =>
    byZoom(stops.map(([zoom, share]) => [zoom, ["*", width, share]]));
const wayWidth = shares([2, 0.55], [4, 0.75], [7, 1], [14, 1.3]);
/** From afar ticks would only roughen the line. */
const tickWidth = shares([3, 0], [4, 0.75], [7, 1], [14, 1.3]);
/** Water widens with the zoom; its banks stay lines, and from afar fade into it. */
const RIVER: readonly (readonly [zoom: number, water: number, banks: number])[] = [
  [3, 0.3, 0.3],
  [5, 0.75, 0.5],
  [7, 1, 1],
  [9, 1.4, 1],
  [11, 2.2, 1],
  [13, 3.6, 1],
];

export function lineLayers(theme: Theme): LayerSpecification[] {
  const ink = inkOf(theme);
  const widest = byKind(kindsOf("line"), (kind) => widestPx(lineSymbol(kind, null)), 2);
  return [
    {
      id: "corridor",
      type: "fill",
      source: SOURCE.features,
      filter: ["all", part("corridor"), isReachSeen(BAND_FROM_PX, BAND_UNTIL_PX)],
      paint: {
        "fill-color": ["case", isRiver, theme.river, ink],
        "fill-antialias": false,
        // As with areas: the bands lie one over the other and add up.
        "fill-opacity": [
          "-",
          1,
          ["^", ["-", 1, ["case", LIT, CORRIDOR_OPACITY * 1.5, CORRIDOR_OPACITY]], ["/", 1, ["get", "bands"]]],
        ],
      },
    },
    {
      id: "line-glow",
      type: "line",
      source: SOURCE.features,
      filter: part("line"),
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": ["case", SELECTED, theme.selected, theme.halo],
        "line-width": ["+", widest, 6],
        "line-opacity": ["case", SELECTED, 0.55, LIT, 0.9, 0],
        "line-blur": 1,
      },
    },
    ...(["casing", "line"] as const).map((stroke) => riverStroke(stroke, theme)),
    ...(["casing", "line", "over"] as const).map((stroke) => wayStroke(stroke, theme)),
    {
      id: "line-hit",
      type: "line",
      source: SOURCE.features,
      filter: part("line"),
      paint: { "line-color": theme.land, "line-width": 14, "line-opacity": 0 },
    },
  ];
}

const widestPx = ({ casing, line, over }: LineSymbol) =>
  Math.max(...[casing, line, over].map((stroke) => stroke?.widthPx ?? 0));

/** Below all other lines, so that what runs along a river or over it is seen. */
function riverStroke(name: "casing" | "line", theme: Theme): LayerSpecification {
  const { casing, line } = lineSymbol("river", null);
  const isSmall: ExpressionSpecification = ["<", ["get", "size"], SMALL_RIVER_DEGREES];
  const banksPx = name === "casing" && casing ? casing.widthPx - line.widthPx : 0;
  const width: ExpressionSpecification = ["case", isSmall, line.widthPx / 2, line.widthPx];
  return {
    id: `river-${name}`,
    type: "line",
    source: SOURCE.features,
    filter: ["all", part("line"), isRiver],
    layout: { "line-join": "round", "line-cap": "round" },
    paint: {
      "line-color": colourOf((name === "casing" ? casing : line)?.tone ?? "water", theme),
      "line-width": byZoom(RIVER.map(([zoom, water, banks]) => [zoom, ["+", ["*", width, water], banksPx * banks]])),
    },
  };
}

function wayStroke(name: keyof LineSymbol, theme: Theme): LayerSpecification {
  const strokeOf = (kind: Kind, status: Status | null): Stroke | null => lineSymbol(kind, status)[name];
  const dash = (change: (dash: readonly number[]) => readonly number[]) =>
    byStatus((kind, status) => ["literal", change(strokeOf(kind, status)?.dash ?? SOLID)], ["literal", SOLID]);
  return {
    id: name === "line" ? "line" : `line-${name}`,
    type: "line",
    source: SOURCE.features,
    filter: ["all", part("line"), ["!", isRiver], ["!", IS_SIGN]],
    layout: {
      "line-join": "round",
      "line-cap": byStatus((kind, status) => (strokeOf(kind, status)?.round ? "round" : "butt"), "butt"),
    },
    paint: {
      "line-color": byKind(WAYS, (kind) => colourOf(strokeOf(kind, null)?.tone ?? "ink", theme), inkOf(theme)),
      "line-width": (name === "over" ? tickWidth : wayWidth)(
        byStatus((kind, status) => strokeOf(kind, status)?.widthPx ?? 0, 2),
      ),
      "line-dasharray": ["case", IS_UNCERTAIN, dash(uncertainDash), dash((dash) => dash)],
    },
  };
}
