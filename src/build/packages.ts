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
