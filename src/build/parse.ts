/** Raw JSON → typed sources. From here on the shape of everything is known. */
import type * as z from "zod";
import type { ArticleFingerprints } from "../core/fingerprint.ts";
import { type Issue, pathOf } from "./issue.ts";
import type { RawFiles } from "./read.ts";
import { claimsSchema, type SourceBorderFigure, type SourceClaim } from "./schema/claims.ts";
import {
  articlesSchema,
  citationsSchema,
  disagreementsSchema,
  gazetteerSchema,
  passagesSchema,
  type SourceArticle,
  type SourceCitations,
  type SourceDisagreement,
  type SourcePassages,
  type SourcePlace,
  type SourceUnmapped,
  unmappedSchema,
} from "./schema/data.ts";
import { fairwaysSchema, type SourceFairway } from "./schema/fairways.ts";
import { fingerprintsSchema } from "./schema/fingerprints.ts";
import {
  boundariesSchema,
  type HiddenBoundary,
  type Label,
  labelsSchema,
  layerFileSchema,
  layersSchema,
  onlineSchema,
  type SourceFeature,
  type SourceLayer,
  type SourceOnline,
} from "./schema/geo.ts";
import { riversSchema, type SourceRiver } from "./schema/rivers.ts";
import { type SourceTour, toursSchema } from "./schema/tours.ts";

export interface Sources {
  readonly layers: readonly SourceLayer[];
  readonly featuresOfLayer: ReadonlyMap<string, readonly SourceFeature[]>;
  readonly labels: readonly Label[];
  readonly hiddenBoundaries: readonly HiddenBoundary[];
  readonly rivers: readonly SourceRiver[];
  readonly articles: readonly SourceArticle[];
  readonly passages: ReadonlyMap<string, SourcePassages>;
  readonly citations: ReadonlyMap<string, SourceCitations>;
  readonly unmapped: ReadonlyMap<string, SourceUnmapped>;
  readonly gazetteer: readonly SourcePlace[];
  readonly disagreements: readonly SourceDisagreement[];
  readonly claims: readonly SourceClaim[];
  readonly borderFigures: readonly SourceBorderFigure[];
  /** None only where their file cannot be read. */
  readonly fairways: readonly SourceFairway[];
  readonly tours: readonly SourceTour[];
  /** Null where the site offers no base map of another server. */
  readonly online: SourceOnline;
  /** Of the articles whose texts were at hand when fingerprints.ts was last run. */
  readonly fingerprints: ReadonlyMap<string, ArticleFingerprints>;
}

export const layerFile = (id: string) => `geo/${id}.geojson`;
export const passagesFile = (slug: string) => `data/passages/${slug}.json`;
export const citationsFile = (slug: string) => `data/citations/${slug}.json`;
export const unmappedFile = (slug: string) => `data/unmapped/${slug}.json`;
export const fingerprintsFile = (slug: string) => `data/fingerprints/${slug}.json`;
export const GAZETTEER_FILE = "data/gazetteer.json";
export const DISAGREEMENTS_FILE = "data/disagreements.json";
export const CLAIMS_FILE = "data/claims.json";
export const TOURS_FILE = "data/tours.json";
export const FAIRWAYS_FILE = "geo/fairways.geojson";
export const RIVERS_FILE = "geo/base/rivers.json";
export const ONLINE_FILE = "geo/online.json";

/** The sources, or null when so much is missing that nothing can be linked; what is wrong is in `issues`. */
export function parseFiles(files: RawFiles, issues: Issue[]): Sources | null {
  const parse = <T>(file: string, schema: z.ZodType<T>): T | null => {
    if (!files.has(file)) {
      if (!issues.some((issue) => issue.file === file)) issues.push(missing(file));
      return null;
    }
    const result = schema.safeParse(files.get(file));
    if (result.success) return result.data;
    for (const issue of result.error.issues) issues.push(schemaIssue(file, issue));
    return null;
  };
  const each = <T>(ids: readonly string[], fileOf: (id: string) => string, schema: z.ZodType<T>) =>
    new Map(ids.flatMap((id) => (([parsed]) => (parsed ? [[id, parsed] as const] : []))([parse(fileOf(id), schema)])));

  const layers = parse("geo/layers.json", layersSchema)?.layers;
  const labels = parse("geo/base/labels.json", labelsSchema)?.labels;
  const hiddenBoundaries = parse("geo/base/boundaries.json", boundariesSchema)?.hidden;
  const articles = parse("data/articles.json", articlesSchema);
  if (!layers || !labels || !hiddenBoundaries || !articles) return null;

  const layerIds = layers.map((layer) => layer.id);
  const slugs = articles.map((article) => article.id);
  const collections = each(layerIds, layerFile, layerFileSchema);
  const passages = each(slugs, passagesFile, passagesSchema);
  const citations = each(slugs, citationsFile, citationsSchema);
  const unmapped = each(slugs, unmappedFile, unmappedSchema);
  const fingerprinted = slugs.filter((slug) => files.has(fingerprintsFile(slug)));
  const fingerprints = each(fingerprinted, fingerprintsFile, fingerprintsSchema);
  const gazetteer = parse(GAZETTEER_FILE, gazetteerSchema)?.places ?? [];
  const disagreements = parse(DISAGREEMENTS_FILE, disagreementsSchema)?.disagreements ?? [];
  const { claims, borderFigures } = parse(CLAIMS_FILE, claimsSchema) ?? { claims: [], borderFigures: [] };
  const fairways = parse(FAIRWAYS_FILE, fairwaysSchema)?.features ?? [];
  const rivers = parse(RIVERS_FILE, riversSchema)?.rivers ?? [];
  const tours = parse(TOURS_FILE, toursSchema)?.tours ?? [];
  const online = files.has(ONLINE_FILE) ? parse(ONLINE_FILE, onlineSchema) : null;
  const known = new Set([
    "geo/layers.json",
    "geo/base/labels.json",
    "geo/base/boundaries.json",
    "data/articles.json",
    GAZETTEER_FILE,
    DISAGREEMENTS_FILE,
    CLAIMS_FILE,
    FAIRWAYS_FILE,
    RIVERS_FILE,
    ONLINE_FILE,
    TOURS_FILE,
    ...layerIds.map(layerFile),
    ...slugs.flatMap((slug) => [passagesFile(slug), citationsFile(slug), unmappedFile(slug), fingerprintsFile(slug)]),
  ]);
  for (const file of files.keys()) if (!known.has(file)) issues.push(unlisted(file));
  return {
    layers,
    featuresOfLayer: new Map([...collections].map(([id, collection]) => [id, collection.features])),
    labels,
    hiddenBoundaries,
    rivers,
    articles,
    passages,
    citations,
    unmapped,
    gazetteer,
    disagreements,
    claims,
    borderFigures,
    fairways,
    tours,
    online,
    fingerprints,
  };
}

function schemaIssue(file: string, issue: z.core.$ZodIssue): Issue {
  return {
    code: "schema",
    file,
    path: pathOf(issue.path),
    message: issue.message,
    remedy: `See the table of this file's properties in ${file.startsWith("geo/") ? "geo" : "data"}/README.md.`,
  };
}

function missing(file: string): Issue {
  return {
    code: "file-missing",
    file,
    path: "",
    message: "the file does not exist, and the build needs it",
    remedy: "Add it, or take its id out of geo/layers.json or data/articles.json where one of them lists it.",
  };
}

function unlisted(file: string): Issue {
  return {
    code: "file-unlisted",
    file,
    path: "",
    message: "no layer or article of this name is listed, so nothing would ever show it",
    remedy: "List the layer in geo/layers.json or the article in data/articles.json, or delete the file.",
  };
}
