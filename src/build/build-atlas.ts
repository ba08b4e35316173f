/** The whole build: geo/ and data/ → artefacts, or Issues. */
import type { TextsFile } from "../core/model.ts";
import { compileBase } from "./base.ts";
import { measureClaims } from "./check-claims.ts";
import { compileAtlas, compileGeometry } from "./compile.ts";
import { checkConsistency } from "./consistency.ts";
import { clearOfDisputes } from "./country-names.ts";
import { borderScaleLines } from "./derive/border-scales.ts";
import { cutFonts, namesIn, readInterfaceText } from "./fonts.ts";
import type { Issue } from "./issue.ts";
import { linkSources } from "./link.ts";
import type { MeasuredClaim } from "./measure-claim.ts";
import type { Resolution } from "./packages.ts";
import { parseFiles, type Sources } from "./parse.ts";
import { publishArticles, publishClaims, publishFairways, publishFeatures, publishPassages } from "./publish.ts";
import { checkQuotes } from "./quotes.ts";
import { readFiles, readTexts } from "./read.ts";
import { countryOutlines, drawnStretches, type ResolvedFeature, resolveFeatures } from "./resolve.ts";
import { type ResolvedRiver, resolveRivers } from "./rivers.ts";

/** A file of the site: text, or bytes. */
export type Artefact = string | Uint8Array;

/** Paths below data/ of the site, for the build and the app alike. */
export const BASE_FILES: Record<Resolution, string> = { "50m": "app/base-50m.json", "10m": "app/base-10m.json" };

export interface Checked {
  readonly issues: readonly Issue[];
  readonly sources: Sources | null;
  readonly resolved: readonly ResolvedFeature[];
  /** The rivers of the base map that have a name. */
  readonly rivers: readonly ResolvedRiver[];
  /** By the id of the claim. */
  readonly measured: ReadonlyMap<string, MeasuredClaim>;
  /** The paragraphs of each article, where a folder of texts was named: they make the edition a private one. */
  readonly texts: ArticleTexts | null;
}

type ArticleTexts = ReadonlyMap<string, readonly string[]>;

/** Reads and checks the project at `root`; with a folder of article texts, the quotations against them too. */
export function checkProject(root: string, textsFolder?: string): Checked {
  const issues: Issue[] = [];
  const sources = parseFiles(readFiles(root, issues), issues);
  if (!sources) return { issues, sources, resolved: [], rivers: [], measured: new Map(), texts: null };
  linkSources(sources, issues);
  const slugs = sources.articles.map((article) => article.id);
  const texts = textsFolder ? readTexts(textsFolder, slugs) : null;
  checkQuotes(sources, texts, issues);
  checkConsistency(sources, texts, issues);
  const resolved = resolveFeatures(sources, issues);
  const rivers = resolveRivers(sources, resolved, issues);
  return { issues, sources, resolved, rivers, measured: measureClaims(sources, resolved, issues), texts };
}

/** Artefacts by their path below data/ of the site, as text. The base maps are made apart: they cost seconds. */
export function compileProject({ sources, resolved, measured, texts }: Checked): Map<string, string> {
  if (!sources) throw new Error("compileProject: the sources did not parse");
  const atlas = { ...compileAtlas(sources, resolved, measured), privateEdition: texts !== null };
  const artefacts: Record<string, unknown> = {
    "app/atlas.json": atlas,
    "app/fingerprints.json": [...sources.fingerprints.values()],
    ...(texts && { "app/texts.json": compileTexts(sources, texts) }),
    "app/geometry.geojson": compileGeometry(atlas, resolved),
    "app/border-scales.geojson": borderScaleLines(),
    "features.geojson": publishFeatures(atlas, resolved),
    "passages.json": publishPassages(atlas),
    "articles.json": publishArticles(atlas, sources.articles),
    "claims.json": publishClaims(atlas),
    "fairways.geojson": publishFairways(atlas),
  };
  return new Map(Object.entries(artefacts).map(([path, value]) => [path, JSON.stringify(value)]));
}

/** The full texts of a private edition, as [paragraph, text]; never part of a build that was given none. */
function compileTexts(sources: Sources, texts: ArticleTexts): TextsFile {
  return sources.articles.map(({ id, custom: { paragraphs } }) => ({
    article: id,
    paragraphs: (texts.get(id) ?? [])
      .map((text, i): [number, string] => [i + 1, text])
      .filter(([n]) => n >= paragraphs[0] && n <= paragraphs[1]),
  }));
}

export function compileProjectBase({ sources, resolved, rivers }: Checked, resolution: Resolution): string {
  if (!sources) throw new Error("compileProjectBase: the sources did not parse");
  return compileBase(resolution, {
    drawn: drawnStretches(sources),
    labels: clearOfDisputes(sources.labels, resolved),
    outlines: countryOutlines(sources),
    rivers,
  });
}

/**
 * The fonts of the site by path, for the names on the map and all that the artefacts and the program at `root` say.
 * `artefacts`: those of compileProject and both base maps.
 */
export function compileFonts(root: string, artefacts: ReadonlyMap<string, Artefact>): Promise<Map<string, Uint8Array>> {
  const textOf = (artefact: Artefact | undefined) => (typeof artefact === "string" ? artefact : "");
  const onMap = ["app/geometry.geojson", ...Object.values(BASE_FILES)];
  return cutFonts({
    mapNames: onMap.flatMap((path) => namesIn(textOf(artefacts.get(path)))),
    interfaceText: readInterfaceText(root),
    otherText: [...artefacts.values()].map(textOf).join("\n"),
  });
}
