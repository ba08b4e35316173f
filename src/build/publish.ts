/** The data that others may load: documented in data/README.md, stable in name and form. */
import { rewind } from "@turf/turf";
import type { FeatureCollection, Geometry as GeoJsonGeometry } from "geojson";
import { makeAtlas } from "../core/atlas.ts";
import { coverageOf } from "../core/coverage.ts";
import { lengthMetres } from "../core/geodesic.ts";
import { groupBy } from "../core/group.ts";
import { type AtlasFile, FORMAT_VERSION } from "../core/model.ts";
import type {
  CslRecord,
  PublishedArticle,
  PublishedArticles,
  PublishedFeatures,
  PublishedGeometry,
} from "../core/published.ts";
import { cutAtAntimeridian } from "./antimeridian.ts";
import type { ResolvedFeature } from "./resolve.ts";
import type { SourceArticle } from "./schema/data.ts";

/** RFC 7946: WGS 84, cut at ±180°, right-hand rings, properties as in geo/ with `layer`, names and identifiers of the gazetteer, and `citations`. */
export function publishFeatures(atlas: AtlasFile, resolved: readonly ResolvedFeature[]): PublishedFeatures {
  const passages = new Map(atlas.passages.map((passage) => [passage.id, passage]));
  const citations = groupBy(atlas.citations, (citation) => citation.feature);
  const compiled = new Map(atlas.features.map((feature) => [feature.id, feature]));
  return {
    type: "FeatureCollection",
    format: FORMAT_VERSION,
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
        citations: (citations.get(id) ?? []).map(({ passage, mention, quotes, when }) => {
          const { article, paragraph } = passages.get(passage) ?? {};
          if (article === undefined || paragraph === undefined) throw new Error(`no passage ${passage}`);
          return { article, paragraph, mention, when, quotes };
        }),
      },
      // Turf turns the rings and keeps the type.
      geometry: rewind(cutAtAntimeridian(geometry) as GeoJsonGeometry, {
        reverse: false,
      }) as unknown as PublishedGeometry,
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

/** `sources`: the records that the articles of the atlas were compiled from. */
export function publishArticles(atlas: AtlasFile, sources: readonly SourceArticle[]): PublishedArticles {
  const { all, ofArticle } = coverageOf(makeAtlas(atlas));
  const records = new Map(sources.map(({ custom, ...csl }): [string, CslRecord] => [csl.id, csl]));
  return {
    format: FORMAT_VERSION,
    coverage: all,
    articles: atlas.articles.map((article): PublishedArticle => {
      const [coverage, csl] = [ofArticle.get(article.id), records.get(article.id)];
      if (!coverage || !csl) throw new Error(`no record of ${article.id}`);
      return { ...article, coverage, csl };
    }),
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
