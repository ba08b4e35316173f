/**
 * What the base map takes from this project where an atlas brings none of its own: the names of countries and waters,
 * and the boundaries that it leaves out. What is not definite is for features to draw and to explain (geo/README.md), so
 * where no feature does, it is left out too.
 */
import { fileURLToPath } from "node:url";
import type { Stretch } from "./derive/boundaries.ts";
import { readJsonFile } from "./read.ts";
import { boundariesSchema, type Label, labelsSchema, layerFileSchema } from "./schema/geo.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/** They lead nowhere: the features that a press on them opens are those of this project. */
export function defaultLabels(): Label[] {
  const { labels } = labelsSchema.parse(readJsonFile(PROJECT, "geo/base/labels.json"));
  return labels.map(({ feature, ...label }) => label);
}

export function defaultHiddenBoundaries(): Stretch[] {
  const { hidden } = boundariesSchema.parse(readJsonFile(PROJECT, "geo/base/boundaries.json"));
  const { features } = layerFileSchema.parse(readJsonFile(PROJECT, "geo/disputes.geojson"));
  const disputed = features.flatMap(({ properties: { derive } }) =>
    derive?.method === "base-boundary" ? derive.between.map((between) => ({ between, within: derive.within })) : [],
  );
  return [...hidden.map(({ between }) => ({ between })), ...disputed];
}
