/** What the map draws of lines and areas, as paths of the picture: in units of it, with strokes in pixels of the screen. */
import type { Feature, Geometry, Position } from "geojson";
import type { Pixel } from "../core/frame.ts";
import type { LngLat } from "../core/lnglat.ts";
import type { Clip } from "./poster-clip.ts";
import { linePath, ringPath } from "./poster-path.ts";
import type { Drawing } from "./poster-style.ts";
import { element, short } from "./poster-svg.ts";

/** Of what lies beneath, of lines that lead somewhere, and of slopes of opacity, which have no line. */
const TOLERANCES_PX = { land: 0.65, base: 1, line: 0.35, fill: 1 };

/** MapLibre outlines a fill in a hairline. */
const HAIR_PX = 0.6;

/** Paths that several elements draw, each written once. */
export interface Shapes {
  readonly draw: (path: string, attributes: Attributes) => string;
  /** The definitions that those elements refer to. */
  readonly definitions: () => string;
}
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A stroke keeps its width however large the picture is. */
export const UNSCALED = { "vector-effect": "non-scaling-stroke" };

export function sharedShapes(): Shapes {
  const ids = new Map<string, string>();
  return {
    draw(path, attributes) {
      const id = ids.get(path) ?? `poster-${ids.size + 1}`;
      ids.set(path, id);
      return element("use", { href: `#${id}`, ...attributes });
    },
    definitions: () => [...ids].map(([d, id]) => element("path", { id, d, ...UNSCALED })).join(""),
  };
}

/** The path data of features as a layer draws them: their rings, and their lines. Each is clipped once. */
export type Paths = (features: readonly Feature[], drawing: Drawing) => string;

export function pathsIn(clip: Clip): Paths {
  const clipped = new Map<Geometry, { readonly rings: Pixel[][]; readonly lines: Pixel[][] }>();
  const clippedOf = (geometry: Geometry) => {
    const rings = polygonsOf(geometry).flatMap((polygon) => clip.polygon(polygon));
    return { rings, lines: linesOf(geometry).flatMap((line) => clip.line(line)) };
  };
  return (features, drawing) => {
    const parts = features.map(({ geometry }) => {
      const part = clipped.get(geometry) ?? clippedOf(geometry);
      clipped.set(geometry, part);
      return part;
    });
    const tolerance = TOLERANCES_PX[toleranceOf(features[0], drawing)];
    const lines = parts.flatMap((part) => part.lines);
    const rings = parts.flatMap((part) => part.rings);
    return ringPath(rings, tolerance) + linePath(lines, tolerance);
  };
}

function toleranceOf(feature: Feature | undefined, { source, type }: Drawing): keyof typeof TOLERANCES_PX {
  if (source === "base") return feature?.properties?.what === "land" ? "land" : "base";
  return type === "fill" ? "fill" : "line";
}

/** How a layer fills or strokes a feature; null where nothing is seen of it, unless what answers to the pointer is asked for. */
export function inkOf(drawing: Drawing, feature: Feature, isHit = false): Attributes | null {
  if (drawing.type === "fill") {
    const opacity = drawing.number("fill-opacity", feature);
    if (opacity < 0.005) return null;
    const isOutlined = drawing.value("fill-outline-color", feature) !== undefined;
    return {
      fill: drawing.colour("fill-color", feature),
      ...(opacity < 1 && { "fill-opacity": short(opacity, 3) }),
      ...(isOutlined && { stroke: drawing.colour("fill-outline-color", feature), "stroke-width": HAIR_PX }),
    };
  }
  const [width, opacity] = [drawing.number("line-width", feature), drawing.number("line-opacity", feature)];
  if (isHit) return { stroke: "#000", "stroke-width": short(width), "stroke-opacity": 0 };
  if (width < 0.05 || opacity < 0.005) return null;
  const dash = dashOf(drawing, feature).map((widths) => short(widths * width));
  const [cap, join] = [drawing.text("line-cap", feature), drawing.text("line-join", feature)];
  return {
    stroke: drawing.colour("line-color", feature),
    "stroke-width": short(width),
    ...(opacity < 1 && { "stroke-opacity": short(opacity) }),
    ...(dash.length > 0 && { "stroke-dasharray": dash.join(" ") }),
    ...(cap !== "butt" && { "stroke-linecap": cap }),
    ...(join !== "miter" && { "stroke-linejoin": join }),
  };
}

/** In line widths; empty for a line without gaps. */
function dashOf(drawing: Drawing, feature: Feature): readonly number[] {
  const value = drawing.value("line-dasharray", feature);
  const dash = Array.isArray(value) ? (value as number[]) : [];
  return dash.some((widths, i) => i % 2 === 1 && widths > 0) ? dash : [];
}

const asLine = (positions: readonly Position[]) => positions as unknown as readonly LngLat[];

function polygonsOf(geometry: Geometry): (readonly LngLat[])[][] {
  if (geometry.type === "Polygon") return [geometry.coordinates.map(asLine)];
  return geometry.type === "MultiPolygon" ? geometry.coordinates.map((polygon) => polygon.map(asLine)) : [];
}

function linesOf(geometry: Geometry): (readonly LngLat[])[] {
  if (geometry.type === "LineString") return [asLine(geometry.coordinates)];
  return geometry.type === "MultiLineString" ? geometry.coordinates.map(asLine) : [];
}

/** The position of a point; null for other geometries. */
export const positionOf = ({ geometry }: Feature): LngLat | null =>
  geometry.type === "Point" ? (geometry.coordinates as unknown as LngLat) : null;
