/** The timeline: dated mentions by the year. */
import { composed, counted, type Message, message, type Noun, unchanged, wholeNumber } from "../language.ts";
import type { YearBin, YearRange } from "../timeline.ts";
import { PLACES } from "./nouns.ts";

const MENTIONS: Noun = {
  en: ["mention", "mentions"],
  ru: ["упоминание", "упоминания", "упоминаний"],
  zh: "次提及",
};
const DATED_MENTIONS: Noun = {
  en: ["dated mention", "dated mentions"],
  ru: ["датированное упоминание", "датированных упоминания", "датированных упоминаний"],
  zh: "次有日期的提及",
};

/** «1969», «2005 to 2008» */
export const yearsInWords = ({ from, to }: YearRange): Message =>
  from === to
    ? message(`${from}`, `${from}`, `${from} 年`)
    : message(`${from} to ${to}`, `${from}–${to}`, `${from}–${to} 年`);

const within = (source: string | undefined): Message =>
  source === undefined ? unchanged("") : message(` in ${source}`, `, ${source}`, `（${source}）`);

export const TIMELINE = {
  title: message("Timeline", "Хронология", "时间轴"),
  move: message("Move through the years", "Движение по годам", "逐年移动"),
  back: message("Step back", "Шаг назад", "后退一步"),
  on: message("Step on", "Шаг вперёд", "前进一步"),
  play: message("Play", "Пуск", "播放"),
  playStill: message("Play step by step", "Пуск по шагам", "逐步播放"),
  pause: message("Pause", "Пауза", "暂停"),
  still: message(
    "Your system asks for less motion: each press moves on once.",
    "Ваша система просит меньше движения: каждое нажатие — один шаг.",
    "您的系统要求减少动态效果：每按一次前进一步。",
  ),
  allYears: message("All years", "Все годы", "全部年份"),
  fromYear: message("From year", "С года", "起始年份"),
  toYear: message("To year", "По год", "结束年份"),
  shaded: (years: number) =>
    message(
      `Shaded: up to ${years} years in which nothing changes, drawn as one.`,
      `Серым: до ${years} лет, когда ничего не меняется, показаны как один год.`,
      `灰色：最多 ${years} 年没有变化，合并为一格。`,
    ),
  noDates: message(
    "No mention carries a date, so there is nothing to show by the year.",
    "Ни одно упоминание не датировано, показывать по годам нечего.",
    "没有带日期的提及，因此无法按年份显示。",
  ),
  noDatesIn: (source: string) =>
    message(
      `No mention in ${source} carries a date.`,
      `В статье ${source} нет датированных упоминаний.`,
      `${source} 中没有带日期的提及。`,
    ),
  allArticles: message("Show all articles", "Показать все статьи", "显示全部文章"),
  /** «1969: 4 mentions of 3 places»; `source` where only one article is shown. */
  inYears: (years: YearRange, mentions: number, places: number, source: string | undefined) =>
    composed((language) => {
      const range = yearsInWords(years)[language];
      const source_ = within(source)[language];
      const [mentioned, placed] = [counted(mentions, MENTIONS)[language], counted(places, PLACES)[language]];
      if (mentions === 0)
        return {
          en: `${range}: no mentions${source_}`,
          ru: `${range}: упоминаний нет${source_}`,
          zh: `${range}：没有提及${source_}`,
        }[language];
      return {
        en: `${range}: ${mentioned} of ${placed}${source_}`,
        ru: `${range}: ${mentioned}, ${placed}${source_}`,
        zh: `${range}：${mentioned}，${placed}${source_}`,
      }[language];
    }),
  /** And how many mentions stand outside the timeline. */
  inAllYears: (mentions: number, places: number, undated: number, source: string | undefined) =>
    composed((language) => {
      const source_ = within(source)[language];
      const [mentioned, placed] = [counted(mentions, DATED_MENTIONS)[language], counted(places, PLACES)[language]];
      const rest = wholeNumber(undated, language);
      return {
        en: `All years: ${mentioned} of ${placed}${source_}, ${rest} without a date`,
        ru: `Все годы: ${mentioned}, ${placed}${source_}; без даты: ${rest}`,
        zh: `全部年份：${mentioned}，${placed}${source_}；无日期 ${rest} 次`,
      }[language];
    }),
  slot: (slot: YearRange, mentions: number) =>
    composed((language) => {
      const range = yearsInWords(slot)[language];
      const mentioned = counted(mentions, MENTIONS)[language];
      const isThroughout = slot.from !== slot.to && mentions > 0;
      return {
        en: `${range}: ${mentioned}${isThroughout ? " throughout" : ""}`,
        ru: `${range}: ${mentioned}${isThroughout ? " в каждом году" : ""}`,
        zh: `${range}：${isThroughout ? "每年 " : ""}${mentioned}`,
      }[language];
    }),
  /** «1860, 1; 1913 to 1968, 0» */
  byYear: (bins: readonly YearBin[]) =>
    composed((language) => {
      const runs = runsOf(bins).map(({ mentions, ...years }) =>
        language === "zh"
          ? `${yearsInWords(years).zh} ${mentions} 次`
          : `${yearsInWords(years)[language]}, ${mentions}`,
      );
      return {
        en: `Mentions by the year: ${runs.join("; ")}`,
        ru: `Упоминания по годам: ${runs.join("; ")}`,
        zh: `各年提及次数：${runs.join("；")}`,
      }[language];
    }),
} as const;

/** Neighbouring years with as many mentions are told at once. */
function runsOf(bins: readonly YearBin[]) {
  const runs: { from: number; to: number; mentions: number }[] = [];
  for (const { year, mentions } of bins) {
    const run = runs.at(-1);
    if (run?.mentions === mentions) run.to = year;
    else runs.push({ from: year, to: year, mentions });
  }
  return runs;
}
