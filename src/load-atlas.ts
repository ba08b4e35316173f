/** The only door to the network: the artefacts of the build, checked for status, form and format version. */
import type { FeatureCollection } from "geojson";
import { type Atlas, makeAtlas } from "./core/atlas.ts";
import type { ArticleFingerprints } from "./core/fingerprint.ts";
import { type Message, unchanged } from "./core/language.ts";
import type { LicencesFile } from "./core/licences.ts";
import { faultOf } from "./core/load-fault.ts";
import { LOADING, WHY } from "./core/messages/loading.ts";
import { type AtlasFile, FORMAT_VERSION, type LayerId, type TextsFile } from "./core/model.ts";
import type { PublishedArticles, PublishedFeatures } from "./core/published.ts";
import { err, ok, type Result } from "./core/result.ts";
import { parseShown } from "./core/shown-text.ts";

export interface LoadError {
  readonly message: Message;
}

export const GEOMETRY_PATH = "data/app/geometry.geojson";

/** Absolute. What lies below data/ is, in a built site, in the folder of this version (build/versioned-data.ts). */
export function addressOf(path: string): string {
  const folder = document.querySelector<HTMLMetaElement>('meta[name="data-folder"]')?.content ?? "";
  return new URL(path.startsWith("data/") ? folder + path : path, document.baseURI).href;
}

export async function loadAtlas(): Promise<Result<Atlas, LoadError>> {
  const file = await loadJson<AtlasFile>("data/app/atlas.json", isObject);
  if (!file.ok) return file;
  if (file.value.format !== FORMAT_VERSION) return err({ message: LOADING.otherVersion });
  return ok(makeAtlas(file.value));
}

export interface GeometryFile extends FeatureCollection {
  readonly features: (FeatureCollection["features"][0] & {
    readonly properties: { readonly id: string; readonly layer: LayerId; readonly part: string };
  })[];
}

/** The drawn geometry, which the browser has in its cache from the map's worker. */
export const loadGeometry = () => loadJson<GeometryFile>(GEOMETRY_PATH, hasList("features"));

export const loadFingerprints = () =>
  loadJson<readonly ArticleFingerprints[]>("data/app/fingerprints.json", Array.isArray);

/** What the site publishes for others, read when the reader takes it along. */
export const loadPublishedFeatures = () => loadJson<PublishedFeatures>("data/features.geojson", hasList("features"));
export const loadPublishedArticles = () => loadJson<PublishedArticles>("data/articles.json", hasList("articles"));

/** Whose work the site holds, read when the reader asks for it. */
export const loadLicences = () => loadJson<LicencesFile>("data/licences.json", isObject);

/** The full texts of a private edition; only there is such a file. */
export const loadTexts = () => loadJson<TextsFile>("data/app/texts.json", Array.isArray);

/** What another server answers at an absolute address, unchecked; asked only when the reader wishes it. */
export const loadForeign = (address: string) => loadJson<unknown>(address, () => true);

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const hasList = (name: string) => (value: unknown) =>
  isObject(value) && Array.isArray((value as Readonly<Record<string, unknown>>)[name]);

/** `isOf` tells the file from another that a host may give in its place, such as a page that says that it is missing. */
async function loadJson<T>(path: string, isOf: (value: unknown) => boolean): Promise<Result<T, LoadError>> {
  const failed = (why: Message) => err({ message: LOADING.failed(path, why) });
  try {
    const response = await fetch(addressOf(path));
    if (!response.ok) return failed(unchanged(String(response.status)));
    const value: unknown = parseShown(await response.text());
    return isOf(value) ? ok(value as T) : failed(WHY.broken);
  } catch (error) {
    return failed(faultOf((error as Error).message));
  }
}
