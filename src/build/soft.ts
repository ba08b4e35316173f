/**
 * Soft edges: an area whose outline is ours is drawn as bands, one inside the other, that fade over its stated
 * accuracy. Each band covers the ones inside it, so that drawn thinly, one over the other, they add up to a slope.
 */
import { buffer, featureCollection, simplify, polygon as turfPolygon, union } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { METRES_PER_DEGREE, unwrapLine, unwrapLng } from "../core/lnglat.ts";
import { SOFT_BANDS } from "../core/soft-bands.ts";
import { type Line, polygonsOf } from "./geometry.ts";
import type { Geometry } from "./schema/geo.ts";

/**
 * Bands of one area, widest first, from `accuracyMetres` outside its outline to as much inside. Distances are
 * Turf's, on the sphere: half a percent of a blur. Bands that vanish inside a small area are left out.
 */
export function softBands(geometry: Geometry, accuracyMetres: number, count = SOFT_BANDS): Geometry[] {
  return Array.from({ length: count }, (_, i) => accuracyMetres * (1 - (2 * i) / (count - 1))).flatMap((metres) => {
    const polygons = polygonsOf(geometry).flatMap((polygon) => bufferedBy(polygon, metres, accuracyMetres));
    return polygons.length === 0 ? [] : [united(polygons)];
  });
}

/** Parts of one band that overlap would be painted twice. */
function united(polygons: Line[][]): Geometry {
  const parts = polygons.map((coordinates) => turfPolygon(coordinates));
  const whole = parts.length > 1 ? union(featureCollection(parts))?.geometry : undefined;
  if (!whole) return { type: "MultiPolygon", coordinates: polygons };
  const coordinates = (whole.type === "Polygon" ? [whole.coordinates] : whole.coordinates) as Line[][];
  return { type: "MultiPolygon", coordinates };
}

function bufferedBy(polygon: Line[], metres: number, accuracyMetres: number): Line[][] {
  const round = (degrees: number) => Number(degrees.toFixed(decimalsFor(accuracyMetres)));
  const near = polygon[0]?.[0]?.[0] ?? 0;
  const buffered = buffer(turfPolygon(polygon), metres, { units: "meters", steps: 6 }) as
    | Feature<Polygon | MultiPolygon>
    | undefined;
  if (!buffered) return [];
  // A tenth of the distance between two bands: far below what the eye can follow in a slope.
  const tolerance = (0.2 * accuracyMetres) / (SOFT_BANDS - 1) / METRES_PER_DEGREE;
  const { type, coordinates } = simplify(buffered, { tolerance, highQuality: true }).geometry;
  const polygons = (type === "Polygon" ? [coordinates] : coordinates) as Line[][];
  // Turf answers within ±180: bring every ring back beside the outline it came from.
  return polygons.map((rings) =>
    rings.map((ring) => {
      const whole = unwrapLine(ring);
      const shift = unwrapLng(whole[0]?.[0] ?? near, near) - (whole[0]?.[0] ?? near);
      return whole.map(([lng, lat]): [number, number] => [round(lng + shift), round(lat)]);
    }),
  );
}

/** Decimals of a degree for a grid far finer than the blur: 100 m, below 10 km of blur 10 m, below 1 km 1 m. */
const decimalsFor = (accuracyMetres: number) => Math.max(3, 7 - Math.floor(Math.log10(accuracyMetres)));
