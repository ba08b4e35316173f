/**
 * What a claim says is measured, on the ellipsoid. How far off a measurement may be (`within`) follows from the
 * accuracies of the features. Of the length of a line it holds the two ends only: a line also grows with how finely it
 * is drawn, and no radius tells by how much.
 */
import { booleanPointInPolygon } from "@turf/turf";
import type { Fairway, FairwayId, Figure, Measurement } from "../core/claim.ts";
import { travelHours } from "../core/format.ts";
import { distanceMetres, lengthMetres } from "../core/geodesic.ts";
import { bboxOf, type LngLat, unwrapLng } from "../core/lnglat.ts";
import type { FeatureId } from "../core/model.ts";
import { type Nearest, nearestBetween } from "../core/nearest.ts";
import type { Shape } from "../core/shape.ts";
import { anchorOfFeature } from "./anchor.ts";
import { areaSquareMetres, linesMetres } from "./extent.ts";
import { linesOf, polygonsOf, positionsOf } from "./geometry.ts";
import type { ResolvedFeature } from "./resolve.ts";
import type { MeasureBy, SourceClaim } from "./schema/claims.ts";
import type { Geometry } from "./schema/geo.ts";

export interface MeasuredClaim {
  /** One value; one for each route that another is compared with; none where nothing can be measured. */
  readonly measured: readonly Measurement[];
  /** What was measured beside the features and fairways themselves: lines in degrees, each joined by geodesics. */
  readonly drawing: readonly (readonly LngLat[])[];
  /** What was measured or counted. */
  readonly features: readonly FeatureId[];
}

/** Throws where the claim names what is not there, or a position is none: link.ts looks before. */
export function measureClaim(
  { measure, stated }: Pick<SourceClaim, "measure" | "stated">,
  features: ReadonlyMap<FeatureId, ResolvedFeature>,
  fairways: ReadonlyMap<FairwayId, Fairway>,
): MeasuredClaim {
  const feature = (id: FeatureId) => found(features, id);
  switch (measure?.method) {
    case undefined:
      return { measured: [], drawing: [], features: [] };
    case "length-of":
      return lengthOf(measure.features.map(feature));
    case "distance-between":
      return distanceBetween(feature(measure.from), feature(measure.to));
    case "nearest":
      return nearest(feature(measure.from), feature(measure.to));
    case "area":
      return areaOf(measure.features.map(feature));
    case "contains":
      return contains(feature(measure.area), measure.features.map(feature));
    case "adjacent":
      return adjacent(...(measure.features.map(feature) as [ResolvedFeature, ResolvedFeature]));
    case "count":
      return countAcross(measure, feature(measure.across), [...features.values()]);
    case "compare-routes": {
      const others = measure.with.map((id) => found(fairways, id));
      const speed = stated?.unit === "days" ? measure.speedKnots : undefined;
      return compareRoutes(found(fairways, measure.route), others, speed);
    }
  }
}

/** The lines together; within twice the largest accuracy, for the two ends. */
function lengthOf(lines: readonly ResolvedFeature[]): MeasuredClaim {
  const metres = lines.reduce((sum, { geometry }) => sum + linesMetres(geometry), 0);
  const within = 2 * Math.max(...lines.map(accuracyOf));
  return only({ quantity: "length", value: metres, within }, lines);
}

/** Between the two anchors; within the sum of the two accuracies. */
function distanceBetween(a: ResolvedFeature, b: ResolvedFeature): MeasuredClaim {
  const ends: [LngLat, LngLat] = [anchorOfFeature(a), anchorOfFeature(b)];
  const figure = { quantity: "length", value: distanceMetres(...ends), within: accuracyOf(a) + accuracyOf(b) } as const;
  return only(figure, [a, b], [ends]);
}

/** The shortest geodesic between them, 0 where they touch; within the sum of the two accuracies. */
function nearest(a: ResolvedFeature, b: ResolvedFeature): MeasuredClaim {
  const { metres, from, to } = nearestOf(shapeOf(a.geometry), shapeOf(b.geometry));
  const figure = { quantity: "length", value: metres, within: accuracyOf(a) + accuracyOf(b) } as const;
  return only(figure, [a, b], metres > 0 ? [[from, to]] : []);
}

/** The areas together, holes taken out; within a strip along each outline as wide as its accuracy, no more than the area itself. */
function areaOf(areas: readonly ResolvedFeature[]): MeasuredClaim {
  const sizes = areas.map((area) => {
    const value = areaSquareMetres(area.geometry);
    return { value, within: Math.min(value, linesMetres(area.geometry) * accuracyOf(area)) };
  });
  const sum = (key: "value" | "within") => sizes.reduce((total, size) => total + size[key], 0);
  return only({ quantity: "area", value: sum("value"), within: sum("within") }, areas);
}

/** Whether every position of each feature lies in the area or on its outline, as both are drawn. */
function contains(area: ResolvedFeature, inner: readonly ResolvedFeature[]): MeasuredClaim {
  const polygons = polygonsOf(area.geometry).map((coordinates) => {
    const [west, , east] = bboxOf(coordinates.flat());
    return { type: "Polygon" as const, coordinates, middle: (west + east) / 2 };
  });
  const isInside = ([lng, lat]: LngLat) =>
    polygons.some((polygon) => booleanPointInPolygon([unwrapLng(lng, polygon.middle), lat], polygon));
  const holds = inner.every(({ geometry }) => positionsOf(geometry).every(isInside));
  return only(relation(holds), [area, ...inner]);
}

/** Whether the two outlines come nearer to each other than the sum of their accuracies. */
function adjacent(a: ResolvedFeature, b: ResolvedFeature): MeasuredClaim {
  const { metres, from, to } = nearestOf(outlineOf(a.geometry), outlineOf(b.geometry));
  const holds = metres <= accuracyOf(a) + accuracyOf(b);
  return only(relation(holds), [a, b], holds ? [] : [[from, to]]);
}

/** How much longer each of the others is, or at a speed takes; within twice the sum of the two accuracies. */
function compareRoutes(route: Fairway, others: readonly Fairway[], speedKnots: number | undefined): MeasuredClaim {
  const measured = others.map((other): Measurement => {
    const metres = lengthMetres(other.line) - lengthMetres(route.line);
    const within = 2 * (other.accuracyMetres + route.accuracyMetres);
    const label = others.length > 1 ? `against the route ${other.by}` : null;
    if (speedKnots === undefined) return { quantity: "length", value: metres, within, label };
    const hours = (length: number) => travelHours(length, { value: speedKnots, unit: "kn" });
    return { quantity: "time", value: hours(metres), within: hours(within), label };
  });
  return { measured, drawing: [], features: [] };
}

/**
 * The number of places at which features of the kinds come within reach of the line. A feature counts where it comes
 * nearest, so once; meetings nearer to each other than that reach are one place, from each to the next.
 */
function countAcross(
  { kinds, status, within }: MeasureBy<"count">,
  line: ResolvedFeature,
  all: readonly ResolvedFeature[],
): MeasuredClaim {
  const counted: ResolvedFeature[] = [];
  let places: LngLat[][] = [];
  const target = shapeOf(line.geometry);
  for (const feature of all) {
    const { kind, status: its } = feature.properties;
    if (feature === line || !kinds.includes(kind) || (status && its !== status)) continue;
    const { metres, to } = nearestOf(shapeOf(feature.geometry), target);
    if (metres > within) continue;
    counted.push(feature);
    const isHere = (place: LngLat[]) => place.some((at) => distanceMetres(at, to) < within);
    places = [...places.filter((place) => !isHere(place)), [...places.filter(isHere).flat(), to]];
  }
  return only({ quantity: "count", value: places.length, within: 0 }, [line, ...counted]);
}

/** A tenth of a metre, as of every geometry. */
const sixDecimals = ([lng, lat]: LngLat): LngLat => [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
const accuracyOf = ({ properties }: ResolvedFeature) => properties.accuracyMetres;
const relation = (holds: boolean): Figure => ({ quantity: "relation", value: holds ? 1 : 0, within: 0 });

function only(figure: Figure, of: readonly ResolvedFeature[], drawing: readonly (readonly LngLat[])[] = []) {
  return {
    measured: [{ ...figure, label: null }],
    drawing: drawing.map((line) => line.map(sixDecimals)),
    features: of.map(({ id }) => id),
  };
}

function found<T>(all: ReadonlyMap<string, T>, id: string): T {
  const one = all.get(id);
  if (one === undefined) throw new Error(`measureClaim: no «${id}»`);
  return one;
}

function nearestOf(a: Shape, b: Shape): Nearest {
  const nearest = nearestBetween(a, b);
  if (!nearest) throw new Error("measureClaim: a geometry without positions");
  return nearest;
}

/** The parts of a geometry, an area being its polygons. */
export function shapeOf(geometry: Geometry): Shape {
  const polygons = polygonsOf(geometry);
  return polygons.length > 0 ? { points: [], lines: [], polygons } : outlineOf(geometry);
}

function outlineOf(geometry: Geometry): Shape {
  if (geometry.type === "Point") return { points: [geometry.coordinates], lines: [], polygons: [] };
  return { points: [], lines: linesOf(geometry), polygons: [] };
}
