/** Expressions that the style layers of features share. */
import type { ExpressionSpecification } from "maplibre-gl";
import { KINDS, type Kind } from "../core/vocabulary.ts";
import { iconZoom, type Tone } from "./symbols.ts";
import type { Theme } from "./theme.ts";

export const kindsOf = (shape: string) => (Object.keys(KINDS) as Kind[]).filter((kind) => KINDS[kind].shape === shape);

/** A value a kind, with the last as the default that MapLibre wants. */
export function byKind(
  kinds: readonly Kind[],
  value: (kind: Kind) => unknown,
  fallback: unknown,
): ExpressionSpecification {
  return [
    "match",
    ["get", "kind"],
    ...kinds.flatMap((kind) => [kind, value(kind)]),
    fallback,
  ] as unknown as ExpressionSpecification;
}

/** Neither its layer nor its row of the legend is hidden, and it is among those that the filter lets through. */
export const isShown: ExpressionSpecification = [
  "all",
  ["!", ["in", ["get", "layer"], ["array", ["global-state", "hidden"]]]],
  ["!", ["in", ["get", "row"], ["array", ["global-state", "hiddenKinds"]]]],
  [
    "any",
    ["!", ["boolean", ["global-state", "filtered"], false]],
    // Looked up, not gone through: there may be thousands, and every feature of every style layer is asked.
    ["==", ["get", ["get", "id"], ["object", ["global-state", "only"]]], 1],
  ],
];
export const part = (...names: string[]): ExpressionSpecification => [
  "all",
  ["in", ["get", "part"], ["literal", names]],
  isShown,
];
const state = (name: string): ExpressionSpecification => ["boolean", ["feature-state", name], false];
export const SELECTED = state("selected");
export const LIT: ExpressionSpecification = ["any", SELECTED, state("lit")];

/** How wide a feature is on the map: its radius in degrees by powers of the zoom; 1 is about 1.4 pixels. */
export const WIDTH: ExpressionSpecification = ["*", ["get", "size"], ["^", 2, ["zoom"]]];
/** Too small on the map to be seen as what it is. */
export const IS_SPOT: ExpressionSpecification = ["<", WIDTH, 10];

/** How wide a feature's accuracy is on the map: its radius in pixels, at the integer zooms at which filters are tried. */
const REACH: ExpressionSpecification = ["*", ["get", "reach"], ["^", 2, ["zoom"]]];
/** Wide enough to be seen, and not so wide that the view lies within it. */
export const isReachSeen = (fromPx: number, untilPx: number): ExpressionSpecification => [
  "all",
  [">=", REACH, fromPx],
  ["<", REACH, untilPx],
];

/** A point that another one would cover waits until both can be told apart (build/merge-points.ts). */
export const IS_APART: ExpressionSpecification = [">=", ["zoom"], ["coalesce", ["get", "from"], 0]];

/** From the zoom on at which a kind shows its sign; `isNear` false: until then. */
export function isSigned(kinds: readonly Kind[], isNear: boolean): ExpressionSpecification {
  return [isNear ? ">=" : "<", ["zoom"], byKind(kinds, (kind) => iconZoom(kind) ?? NEVER, NEVER)];
}
const NEVER = 99;

/** The ink of a feature's layer. */
export const inkOf = (theme: Theme) =>
  ["match", ["get", "ink"], ...Object.entries(theme.ink).flat(), theme.label] as unknown as ExpressionSpecification;

export function colourOf(tone: Tone, theme: Theme): ExpressionSpecification | string {
  return { ink: inkOf(theme), paper: theme.land, water: theme.sea, bank: theme.river }[tone];
}
