/** The gazetteer, the unmapped references and the disagreements → what the app reads of them. Pure. */
import type { Disagreement, Feature, Identifiers, Toponym, UnmappedReference } from "../core/model.ts";
import type { SourceDisagreement, SourcePlace, SourceUnmapped } from "./schema/data.ts";

/** Further names: the feature's own first, then the gazetteer's; none that is its name, none twice. */
export function compileAlias(
  { name, alias }: Pick<Feature, "name" | "alias">,
  place: SourcePlace | undefined,
): Toponym[] {
  const seen = new Set<string | undefined>([name.en, name.ru, name.zh, ...alias.map(({ text }) => text)]);
  const further = (place?.toponyms ?? []).filter(({ text }) => !seen.has(text) && seen.add(text));
  return [...alias, ...further.map(({ text, lang }) => ({ text, lang }))];
}

/** Null where none is known. */
export function compileIdentifiers(place: SourcePlace | undefined): Identifiers | null {
  return place && Object.values(place.identifiers).some(Boolean) ? place.identifiers : null;
}

/** In the order of paragraphs. */
export function compileUnmapped(slug: string, source: SourceUnmapped | undefined): UnmappedReference[] {
  return (source?.rows ?? [])
    .map(({ paragraph, quote, reason }) => ({
      article: slug,
      paragraph,
      passage: `${slug}.${paragraph}`,
      quote,
      reason,
    }))
    .sort((a, b) => a.paragraph - b.paragraph);
}

export function compileDisagreement({ id, title, about, features, sides }: SourceDisagreement): Disagreement {
  return {
    id,
    title,
    about,
    features,
    sides: sides.map(({ article, paragraph, quote: { exact, prefix, suffix }, says }) => ({
      article,
      paragraph,
      passage: `${article}.${paragraph}`,
      quote: { exact, prefix, suffix },
      says,
    })),
  };
}
