/** What is said of a position or a place that a reader typed. Clauses, to stand inside a sentence. */
import { formatPosition, formatQuote } from "../format.ts";
import { composed, type Language, type Message, message } from "../language.ts";
import type { LngLat } from "../lnglat.ts";

export type Axis = "latitude" | "longitude";

const AXES: Readonly<Record<Axis, Message>> = {
  latitude: message("latitude", "широта", "纬度"),
  longitude: message("longitude", "долгота", "经度"),
};

/** The two ways to write a position that a reader is shown. */
const EXAMPLES = message(
  "55.75, 37.62 or 55°45′ N 37°37′ E",
  "55,75\u00a037,62 или 55°45′\u00a0с.\u00a0ш. 37°37′\u00a0в.\u00a0д.",
  "55.75,\u00a037.62 或北纬55°45′ 东经37°37′",
);

/** With the decimal sign of the language, and no more decimals than there are. */
const numberOf = (value: number): Message => message(`${value}`, `${value}`.replace(".", ","), `${value}`);

/** Between the quotation marks of each language. */
export const quotation = (text: string): Message =>
  message(formatQuote(text), `«${text.replace(/[«“]/g, "„").replace(/[»”]/g, "“")}»`, formatQuote(text));

const COMMAS: Message = message(", ", ", ", "、");
const OR: Message = message(" or ", " или ", "或");

/** «A, B or C» */
const oneOf = (all: readonly string[], language: Language) =>
  all.length > 1 ? `${all.slice(0, -1).join(COMMAS[language])}${OR[language]}${all.at(-1)}` : all.join("");

export const POSITION = {
  examples: EXAMPLES,
  nothing: message("nothing is there", "здесь ничего нет", "这里没有内容"),
  oneAlone: message(
    "only one of latitude and longitude is there; write both, as in 55.75, 37.62",
    "есть только широта или только долгота; нужны обе, например 55,75 37,62",
    "只有纬度或经度中的一个；请两个都写，例如 55.75, 37.62",
  ),
  unclear: message(
    `it is not clear which number is what; write ${EXAMPLES.en}`,
    `непонятно, какое число что означает; напишите ${EXAMPLES.ru}`,
    `看不出各个数字的含义；请写成 ${EXAMPLES.zh}`,
  ),
  unclearComma: message(
    "a comma may part two numbers here or begin a fraction; put a space after one that parts",
    "запятая здесь может разделять два числа или отделять дробь; после разделяющей поставьте пробел",
    "这里的逗号可能分隔两个数，也可能是小数点；分隔用的逗号后请加空格",
  ),
  unclearMinus: message(
    "it is not clear which dash is a minus; put a space before a minus, and none after it",
    "непонятно, где минус, а где тире; перед минусом нужен пробел, после него – нет",
    "看不出哪条横线是负号；负号前请加空格，负号后不加",
  ),
  geoForm: message(
    "a geo: address is written as geo:55.75,37.62",
    "адрес geo: пишется так: geo:55.75,37.62",
    "geo: 地址的写法是 geo:55.75,37.62",
  ),
  geoSystem: message(
    "only geo: addresses in WGS 84 are read",
    "адреса geo: читаются только в WGS 84",
    "只能读取 WGS 84 的 geo: 地址",
  ),
  beyond: (axis: Axis, degrees: number, most: number) =>
    composed((language) => {
      const [name, value] = [AXES[axis][language], numberOf(degrees)[language]];
      return {
        en: `${name} ${value} is beyond ${most}`,
        ru: `${name} ${value} выходит за ±${most}`,
        zh: `${name} ${value} 超出 ±${most}`,
      }[language];
    }),
  latitudeFirst: (fault: Message) =>
    message(`${fault.en}; the latitude comes first`, `${fault.ru}; широта идёт первой`, `${fault.zh}；纬度在前`),
  only: (axis: Axis) => message(`only a ${axis} is there`, `есть только ${AXES[axis].ru}`, `只有${AXES[axis].zh}`),
  oneLetter: message(
    "give both numbers a letter, or none",
    "укажите полушарие у обоих чисел или ни у одного",
    "请给两个数都注明半球，或都不注明",
  ),
  twice: (axis: Axis) =>
    axis === "latitude"
      ? message("two latitudes are there, and no longitude", "здесь две широты и нет долготы", "有两个纬度，没有经度")
      : message("two longitudes are there, and no latitude", "здесь две долготы и нет широты", "有两个经度，没有纬度"),
  minusAndLetter: message(
    "a minus and a letter say the same; leave one of them out",
    "минус и полушарие говорят об одном; оставьте что-то одно",
    "负号和半球表示同一意思；请去掉其中一个",
  ),
  fraction: message(
    "only the last of degrees, minutes and seconds may have a fraction",
    "дробным может быть только последнее из чисел: градусов, минут, секунд",
    "度、分、秒中只有最后一个可以有小数",
  ),
  minutes: (value: number) => below60(value, "minutes", "минут", "分"),
  seconds: (value: number) => below60(value, "seconds", "секунд", "秒"),
} as const;

function below60(value: number, en: string, ru: string, zh: string): Message {
  const number = numberOf(value);
  return message(
    `${en} stay below 60; ${number.en} is too many`,
    `${ru} должно быть меньше 60, а здесь ${number.ru}`,
    `${zh}应小于 60；${number.zh} 太大`,
  );
}

/** A place that a name may mean. */
export interface Candidate {
  readonly name: Message;
  /** The name that was found; empty where the one to show tells it. */
  readonly found: Message;
  readonly at: LngLat;
}

export const WAYPOINT = {
  /** Names `most` of them, those that are called the same with their positions, and counts the others. */
  mayBe: (typed: Message, candidates: readonly Candidate[], most: number) =>
    composed((language) => {
      const others = candidates.length - most;
      const shown = candidates.slice(0, most).map(({ name, found, at }) => {
        const isShared = candidates.some((other) => other.at !== at && other.name[language] === name[language]);
        const more = [
          ...(found[language] === "" ? [] : [found[language]]),
          ...(isShared ? [formatPosition(at, 4, language)] : []),
        ];
        if (more.length === 0) return name[language];
        return language === "zh" ? `${name.zh}（${more.join("，")}）` : `${name[language]} (${more.join(", ")})`;
      });
      const rest = { en: others === 1 ? "1 other" : `${others} others`, ru: `ещё ${others}`, zh: `另外 ${others} 个` };
      const list = oneOf(others > 0 ? [...shown, rest[language]] : shown, language);
      return {
        en: `${typed.en} may be ${list}; write more of the name, or a position`,
        ru: `${typed.ru} – это может быть ${list}; напишите название полнее или координаты`,
        zh: `${typed.zh}可能是${list}；请把名称写得更完整，或写坐标`,
      }[language];
    }),
  none: (typed: Message, hint: Message | null) =>
    composed((language) => {
      const [name, more] = [typed[language], hint?.[language] ?? ""];
      return {
        en: `no place is called ${name}${more}; a position is ${EXAMPLES.en}`,
        ru: `места с названием ${name} нет${more}; координаты пишутся так: ${EXAMPLES.ru}`,
        zh: `没有名为${name}的地点${more}；坐标的写法：${EXAMPLES.zh}`,
      }[language];
    }),
  nearest: (names: readonly string[]) =>
    composed((language) => {
      const list = oneOf(names, language);
      return { en: `; the nearest is ${list}`, ru: `; самое похожее: ${list}`, zh: `；最接近的是${list}` }[language];
    }),
  tooShort: (letters: number) =>
    message(
      `, and ${letters} letters are needed to find it by its beginning`,
      `, а для поиска по началу нужно не меньше ${letters} букв`,
      `，按开头查找至少需要 ${letters} 个字母`,
    ),
} as const;
