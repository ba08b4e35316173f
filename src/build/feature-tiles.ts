/**
 * The drawn geometry as vector tiles, for an atlas with more of it than a browser takes at once: each view reads the
 * few tiles that it shows. A tile holds what the style draws at its zoom, by the style's own filters; so points that
 * would cover each other wait for theirs, as they do where the geometry comes whole.
 */
import { gzipSync } from "node:zlib";
import {
  GeoJSONVT,
  type GeoJSONVTFeature,
  type GeoJSONVTInternalFeature,
  type GeoJSONVTTile,
  type SliceFixedArray,
} from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import { SOURCE } from "../map/sources.ts";
import { type FiledTile, pmtilesFile, tileIdOf } from "./pmtiles-file.ts";
import { drawingsAt } from "./poster-style.ts";

/**
 * Of the geometry as GeoJSON. Measured in node on two cores: 10 MB (4,000 places) are parsed and indexed in half a second,
 * 25 MB (10,000) in 1.2 s; a slow phone needs many times that, and the map has no place before.
 */
export const TILES_ABOVE_BYTES = 10_000_000;

/** Of the tile's square. As fine as MapLibre reckons: no tile is truer on the map. */
export const TILE_EXTENT = 8192;
/** Nearer views magnify the tiles of this zoom. */
export const TILES_MAX_ZOOM = 10;
/** Beyond this zoom the map does not go. */
const LAST_ZOOM = 22;
const TILE_PX = 512;
const UNITS_PER_PX = TILE_EXTENT / TILE_PX;
/** Both as of the geometry that comes whole (style.ts), in pixels. */
const TOLERANCE_PX = 0.3;
const BUFFER_PX = 32;

/** Along each axis, at a latitude in degrees: half a unit of the finest tiles. */
export const tileAccuracyMetres = (lat: number): number =>
  (40_075_017 * Math.cos((lat * Math.PI) / 180)) / (2 * TILE_EXTENT * 2 ** TILES_MAX_ZOOM);

/** The tiles of this zoom are cut further one by one, so that only one of them has to be in memory. */
const CUT_ZOOM = 5;

const OPTIONS = {
  maxZoom: TILES_MAX_ZOOM,
  indexMaxZoom: CUT_ZOOM,
  indexMaxPoints: 0,
  tolerance: TOLERANCE_PX * UNITS_PER_PX,
  buffer: BUFFER_PX * UNITS_PER_PX,
  extent: TILE_EXTENT,
} as const;

const ZOOMS = Array.from({ length: TILES_MAX_ZOOM + 1 }, (_, zoom) => zoom);

type Features = GeoJSONVTTile["features"];

/** Of what compileGeometry made: a file of vector tiles (PMTiles). Pure: the same input gives the same bytes. */
export function compileTiles(geometry: FeatureCollection): Uint8Array {
  const isDrawnAt = askStyle(geometry.features);
  const tiles: FiledTile[] = [];
  /** Adds the tiles of a zoom that lie in a tile and hold the same. */
  const add = (tile: GeoJSONVTTile, zoom: number): void => {
    const features = tile.features.filter(({ tags }) => isDrawnAt(tags, zoom)) as Features;
    if (features.length === 0) return;
    const bytes = fromGeojsonVt({ [SOURCE.features]: { ...tile, features } }, { version: 2, extent: TILE_EXTENT });
    tiles.push({ ...rangeAt(zoom, tile), bytes: gzipSync(bytes) });
  };
  const visit = (index: GeoJSONVT, z: number, x: number, y: number): void => {
    const tile = index.getTile(z, x, y);
    if (!tile || tile.features.length === 0) return;
    add(tile, z);
    const finer = ZOOMS.filter((zoom) => zoom > z);
    const inFiner = tile.features.filter(({ tags }) => finer.some((zoom) => isDrawnAt(tags, zoom)));
    if ((inFiner as unknown as GeoJSONVTFeature[]).every(isAllOver))
      for (const zoom of finer) add({ ...tile, features: inFiner as Features }, zoom);
    else {
      const within = z === CUT_ZOOM ? indexOf(tile) : index;
      for (const [right, down] of QUARTERS) visit(within, z + 1, 2 * x + right, 2 * y + down);
    }
  };
  visit(new GeoJSONVT(geometry, OPTIONS), 0, 0, 0);
  return pmtilesFile(tiles, { maxZoom: TILES_MAX_ZOOM, layers: [SOURCE.features] });
}

const QUARTERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

/** The tiles of a zoom that lie in a tile: on the Hilbert curve one follows the other. */
function rangeAt(zoom: number, { z, x, y }: GeoJSONVTTile): { readonly id: number; readonly run: number } {
  const run = 4 ** (zoom - z);
  const place = tileIdOf(z, x, y) - tileIdOf(z, 0, 0);
  return { id: tileIdOf(zoom, 0, 0) + place * run, run };
}

/** Whether a feature fills its tile, and so in the same way each tile that lies in it. */
function isAllOver({ type, geometry }: GeoJSONVTFeature): boolean {
  const [ring, ...others] = type === 3 ? geometry : [];
  if (!ring || others.length > 0) return false;
  const twice = ring.reduce((sum, [x, y], i) => {
    const [fromX, fromY] = ring.at(i - 1) ?? [x, y];
    return sum + fromX * y - x * fromY;
  }, 0);
  return Math.abs(twice) === 2 * (TILE_EXTENT + 2 * OPTIONS.buffer) ** 2;
}

/** What is within a tile, as an index of its own: the first one would keep all of its tiles. */
function indexOf({ source }: GeoJSONVTTile): GeoJSONVT {
  const features = (source ?? []).map(planeFeatureOf);
  return new GeoJSONVT({ type: "FeatureCollection", features }, { ...OPTIONS, coordinates: "unitSquare", wrap: false });
}

/** A feature as the index keeps it, in the square from 0 to 1 that the world is, as GeoJSON of that square. */
function planeFeatureOf(kept: GeoJSONVTInternalFeature): Feature {
  const line = ({ points }: SliceFixedArray) => positions(points);
  const lines = (all: readonly SliceFixedArray[]) => all.map(line);
  const geometryOf = (): Geometry => {
    if (kept.type === "Point") return { type: kept.type, coordinates: positions(kept.geometry)[0] ?? [] };
    if (kept.type === "MultiPoint") return { type: kept.type, coordinates: positions(kept.geometry) };
    if (kept.type === "LineString") return { type: kept.type, coordinates: line(kept.geometry) };
    if (kept.type === "MultiPolygon") return { type: kept.type, coordinates: kept.geometry.map(lines) };
    return { type: kept.type, coordinates: lines(kept.geometry) };
  };
  return { type: "Feature", properties: kept.tags, geometry: geometryOf() };
}

/** Of x, y and a weight each. */
const positions = (flat: ArrayLike<number>): Position[] =>
  Array.from({ length: flat.length / 3 }, (_, i) => [flat[3 * i] ?? 0, flat[3 * i + 1] ?? 0]);

/** Whether the style draws a feature, known by its properties, from the tiles of a zoom. */
function askStyle(features: readonly Feature[]): (properties: Feature["properties"], zoom: number) => boolean {
  const of = new Map(features.map((feature) => [feature.properties, feature]));
  // Just below the next zoom, so that layers that begin between the two are asked too.
  const layers = Array.from({ length: LAST_ZOOM + 1 }, (_, zoom) =>
    drawingsAt(zoom + 0.99).filter(({ source }) => source === SOURCE.features),
  );
  const last = layers.slice(TILES_MAX_ZOOM).flat();
  const known = layers.slice(0, TILES_MAX_ZOOM + 1).map(() => new Map<Feature["properties"], boolean>());
  return (properties, zoom) => {
    const before = known[zoom]?.get(properties);
    if (before !== undefined) return before;
    const feature = of.get(properties);
    const asked = zoom === TILES_MAX_ZOOM ? last : (layers[zoom] ?? []);
    const isDrawn = feature !== undefined && asked.some(({ accepts }) => accepts(feature));
    known[zoom]?.set(properties, isDrawn);
    return isDrawn;
  };
}
