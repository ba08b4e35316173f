/** Skip links, and the frame of the help. */
import { message } from "../language.ts";

export const SKIP = {
  map: message("Skip to the map", "К карте", "跳到地图"),
  places: message("Skip to the list of places", "К списку мест", "跳到地点列表"),
  reading: message("Skip to reading and measuring", "К чтению и измерениям", "跳到阅读与测量"),
} as const;

export const HELP = {
  open: message("Help and keys", "Справка и клавиши", "帮助与按键"),
  title: message("Help", "Справка", "帮助"),
  close: message("Close the help", "Закрыть справку", "关闭帮助"),
  keys: message("Keys", "Клавиши", "按键"),
  key: message("Key", "Клавиша", "按键"),
  does: message("What it does", "Что делает", "作用"),
  shortcuts: message(
    "Single keys do something while the map has the focus",
    "Одиночные клавиши действуют, пока выбрана карта",
    "地图获得焦点时，单键快捷键有效",
  ),
} as const;
