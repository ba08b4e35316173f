/** Expressions that the style layers of features share. */
import type { ExpressionSpecification } from "maplibre-gl";
import { KINDS, type Kind } from "../core/vocabulary.ts";
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

const isShown: ExpressionSpecification = [
  "all",
  ["!", ["in", ["get", "layer"], ["array", ["global-state", "hidden"]]]],
  [
    "any",
    ["!", ["boolean", ["global-state", "filtered"], false]],
    ["in", ["get", "id"], ["array", ["global-state", "only"]]],
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

/** A point that another one would cover waits until both can be told apart (build/merge-points.ts). */
export const IS_APART: ExpressionSpecification = [">=", ["zoom"], ["coalesce", ["get", "from"], 0]];

/** The ink of a feature's layer. */
export const inkOf = (theme: Theme) =>
  ["match", ["get", "layer"], ...Object.entries(theme.ink).flat(), theme.label] as unknown as ExpressionSpecification;
