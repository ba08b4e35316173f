/**
 * The map's own style, asked at build what it draws of a feature, as MapLibre asks it: so the picture of the opening
 * view cannot differ from the map in what is drawn, how wide and in which colour.
 */
import { Color, expression, featureFilter, latest } from "@maplibre/maplibre-gl-style-spec";
import type { Feature } from "geojson";
import type { Language } from "../core/language.ts";
import { mapStyle } from "../map/style.ts";
import { THEMES, type ThemeName } from "../map/theme.ts";

type Properties = Readonly<Record<string, unknown>>;
type Specification = Parameters<typeof expression.createPropertyExpression>[2];

/** A layer of the style, without the types of each. */
interface Layer {
  readonly id: string;
  readonly type: "background" | "fill" | "line" | "circle" | "symbol" | "color-relief";
  readonly source?: string;
  readonly minzoom?: number;
  readonly maxzoom?: number;
  readonly filter?: Parameters<typeof featureFilter>[0];
  readonly paint?: Properties;
  readonly layout?: Properties;
}

/** A layer of the style at one zoom. What depends on neither theme nor language is asked in the light one, in English. */
export interface Drawing {
  readonly id: string;
  readonly type: Layer["type"];
  readonly source: string;
  readonly accepts: (feature: Feature) => boolean;
  readonly number: (property: string, feature: Feature) => number;
  readonly text: (property: string, feature: Feature, language?: Language) => string;
  /** As it is specified, for what is neither. */
  readonly value: (property: string, feature: Feature, language?: Language) => unknown;
  /** A colour of CSS that follows the page's theme. */
  readonly colour: (property: string, feature: Feature) => string;
}

const SPECIFIED = latest as unknown as Readonly<Record<string, Readonly<Record<string, Specification>>>>;

/** Nothing is hidden, chosen or measured yet. */
const stateFor = (language: Language) => ({
  hidden: [],
  hiddenKinds: [],
  detail: false,
  filtered: false,
  only: {},
  scale: "",
  labels: language,
});

const LAYERS = Object.fromEntries(
  Object.entries(THEMES).map(([name, theme]) => [name, mapStyle(theme, "").layers]),
) as unknown as Readonly<Record<ThemeName, readonly Layer[]>>;

/** The layers that are drawn at a zoom, lowest first. */
export function drawingsAt(zoom: number): Drawing[] {
  return LAYERS.light.flatMap((layer, i) => {
    const { id, type, source = "", minzoom = 0, maxzoom = 24 } = layer;
    if (zoom < minzoom || zoom >= maxzoom || layer.layout?.visibility === "none") return [];
    const [byDay, byNight] = [evaluator(layer, zoom), evaluator(LAYERS.dark[i] as Layer, zoom)];
    const value = (property: string, feature: Feature, language: Language = "en") => byDay(property, language)(feature);
    const colour = (property: string, feature: Feature) => {
      const [light, night] = [byDay, byNight].map((of) => cssOf(of(property, "en")(feature)));
      return light === night ? `${light}` : `light-dark(${light},${night})`;
    };
    return {
      id,
      type,
      source,
      accepts: acceptor(layer, zoom),
      number: (property, feature) => Number(value(property, feature)),
      text: (property, feature, language) => String(value(property, feature, language)),
      value,
      colour,
    };
  });
}

type Evaluate = (feature: Feature) => unknown;

/** What a layer's properties are at a zoom; each is compiled once for a language. */
function evaluator({ type, paint, layout }: Layer, zoom: number): (property: string, language: Language) => Evaluate {
  const compiled = new Map<string, Evaluate>();
  return (property, language) => {
    const key = `${property} ${language}`;
    const evaluate = compiled.get(key) ?? compile(property, language);
    compiled.set(key, evaluate);
    return evaluate;
  };

  function compile(property: string, language: Language): Evaluate {
    const specification = SPECIFIED[`paint_${type}`]?.[property] ?? SPECIFIED[`layout_${type}`]?.[property];
    if (!specification) throw new Error(`poster: ${type} layers have no ${property}`);
    const globalState = stateFor(language);
    const given = paint?.[property] ?? layout?.[property] ?? specification.default;
    if (given === undefined) return () => undefined;
    const normal = expression.normalizePropertyExpression(given as never, property, specification, globalState);
    return (feature) => normal.evaluate({ zoom, globalState }, asked(feature), {}) as unknown;
  }
}

/** Filters are tried at whole zooms, those of the tiles. */
function acceptor({ filter }: Layer, zoom: number): (feature: Feature) => boolean {
  const globalState = stateFor("en");
  const tile = Math.floor(zoom);
  const compiled = featureFilter(filter, "filter", globalState);
  return (feature) => compiled.filter({ zoom: tile, globalState }, asked(feature));
}

const asked = ({ properties, geometry }: Feature) =>
  ({ type: geometry.type.replace("Multi", ""), properties: properties ?? {} }) as Parameters<
    ReturnType<typeof featureFilter>["filter"]
  >[1];

/** «#rrggbb», with its opacity where there is one. */
function cssOf(value: unknown): string {
  if (!(value instanceof Color)) throw new Error(`poster: ${String(value)} is no colour`);
  const [r, g, b, a] = value.rgb;
  const hex = (share: number) =>
    Math.round(255 * share)
      .toString(16)
      .padStart(2, "0");
  return `#${[r, g, b, ...(a < 1 ? [a] : [])].map(hex).join("")}`;
}
