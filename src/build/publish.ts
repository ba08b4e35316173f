/** The data that others may load: documented in data/README.md, stable in name and form. */
import { rewind } from "@turf/turf";
import type { FeatureCollection, Geometry as GeoJsonGeometry } from "geojson";
import { makeAtlas } from "../core/atlas.ts";
import { coverageOf } from "../core/coverage.ts";
import { lengthMetres } from "../core/geodesic.ts";
import { groupBy } from "../core/group.ts";
import { type AtlasFile, FORMAT_VERSION } from "../core/model.ts";
import { cutAtAntimeridian } from "./antimeridian.ts";
import type { ResolvedFeature } from "./resolve.ts";

/** RFC 7946: WGS 84, cut at ±180°, right-hand rings, properties as in geo/ with `layer`, names and identifiers of the gazetteer, and `citations`. */
export function publishFeatures(atlas: AtlasFile, resolved: readonly ResolvedFeature[]): FeatureCollection {
  const passages = new Map(atlas.passages.map((passage) => [passage.id, passage]));
  const citations = groupBy(atlas.citations, (citation) => citation.feature);
  const compiled = new Map(atlas.features.map((feature) => [feature.id, feature]));
  return {
    type: "FeatureCollection",
    ...{ format: FORMAT_VERSION },
    features: resolved.map(({ id, layer, properties: { derive, ...properties }, geometry }) => ({
      type: "Feature",
      id,
      properties: {
        id,
        layer,
        ...properties,
        alias: compiled.get(id)?.alias ?? [],
        identifiers: compiled.get(id)?.identifiers ?? null,
        lengthMetres: compiled.get(id)?.lengthMetres ?? null,
        areaSquareMetres: compiled.get(id)?.areaSquareMetres ?? null,
        citations: (citations.get(id) ?? []).map(({ passage, mention, quotes, when }) => ({
          article: passages.get(passage)?.article,
          paragraph: passages.get(passage)?.paragraph,
          mention,
          when,
          quotes,
        })),
      },
      geometry: rewind(cutAtAntimeridian(geometry) as GeoJsonGeometry, { reverse: false }) as GeoJsonGeometry,
    })),
  };
}

export function publishPassages(atlas: AtlasFile) {
  const citations = groupBy(atlas.citations, (citation) => citation.passage);
  const unmapped = groupBy(atlas.unmapped, (reference) => reference.passage);
  return {
    format: FORMAT_VERSION,
    passages: atlas.passages.map((passage) => ({
      ...passage,
      features: [...new Set((citations.get(passage.id) ?? []).map((citation) => citation.feature))],
      unmapped: (unmapped.get(passage.id) ?? []).map(({ quote, reason }) => ({ quote, reason })),
    })),
  };
}

export function publishArticles(atlas: AtlasFile) {
  const { all, ofArticle } = coverageOf(makeAtlas(atlas));
  return {
    format: FORMAT_VERSION,
    coverage: all,
    articles: atlas.articles.map((article) => ({ ...article, coverage: ofArticle.get(article.id) })),
  };
}

/** Figures in the unit of their quantity: metres, square metres, hours, pieces; 1 or 0 for a relation. */
export function publishClaims(atlas: AtlasFile) {
  return { format: FORMAT_VERSION, claims: atlas.claims.map(({ drawing, ...claim }) => claim) };
}

/** RFC 7946, cut at ±180°. */
export function publishFairways(atlas: AtlasFile): FeatureCollection {
  return {
    type: "FeatureCollection",
    ...{ format: FORMAT_VERSION },
    features: atlas.fairways.map(({ line, ...fairway }) => ({
      type: "Feature",
      id: fairway.id,
      properties: { ...fairway, lengthMetres: lengthMetres(line) },
      geometry: cutAtAntimeridian({ type: "LineString", coordinates: line.map(([lng, lat]) => [lng, lat]) }),
    })),
  };
}
