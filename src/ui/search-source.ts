/** What there is to search, in the words of the index. */
import type { Atlas } from "../core/atlas.ts";
import { nameOf } from "../core/feature-name.ts";
import type { Language } from "../core/language.ts";
import { KIND_WORDS } from "../core/messages/vocabulary.ts";
import type { Feature, PassageId, Toponym } from "../core/model.ts";
import type { SearchSource } from "../core/search.ts";

/** Every name of a feature, the one to show first. */
export function namesOf(feature: Feature, language: Language): Toponym[] {
  const { en, ru, zh } = feature.name;
  const names = [
    { text: en, lang: "en" },
    ...(ru ? [{ text: ru, lang: "ru" }] : []),
    ...(zh ? [{ text: zh, lang: "zh" }] : []),
    ...feature.alias,
  ];
  const shown = nameOf(feature, language);
  return [...names.filter(({ text }) => text === shown), ...names.filter(({ text }) => text !== shown)];
}

/** `texts`: full texts by passage, where the reader has opened a copy of the articles. */
export function searchSourceOf(
  atlas: Atlas,
  texts: ReadonlyMap<PassageId, string> | undefined,
  language: Language,
): SearchSource {
  return {
    places: atlas.features.map((feature) => ({
      id: feature.id,
      names: namesOf(feature, language).map(({ text }) => text),
      kind: KIND_WORDS[feature.kind],
    })),
    // A heading is no passage that could be opened.
    passages: [...atlas.passageById.values()]
      .filter(({ heading }) => !heading)
      .map(({ id, gist }) => ({ id, texts: [gist, ...quotesOf(atlas, id), ...textOf(texts, id)] })),
  };
}

/** Several places often rest on one quotation. */
function quotesOf(atlas: Atlas, passage: PassageId): string[] {
  const citations = atlas.citationsOfPassage.get(passage) ?? [];
  return [...new Set(citations.flatMap(({ quotes }) => quotes.map(({ exact }) => exact)))];
}

function textOf(texts: ReadonlyMap<PassageId, string> | undefined, passage: PassageId): string[] {
  const text = texts?.get(passage);
  return text === undefined ? [] : [text];
}
