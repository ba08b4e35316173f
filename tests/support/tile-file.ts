/** A file of vector tiles, read from memory by the same package as in the page. */
import { VectorTile } from "@mapbox/vector-tile";
import type { Feature } from "geojson";
import { PbfReader } from "pbf";
import { PMTiles } from "pmtiles";

export function openTileFile(bytes: Uint8Array): PMTiles {
  return new PMTiles({
    getKey: () => "in memory",
    getBytes: async (offset, length) => ({ data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer }),
  });
}

/** A feature of a tile: in degrees, and in units of the tile. */
export interface TileFeature extends Feature {
  readonly units: readonly { readonly x: number; readonly y: number }[];
}

/** What a layer of a tile holds; nothing where there is no such tile. */
export async function featuresOfTile(
  file: PMTiles,
  layer: string,
  z: number,
  x: number,
  y: number,
): Promise<TileFeature[]> {
  const found = await file.getZxy(z, x, y);
  if (!found) return [];
  const held = new VectorTile(new PbfReader(new Uint8Array(found.data))).layers[layer];
  return Array.from({ length: held?.length ?? 0 }, (_, i) => {
    const feature = held?.feature(i);
    if (!feature) throw new Error(`tile ${z}/${x}/${y} lacks its feature ${i}`);
    return { ...feature.toGeoJSON(x, y, z), units: feature.loadGeometry().flat() };
  });
}
