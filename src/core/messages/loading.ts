/** What is said while something comes over the network, and when it does not. */
import { type Message, message } from "../language.ts";

export const LOADING = {
  failed: (path: string, why: string) =>
    message(
      `${path} could not be loaded (${why}).`,
      `Не удалось загрузить ${path} (${why}).`,
      `无法加载 ${path}（${why}）。`,
    ),
  otherVersion: message(
    "The data of this atlas are of another version than the page. Load the page anew.",
    "Данные атласа другой версии, чем страница. Загрузите страницу заново.",
    "本图集的数据与页面版本不同。请重新加载页面。",
  ),
  noLand: message(
    "The globe has no land; all else works.",
    "На глобусе нет суши; всё остальное работает.",
    "地球仪上没有陆地；其余功能正常。",
  ),
  coarse: message("Coasts stay coarse.", "Берега остаются грубыми.", "海岸线保持粗略。"),
  noScales: message(
    "The figure works without its lines.",
    "Диаграмма работает без линий на карте.",
    "图表仍可使用，但地图上没有线条。",
  ),
  noTexts: message(
    "Gists and quotations are shown instead.",
    "Вместо текста показаны изложения и цитаты.",
    "改为显示要点和引文。",
  ),
  /** Two sentences, one after the other. */
  and: (first: Message, second: Message) =>
    message(`${first.en} ${second.en}`, `${first.ru} ${second.ru}`, `${first.zh}${second.zh}`),
} as const;
