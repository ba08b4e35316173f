/** What a feature is called in a language; in English where no name in that language is known. */
import type { Language } from "./language.ts";
import type { Feature } from "./model.ts";

export function nameOf({ name, alias }: Pick<Feature, "name" | "alias">, language: Language): string {
  return name[language] ?? alias.find(({ lang }) => lang === language)?.text ?? name.en;
}
