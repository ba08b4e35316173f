/** The only door to the network: the artefacts of the build, checked for status and format version. */
import type { FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { type Atlas, makeAtlas } from "./core/atlas.ts";
import type { ArticleFingerprints } from "./core/fingerprint.ts";
import type { Message } from "./core/language.ts";
import { LOADING } from "./core/messages/loading.ts";
import { type AtlasFile, FORMAT_VERSION, type LayerId, type TextsFile } from "./core/model.ts";
import type { PublishedArticles, PublishedFeatures } from "./core/published.ts";
import { err, ok, type Result } from "./core/result.ts";

export interface LoadError {
  readonly message: Message;
}

export const GEOMETRY_PATH = "data/app/geometry.geojson";
export const addressOf = (path: string) => new URL(path, document.baseURI).href;

export async function loadAtlas(): Promise<Result<Atlas, LoadError>> {
  const file = await loadJson<AtlasFile>("data/app/atlas.json");
  if (!file.ok) return file;
  if (file.value.format !== FORMAT_VERSION) return err({ message: LOADING.otherVersion });
  return ok(makeAtlas(file.value));
}

/** The base map as one collection, each feature with `what` it is: land, boundaries, graticule or labels. */
export async function loadBase(resolution: "50m" | "10m"): Promise<Result<FeatureCollection, LoadError>> {
  const topology = await loadJson<Topology<Record<string, GeometryCollection>>>(`data/app/base-${resolution}.json`);
  if (!topology.ok) return topology;
  const features = Object.entries(topology.value.objects).flatMap(([what, object]) => {
    const decoded = feature(topology.value, object) as unknown as FeatureCollection | FeatureCollection["features"][0];
    const list = decoded.type === "FeatureCollection" ? decoded.features : [decoded];
    return list.map((one) => ({ ...one, properties: { ...one.properties, what } }));
  });
  return ok({ type: "FeatureCollection", features });
}

export interface GeometryFile extends FeatureCollection {
  readonly features: (FeatureCollection["features"][0] & {
    readonly properties: { readonly id: string; readonly layer: LayerId; readonly part: string };
  })[];
}

/** The drawn geometry, which the browser has in its cache from the map's worker. */
export const loadGeometry = () => loadJson<GeometryFile>(GEOMETRY_PATH);

/** The shared border as drawn at every scale: one feature each, with its `id`. */
export const loadBorderScales = () => loadJson<FeatureCollection>("data/app/border-scales.geojson");

export const loadFingerprints = () => loadJson<readonly ArticleFingerprints[]>("data/app/fingerprints.json");

/** What the site publishes for others, read when the reader takes it along. */
export const loadPublishedFeatures = () => loadJson<PublishedFeatures>("data/features.geojson");
export const loadPublishedArticles = () => loadJson<PublishedArticles>("data/articles.json");

/** The full texts of a private edition; only there is such a file. */
export const loadTexts = () => loadJson<TextsFile>("data/app/texts.json");

/** What another server answers at an absolute address, unchecked; asked only when the reader wishes it. */
export const loadForeign = (address: string) => loadJson<unknown>(address);

async function loadJson<T>(path: string): Promise<Result<T, LoadError>> {
  try {
    const response = await fetch(addressOf(path));
    if (!response.ok) return err({ message: LOADING.failed(path, String(response.status)) });
    return ok((await response.json()) as T);
  } catch (error) {
    return err({ message: LOADING.failed(path, (error as Error).message) });
  }
}
