/** The picture that stands in the map's place. */
import { type Message, message } from "../language.ts";

export const POSTER = {
  picture: message("Picture of the opening view", "Изображение исходного вида", "初始视图的图片"),
  places: message("Places in the picture", "Места на изображении", "图片中的地点"),
  keys: message(
    "Arrow keys go from place to place, letters to a name, Enter opens.",
    "Стрелки — от места к месту, буквы — к названию, Enter открывает.",
    "方向键逐个移动，字母键跳到名称，回车键打开。",
  ),
  press: message(
    "Press a place to read what is said of it.",
    "Нажмите на место, чтобы прочесть, что о нём сказано.",
    "点选地点，阅读关于它的内容。",
  ),
} as const satisfies Record<string, Message>;
