/** The map's style, asked what it makes of one feature: filters and paint as MapLibre evaluates them. */
import { Color, expression, featureFilter, latest } from "@maplibre/maplibre-gl-style-spec";
import type { Kind } from "../../src/core/vocabulary.ts";
import { SOURCE } from "../../src/map/sources.ts";
import { mapStyle } from "../../src/map/style.ts";
import { THEMES } from "../../src/map/theme.ts";

export const DATA_URL = "https://atlas.example/data/";
export const THEME = THEMES.light;
export const STYLE = mapStyle(THEME, DATA_URL);

/** A layer of the style as its specification describes it, without the types of each. */
export interface Drawing {
  readonly id: string;
  readonly type: string;
  readonly source?: string;
  readonly filter?: Parameters<typeof featureFilter>[0];
  readonly paint?: Readonly<Record<string, unknown>>;
  readonly layout?: Readonly<Record<string, unknown>>;
}
export const DRAWINGS = STYLE.layers as unknown as readonly Drawing[];
export const OF_FEATURES = DRAWINGS.filter(({ source }) => source === SOURCE.features);

export type Properties = Readonly<Record<string, unknown>>;
export interface Situation {
  readonly zoom?: number;
  readonly featureState?: Properties;
  readonly globalState?: Properties;
}
export const NOTHING_HIDDEN = { hidden: [], hiddenKinds: [], detail: false };
const SPECIFIED = latest as unknown as Record<
  string,
  Record<string, Parameters<typeof expression.createPropertyExpression>[2]>
>;

export function drawing(id: string): Drawing {
  const found = DRAWINGS.find((layer) => layer.id === id);
  if (!found) throw new Error(`the style has no layer ${id}`);
  return found;
}

/** What MapLibre makes of a paint property for one feature. */
export function painted(id: string, property: string, properties: Properties, situation: Situation = {}): unknown {
  const { type, paint } = drawing(id);
  const specification = SPECIFIED[`paint_${type}`]?.[property];
  if (!specification) throw new Error(`no property ${property} of ${type} layers`);
  const { zoom = 4, featureState = {}, globalState = NOTHING_HIDDEN } = situation;
  const value = (paint?.[property] ?? specification.default) as never;
  const evaluated: unknown = expression
    .normalizePropertyExpression(value, property, specification, globalState)
    .evaluate({ zoom, globalState }, { type: "Unknown", properties }, featureState);
  return evaluated instanceof Color ? evaluated.toString() : evaluated;
}

export const colour = (css: string) => Color.parse(css)?.toString();

export function accepts(
  { filter }: Drawing,
  properties: Properties,
  { zoom = 4, globalState = NOTHING_HIDDEN }: Situation = {},
) {
  return featureFilter(filter, "filter", globalState).filter({ zoom, globalState }, { type: "Unknown", properties });
}

/** What MapLibre makes of a layout property for one feature. */
export function laidOut(id: string, property: string, properties: Properties, situation: Situation = {}): unknown {
  const { zoom = 4, globalState = NOTHING_HIDDEN } = situation;
  const { type, layout } = drawing(id);
  const specification = SPECIFIED[`layout_${type}`]?.[property];
  if (!specification) throw new Error(`no property ${property} of ${type} layers`);
  const value = (layout?.[property] ?? specification.default) as never;
  const evaluated: unknown = expression
    .normalizePropertyExpression(value, property, specification, globalState)
    .evaluate({ zoom, globalState }, { type: "Unknown", properties }, {});
  return typeof evaluated === "object" ? String(evaluated) : evaluated;
}

/** A part that the build makes of a feature (build/compile.ts), with the properties that the style asks for. */
export const partOf = (kind: Kind, part: string, more: Properties = {}): Properties => ({
  part,
  kind,
  layer: "places",
  ink: "grey",
  row: `places/${kind}`,
  basis: "schematic",
  certainty: "certain",
  name: "Heihe",
  size: 1,
  cited: 0,
  ...more,
});
