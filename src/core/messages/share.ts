/** Taking the map along: link, picture, paper. */
import { composed, counted, message } from "../language.ts";
import { PASSAGES } from "./nouns.ts";

export const SHARE = {
  open: message("Share", "Поделиться", "分享"),
  title: message("Share, save a picture, print", "Поделиться, сохранить картинку, напечатать", "分享、保存图片、打印"),
  close: message("Close", "Закрыть", "关闭"),
  link: message("Link to this view", "Ссылка на этот вид", "此视图的链接"),
  linkNote: message(
    "It holds the view, the layers, what is chosen and what is measured.",
    "В ней вид, слои, выбранное и измеренное.",
    "其中包含视图、图层、所选内容和测量结果。",
  ),
  copyLink: message("Copy link", "Скопировать ссылку", "复制链接"),
  embed: message("Code to embed the map in a page", "Код для вставки карты на страницу", "将地图嵌入网页的代码"),
  copyEmbed: message("Copy code", "Скопировать код", "复制代码"),
  copied: message("Copied.", "Скопировано.", "已复制。"),
  notCopied: message(
    "The browser did not allow copying; select the text and copy it.",
    "Браузер не разрешил копирование; выделите текст и скопируйте его.",
    "浏览器不允许复制；请选中文本后复制。",
  ),
  picture: message("Picture of the map", "Картинка карты", "地图图片"),
  pictureNote: message(
    "PNG with title, legend, scale and attribution.",
    "PNG с заголовком, легендой, масштабом и указанием источников.",
    "PNG，含标题、图例、比例尺和来源说明。",
  ),
  size: message("Size", "Размер", "尺寸"),
  times: (scale: number) =>
    message(
      scale === 1 ? "1×, as on the screen" : scale === 2 ? "2×, for slides" : "3×, for print",
      scale === 1 ? "1×, как на экране" : scale === 2 ? "2×, для слайдов" : "3×, для печати",
      scale === 1 ? "1×，与屏幕相同" : scale === 2 ? "2×，用于幻灯片" : "3×，用于打印",
    ),
  save: message("Save picture", "Сохранить картинку", "保存图片"),
  drawing: message("Drawing …", "Рисуется…", "正在绘制……"),
  saved: (name: string, widthPx: number, heightPx: number) =>
    message(
      `${name} saved, ${widthPx} × ${heightPx} pixels.`,
      `${name} сохранён, ${widthPx} × ${heightPx} пикселей.`,
      `${name} 已保存，${widthPx} × ${heightPx} 像素。`,
    ),
  failed: (why: string) =>
    message(
      `The picture could not be made: ${why}. The map itself goes on.`,
      `Картинку сделать не удалось: ${why}. Сама карта работает.`,
      `无法生成图片：${why}。地图本身仍可使用。`,
    ),
  noMap: message(
    "Without a map there is no picture to save or print; the link works.",
    "Без карты нечего сохранить или напечатать; ссылка работает.",
    "没有地图就没有可保存或打印的图片；链接可用。",
  ),
  print: message("One printed page", "Одна печатная страница", "打印一页"),
  printNote: message(
    "The map with legend and scale, and the passages of the places in sight, numbered.",
    "Карта с легендой и масштабом и пронумерованные отрывки о местах на ней.",
    "地图连同图例和比例尺，以及所见地点的编号段落。",
  ),
  paper: message("Paper", "Бумага", "纸张"),
  printIt: message("Print", "Напечатать", "打印"),
} as const;

export const SHEET = {
  passages: message("Passages", "Отрывки", "段落"),
  legend: message("Legend", "Легенда", "图例"),
  noPassages: message(
    "No passage speaks of a place in sight.",
    "Ни один отрывок не говорит о местах в этом виде.",
    "没有段落提到所见的地点。",
  ),
  left: (n: number) =>
    composed((language) => {
      const passages = counted(n, PASSAGES)[language];
      return { en: `and ${passages} more`, ru: `и ещё ${passages}`, zh: `另有 ${passages}` }[language];
    }),
  paragraph: (cite: string, paragraph: number) =>
    message(`${cite}, paragraph ${paragraph}`, `${cite}, абзац ${paragraph}`, `${cite}，第 ${paragraph} 段`),
  scale: message("Scale at the middle of the map", "Масштаб в середине карты", "地图中心处的比例尺"),
  english: message("", "Изложения на английском.", "要点为英文。"),
  mapOf: message("Map", "Карта", "地图"),
  more: (n: number) => message(`+${n}`, `+${n}`, `+${n}`),
} as const;
