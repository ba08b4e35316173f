/** The whole build: geo/ and data/ → artefacts, or Issues. */
import { compileBase } from "./base.ts";
import { compileAtlas, compileGeometry } from "./compile.ts";
import type { Issue } from "./issue.ts";
import { linkSources } from "./link.ts";
import type { Resolution } from "./packages.ts";
import { parseFiles, type Sources } from "./parse.ts";
import { publishArticles, publishFeatures, publishPassages } from "./publish.ts";
import { checkQuotes } from "./quotes.ts";
import { readFiles, readTexts } from "./read.ts";
import { drawnStretches, type ResolvedFeature, resolveFeatures } from "./resolve.ts";

/** Paths below data/ of the site, for the build and the app alike. */
export const BASE_FILES: Record<Resolution, string> = { "50m": "app/base-50m.json", "10m": "app/base-10m.json" };

export interface Checked {
  readonly issues: readonly Issue[];
  readonly sources: Sources | null;
  readonly resolved: readonly ResolvedFeature[];
}

/** Reads and checks the project at `root`; with a folder of article texts, the quotations against them too. */
export function checkProject(root: string, textsFolder?: string): Checked {
  const issues: Issue[] = [];
  const sources = parseFiles(readFiles(root, issues), issues);
  if (!sources) return { issues, sources, resolved: [] };
  linkSources(sources, issues);
  const slugs = sources.articles.map((article) => article.id);
  checkQuotes(sources, textsFolder ? readTexts(textsFolder, slugs) : null, issues);
  return { issues, sources, resolved: resolveFeatures(sources, issues) };
}

/** Artefacts by their path below data/ of the site, as text. The base maps are made apart: they cost seconds. */
export function compileProject({ sources, resolved }: Checked): Map<string, string> {
  if (!sources) throw new Error("compileProject: the sources did not parse");
  const atlas = compileAtlas(sources, resolved);
  const artefacts: Record<string, unknown> = {
    "app/atlas.json": atlas,
    "app/geometry.geojson": compileGeometry(atlas, resolved),
    "features.geojson": publishFeatures(atlas, resolved),
    "passages.json": publishPassages(atlas),
    "articles.json": publishArticles(atlas),
  };
  return new Map(Object.entries(artefacts).map(([path, value]) => [path, JSON.stringify(value)]));
}

export function compileProjectBase({ sources }: Checked, resolution: Resolution): string {
  if (!sources) throw new Error("compileProjectBase: the sources did not parse");
  return compileBase(resolution, drawnStretches(sources), sources.labels);
}
