/** Units, points of the compass and words of dates, as formats write them. */
import { type Message, message } from "../language.ts";

export const UNITS = {
  m: message("m", "м", "米"),
  km: message("km", "км", "公里"),
  mi: message("mi", "миль", "英里"),
  nm: message("NM", "мор. миль", "海里"),
  "km²": message("km²", "км²", "平方公里"),
  "mi²": message("mi²", "кв. миль", "平方英里"),
  "nm²": message("NM²", "кв. мор. миль", "平方海里"),
  min: message("min", "мин", "分钟"),
  h: message("h", "ч", "小时"),
  d: message("d", "сут", "天"),
  kn: message("kn", "уз", "节"),
  "km/h": message("km/h", "км/ч", "公里/小时"),
  underOneMinute: message("under 1 min", "меньше 1 мин", "不到 1 分钟"),
} satisfies Record<string, Message>;

/** What follows the degrees of a position. */
export const HEMISPHERES = {
  N: message("N", "с. ш.", "N"),
  S: message("S", "ю. ш.", "S"),
  E: message("E", "в. д.", "E"),
  W: message("W", "з. д.", "W"),
};

export const DATES = {
  since: (date: Message) => message(`since ${date.en}`, `с: ${date.ru}`, `自${date.zh}起`),
  until: (date: Message) => message(`until ${date.en}`, `до: ${date.ru}`, `至${date.zh}`),
  span: (from: Message, to: Message) =>
    message(`${from.en} to ${to.en}`, `${from.ru} – ${to.ru}`, `${from.zh}至${to.zh}`),
  "?": message(" (uncertain)", " (недостоверно)", "（存疑）"),
  "~": message(" (about)", " (примерно)", "（约）"),
  "%": message(" (about, uncertain)", " (примерно, недостоверно)", "（约，存疑）"),
};
