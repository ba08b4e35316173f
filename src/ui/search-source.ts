/** What there is to search, in the words of the index. */
import type { Atlas } from "../core/atlas.ts";
import type { Feature, PassageId, Toponym } from "../core/model.ts";
import type { SearchSource } from "../core/search.ts";
import { KINDS } from "../core/vocabulary.ts";

/** Every name of a feature, the one to show first. */
export function namesOf({ name, alias }: Feature): Toponym[] {
  const { en, ru, zh } = name;
  return [
    { text: en, lang: "en" },
    ...(ru ? [{ text: ru, lang: "ru" }] : []),
    ...(zh ? [{ text: zh, lang: "zh" }] : []),
    ...alias,
  ];
}

/** `texts`: full texts by passage, where the reader has opened a copy of the articles. */
export function searchSourceOf(atlas: Atlas, texts?: ReadonlyMap<PassageId, string>): SearchSource {
  return {
    places: atlas.features.map((feature) => ({
      id: feature.id,
      names: namesOf(feature).map(({ text }) => text),
      kind: KINDS[feature.kind].label,
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
