/** Features with their geometry, drawn or derived. */

import type { FeatureId } from "../core/model.ts";
import type { Outline } from "./base.ts";
import { sectionBetween, sharedBoundary } from "./derive/border.ts";
import { boundaryBetween, countryArea, policyAtlas, type Stretch } from "./derive/boundaries.ts";
import { type Line, polygonsOf, rounded } from "./geometry.ts";
import { inksOf } from "./inks.ts";
import type { Issue } from "./issue.ts";
import { readWorldAtlas } from "./packages.ts";
import { layerFile, type Sources } from "./parse.ts";
import type { Derive, Geometry, SourceFeature } from "./schema/geo.ts";

/** `countries`: by their codes in the fine data; `between`: by their names in world-atlas. */
export interface SharedBorder {
  readonly id: FeatureId;
  readonly countries: readonly [string, string];
  readonly between: readonly [string, string];
}

export interface ResolvedFeature {
  readonly id: FeatureId;
  readonly layer: string;
  readonly properties: SourceFeature["properties"];
  readonly geometry: Geometry;
}

/** Every feature whose geometry could be had; where a derivation fails, an Issue and no feature. */
export function resolveFeatures(sources: Sources, issues: Issue[]): ResolvedFeature[] {
  const geometries = new Map<FeatureId, Geometry>();
  const all = [...sources.featuresOfLayer].flatMap(([layer, features]) =>
    features.map((feature, i) => ({ layer, feature, i })),
  );
  const border = sharedBorderOf(sources);
  // Collections last: they are made of the others.
  const isCollection = ({ feature }: (typeof all)[number]) => feature.properties.derive?.method === "collection";
  for (const { layer, feature, i } of [...all.filter((x) => !isCollection(x)), ...all.filter(isCollection)]) {
    const { derive } = feature.properties;
    try {
      const geometry = derive ? deriveGeometry(derive, border, geometries) : feature.geometry;
      if (geometry) geometries.set(feature.id, rounded(geometry));
    } catch (error) {
      issues.push({
        code: "derivation",
        file: layerFile(layer),
        path: `features[${i}].properties.derive`,
        message: `${feature.id}: ${(error as Error).message}`,
        remedy: "Check names and positions against the data named in geo/README.md.",
      });
    }
  }
  return all.flatMap(({ layer, feature }) => {
    const geometry = geometries.get(feature.id);
    return geometry ? [{ id: feature.id, layer, properties: feature.properties, geometry }] : [];
  });
}

/** The border of two countries that the texts are about: the first feature that is derived as one. */
export function sharedBorderOf({ featuresOfLayer }: Pick<Sources, "featuresOfLayer">): SharedBorder | null {
  for (const { id, properties } of [...featuresOfLayer.values()].flat())
    if (properties.derive?.method === "shared-boundary") return { id, ...properties.derive };
  return null;
}

/** Boundaries that the base map leaves out: those that features draw, and those that are no boundaries of states. */
export function drawnStretches(sources: Sources): Stretch[] {
  const byFeatures = [...sources.featuresOfLayer.values()].flat().flatMap(({ properties: { derive } }): Stretch[] => {
    if (derive?.method === "shared-boundary") return [{ between: derive.between }];
    if (derive?.method !== "base-boundary") return [];
    return derive.between.map((between) => ({ between, within: derive.within }));
  });
  return [...sources.hiddenBoundaries, ...byFeatures];
}

/** The areas that are drawn by the base map's own outlines: its arcs, and by feature the names of what they enclose. */
export function countryOutlines(sources: Sources): Outline[] {
  const inks = inksOf(sources.layers);
  return [...sources.featuresOfLayer].flatMap(([layer, features]) =>
    features.flatMap(({ id, properties: { derive } }) =>
      derive?.method === "country" ? [{ id, ink: inks.get(layer), names: derive.of }] : [],
    ),
  );
}

function deriveGeometry(
  derive: Derive,
  border: SharedBorder | null,
  geometries: ReadonlyMap<FeatureId, Geometry>,
): Geometry {
  switch (derive.method) {
    case "shared-boundary": {
      const [one, other] = derive.between;
      // The base map leaves its own line out by these names.
      if (boundaryBetween(policyAtlas("50m"), derive).length === 0)
        throw new Error(`world-atlas has no boundary between «${one}» and «${other}»`);
      return asLines(sharedBoundary(derive.countries));
    }
    case "border-section": {
      if (!border) throw new Error("no feature is the shared border");
      return asLines([sectionBetween(sharedBoundary(border.countries), derive.from, derive.to)]);
    }
    case "base-boundary": {
      const atlas = readWorldAtlas("10m");
      const lines = derive.between.flatMap((between) => boundaryBetween(atlas, { between, within: derive.within }));
      if (lines.length === 0) throw new Error("world-atlas has no such boundary");
      return asLines(lines);
    }
    case "country":
      return { type: "MultiPolygon", coordinates: countryArea(policyAtlas("50m"), derive.of) };
    case "parallel":
      return { type: "LineString", coordinates: parallelLine(derive.latitude) };
    case "collection": {
      const polygons = derive.of.flatMap((id) =>
        polygonsOf(geometries.get(id) ?? { type: "Point", coordinates: [0, 0] }),
      );
      if (polygons.length === 0) throw new Error("none of its members is an area");
      return { type: "MultiPolygon", coordinates: polygons };
    }
  }
}

/** Legs are measured as geodesics, which bow towards the pole: with these, by 22 m at the Arctic Circle. */
const PARALLEL_STEP_DEGREES = 0.5;

/** The circle of a latitude in degrees, from 180° W to 180° E. */
function parallelLine(latitude: number): Line {
  const steps = 360 / PARALLEL_STEP_DEGREES;
  return Array.from({ length: steps + 1 }, (_, i) => [i * PARALLEL_STEP_DEGREES - 180, latitude]);
}

const asLines = (coordinates: Line[]): Geometry => ({ type: "MultiLineString", coordinates });
