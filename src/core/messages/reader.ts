/** The reader: articles, passages, what is on the map of them, and where they disagree. */
import { composed, message, wholeNumber } from "../language.ts";

export const READER = {
  title: message("Reader", "Чтение", "阅读"),
  article: message("Article", "Статья", "文章"),
  follow: message("follow the text", "следовать за текстом", "跟随文本"),
  followNote: message(
    "The places of the passage in sight are lit on the map",
    "Места отрывка, который перед глазами, подсвечены на карте",
    "正在阅读的段落中的地点在地图上突出显示",
  ),
  privateEdition: message(
    "Private edition: it holds the full texts; do not publish it.",
    "Частное издание: в нём полные тексты; не публикуйте его.",
    "私人版本：含有全文，请勿公开。",
  ),
  ownCopy: message("Full text: open your own copy", "Полный текст: откройте свою копию", "全文：打开您自己的副本"),
  /** Only who reads another language need be told that these are English. */
  about: message(
    "Each passage is told in our own words, with short quotations. Choose an article, or press a place on the map and read its passages.",
    "Каждый отрывок изложен нашими словами, с короткими цитатами; изложения и цитаты — на английском. Выберите статью или нажмите на место на карте и прочтите отрывки о нём.",
    "每个段落都用我们自己的话概述，并附简短引文；概述与引文为英文。请选择一篇文章，或在地图上点选地点，阅读有关的段落。",
  ),
  authors: (names: readonly string[]) => message(names.join(" and "), names.join(" и "), names.join("、")),
  noAuthor: message("Author unknown", "Автор неизвестен", "作者不详"),
  noPublisher: message("publisher unknown", "издатель неизвестен", "出版者不详"),
  noYear: message("year unknown", "год неизвестен", "年份不详"),
  original: message("The original", "Оригинал", "原文"),
  paragraph: (n: number) => message(`Paragraph ${n}`, `Абзац ${n}`, `第 ${n} 段`),
  cite: (citeAs: string, paragraph: number) =>
    message(`${citeAs}, paragraph ${paragraph}`, `${citeAs}, абзац ${paragraph}`, `${citeAs}，第 ${paragraph} 段`),
  notOnMap: message("Not on the map:", "Нет на карте:", "不在地图上："),
  showOnMap: message("Show on the map", "Показать на карте", "在地图上显示"),
  inOriginal: message("in the original", "в оригинале", "见原文"),
  previous: message("Previous passage", "Предыдущий отрывок", "上一个段落"),
  next: message("Next passage", "Следующий отрывок", "下一个段落"),
  /** The name of the place follows. */
  stepOn: (step: number, all: number) =>
    message(`${step} of ${all} on`, `${step} из ${all}:`, `第 ${step} 个，共 ${all} 个：`),
  /** A quotation follows. */
  notInCopy: message("Not in this copy:", "Нет в этой копии:", "此副本中没有："),
} as const;

export const COVERAGE = {
  label: message("Coverage", "Охват", "覆盖情况"),
  title: message("What is on the map, and what is not", "Что есть на карте и чего нет", "哪些在地图上，哪些不在"),
  about: message(
    "Every geographic reference of the passages is either drawn or listed here with the reason why no map can show it. A mention is one place in one paragraph.",
    "Каждое упоминание места в отрывках либо показано на карте, либо названо здесь вместе с причиной, почему карта его показать не может. Упоминание — это одно место в одном абзаце.",
    "段落中的每一处地理指称，要么绘在地图上，要么列在这里并说明地图为何无法显示。一个地点在一段中出现，算一次提及。",
  ),
  article: message("Article", "Статья", "文章"),
  mentions: message("Mentions drawn", "На карте", "已绘提及"),
  places: message("Places", "Мест", "地点"),
  quotes: message("Quotes", "Цитат", "引文"),
  notDrawn: message("Not drawn", "Вне карты", "未绘"),
  notDrawnIn: (title: string, n: number) =>
    composed((language) => {
      const number = wholeNumber(n, language);
      return {
        en: `Not drawn in ${title}: ${number}`,
        ru: `Не на карте («${title}»): ${number}`,
        zh: `“${title}”中未绘：${number}`,
      }[language];
    }),
} as const;

export const DISAGREEMENTS = {
  title: message("Where the articles disagree", "В чём статьи расходятся", "文章之间的分歧"),
  /** Names of places follow. */
  onMap: message("On the map:", "На карте:", "在地图上："),
} as const;

/** A line to cite a passage or a place by. */
export const CITATION = {
  copy: message("Copy citation", "Скопировать ссылку на источник", "复制引用"),
  copied: message("Copied.", "Скопировано.", "已复制。"),
} as const;
