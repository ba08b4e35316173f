/** The list of places: its controls, and where each place lies. */
import { counted, type Message, message } from "../language.ts";
import { PLACES } from "./nouns.ts";

export const LIST = {
  title: message("Places", "Места", "地点"),
  withPassages: message("with passages", "с отрывками", "有段落的"),
  byArticle: message("Filter by article", "Отбор по статье", "按文章筛选"),
  anyArticle: message("in any article", "в любой статье", "任何文章"),
  inArticle: (citeAs: string) => message(`in ${citeAs}`, `в статье ${citeAs}`, `见于 ${citeAs}`),
  sort: message("Order of the list", "Порядок списка", "列表顺序"),
  sorts: {
    layer: message("by layer", "по слоям", "按图层"),
    name: message("by name", "по названию", "按名称"),
    centre: message("nearest to the map’s centre first", "сначала ближайшие к центру карты", "距地图中心由近到远"),
  },
  jump: message("Go to a layer in the list", "К слою в списке", "跳到列表中的图层"),
  jumpTo: message("go to …", "к слою …", "跳到……"),
  all: message("Places on the map", "Места на карте", "地图上的地点"),
  keys: message(
    "One stop for the Tab key. Arrow keys go from place to place, Page Up and Page Down from layer to layer, Home and End to the ends; letters go to a name.",
    "Одна остановка для клавиши Tab. Стрелки ведут от места к месту, Page Up и Page Down — от слоя к слою, Home и End — к началу и концу; буквы — к названию.",
    "Tab 键只停一次。方向键逐个移动，Page Up 和 Page Down 逐个图层移动，Home 和 End 到首尾；输入字母可跳到名称。",
  ),
  noLayer: message(
    "No layer is shown. Switch one on under Layers.",
    "Не показан ни один слой. Включите слой в разделе «Слои».",
    "没有显示任何图层。请在“图层”中打开一个。",
  ),
  nothingLeft: message(
    "The filter leaves no place. Choose all articles and all years, or show more layers.",
    "Отбор не оставил ни одного места. Выберите все статьи и все годы или включите больше слоёв.",
    "筛选后没有地点。请选择全部文章和全部年份，或显示更多图层。",
  ),
  noneCited: message(
    "No passage speaks of the places that are shown.",
    "Об этих местах нет ни одного отрывка.",
    "没有段落谈到所显示的地点。",
  ),
  showAll: message("Show every place again", "Снова показать все места", "重新显示全部地点"),
  /** Read after the title of a layer. */
  count: (n: number) => counted(n, PLACES),
} as const;

/** Where a place lies. `from` is a border or a landmark as `FROM` says it; `length` a length with its unit. */
export const AWAY = {
  /** So near that no direction can be told. */
  beside: (from: Message) => message(`next to ${from.en}`, `у ${from.ru}`, `紧邻${from.zh}`),
  atBorder: message("at the border", "у границы", "位于边界"),
  /** So far that a direction would mislead: the shortest way may lead over the pole. */
  far: (length: Message, from: Message) =>
    message(`${length.en} from ${from.en}`, `в ${length.ru} от ${from.ru}`, `距${from.zh} ${length.zh}`),
  toward: (length: Message, direction: Message, from: Message) =>
    message(
      `${length.en} ${direction.en} of ${from.en}`,
      `в ${length.ru} к ${direction.ru} от ${from.ru}`,
      `${from.zh}${direction.zh}方向 ${length.zh}`,
    ),
  border: message("the border", "границы", "边界"),
} as const;
