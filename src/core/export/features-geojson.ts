import { FORMAT_VERSION } from "../model.ts";
import type { PublishedFeature } from "../published.ts";

/**
 * The features as a FeatureCollection of RFC 7946, as they are published: nothing added, left out or rounded. One
 * feature a line, so that two exports can be compared.
 */
export function featuresAsGeoJson(features: readonly PublishedFeature[]): string {
  const lines = features.map((feature) => JSON.stringify(feature)).join(",\n");
  return `{"type":"FeatureCollection","format":${FORMAT_VERSION},"features":[\n${lines}\n]}\n`;
}
