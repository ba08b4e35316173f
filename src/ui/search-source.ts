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

/** Some milliseconds of work. */
const IN_A_LOT = 500;

/** In lots, each made when it is asked for. `texts`: full texts by passage, where the reader has opened the articles. */
export function* searchLotsOf(
  atlas: Atlas,
  texts: ReadonlyMap<PassageId, string> | undefined,
  language: Language,
): Generator<SearchSource> {
  for (const features of lotsOf(atlas.features))
    yield {
      places: features.map((feature) => ({
        id: feature.id,
        names: namesOf(feature, language).map(({ text }) => text),
        kind: KIND_WORDS[feature.kind],
      })),
      passages: [],
    };
  for (const passages of lotsOf([...atlas.passageById.values()]))
    yield {
      places: [],
      passages: passages
        // A heading is no passage that could be opened.
        .filter(({ heading }) => !heading)
        .map(({ id, gist }) => ({ id, texts: [gist, ...quotesOf(atlas, id), ...textOf(texts, id)] })),
    };
}

function* lotsOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += IN_A_LOT) yield all.slice(from, from + IN_A_LOT);
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
