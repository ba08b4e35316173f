/**
 * Cutting at ±180°, as RFC 7946 §3.1.9 asks of what is published and a planar tiler of what it draws. Inside the
 * program lines stay whole, with longitudes past ±180.
 */
import { bboxClip } from "@turf/turf";
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { bboxOf, type LngLat, unwrapLine, unwrapLng } from "../core/lnglat.ts";
import type { Line } from "./geometry.ts";
import type { Geometry } from "./schema/geo.ts";

/** The geometry with every longitude within ±180. Throws where a ring goes round a pole: it has no inside to cut. */
export function cutAtAntimeridian(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case "Point":
      return { type: "Point", coordinates: within(geometry.coordinates) };
    case "LineString":
      return asLines(cutLine(geometry.coordinates));
    case "MultiLineString":
      return asLines(geometry.coordinates.flatMap(cutLine));
    case "Polygon":
      return asPolygons(cutPolygon(geometry.coordinates));
    case "MultiPolygon":
      return asPolygons(geometry.coordinates.flatMap(cutPolygon));
  }
}

/** One polygon, its rings possibly jumping at ±180 or running past it → polygons within ±180. */
export function cutPolygon(rings: readonly (readonly LngLat[])[]): Line[][] {
  const [outer, ...holes] = rings.map((ring) => unwrapLine(ring));
  if (!outer) return [];
  if (outer[0]?.[0] !== outer.at(-1)?.[0]) throw new Error(`the ring from [${outer[0]}] goes round a pole`);
  const box = bboxOf(outer);
  if (box[0] >= -180 && box[2] <= 180) return [[outer, ...holes]];
  const middle = (box[0] + box[2]) / 2;
  const near = holes.map((hole) => shift(hole, unwrapLng(hole[0]?.[0] ?? middle, middle) - (hole[0]?.[0] ?? middle)));
  return turnsOf(box).flatMap((turn) => {
    const polygon: Feature<Polygon> = {
      type: "Feature",
      properties: {},
      geometry: { type: "Polygon", coordinates: [outer, ...near] },
    };
    const clipped = bboxClip(polygon, turnBox(turn)).geometry as Polygon | MultiPolygon;
    const polygons = (clipped.type === "Polygon" ? [clipped.coordinates] : clipped.coordinates) as Line[][];
    return polygons.filter((p) => (p[0]?.length ?? 0) >= 4).map((p) => p.map((ring) => shift(ring, -360 * turn)));
  });
}

function cutLine(line: readonly LngLat[]): Line[] {
  const whole = unwrapLine(line);
  const box = bboxOf(whole);
  if (box[0] >= -180 && box[2] <= 180) return [whole];
  return turnsOf(box).flatMap((turn) => {
    const feature: Feature<LineString> = {
      type: "Feature",
      properties: {},
      geometry: { type: "LineString", coordinates: whole },
    };
    const clipped = bboxClip(feature, turnBox(turn)).geometry as LineString | MultiLineString;
    const lines = (clipped.type === "LineString" ? [clipped.coordinates] : clipped.coordinates) as Line[];
    return lines.filter((l) => l.length >= 2).map((l) => shift(l, -360 * turn));
  });
}

const turnBox = (turn: number): [number, number, number, number] => [-180 + 360 * turn, -90, 180 + 360 * turn, 90];

/** Which whole turns of the globe a box lies in. */
function turnsOf(box: readonly [number, number, number, number]): number[] {
  const first = Math.floor((box[0] + 180) / 360);
  const last = Math.ceil((box[2] - 180) / 360);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const shift = (line: readonly LngLat[], degrees: number): Line => line.map(([lng, lat]) => [lng + degrees, lat]);
const within = ([lng, lat]: LngLat): [number, number] => [unwrapLng(lng, 0), lat];

function asLines(lines: Line[]): Geometry {
  const [only, another] = lines;
  return only && !another ? { type: "LineString", coordinates: only } : { type: "MultiLineString", coordinates: lines };
}

function asPolygons(polygons: Line[][]): Geometry {
  const [only, another] = polygons;
  return only && !another ? { type: "Polygon", coordinates: only } : { type: "MultiPolygon", coordinates: polygons };
}
