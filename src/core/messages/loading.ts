/** What is said while something comes over the network, and when it does not. */
import { type Message, message } from "../language.ts";

/** Why something could not be loaded, where no number says it. */
export const WHY = {
  noAnswer: message("no answer from the network", "сеть не отвечает", "网络没有响应"),
  broken: message("it is cut short or something else", "файл обрезан или подменён", "文件不完整或并非所需内容"),
} as const;

export const LOADING = {
  failed: (path: string, why: Message) =>
    message(
      `${path} could not be loaded (${why.en}).`,
      `Не удалось загрузить ${path} (${why.ru}).`,
      `无法加载 ${path}（${why.zh}）。`,
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
  noPlaces: message(
    "The map has no places; list, search and reader work.",
    "На карте нет мест; список, поиск и чтение работают.",
    "地图上没有地点；列表、搜索和阅读仍可使用。",
  ),
  noGeometry: message(
    "Points do not snap, and lines and areas of the map cannot be measured; your own routes can.",
    "Точки не прилипают, линии и площади карты измерить нельзя; ваши маршруты — можно.",
    "点不会吸附，地图上的线和面无法测量；您自己的路线仍可测量。",
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
