/**
 * What the map draws from afar, and first: the same features with no more than a screen shows there, so that the first
 * map waits for a tenth of the bytes. Whoever comes closer gets the whole.
 */
import { bbox, simplify } from "@turf/turf";
import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPolygon } from "geojson";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { filter, filterWeight, presimplify, simplify as simplifyArcs } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import { NEAR_ZOOM } from "../core/near.ts";

/** At the last zoom that this is drawn at. */
const DEGREES_PER_PX = 360 / (512 * 2 ** NEAR_ZOOM);
/** As coarse as MapLibre draws it anyway. */
const TOLERANCE_DEGREES = 0.3 * DEGREES_PER_PX;
/** Of soft edges, which have no line to be seen. */
const SOFT_TOLERANCE_DEGREES = DEGREES_PER_PX;
/** Of a closed form: what is smaller is a speck under a sign. */
const SEEN_DEGREES = 1.5 * DEGREES_PER_PX;
/** Over all longitudes: a hundredth of a degree each, a tenth of a pixel. */
const GRID_STEPS = 36_000;

/** Of what the base map is drawn with: a corner that covers less on the plane of degrees is left out. */
const CORNER_SQUARE_DEGREES = (1.4 * DEGREES_PER_PX) ** 2;
/** The same for an island or a lake as a whole. */
const ISLAND_SQUARE_DEGREES = (1.4 * DEGREES_PER_PX) ** 2;

/** Objects of the base map from afar: lines that two of them share stay shared (Visvalingam and Whyatt 1993). */
export function simplifiedForOpening<T extends FeatureCollection | MultiLineString | MultiPolygon>(
  objects: Readonly<Record<string, T>>,
): Record<string, T> {
  const weighed = presimplify(topology(objects, 1e5) as unknown as Topology<Record<string, GeometryCollection>>);
  const arcs = simplifyArcs(weighed, CORNER_SQUARE_DEGREES);
  const seen = filter(arcs, filterWeight(arcs, ISLAND_SQUARE_DEGREES)) as typeof arcs;
  return Object.fromEntries(
    Object.entries(seen.objects).map(([what, object]) => {
      const decoded = feature(seen, object) as unknown as FeatureCollection | Feature;
      const whole = decoded.type === "FeatureCollection" ? decoded : decoded.geometry;
      return [what, whole as unknown as T];
    }),
  );
}

/** Of what compileGeometry made: the parts that are seen from afar, simplified, on a grid of a hundredth of a degree. */
export function compileOpeningGeometry({ features }: FeatureCollection): Topology {
  const opening: FeatureCollection = { type: "FeatureCollection", features: features.filter(isSeen).map(coarsened) };
  return topology({ features: opening }, GRID_STEPS);
}

function isSeen({ properties, geometry }: Feature): boolean {
  const { part, namedFrom = 0 } = properties ?? {};
  if (part === "path" || part === "midway") return namedFrom < NEAR_ZOOM;
  if (part !== "band" && part !== "ring" && part !== "corridor") return true;
  return extentDegrees(geometry) >= SEEN_DEGREES;
}

/** Of the longer side of its box. */
function extentDegrees(geometry: Geometry): number {
  const [west, south, east, north] = bbox(geometry);
  return Math.max(east - west, north - south);
}

function coarsened(feature: Feature): Feature {
  const isSoft = feature.properties?.part === "band" || feature.properties?.part === "corridor";
  const { geometry } = simplify(feature, { tolerance: isSoft ? SOFT_TOLERANCE_DEGREES : TOLERANCE_DEGREES });
  return { ...feature, geometry };
}
