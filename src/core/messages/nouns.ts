/** Nouns that are counted in more than one part of the page. */
import type { Noun } from "../language.ts";

export const PLACES: Noun = { en: ["place", "places"], ru: ["место", "места", "мест"], zh: "个地点" };
export const ARTICLES: Noun = { en: ["article", "articles"], ru: ["статья", "статьи", "статей"], zh: "篇文章" };
export const PASSAGES: Noun = { en: ["passage", "passages"], ru: ["отрывок", "отрывка", "отрывков"], zh: "个段落" };
