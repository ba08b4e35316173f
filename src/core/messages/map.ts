/** What the map says of itself, and what did not work on it. */
import { composed, type Message, message } from "../language.ts";

const GLOBE = message("Globe.", "Глобус.", "地球仪。");
const FLAT = message("Flat map.", "Плоская карта.", "平面地图。");
const KEYS = message(
  " Arrow keys move it, plus and minus zoom, Enter opens what is at its centre.",
  " Стрелки двигают изображение, плюс и минус меняют масштаб, Enter открывает то, что в центре.",
  "方向键移动，加号和减号缩放，回车键打开中心处的地点。",
);
const MORE_KEYS = message(
  " A question mark lists all keys.",
  " Вопросительный знак — список клавиш.",
  "按问号查看全部按键。",
);

export const MAP = {
  /** `lists`: whether a key lists the others. */
  canvas: (isGlobe: boolean, lists: boolean): Message =>
    composed((language) =>
      [isGlobe ? GLOBE : FLAT, KEYS, ...(lists ? [MORE_KEYS] : [])].map((part) => part[language]).join(""),
    ),
  failed: (why: string) =>
    message(
      `The map reports: ${why}. Lists and passages go on.`,
      `Карта сообщает: ${why}. Списки и отрывки работают дальше.`,
      `地图报告：${why}。列表和段落仍可使用。`,
    ),
  /** Why there is no map. */
  noGraphics: message(
    "this browser gives it no WebGL 2.",
    "браузер не предоставляет ей WebGL 2.",
    "此浏览器未提供 WebGL 2。",
  ),
  noProgram: message(
    "a part of its program could not be loaded",
    "не загрузилась часть её программы",
    "其程序的一部分未能加载",
  ),
  /** Of a line, as the name of a route. */
  part: (name: string) => message(`${name}, part`, `${name}, часть`, `${name}（一段）`),
  apart: message(
    "The two places lie on parts of the line that do not touch; choose two on one part.",
    "Эти две точки лежат на частях линии, которые не соприкасаются; выберите две на одной части.",
    "这两点位于线的不相连部分；请在同一部分上选择两点。",
  ),
} as const;
