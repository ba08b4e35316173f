/** The features of the picture, each a link to itself: lines and areas in its units, discs and signs in pixels. */
import type { Feature } from "geojson";
import { nameOf } from "../core/feature-name.ts";
import type { Pixel } from "../core/frame.ts";
import { groupBy } from "../core/group.ts";
import type { AtlasFile, FeatureId } from "../core/model.ts";
import type { Box } from "./mercator.ts";
import type { Clip } from "./poster-clip.ts";
import { placed } from "./poster-frame.ts";
import { inkOf, type Paths, positionOf, type Shapes } from "./poster-shapes.ts";
import { type Signs, signOf } from "./poster-signs.ts";
import type { Drawing } from "./poster-style.ts";
import { element, escaped, short } from "./poster-svg.ts";

/** A soft edge has many bands on the map, and so few on a picture. */
const BANDS = 4;
/** A ship every so many pixels of its route. */
const SPACING_PX = 320;

export interface Links {
  readonly shapes: string;
  readonly points: string;
  /** What signs cover, in pixels from the middle: as on the map, names keep clear of them, and not of discs. */
  readonly taken: readonly Box[];
}

export interface Pens {
  readonly clip: Clip;
  readonly paths: Paths;
  readonly shapes: Shapes;
  readonly signs: Signs;
}

/** A link to a feature, as the address of the page says it (state/url.ts). In English, until the page says it otherwise. */
export function linkTo(id: FeatureId, atlas: Pick<AtlasFile, "features">, content: string): string {
  const feature = atlas.features.find((feature) => feature.id === id);
  if (!feature) throw new Error(`poster: the map draws ${id}, which the atlas does not know`);
  const name = element("title", {}, escaped(nameOf(feature, "en")));
  const href = `#feature=${encodeURIComponent(id)}`;
  return element("a", { href, "data-feature": id, tabindex: -1 }, name + content);
}

/** `features`: the parts of compileGeometry. */
export function linkedFeatures(
  atlas: Pick<AtlasFile, "features">,
  features: readonly Feature[],
  layers: readonly Drawing[],
  pens: Pens,
): Links {
  const taken: Box[] = [];
  const ofFeatures = layers.filter(({ source }) => source === "features");
  const points = drawnPoints(ofFeatures, features, pens, taken);
  // What is drawn as a spot is too small to be seen as what it is.
  const rest = features.filter((feature) => !positionOf(feature) && !points.has(idOf(feature)));
  const { areas, lines } = drawnShapes(ofFeatures, rest, pens);
  const ships = ofFeatures.flatMap((layer) => rest.flatMap((feature) => along(layer, feature, pens, taken)));
  const group = (name: string, links: ReadonlyMap<FeatureId, readonly string[]>) =>
    element("g", { "data-group": name }, [...links].map(([id, drawn]) => linkTo(id, atlas, drawn.join(""))).join(""));
  return {
    shapes: group("areas", areas) + group("lines", lines),
    points: element("g", { "pointer-events": "none" }, ships.join("")) + group("points", points),
    taken,
  };
}

/** Elements by feature, in the order in which they are first drawn. */
type Drawn = Map<FeatureId, string[]>;

function drawnPoints(layers: readonly Drawing[], features: readonly Feature[], pens: Pens, taken: Box[]): Drawn {
  const points: Drawn = new Map();
  for (const layer of layers)
    for (const feature of features) {
      const position = positionOf(feature);
      const at = position && layer.accepts(feature) ? pens.clip.point(position) : null;
      const drawn = at && pointOf(layer, feature, at, pens.signs, taken);
      if (drawn) push(points, feature, drawn);
    }
  return points;
}

function drawnShapes(
  layers: readonly Drawing[],
  features: readonly Feature[],
  { paths, shapes }: Pens,
): { readonly areas: Drawn; readonly lines: Drawn } {
  const [areas, lines]: [Drawn, Drawn] = [new Map(), new Map()];
  const banded = fewBands(features);
  for (const layer of layers.filter(({ type }) => type === "fill" || type === "line"))
    for (const feature of sorted(banded, layer)) {
      const ink = layer.accepts(feature) ? inkOf(layer, feature, layer.id === "line-hit") : null;
      const path = ink && paths([feature], layer);
      if (!path) continue;
      const isArea = feature.properties?.part === "band" || feature.properties?.part === "area";
      push(isArea ? areas : lines, feature, ink.fill ? element("path", { d: path, ...ink }) : shapes.draw(path, ink));
    }
  return { areas, lines };
}

const idOf = ({ properties }: Feature): FeatureId => properties?.id as FeatureId;

function push(map: Drawn, feature: Feature, drawn: string): void {
  const id = idOf(feature);
  map.set(id, [...(map.get(id) ?? []), drawn]);
}

/** In the order in which a layer paints them. */
function sorted(features: readonly Feature[], layer: Drawing): Feature[] {
  if (layer.type !== "fill") return [...features];
  const key = (feature: Feature) => layer.number("fill-sort-key", feature) || 0;
  return [...features].sort((a, b) => key(a) - key(b));
}

/** Of the bands that lie in one another, a few, which say themselves how many they are. */
function fewBands(features: readonly Feature[]): Feature[] {
  const key = ({ properties }: Feature) => `${properties?.part} ${properties?.id}`;
  const banded = groupBy(
    features.filter(({ properties }) => properties?.bands),
    key,
  );
  return features.flatMap((feature) => {
    const all = banded.get(key(feature));
    if (!all || all.length <= BANDS) return [feature];
    const chosen = Array.from({ length: BANDS }, (_, i) => all[Math.floor(((i + 0.5) * all.length) / BANDS)]);
    if (!chosen.includes(feature)) return [];
    return [{ ...feature, properties: { ...feature.properties, bands: BANDS } }];
  });
}

/** A disc or a sign; nothing for layers that only wait to be chosen. */
function pointOf(layer: Drawing, feature: Feature, at: Pixel, signs: Signs, taken: Box[]): string | null {
  if (layer.type === "symbol") {
    const sign = signOf(layer, feature, signs);
    if (sign) taken.push(around(at, sign.reachPx));
    return sign && element("use", { href: `#${sign.id}`, ...placed(at) });
  }
  if (layer.type !== "circle") return null;
  const place = placed(at, ["cx", "cy"]);
  const radius = layer.number("circle-radius", feature);
  const r = short(radius);
  if (layer.id === "point-hit") return element("circle", { ...place, r, "fill-opacity": 0 });
  const [opacity, strokePx] = [layer.number("circle-opacity", feature), layer.number("circle-stroke-width", feature)];
  if (opacity === 0 && strokePx === 0) return null;
  return element("circle", {
    ...place,
    // MapLibre's stroke lies outside the disc.
    r: short(radius + strokePx / 2),
    fill: layer.colour("circle-color", feature),
    stroke: layer.colour("circle-stroke-color", feature),
    "stroke-width": short(strokePx),
  });
}

const around = ({ x, y }: Pixel, px: number): Box => [x - px, y - px, x + px, y + px];

/** Signs along a line, again and again. */
function along(layer: Drawing, feature: Feature, { clip, signs }: Pens, taken: Box[]): string[] {
  const { geometry } = feature;
  if (layer.type !== "symbol" || geometry.type !== "LineString" || !layer.accepts(feature)) return [];
  const sign = signOf(layer, feature, signs);
  if (!sign) return [];
  return clip.line(geometry.coordinates as [number, number][]).flatMap((line) => {
    const whole = lengthsOf(line).reduce((sum, px) => sum + px, 0);
    const count = Math.floor(whole / SPACING_PX);
    return Array.from({ length: count }, (_, i) => pixelAlong(line, ((i + 0.5) * whole) / count))
      .filter(({ x, y }) => Math.hypot(x, y) < clip.limbPx - sign.reachPx)
      .map((at) => {
        taken.push(around(at, sign.reachPx));
        return element("use", { href: `#${sign.id}`, ...placed(at) });
      });
  });
}

const lengthsOf = (line: readonly Pixel[]) =>
  line.slice(1).map((to, i) => Math.hypot(to.x - (line[i]?.x ?? 0), to.y - (line[i]?.y ?? 0)));

/** So many pixels from the beginning of a line. */
function pixelAlong(line: readonly Pixel[], px: number): Pixel {
  let rest = px;
  for (const [i, length] of lengthsOf(line).entries()) {
    const [from, to] = [line[i] as Pixel, line[i + 1] as Pixel];
    const share = rest / length;
    if (share <= 1) return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
    rest -= length;
  }
  return line.at(-1) as Pixel;
}
