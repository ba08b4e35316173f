/** A style that others made, taken apart for ours: what it draws of land, water, ways and settlements, and nothing else. */
import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import { FADES_IN, isNotNamed, ONLINE, ONLINE_NAME, ONLINE_ZOOM } from "./online.ts";
import { fontOf, haloOf } from "./style-names.ts";
import type { Theme } from "./theme.ts";

type Json = Readonly<Record<string, unknown>>;
interface ForeignLayer extends Json {
  readonly id: string;
  readonly type: string;
}
/** As far as its shape has been looked at; MapLibre looks at the rest. */
export interface ForeignStyle {
  readonly sources: Readonly<Record<string, Json & { readonly type: string }>>;
  readonly layers: readonly ForeignLayer[];
}

/** Without buildings as blocks, and without sky, light and terrain, which are ours. */
const DRAWN = ["fill", "line", "circle", "symbol", "raster", "hillshade"];
const SOURCES = ["vector", "raster", "raster-dem", "geojson"];
/** What draws or names a claim to ground: the atlas has one rule for boundaries, and it is not theirs. */
const CLAIMS = /bound|admin|border|frontier|disput|country|countries|continent/i;
const CLAIMING_PLACES = ["continent", "country", "state", "province", "region", "territory", "aboriginal_lands"];

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isTyped = (value: unknown): value is Json & { readonly type: string } =>
  isObject(value) && typeof value.type === "string";
const isLayer = (value: unknown): value is ForeignLayer => isTyped(value) && typeof value.id === "string";

/** What came from `address`, if it is a style of which something can be drawn; else null. Its addresses are made absolute. */
export function foreignStyleOf(json: unknown, address: string): ForeignStyle | null {
  if (!isObject(json) || json.version !== 8 || !isObject(json.sources) || !Array.isArray(json.layers)) return null;
  const sources = Object.entries(json.sources).filter(
    (entry): entry is [string, Json & { type: string }] => isTyped(entry[1]) && SOURCES.includes(entry[1].type),
  );
  const style: ForeignStyle = {
    sources: Object.fromEntries(sources.map(([id, source]) => [id, withAbsolute(source, address)])),
    layers: json.layers.filter(isLayer),
  };
  return drawnLayers(style).length > 0 ? style : null;
}

function withAbsolute(source: Json & { type: string }, base: string): Json & { type: string } {
  const absolute = (url: unknown) => (typeof url === "string" ? absoluteAddress(url, base) : url);
  const { url, tiles } = source;
  return {
    ...source,
    ...(url !== undefined && { url: absolute(url) }),
    ...(Array.isArray(tiles) && { tiles: tiles.map(absolute) }),
  };
}

/** With the braces that MapLibre fills in, {z}; unchanged where it has a scheme of its own, or cannot be read. */
function absoluteAddress(url: string, base: string): string {
  if (/^[a-z][\w+.-]*:/i.test(url) || !URL.canParse(url, base)) return url;
  return new URL(url, base).href.replaceAll("%7B", "{").replaceAll("%7D", "}");
}

/** Only the sources of what is drawn, all under the one attribution. */
export function foreignSources(style: ForeignStyle, attribution: string): StyleSpecification["sources"] {
  const used = new Set(drawnLayers(style).map(({ source }) => source));
  return Object.fromEntries(
    Object.entries(style.sources)
      .filter(([id]) => used.has(id))
      .map(([id, source]) => [`${ONLINE}${id}`, { ...source, attribution } as unknown as SourceSpecification]),
  );
}

/** In their order. Land and sea keep the colours of the theme, against which every ink of the atlas is legible. */
export function foreignLayers(style: ForeignStyle, theme: Theme, named: readonly string[]): LayerSpecification[] {
  return drawnLayers(style).map((layer) => {
    const { metadata, id, source, ...rest } = layer;
    const minzoom = Math.max(ONLINE_ZOOM, Number(layer.minzoom ?? 0));
    const own = { ...rest, id: `${ONLINE}${id}`, source: `${ONLINE}${source}`, minzoom };
    if (layer.type === "symbol") return nameLayer({ ...own, type: "symbol" }, theme, named);
    const isWater = layer.type === "fill" && /^(water|ocean)/.test(String(layer["source-layer"]));
    const { "fill-outline-color": outline, ...paint } = isObject(layer.paint) ? layer.paint : {};
    return (isWater
      ? { ...own, paint: { ...paint, "fill-color": theme.sea, "fill-opacity": FADES_IN } }
      : own) as unknown as LayerSpecification;
  });
}

function drawnLayers({ sources, layers }: ForeignStyle): readonly ForeignLayer[] {
  return layers.filter((layer) => {
    const { id, type, source, layout, paint } = layer;
    if (!DRAWN.includes(type) || typeof source !== "string" || !sources[source]) return false;
    if (Number(layer.maxzoom ?? 24) <= ONLINE_ZOOM) return false;
    if (CLAIMS.test(id) || CLAIMS.test(String(layer["source-layer"] ?? ""))) return false;
    // Patterns and icons are pictures of a sprite, of which we have none.
    if (isObject(paint) && Object.keys(paint).some((property) => property.endsWith("-pattern"))) return false;
    return type !== "symbol" || (isObject(layout) && /name/.test(JSON.stringify(layout["text-field"] ?? "")));
  });
}

/** In the language of the labels, in our fonts and in colours that are legible on our land and sea; without icons. */
function nameLayer(layer: ForeignLayer, theme: Theme, named: readonly string[]): LayerSpecification {
  const withoutIcons = (properties: unknown) =>
    Object.fromEntries(Object.entries(isObject(properties) ? properties : {}).filter(([key]) => !/^icon-/.test(key)));
  const tiles = String(layer["source-layer"]);
  const colour = /water|ocean/.test(tiles) ? theme.waterLabel : theme.label;
  const layout = withoutIcons(layer.layout);
  const font = JSON.stringify(layout["text-font"] ?? "");
  const cut = /bold/i.test(font)
    ? "bold"
    : /italic/i.test(font)
      ? "italic"
      : /medium/i.test(font)
        ? "medium"
        : "regular";
  return {
    ...layer,
    layout: { ...layout, "text-field": ONLINE_NAME, "text-font": fontOf(cut) },
    paint: { ...withoutIcons(layer.paint), "text-color": colour, ...haloOf(theme) },
    ...(/place/.test(tiles) && { filter: settlementsOf(layer.filter, named) }),
  } as unknown as LayerSpecification;
}

/** The filter, and none of the places whose names are claims, nor of those that the atlas names itself. */
function settlementsOf(filter: unknown, named: readonly string[]): unknown {
  if (filter !== undefined && isOldFilter(filter)) {
    const none = ["class", "kind"].map((property) => ["!in", property, ...CLAIMING_PLACES]);
    return ["all", filter, ...none, ["!in", "name:en", ...named]];
  }
  const kind = ["coalesce", ["get", "class"], ["get", "kind"], ""];
  const none = ["!", ["in", kind, ["literal", CLAIMING_PLACES]]];
  return ["all", ...(filter === undefined ? [] : [filter]), none, isNotNamed(named)];
}

/** Whether a filter is written as it was before expressions, ["==", "class", "city"]; the two do not mix. */
function isOldFilter(filter: unknown): boolean {
  if (!Array.isArray(filter)) return false;
  const [operator, first, second] = filter;
  switch (operator) {
    case "all":
    case "any":
      return filter.slice(1).some(isOldFilter);
    case "none":
    case "!in":
    case "!has":
      return true;
    case "has":
      return first === "$id" || first === "$type";
    case "in":
      return typeof first === "string" && !Array.isArray(second);
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return typeof first === "string" && !Array.isArray(second);
    default:
      return false;
  }
}
