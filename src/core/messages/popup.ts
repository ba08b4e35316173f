/** A place and everything that is known and said of it. */
import { formatAccuracy } from "../format.ts";
import { composed, type Message, message } from "../language.ts";

export const POPUP = {
  close: message("Close", "Закрыть", "关闭"),
  previousHere: message("Previous place here", "Предыдущее место здесь", "此处的上一个地点"),
  nextHere: message("Next place here", "Следующее место здесь", "此处的下一个地点"),
  placeHere: (place: number, all: number) =>
    message(`${place} of ${all} here`, `${place} из ${all} здесь`, `此处 ${all} 个中的第 ${place} 个`),
  known: message("How this is known", "Откуда это известно", "依据"),
  noPassage: message(
    "No passage mentions it; it is drawn because others stand on it.",
    "Ни один отрывок его не упоминает; оно показано, потому что на нём основаны другие места.",
    "没有段落提到它；绘出它，是因为其他地点以它为依据。",
  ),
  together: message("Mentioned together", "Упоминаются вместе", "一同提及"),
  read: message("Read the passage", "Читать отрывок", "阅读此段落"),
} as const;

/** What each fact of a place is called, and how some are put. */
export const FACTS = {
  kind: message("Kind", "Вид", "类别"),
  date: message("Date", "Дата", "日期"),
  length: message("Length", "Длина", "长度"),
  area: message("Area", "Площадь", "面积"),
  position: message("Position", "Координаты", "坐标"),
  certainty: message("Certainty", "Достоверность", "确定程度"),
  administeredBy: message("Administered by", "Управляет", "管辖方"),
  claimedBy: message("Claimed by", "Претендует", "主张方"),
  since: message("Since", "Начало", "始于"),
  kindWithStatus: (kind: Message, status: Message) =>
    message(`${kind.en}, ${status.en}`, `${kind.ru}, ${status.ru}`, `${kind.zh}，${status.zh}`),
  howCertain: (certainty: Message, basis: Message, accuracyMetres: number) =>
    composed((language) => {
      // Number and unit stay on one line.
      const accuracy = formatAccuracy(accuracyMetres, language);
      const within = language === "en" ? accuracy : accuracy.replaceAll(" ", "\u00a0");
      return {
        en: `${certainty.en}; ${basis.en}; within about ${within}`,
        ru: `${certainty.ru}; ${basis.ru}; в пределах примерно ${within}`,
        zh: `${certainty.zh}；${basis.zh}；误差约 ${within}以内`,
      }[language];
    }),
} as const;

export const MEASURE_FEATURE = {
  fromHere: message("Measure from here", "Измерить отсюда", "从此处测量"),
  line: message("Measure this line", "Измерить эту линию", "测量此线"),
  outline: message("Measure its outline", "Измерить контур", "测量其轮廓"),
  along: message(
    "Measure along it between two points",
    "Измерить вдоль неё между двумя точками",
    "测量线上两点之间的长度",
  ),
} as const;

export const CLAIMS_OF_FEATURE = {
  label: message("Checked figures about it", "Проверенные цифры о нём", "与它有关的核对数字"),
  title: message("Checked figures", "Проверенные цифры", "核对过的数字"),
  /** What is stated follows, in English. */
  stated: message("stated", "в тексте", "文中"),
  /** Follows what is stated. */
  measured: (figure: Message) => message(`, measured ${figure.en}`, `, измерено ${figure.ru}`, `，测得 ${figure.zh}`),
  verdict: (verdict: Message) =>
    message(`: ${verdict.en.toLowerCase()}`, `: ${verdict.ru.toLowerCase()}`, `：${verdict.zh}`),
} as const;
