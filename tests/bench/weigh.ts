/** What files weigh as a host would send them. */
import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** What a file of the site is to a reader who waits for it. */
export const WEIGHED = ["ownScripts", "libraries", "styles", "page", "data", "fonts", "pictures"] as const;
export type Weighed = (typeof WEIGHED)[number];

/** MapLibre with its worker, React, Leaflet, OpenLayers: chunks that vite.config.ts and build-pages.ts name so. */
const LIBRARY = /^(vendor-|maplibre-gl-worker)/;

const BY_EXTENSION: Readonly<Record<string, Weighed>> = {
  ".css": "styles",
  ".html": "page",
  ".woff2": "fonts",
  ".webp": "pictures",
  ".svg": "pictures",
  ".png": "pictures",
  ".jpg": "pictures",
};

/** What is none of the rest is data: JSON, GeoJSON, tiles. */
export function weighedAs(file: string): Weighed {
  const extension = extname(file);
  if (extension === ".js") return LIBRARY.test(basename(file)) ? "libraries" : "ownScripts";
  return BY_EXTENSION[extension] ?? "data";
}

export interface Weight {
  readonly gzip: number;
  readonly brotli: number;
}

const weights = new Map<string, Weight>();

/** In bytes; what does not shrink is sent as it is. Of files above `brotliLimit` brotli is not tried, which takes minutes. */
export function weightOf(file: string, brotliLimit = 8_000_000): Weight {
  const key = `${file} ${statSync(file).mtimeMs}`;
  const known = weights.get(key);
  if (known) return known;
  const bytes = readFileSync(file);
  const gzip = Math.min(bytes.length, gzipSync(bytes, { level: 9 }).length);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const brotli = bytes.length > brotliLimit ? Number.NaN : brotliCompressSync(bytes, { params }).length;
  const weight = { gzip, brotli: Math.min(bytes.length, brotli) };
  weights.set(key, weight);
  return weight;
}
