/** Raw JSON → typed sources. From here on the shape of everything is known. */
import type * as z from "zod";
import type { ArticleFingerprints } from "../core/fingerprint.ts";
import { defaultHiddenBoundaries, defaultLabels } from "./base-defaults.ts";
import type { Stretch } from "./derive/boundaries.ts";
import { type Issue, pathOf } from "./issue.ts";
import { plainMessage } from "./plain-words.ts";
import type { RawFiles } from "./read.ts";
import { atlasSchema, type SourceAtlas } from "./schema/atlas.ts";
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
  /** Null where data/atlas.json says nothing. */
  readonly atlas: SourceAtlas | null;
  readonly layers: readonly SourceLayer[];
  readonly featuresOfLayer: ReadonlyMap<string, readonly SourceFeature[]>;
  readonly labels: readonly Label[];
  /** Whether the labels are those of this project, for want of others. */
  readonly hasDefaultLabels: boolean;
  /** Of the base data, left out. */
  readonly hiddenBoundaries: readonly Stretch[];
  readonly rivers: readonly SourceRiver[];
  readonly articles: readonly SourceArticle[];
  readonly passages: ReadonlyMap<string, SourcePassages>;
  readonly citations: ReadonlyMap<string, SourceCitations>;
  readonly unmapped: ReadonlyMap<string, SourceUnmapped>;
  readonly gazetteer: readonly SourcePlace[];
  readonly disagreements: readonly SourceDisagreement[];
  readonly claims: readonly SourceClaim[];
  readonly borderFigures: readonly SourceBorderFigure[];
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
export const ATLAS_FILE = "data/atlas.json";
export const GAZETTEER_FILE = "data/gazetteer.json";
export const DISAGREEMENTS_FILE = "data/disagreements.json";
export const CLAIMS_FILE = "data/claims.json";
export const TOURS_FILE = "data/tours.json";
export const FAIRWAYS_FILE = "geo/fairways.geojson";
export const RIVERS_FILE = "geo/base/rivers.json";
export const ONLINE_FILE = "geo/online.json";
export const LABELS_FILE = "geo/base/labels.json";
const BOUNDARIES_FILE = "geo/base/boundaries.json";

/** The sources, or null when so much is missing that nothing can be linked; what is wrong is in `issues`. */
export function parseFiles(files: RawFiles, issues: Issue[]): Sources | null {
  const parse = <T>(file: string, schema: z.ZodType<T>): T | null => {
    if (!files.has(file)) {
      if (!issues.some((issue) => issue.file === file)) issues.push(missing(file));
      return null;
    }
    const json = withoutSchema(files.get(file));
    const result = schema.safeParse(json);
    if (result.success) return result.data;
    const faults = result.error.issues;
    for (const fault of faults) issues.push(schemaIssue(file, fault, plainMessage(fault, json, faults)));
    return null;
  };
  /** What an atlas may do without; also null where the file is wrong, which is an Issue. */
  const optional = <T>(file: string, schema: z.ZodType<T>): T | null => (files.has(file) ? parse(file, schema) : null);
  const each = <T>(ids: readonly string[], fileOf: (id: string) => string, schema: z.ZodType<T>) =>
    new Map(ids.flatMap((id) => (([parsed]) => (parsed ? [[id, parsed] as const] : []))([parse(fileOf(id), schema)])));

  const layers = parse("geo/layers.json", layersSchema)?.layers;
  const labels = optional(LABELS_FILE, labelsSchema)?.labels;
  const hidden = optional(BOUNDARIES_FILE, boundariesSchema)?.hidden;
  const articles = parse("data/articles.json", articlesSchema);
  if (!layers || !articles) return null;

  const layerIds = layers.map((layer) => layer.id);
  const slugs = articles.map((article) => article.id);
  const collections = each(layerIds, layerFile, layerFileSchema);
  const passages = each(slugs, passagesFile, passagesSchema);
  const citations = each(slugs, citationsFile, citationsSchema);
  const existing = (fileOf: (slug: string) => string) => slugs.filter((slug) => files.has(fileOf(slug)));
  const unmapped = each(existing(unmappedFile), unmappedFile, unmappedSchema);
  const fingerprints = each(existing(fingerprintsFile), fingerprintsFile, fingerprintsSchema);
  const gazetteer = optional(GAZETTEER_FILE, gazetteerSchema)?.places ?? [];
  const disagreements = optional(DISAGREEMENTS_FILE, disagreementsSchema)?.disagreements ?? [];
  const { claims, borderFigures } = optional(CLAIMS_FILE, claimsSchema) ?? { claims: [], borderFigures: [] };
  const fairways = optional(FAIRWAYS_FILE, fairwaysSchema)?.features ?? [];
  const rivers = optional(RIVERS_FILE, riversSchema)?.rivers ?? [];
  const tours = optional(TOURS_FILE, toursSchema)?.tours ?? [];
  const online = optional(ONLINE_FILE, onlineSchema);
  const atlas = optional(ATLAS_FILE, atlasSchema);
  const known = new Set([
    "geo/layers.json",
    LABELS_FILE,
    BOUNDARIES_FILE,
    "data/articles.json",
    ATLAS_FILE,
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
    atlas,
    layers,
    featuresOfLayer: new Map([...collections].map(([id, collection]) => [id, collection.features])),
    labels: labels ?? defaultLabels(),
    hasDefaultLabels: labels === undefined,
    hiddenBoundaries: hidden ?? defaultHiddenBoundaries(),
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

function schemaIssue(file: string, { path }: z.core.$ZodIssue, message: string): Issue {
  return {
    code: "schema",
    file,
    path: pathOf(path),
    message,
    remedy: `See the table of this file's properties in ${file.startsWith("geo/") ? "geo" : "data"}/README.md.`,
  };
}

/** An editor's pointer to the JSON Schema of a file, which says nothing of the atlas. */
function withoutSchema(json: unknown): unknown {
  if (typeof json !== "object" || json === null || Array.isArray(json) || !("$schema" in json)) return json;
  const { $schema, ...rest } = json;
  return rest;
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
