/** Do the references of the gazetteer, of data/unmapped/ and of the disagreements lead somewhere? */
import type { FeatureId } from "../core/model.ts";
import type { Issue } from "./issue.ts";
import { DISAGREEMENTS_FILE, GAZETTEER_FILE, type Sources, unmappedFile } from "./parse.ts";
import { checkOwner, checkPassage, takenId, unknownFeature, unknownParagraph } from "./references.ts";
import type { SourceArticle } from "./schema/data.ts";

/** `features`: all ids of geo/, or null while they cannot all be read. */
export function linkGazetteer({ gazetteer }: Sources, features: ReadonlySet<FeatureId> | null, issues: Issue[]): void {
  const seen = new Set<FeatureId>();
  for (const [i, { feature }] of gazetteer.entries()) {
    const path = `places[${i}].feature`;
    if (features && !features.has(feature)) issues.push(unknownFeature(GAZETTEER_FILE, path, feature));
    if (seen.has(feature))
      issues.push({
        code: "id-duplicate",
        file: GAZETTEER_FILE,
        path,
        message: `«${feature}» has an entry already`,
        remedy: "Put all its names into one entry.",
      });
    seen.add(feature);
  }
}

export function linkUnmapped(sources: Sources, { id: slug, custom }: SourceArticle, issues: Issue[]): void {
  const source = sources.unmapped.get(slug);
  if (!source) return;
  const file = unmappedFile(slug);
  checkOwner(source.article, slug, file, issues);
  for (const list of ["rows", "falseFriends"] as const)
    for (const [i, { paragraph }] of source[list].entries())
      if (!counts(paragraph, custom.paragraphs))
        issues.push(unknownParagraph(file, `${list}[${i}].paragraph`, slug, paragraph, custom.paragraphs));
}

export function linkDisagreements(
  { disagreements, articles }: Sources,
  features: ReadonlySet<FeatureId> | null,
  issues: Issue[],
): void {
  const seen = new Set<string>();
  for (const [i, disagreement] of disagreements.entries()) {
    const at = (path: string) => `disagreements[${i}].${path}`;
    if (seen.has(disagreement.id)) issues.push(takenId(DISAGREEMENTS_FILE, at("id"), disagreement.id));
    seen.add(disagreement.id);
    for (const [j, id] of disagreement.features.entries())
      if (features && !features.has(id)) issues.push(unknownFeature(DISAGREEMENTS_FILE, at(`features[${j}]`), id));
    for (const [j, side] of disagreement.sides.entries())
      checkPassage(side, DISAGREEMENTS_FILE, at(`sides[${j}]`), articles, issues);
  }
}

const counts = (paragraph: number, [first, last]: readonly [number, number]) => paragraph >= first && paragraph <= last;
