/**
 * The picture of the opening view as SVG, made from what the map will draw and by the map's own style, for the time before
 * there is a map and for browsers that can have none. Its features are links. No script, no style sheet, no inline style:
 * colours follow the page's theme by themselves, and a policy that forbids all three lets it be.
 */
import type { Feature, FeatureCollection } from "geojson";
import type { Topology } from "topojson-specification";
import { LANGUAGES } from "../core/language.ts";
import { POSTER } from "../core/messages/poster.ts";
import type { AtlasFile } from "../core/model.ts";
import { collectionOf } from "../core/topology.ts";
import { chosenParts } from "./poster-choice.ts";
import { type Clip, clipTo } from "./poster-clip.ts";
import { linkedFeatures } from "./poster-features.ts";
import { EDGE, openingFrame, pair, SIDE_PX, SIZES } from "./poster-frame.ts";
import { placeNames } from "./poster-names.ts";
import { UNITS } from "./poster-path.ts";
import { type Attributes, inkOf, type Paths, pathsIn, positionOf, sharedShapes } from "./poster-shapes.ts";
import type { Signs } from "./poster-signs.ts";
import { type Drawing, drawingsAt } from "./poster-style.ts";
import { element, short } from "./poster-svg.ts";
import { writtenNames } from "./poster-text.ts";

/** Of the air around the globe. */
const AIR_PX = 14;
/** Of the globe: nearer to the limb a name would stand upright on ground that falls away. */
const NAMED_WITHIN = 0.94;

export interface PosterInput {
  readonly atlas: Pick<AtlasFile, "features" | "subjects" | "openingView">;
  /** What compileGeometry made. */
  readonly geometry: FeatureCollection;
  /** What compileBase made of the 50m base map. */
  readonly base: Topology;
}

/** Pure: the same input gives the same bytes. */
export function makePoster({ atlas, geometry, base }: PosterInput): string {
  const frame = openingFrame(atlas.openingView, SIDE_PX);
  const clip = clipTo(frame, EDGE);
  const layers = drawingsAt(frame.zoom);
  const sources = { base: collectionOf(base).features, features: chosenParts(geometry.features, atlas, frame) };
  const shapes = sharedShapes();
  const paths = pathsIn(clip);
  const signs: Signs = new Map();
  const ground = layers
    .filter(({ source, type }) => source === "base" && (type === "fill" || type === "line"))
    .flatMap((layer) => groundOf(layer, sources.base, paths).map(({ path, ink }) => shapes.draw(path, ink)));
  const links = linkedFeatures(atlas, sources.features, layers, { clip, paths, shapes, signs });
  const point = (feature: Feature) => {
    const position = positionOf(feature);
    const at = position && clip.point(position);
    return at && Math.hypot(at.x, at.y) < NAMED_WITHIN * clip.limbPx ? at : null;
  };
  const named = Object.entries(SIZES).map(([size, sidePx]) => {
    const scale = { scale: sidePx / SIDE_PX, layers: drawingsAt(openingFrame(atlas.openingView, sidePx).zoom) };
    return {
      size,
      names: LANGUAGES.flatMap((language) => placeNames(language, scale, sources, point, links.taken)),
    };
  });
  const names = writtenNames(named, atlas);
  const half = (-SIDE_PX * UNITS) / 2;
  const square = {
    viewBox: `${half} ${half} ${-2 * half} ${-2 * half}`,
    width: "100%",
    height: "100%",
    overflow: "visible",
    fill: "none",
    "fill-rule": "evenodd",
  };
  const globe = { "clip-path": "url(#poster-globe)" };
  const sea = disc({ r: units(clip.limbPx + 1), fill: pair((theme) => theme.sea) });
  const air = disc({ r: units(clip.limbPx + AIR_PX), fill: "url(#poster-air)" });
  const picture = { ...square, role: "img", "aria-label": POSTER.picture.en };
  const linked = element("svg", square, element("g", globe, links.shapes)) + links.points + names.links;
  return element(
    "svg",
    { class: "poster", "data-centre": atlas.openingView.centre.join(" "), color: pair(({ selected }) => selected) },
    element("defs", {}, shapes.definitions() + [...signs.values()].join("") + airGradient(clip) + globeClip(clip)) +
      element("svg", picture, air + element("g", globe, sea + ground.join(""))) +
      element("g", { "data-places": "", "aria-hidden": "true" }, linked) +
      names.names,
  );
}

const units = (px: number) => Math.round(px * UNITS);
const disc = (attributes: Attributes) => element("circle", attributes);
const globeClip = (clip: Clip) => element("clipPath", { id: "poster-globe" }, disc({ r: units(clip.limbPx) }));

function airGradient(clip: Clip): string {
  const stop = (share: number, opacity: number) =>
    element("stop", { offset: short(share, 4), "stop-color": pair(({ horizon }) => horizon), "stop-opacity": opacity });
  const limb = clip.limbPx / (clip.limbPx + AIR_PX);
  return element("radialGradient", { id: "poster-air" }, stop(limb, 1) + stop((1 + limb) / 2, 0.4) + stop(1, 0));
}

/** What a layer draws alike is one path. A blurred line is two, the wider of them fainter. */
function groundOf(layer: Drawing, features: readonly Feature[], paths: Paths): { path: string; ink: Attributes }[] {
  const alike = new Map<string, { readonly ink: Attributes; readonly features: Feature[] }>();
  for (const feature of features) {
    const ink = layer.accepts(feature) ? inkOf(layer, feature) : null;
    if (!ink) continue;
    const key = JSON.stringify(ink);
    const group = alike.get(key) ?? { ink, features: [] };
    group.features.push(feature);
    alike.set(key, group);
  }
  return [...alike.values()].flatMap(({ ink, features }) => {
    const path = paths(features, layer);
    return path === "" ? [] : blurred(layer, features[0] as Feature, ink).map((one) => ({ path, ink: one }));
  });
}

function blurred(layer: Drawing, feature: Feature, ink: Attributes): Attributes[] {
  const blur = layer.type === "line" ? layer.number("line-blur", feature) : 0;
  if (blur < 1) return [ink];
  const [width, opacity] = [Number(ink["stroke-width"]), Number(ink["stroke-opacity"] ?? 1)];
  return [width, width - blur].map((px) => ({
    ...ink,
    "stroke-width": short(px),
    "stroke-opacity": short(opacity / 2),
  }));
}
