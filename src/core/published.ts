/** What the site publishes for others (data/README.md), as the build writes it and the exports read it. */
import type { Coverage } from "./coverage.ts";
import type { LngLat } from "./lnglat.ts";
import type { Article, ArticleId, Feature, FORMAT_VERSION, Quote } from "./model.ts";
import type { Mention } from "./vocabulary.ts";

/** data/features.geojson: RFC 7946, right-hand rings. */
export interface PublishedFeatures {
  readonly type: "FeatureCollection";
  readonly format: typeof FORMAT_VERSION;
  readonly features: readonly PublishedFeature[];
}

export interface PublishedFeature {
  readonly type: "Feature";
  readonly id: string;
  readonly properties: PublishedProperties;
  readonly geometry: PublishedGeometry;
}

/** Degrees, WGS 84, longitudes within ±180: cut where a line or an area crosses the antimeridian. */
export type PublishedGeometry =
  | { readonly type: "Point"; readonly coordinates: LngLat }
  | { readonly type: "LineString"; readonly coordinates: readonly LngLat[] }
  | { readonly type: "MultiLineString"; readonly coordinates: readonly (readonly LngLat[])[] }
  | { readonly type: "Polygon"; readonly coordinates: readonly (readonly LngLat[])[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly LngLat[])[])[] };

type AppOnly = "bbox" | "cap" | "anchor" | "surroundings";
/** Null in the app, left out here, as in geo/. */
type Optional = "status" | "dispute" | "placing";

export type PublishedProperties = Omit<Feature, AppOnly | Optional> & {
  readonly [Key in Optional]?: NonNullable<Feature[Key]> | undefined;
} & { readonly citations: readonly PublishedCitation[] };

export interface PublishedCitation {
  readonly article: ArticleId;
  readonly paragraph: number;
  readonly mention: Mention;
  /** EDTF, or null where the text does not date it. */
  readonly when: string | null;
  readonly quotes: readonly Quote[];
}

/** data/articles.json */
export interface PublishedArticles {
  readonly format: typeof FORMAT_VERSION;
  readonly coverage: Coverage;
  readonly articles: readonly PublishedArticle[];
}

export interface PublishedArticle extends Article {
  readonly coverage: Coverage;
  readonly csl: CslRecord;
}

/** A record of CSL-JSON 1.0.2, the part that an article here needs; what is unknown is left out. */
export interface CslRecord {
  readonly id: ArticleId;
  readonly type: string;
  /** As printed. */
  readonly title?: string | undefined;
  /** Ours where there is no title. */
  readonly "title-short": string;
  readonly author?: readonly CslName[] | undefined;
  readonly publisher?: string | undefined;
  readonly "container-title"?: string | undefined;
  /** One date: year, month, day, as far as it is known. */
  readonly issued?:
    | { readonly "date-parts": readonly (readonly number[])[]; readonly circa?: boolean | undefined }
    | undefined;
  readonly URL?: string | undefined;
  readonly language?: string | undefined;
  readonly genre?: string | undefined;
  readonly note?: string | undefined;
}

export interface CslName {
  readonly given?: string | undefined;
  readonly family?: string | undefined;
  readonly literal?: string | undefined;
}
