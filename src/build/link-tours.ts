/** Do the tours lead somewhere, and does the passage of each step speak of its feature? */
import type { FeatureId } from "../core/model.ts";
import type { Issue } from "./issue.ts";
import { type Sources, TOURS_FILE } from "./parse.ts";
import { takenId, unknownArticle, unknownFeature, unknownParagraph } from "./references.ts";
import type { SourceTourStep } from "./schema/tours.ts";

/** `features`: all ids of geo/, or null while they cannot all be read. */
export function linkTours(sources: Sources, features: ReadonlySet<FeatureId> | null, issues: Issue[]): void {
  const seen = new Set<string>();
  for (const [i, { id, steps }] of sources.tours.entries()) {
    if (seen.has(id)) issues.push(takenId(TOURS_FILE, `tours[${i}].id`, id));
    seen.add(id);
    for (const [j, step] of steps.entries()) {
      const path = `tours[${i}].steps[${j}]`;
      const isKnown = linkFeatures(step, path, features, issues);
      const isThere = linkPassage(step, path, sources, issues);
      // What leads nowhere is cited nowhere: its own mistake is the one to mend.
      if (isKnown && isThere) checkCited(step, path, sources, issues);
    }
  }
}

/** Whether the feature of the step may be in geo/. */
function linkFeatures(
  { feature, others }: SourceTourStep,
  path: string,
  features: ReadonlySet<FeatureId> | null,
  issues: Issue[],
): boolean {
  const isKnown = (id: FeatureId) => features?.has(id) ?? true;
  if (!isKnown(feature)) issues.push(unknownFeature(TOURS_FILE, `${path}.feature`, feature));
  for (const [k, id] of others.entries())
    if (!isKnown(id)) issues.push(unknownFeature(TOURS_FILE, `${path}.others[${k}]`, id));
  return isKnown(feature);
}

/** Whether the step has no passage, or one that counts. */
function linkPassage({ passage }: SourceTourStep, path: string, { articles }: Sources, issues: Issue[]): boolean {
  if (passage === null) return true;
  const { slug, paragraph } = partsOf(passage);
  const range = articles.find((article) => article.id === slug)?.custom.paragraphs;
  const counts = range && paragraph >= range[0] && paragraph <= range[1];
  if (!range) issues.push(unknownArticle(TOURS_FILE, `${path}.passage`, slug));
  else if (!counts) issues.push(unknownParagraph(TOURS_FILE, `${path}.passage`, slug, paragraph, range));
  return Boolean(counts);
}

function checkCited({ feature, passage }: SourceTourStep, path: string, { citations }: Sources, issues: Issue[]): void {
  if (passage === null) return;
  const { slug, paragraph } = partsOf(passage);
  const rows = citations.get(slug)?.citations;
  if (!rows || rows.some((row) => row.paragraph === paragraph && row.features.includes(feature))) return;
  issues.push({
    code: "tour-uncited",
    file: TOURS_FILE,
    path: `${path}.passage`,
    message: `«${feature}» is not cited from ${passage}`,
    remedy: "Choose a passage that speaks of it, cite it from this one, or write null for background.",
  });
}

function partsOf(passage: string): { slug: string; paragraph: number } {
  const dot = passage.lastIndexOf(".");
  return { slug: passage.slice(0, dot), paragraph: Number(passage.slice(dot + 1)) };
}
