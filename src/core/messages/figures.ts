/** Checked figures, and the picture of the border's length. */
import { formatLength, type LengthUnit } from "../format.ts";
import { composed, type Language, type Message, message, unchanged } from "../language.ts";
import type { Bound } from "../vocabulary.ts";

export const BOUND_WORDS: Readonly<Record<Bound, Message>> = {
  about: message("about", "примерно", "约"),
  "at-least": message("at least", "не меньше", "至少"),
  "at-most": message("at most", "не больше", "至多"),
};

/** Of a relation: whether it holds. */
export const ANSWERS = { yes: message("yes", "да", "是"), no: message("no", "нет", "否") } as const;

export const FIGURES = {
  title: message("Checked figures", "Проверенные цифры", "核对过的数字"),
  about: message(
    "Figures and statements of the articles that a map can check, each beside what the geometry of this atlas gives. Choose one to see what was measured.",
    "Цифры и утверждения статей, которые можно проверить по карте; рядом с каждой – то, что даёт геометрия этого атласа. Выберите любую, чтобы увидеть, что измерено.",
    "文章中可用地图核对的数字和说法，旁边是本图集几何数据得出的结果。选择一项，可查看测量了什么。",
  ),
  filter: message("Filter by verdict", "Отбор по итогу проверки", "按核对结果筛选"),
  all: (n: number) => message(`All ${n} figures`, `Все цифры (${n})`, `全部 ${n} 项数字`),
  ofVerdict: (verdict: Message, n: number) =>
    message(`${verdict.en} (${n})`, `${verdict.ru} (${n})`, `${verdict.zh}（${n}）`),
  toPicture: message(
    "How long is the border? See the picture",
    "Какой длины граница? Смотреть график",
    "边界有多长？查看图示",
  ),
  stated: message("Stated", "В тексте", "文中"),
  measured: message("Measured", "Измерено", "测得"),
  why: message("Why", "Почему", "原因"),
  /** No difference at all. */
  none: message("none", "нет", "无"),
  /** The difference follows. */
  difference: message("difference ", "разница: ", "相差："),
  cite: (citeAs: string, paragraph: number) =>
    message(`${citeAs}, paragraph ${paragraph}`, `${citeAs}, абзац ${paragraph}`, `${citeAs}，第 ${paragraph} 段`),
  read: (cite: Message) => message(`Read ${cite.en}`, `Читать: ${cite.ru}`, `阅读：${cite.zh}`),
  /** The words of a method begin a sentence elsewhere. */
  method: (method: Message) =>
    message(`Method: ${method.en.toLowerCase()}`, `Способ: ${method.ru.toLowerCase()}`, `方法：${method.zh}`),
  /** Goes on after the method. */
  statedAs: message("; stated as ", "; в тексте: ", "；文中为："),
  /** The end of that sentence. */
  stop: message(".", ".", "。"),
} as const;

/** The accuracy, in metres, that leaves whole kilometres: what is stated is good to no more. */
export const KILOMETRE = 500;

/** To a hundredth: a mean of unequal legs is worth no more. «23 km» */
export const formatLeg = (legMetres: number, language: Language) =>
  formatLength(legMetres, "km", legMetres / 100, language);

export const BORDER_LENGTH = {
  title: message("How long is the border?", "Какой длины граница?", "边界有多长？"),
  about: message(
    "It depends on the ruler. A line on a map cuts across every bend that is shorter than its legs. With shorter legs more bends count, and the same border grows. So a length that comes without its scale means nothing.",
    "Зависит от линейки. Линия на карте срезает каждый изгиб, который короче её отрезков. Чем короче отрезки, тем больше изгибов учтено и тем длиннее та же граница. Поэтому длина без масштаба ничего не значит.",
    "取决于尺子。地图上的线会切过每一个比线段还短的弯曲。线段越短，计入的弯曲越多，同一条边界就越长。因此，不说明比例的长度没有意义。",
  ),
  coarse: message("Coarse", "Грубо", "粗略"),
  fine: message("Fine", "Подробно", "精细"),
  scale: message("Scale of the line", "Подробность линии", "线的精细程度"),
  /** Of one line: its name, its length and its mean leg. */
  legs: (name: Message, metres: number, legMetres: number, unit: LengthUnit) =>
    composed((language) => {
      const [length, leg] = [formatLength(metres, unit, KILOMETRE, language), formatLeg(legMetres, language)];
      return {
        en: `${name.en}: ${length}, legs of ${leg} on average`,
        ru: `${name.ru}: ${length}, отрезки в среднем ${leg}`,
        zh: `${name.zh}：${length}，线段平均 ${leg}`,
      }[language];
    }),
  sentence: (words: Message) => message(`${words.en}.`, `${words.ru}.`, `${words.zh}。`),
  show: message("Show on the map", "Показать на карте", "在地图上显示"),
  takeOff: message("Take off the map", "Убрать с карты", "从地图上移除"),
  leftOut: message(
    "What a map leaves out counts as well: world-atlas is shorter than the simplified line even where its legs are finer.",
    "Важно и то, что карта опускает: линия world-atlas короче упрощённой даже там, где её отрезки мельче.",
    "地图略去的部分也有影响：即使线段更细，world-atlas 的线仍比简化后的线短。",
  ),
  numbers: message("All numbers", "Все числа", "全部数字"),
  asDrawn: message("The border as drawn", "Граница, как она проведена", "所绘的边界"),
  asStated: message("The border as stated", "Граница, как о ней сказано", "文中所述的边界"),
  line: message("Line", "Линия", "线"),
  meanLeg: message("Mean leg", "Средний отрезок", "平均线段"),
  vertices: message("Vertices", "Вершины", "顶点数"),
  length: message("Length", "Длина", "长度"),
  figure: message("Figure", "Цифра", "数字"),
  source: message("Source", "Источник", "来源"),
  series: {
    simplified: message("100 m line, whole and simplified", "линия 100 м, целая и упрощённая", "100 米线，完整与简化"),
    atlas: unchanged("world-atlas"),
    stated: message("stated figure", "цифра из текста", "文中数字"),
  },
  lengthAxis: message("Length of the border, km", "Длина границы, км", "边界长度（公里）"),
  legAxis: message("Mean leg of the line, km", "Средний отрезок линии, км", "平均线段长度（公里）"),
  /** Of so many lines, the lengths from the shortest to the longest. */
  inWords: (lines: number, [shortest, longest]: readonly [number, number], unit: LengthUnit) =>
    composed((language) => {
      const [from, to] = [shortest, longest].map((metres) => formatLength(metres, unit, KILOMETRE, language));
      return {
        en: `Length of the border by the mean leg of ${lines} lines: from ${from} to ${to}.`,
        ru: `Длина границы в зависимости от среднего отрезка, линий: ${lines}; от ${from} до ${to}.`,
        zh: `${lines} 条线按平均线段得出的边界长度：${from}至${to}。`,
      }[language];
    }),
  statedInWords: (stated: readonly { readonly label: string; readonly metres: number }[], unit: LengthUnit) =>
    composed((language) => {
      const figures = stated
        .map(({ label, metres }) => [formatLength(metres, unit, KILOMETRE, language), label])
        .map((figure) => figure.join(language === "zh" ? "，" : ", "))
        .join(language === "zh" ? "；" : "; ");
      return { en: ` Stated: ${figures}.`, ru: ` В тексте: ${figures}.`, zh: `文中数字：${figures}。` }[language];
    }),
} as const;

/** The name of a line, which the build gives in English, told from its id: «osm-0.05», «world-atlas-50m». */
export function scaleName({ id, label }: { readonly id: string; readonly label: string }): Message {
  const [, millions] = /^world-atlas-(\d+)m$/.exec(id) ?? [];
  if (millions) return message(label, `world-atlas 1:${millions} млн`, `world-atlas 1:${millions}00 万`);
  const [, degrees] = /^osm-(\d+(?:\.\d+)?)$/.exec(id) ?? [];
  if (degrees)
    return message(label, `Линия 100 м, упрощена до ${degrees.replace(".", ",")}°`, `100 米线，简化至 ${degrees}°`);
  return id === "osm-100m"
    ? message(label, "Линия 100 м, OpenStreetMap", "OpenStreetMap 的 100 米线")
    : unchanged(label);
}
