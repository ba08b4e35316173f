/** Places and articles taken along as files. */
import { composed, counted, message, wholeNumber } from "../language.ts";
import { PLACES } from "./nouns.ts";

export const EXPORT = {
  title: message("Take places along", "Взять места с собой", "带走地点数据"),
  which: message("Which", "Какие", "哪些"),
  shown: (n: number) =>
    composed((language) => {
      const number = wholeNumber(n, language);
      return { en: `those shown (${number})`, ru: `показанные (${number})`, zh: `当前显示的（${number}）` }[language];
    }),
  all: (n: number) =>
    composed((language) => {
      const number = wholeNumber(n, language);
      return { en: `all of the atlas (${number})`, ru: `весь атлас (${number})`, zh: `整个图集（${number}）` }[
        language
      ];
    }),
  as: message("As", "Формат", "格式"),
  save: message("Save", "Сохранить", "保存"),
  loading: message("Loading …", "Загрузка…", "正在加载……"),
  saved: (fileName: string, places: number) =>
    composed((language) => {
      const number = counted(places, PLACES)[language];
      return {
        en: `${fileName} saved, with ${number}.`,
        ru: `Файл ${fileName} сохранён: ${number}.`,
        zh: `已保存 ${fileName}，含 ${number}。`,
      }[language];
    }),
  /** Nothing is shown, so nothing would be in the file. */
  none: message(
    "No place is shown. Choose all of the atlas, or show more.",
    "Ни одно место не показано. Выберите весь атлас или покажите больше.",
    "当前没有显示任何地点。请选择整个图集，或显示更多地点。",
  ),
} as const;

/** By the id of the format; most are names. */
export const EXPORT_FORMATS = {
  geojson: message("GeoJSON", "GeoJSON", "GeoJSON"),
  csv: message("CSV, for a spreadsheet", "CSV, для таблиц", "CSV，用于电子表格"),
  kml: message("KML, for Google Earth", "KML, для Google Earth", "KML，用于 Google Earth"),
  "linked-places": message("Linked Places (LPF)", "Linked Places (LPF)", "Linked Places (LPF)"),
  annotations: message("Web Annotations (JSON-LD)", "Web Annotations (JSON-LD)", "Web Annotations (JSON-LD)"),
  "csl-json": message("CSL-JSON: the articles", "CSL-JSON: статьи", "CSL-JSON：文章"),
  bibtex: message("BibTeX: the articles", "BibTeX: статьи", "BibTeX：文章"),
} as const;
