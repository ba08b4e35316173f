/**
 * How far off the true position may be, at true scale: a ring around an uncertain point, bands along an uncertain line.
 * Areas show it by their soft edges (soft.ts).
 */
import {
  buffer,
  featureCollection,
  simplify,
  lineString as turfLine,
  multiPolygon as turfMultiPolygon,
  polygon as turfPolygon,
  union,
} from "@turf/turf";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { densify, destination, lengthMetres } from "../core/geodesic.ts";
import { type LngLat, unwrapLine, unwrapLng } from "../core/lnglat.ts";
import type { Basis, Certainty } from "../core/vocabulary.ts";
import { type Line, linesOf } from "./geometry.ts";
import type { Geometry } from "./schema/geo.ts";

interface Known {
  readonly certainty: Certainty;
  readonly basis: Basis;
  readonly accuracyMetres: number;
}

/** A smaller radius is that of a building or a square: its place is where the sign is. */
const RING_METRES = 500;

export const hasRing = ({ certainty, accuracyMetres }: Known): boolean =>
  certainty !== "certain" || accuracyMetres >= RING_METRES;

export const hasCorridor = ({ certainty, basis }: Known): boolean => certainty !== "certain" || basis === "schematic";

/** Bands of one corridor, whose slope is coarser than that of an area's edge: it is only a few pixels wide. */
export const CORRIDOR_BANDS = 4;
const RING_POSITIONS = 72;
const EARTH_METRES = 40_075_017;
const TILE_PX = 512;
const METRES_PER_DEGREE = EARTH_METRES / 360;

/** With as many decimals as make a hundredth of a length. */
function rounded(lng: number, lat: number, metres: number): [number, number] {
  const decimals = Math.max(2, 7 - Math.floor(Math.log10(metres)));
  return [Number(lng.toFixed(decimals)), Number(lat.toFixed(decimals))];
}

/** The pixels that a length takes at zoom 0 and a latitude; twice as many with every zoom. */
export function pixelsAtZoom0(metres: number, lat: number): number {
  return (metres * TILE_PX) / (EARTH_METRES * Math.cos((lat * Math.PI) / 180));
}

/** The geodesic circle, closed, with longitudes beside that of its middle. */
export function ringAround(middle: LngLat, metres: number): Geometry {
  const coordinates = Array.from({ length: RING_POSITIONS + 1 }, (_, i): [number, number] => {
    const [lng, lat] = destination(middle, ((i % RING_POSITIONS) * 360) / RING_POSITIONS, metres);
    return rounded(unwrapLng(lng, middle[0]), lat, metres);
  });
  return { type: "LineString", coordinates };
}

/** Bands around the lines, widest first, the first as far out as the true course may run. */
export function corridor(geometry: Geometry, accuracyMetres: number): Geometry[] {
  // A fraction of the distance between two bands.
  const tolerance = (0.25 * accuracyMetres) / CORRIDOR_BANDS / METRES_PER_DEGREE;
  const pieces = linesOf(geometry).flatMap((line) =>
    piecesOf(simplify(turfLine(line), { tolerance, highQuality: true }).geometry.coordinates as Line),
  );
  return Array.from({ length: CORRIDOR_BANDS }, (_, i) => accuracyMetres * (1 - i / CORRIDOR_BANDS)).map((metres) => {
    const outline = turfMultiPolygon(united(pieces.flatMap((piece) => along(piece, metres))));
    const { coordinates } = simplify(outline, { tolerance, highQuality: true }).geometry;
    const polygons = coordinates as Line[][];
    return {
      type: "MultiPolygon",
      coordinates: polygons.map((rings) =>
        rings.map((ring) => ring.map(([lng, lat]) => rounded(lng, lat, accuracyMetres))),
      ),
    };
  });
}

/** Turf buffers on a plane that touches the sphere in the middle of the line: long lines go piece by piece. */
const PIECE_METRES = 600_000;
/** As far apart as the vertices of a straight leg may be, so that pieces are cut on them. */
const LEG_METRES = 150_000;

function piecesOf(line: Line): Line[] {
  const pieces: Line[] = [];
  let piece: Line = [];
  for (const position of densify(line, LEG_METRES)) {
    piece.push(position);
    if (lengthMetres(piece) < PIECE_METRES) continue;
    pieces.push(piece);
    piece = [position];
  }
  if (piece.length > 1) pieces.push(piece);
  return pieces;
}

function along(piece: Line, metres: number): Line[][] {
  const near = piece[0]?.[0] ?? 0;
  const buffered = buffer(turfLine(piece), metres, { units: "meters", steps: 8 }) as
    | Feature<Polygon | MultiPolygon>
    | undefined;
  if (!buffered) return [];
  const { type, coordinates } = buffered.geometry;
  const polygons = (type === "Polygon" ? [coordinates] : coordinates) as Line[][];
  // Turf answers within ±180: bring every ring back beside the line it came from.
  return polygons.map((rings) =>
    rings.map((ring) => {
      const whole = unwrapLine(ring);
      const shift = unwrapLng(whole[0]?.[0] ?? near, near) - (whole[0]?.[0] ?? near);
      return whole.map(([lng, lat]): [number, number] => [lng + shift, lat]);
    }),
  );
}

/** One outline of all pieces, as coarse as nobody sees. */
function united(polygons: readonly Line[][]): Line[][] {
  const parts = polygons.map((coordinates) => turfPolygon([...coordinates]));
  const whole = parts.length > 1 ? union(featureCollection(parts)) : parts[0];
  if (!whole) return [];
  return whole.geometry.type === "Polygon"
    ? [whole.geometry.coordinates as Line[]]
    : (whole.geometry.coordinates as Line[][]);
}
