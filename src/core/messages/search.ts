/** The search over places and passages. */
import { composed, counted, message, wholeNumber } from "../language.ts";
import { PASSAGES, PLACES } from "./nouns.ts";

export const SEARCH = {
  label: message("Search places and passages", "Поиск мест и отрывков", "搜索地点和段落"),
  found: message("Places and passages found", "Найденные места и отрывки", "找到的地点和段落"),
  places: message("Places", "Места", "地点"),
  passages: message("Passages", "Отрывки", "段落"),
  preparing: message("The search is being prepared.", "Поиск готовится.", "正在准备搜索。"),
  failed: message(
    "The search could not be loaded. All else goes on; reload the page to try again.",
    "Поиск не загрузился. Всё остальное работает; чтобы попробовать снова, обновите страницу.",
    "无法加载搜索。其余功能正常；请刷新页面重试。",
  ),
  nothing: (query: string) =>
    message(`Nothing found for «${query}».`, `По запросу «${query}» ничего не найдено.`, `没有找到“${query}”。`),
  advice: message(
    "Try a shorter word, another spelling, or a name in English, Russian or Chinese.",
    "Попробуйте слово короче, другое написание или название на английском, русском или китайском.",
    "请试试更短的词、另一种写法，或英文、俄文、中文名称。",
  ),
  clear: message("Clear the search", "Очистить поиск", "清除搜索"),
  /** How many there are; and how many of them are listed, where that is fewer. */
  total: (places: number, passages: number, listed: number) =>
    composed((language) => {
      const found = [
        ...(places > 0 ? [counted(places, PLACES)[language]] : []),
        ...(passages > 0 ? [counted(passages, PASSAGES)[language]] : []),
      ].join({ en: " and ", ru: " и ", zh: "和 " }[language]);
      const best = wholeNumber(listed, language);
      const isCut = listed < places + passages;
      return {
        en: isCut ? `${found}; the best ${best} are listed.` : `${found}.`,
        ru: isCut ? `Найдено: ${found}; показаны лучшие ${best}.` : `Найдено: ${found}.`,
        zh: isCut ? `找到 ${found}；列出最相关的 ${best} 项。` : `找到 ${found}。`,
      }[language];
    }),
} as const;
