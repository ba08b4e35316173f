/** Do the parts fit: ids, references, dates, geometries. Every mistake is an Issue; nothing is changed. */
import type { FeatureId } from "../core/model.ts";
import { faultsOf } from "./geometry.ts";
import { type Issue, pathOf } from "./issue.ts";
import { linkClaims, linkFairways } from "./link-claims.ts";
import { linkDisagreements, linkGazetteer, linkUnmapped } from "./link-records.ts";
import { linkTours } from "./link-tours.ts";
import { ATLAS_FILE, citationsFile, layerFile, passagesFile, type Sources } from "./parse.ts";
import { checkOwner, unknownFeature, unknownParagraph } from "./references.ts";
import type { SourceArticle } from "./schema/data.ts";
import { dateFault } from "./when.ts";

export function linkSources(sources: Sources, issues: Issue[]): void {
  const ids = checkFeatures(sources, issues);
  // While a layer cannot be read, its features only seem unknown: its own mistake is the one to mend.
  const featureIds = sources.featuresOfLayer.size === sources.layers.length ? ids : null;
  for (const article of sources.articles) {
    checkPassages(sources, article, issues);
    checkCitations(sources, article, featureIds, issues);
    linkUnmapped(sources, article, issues);
  }
  linkGazetteer(sources, featureIds, issues);
  linkDisagreements(sources, featureIds, issues);
  linkFairways(sources, issues);
  linkClaims(sources, featureIds, issues);
  linkTours(sources, featureIds, issues);
  for (const [i, id] of (sources.atlas?.subjects ?? []).entries())
    if (featureIds && !featureIds.has(id)) issues.push(unknownFeature(ATLAS_FILE, `subjects[${i}]`, id));
}

function checkFeatures(sources: Sources, issues: Issue[]): Set<FeatureId> {
  const ids = new Set<FeatureId>();
  const references: { file: string; path: string; id: FeatureId }[] = [];
  for (const [layer, features] of sources.featuresOfLayer)
    for (const [i, { id, geometry, properties }] of features.entries()) {
      const file = layerFile(layer);
      const at = (path: string) => `features[${i}].${path}`;
      if (ids.has(id))
        issues.push({
          code: "id-duplicate",
          file,
          path: at("id"),
          message: `the id «${id}» is taken`,
          remedy: "Choose another: links and citations name features by id, over all layers.",
        });
      ids.add(id);
      if (properties.when !== null) checkDate(properties.when, file, at("properties.when"), issues);
      if (properties.dispute?.since) checkDate(properties.dispute.since, file, at("properties.dispute.since"), issues);
      for (const fault of geometry ? faultsOf(geometry) : [])
        issues.push({ ...fault, file, path: at(fault.path), message: `${id}: ${fault.message}` });
      if (properties.derive?.method === "collection")
        for (const [j, member] of properties.derive.of.entries())
          references.push({ file, path: at(`properties.derive.of[${j}]`), id: member });
    }
  for (const { file, path, id } of references) if (!ids.has(id)) issues.push(unknownFeature(file, path, id));
  return ids;
}

function checkPassages(sources: Sources, { id: slug, custom }: SourceArticle, issues: Issue[]): void {
  const source = sources.passages.get(slug);
  if (!source) return;
  const file = passagesFile(slug);
  checkOwner(source.article, slug, file, issues);
  const [first, last] = custom.paragraphs;
  const seen = new Set<number>();
  for (const [i, { paragraph }] of source.passages.entries()) {
    const at = pathOf(["passages", i, "paragraph"]);
    if (paragraph < first || paragraph > last)
      issues.push(unknownParagraph(file, at, slug, paragraph, custom.paragraphs));
    if (seen.has(paragraph))
      issues.push({
        code: "id-duplicate",
        file,
        path: at,
        message: `paragraph ${paragraph} has a gist already`,
        remedy: "Keep one of the two.",
      });
    seen.add(paragraph);
  }
  for (let paragraph = first; paragraph <= last; paragraph++)
    if (!seen.has(paragraph))
      issues.push({
        code: "passage-missing",
        file,
        path: "passages",
        message: `paragraph ${paragraph} has no gist`,
        remedy: `Write one: every paragraph from ${first} to ${last} counts (data/articles.json, custom.paragraphs).`,
      });
}

function checkCitations(
  sources: Sources,
  { id: slug, custom }: SourceArticle,
  features: Set<FeatureId> | null,
  issues: Issue[],
) {
  const source = sources.citations.get(slug);
  if (!source) return;
  const file = citationsFile(slug);
  checkOwner(source.article, slug, file, issues);
  const seen = new Set<string>();
  for (const [i, citation] of source.citations.entries()) {
    const { paragraph, when } = citation;
    if (paragraph < custom.paragraphs[0] || paragraph > custom.paragraphs[1])
      issues.push(unknownParagraph(file, `citations[${i}].paragraph`, slug, paragraph, custom.paragraphs));
    if (when) checkDate(when, file, `citations[${i}].when`, issues);
    for (const [j, id] of citation.features.entries()) {
      const path = `citations[${i}].features[${j}]`;
      if (features && !features.has(id)) issues.push(unknownFeature(file, path, id));
      const pair = `${id} ${paragraph}`;
      if (seen.has(pair))
        issues.push({
          code: "id-duplicate",
          file,
          path,
          message: `«${id}» is cited from paragraph ${paragraph} already`,
          remedy: "A citation is one feature and one paragraph: put both quotations into one row.",
        });
      seen.add(pair);
    }
  }
}

function checkDate(when: string, file: string, path: string, issues: Issue[]): void {
  const message = dateFault(when);
  if (message)
    issues.push({
      code: "date",
      file,
      path,
      message,
      remedy: "Write it as 2018, 2018-09, 2018-09-11, a/b, or with ? or ~.",
    });
}
