/** What a feature is called in a language; in English where no name in that language is known. */
import type { Language } from "./language.ts";
import type { Feature } from "./model.ts";

export function nameOf({ name, alias }: Pick<Feature, "name" | "alias">, language: Language): string {
  return name[language] ?? alias.find(({ lang }) => lang === language)?.text ?? name.en;
}

/** The language that `nameOf` answers in. */
export function languageOfName(feature: Pick<Feature, "name" | "alias">, language: Language): Language {
  return nameOf(feature, language) === feature.name.en ? "en" : language;
}
