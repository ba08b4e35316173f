/** What is said of a line that a reader pasted. Clauses, to stand inside a sentence. */
import { composed, counted, type Message, message, type Noun, unchanged } from "../language.ts";
import type { Axis } from "./position-text.ts";

const POINTS: Noun = { en: ["point", "points"], ru: ["точка", "точки", "точек"], zh: "个点" };
/** After «no more than». */
const AT_MOST: Noun = { ...POINTS, ru: ["точки", "точек", "точек"] };

/** What stands in JSON where something else should. */
export const JSON_KINDS = {
  nothing: message("nothing", "пусто", "空"),
  null: unchanged("null"),
  list: message("a list", "список", "列表"),
  text: message("a text", "текст", "文本"),
  object: message("an object", "объект", "对象"),
} as const;

const tooShort = message(
  "a line needs two positions that differ",
  "для линии нужны две разные точки",
  "一条线需要两个不同的位置",
);
const noLine = message("there is no line in it", "линии здесь нет", "其中没有线");

export const LINE_TEXT = {
  noLine,
  tooShort,
  noLineOfOne: message(`${noLine.en}; ${tooShort.en}`, `${noLine.ru}; ${tooShort.ru}`, `${noLine.zh}；${tooShort.zh}`),
  tooShortRing: message(
    "a polygon needs three positions that differ",
    "для многоугольника нужны три разные точки",
    "多边形需要三个不同的位置",
  ),
  tooMany: (points: number, most: number) =>
    composed((language) => {
      const [has, allowed] = [counted(points, POINTS)[language], counted(most, AT_MOST)[language]];
      return {
        en: `a line in it has ${has}, and no more than ${allowed} can be measured`,
        ru: `в одной из линий ${has}, а измерить можно не больше ${allowed}`,
        zh: `其中一条线有 ${has}，最多可测量 ${allowed}`,
      }[language];
    }),
  /** In which line of the text. */
  inLine: (number: number, fault: Message) =>
    message(`line ${number}: ${fault.en}`, `строка ${number}: ${fault.ru}`, `第 ${number} 行：${fault.zh}`),
  /** At which path of the JSON. */
  at: (path: string, fault: Message) => message(`${path}: ${fault.en}`, `${path}: ${fault.ru}`, `${path}：${fault.zh}`),
  noPosition: (typed: Message) =>
    message(`${typed.en} is no position`, `${typed.ru} – это не координаты`, `${typed.zh}不是坐标`),
  notWhole: message(
    "it begins like GeoJSON but is not whole: it has a mistake, or a part of it is missing",
    "начинается как GeoJSON, но неполон: в нём ошибка или не хватает части",
    "开头像 GeoJSON，但不完整：有错误，或缺少一部分",
  ),
  tooDeep: (most: number) =>
    message(
      `more than ${most} collections stand one in another`,
      `коллекции вложены одна в другую больше чем ${most} раз`,
      `集合嵌套超过 ${most} 层`,
    ),
  noObject: (kind: Message) =>
    message(
      `${kind.en} stands where an object of GeoJSON should`,
      `здесь ${kind.ru}, а нужен объект GeoJSON`,
      `此处为${kind.zh}，应为 GeoJSON 对象`,
    ),
  noList: (kind: Message) =>
    message(`${kind.en} stands where a list should`, `здесь ${kind.ru}, а нужен список`, `此处为${kind.zh}，应为列表`),
  noType: message("it is no GeoJSON, for it has no type", "это не GeoJSON: не указан type", "不是 GeoJSON：缺少 type"),
  otherType: (kind: Message) =>
    message(`${kind.en} is no type of GeoJSON`, `${kind.ru} – не тип GeoJSON`, `${kind.zh}不是 GeoJSON 的类型`),
  noPair: message(
    "a position is a list of longitude and latitude",
    "положение – это список из долготы и широты",
    "位置是由经度和纬度组成的列表",
  ),
  noNumber: (axis: Axis, kind: Message) =>
    message(
      `${axis} is ${kind.en}, not a number`,
      `${axis === "latitude" ? "широта" : "долгота"} – ${kind.ru}, а не число`,
      `${axis === "latitude" ? "纬度" : "经度"}为${kind.zh}，不是数字`,
    ),
} as const;
