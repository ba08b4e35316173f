/** «About»: what the atlas is, of whose work it is made, and under which terms. */
import { counted, type Message, message } from "../language.ts";
import type { WorkKind } from "../licences.ts";
import { ARTICLES, PASSAGES, PLACES } from "./nouns.ts";

export const ABOUT = {
  open: message("About this atlas", "Об этом атласе", "关于本图集"),
  close: message("Close «About»", "Закрыть «Об этом атласе»", "关闭“关于本图集”"),
  loading: message("Opening …", "Открывается…", "正在打开……"),
  again: message("Try again", "Повторить", "重试"),
  made: message(
    "A static site: it asks no other server for anything unless you switch on a base map from the web, and keeps what you do in this browser only. The articles are other people's writing; here are gists in our own words and short quotations.",
    "Статический сайт: он не обращается ни к какому другому серверу, если вы не включили карту-основу из интернета, и хранит ваши действия только в этом браузере. Статьи написаны другими людьми; здесь — изложения нашими словами и короткие цитаты.",
    "这是一个静态网站：除非您打开网络底图，它不会向其他服务器请求任何内容，您的操作也只保存在此浏览器中。文章为他人所著；此处是我们自己的概述和简短引文。",
  ),
  version: message("Version", "Версия", "版本"),
  format: message("Format of the data", "Формат данных", "数据格式"),
  contents: message("Holds", "Содержит", "内容"),
  holds: (places: number, passages: number, articles: number) => {
    const [a, b, c] = [counted(places, PLACES), counted(passages, PASSAGES), counted(articles, ARTICLES)];
    return message(`${a.en}, ${b.en}, ${c.en}`, `${a.ru}, ${b.ru}, ${c.ru}`, `${a.zh}，${b.zh}，${c.zh}`);
  },
  data: message("Data", "Данные", "数据"),
  dataAbout: message(
    "Each place names the source of its geometry. By licence:",
    "У каждого места указан источник его геометрии. По лицензиям:",
    "每个地点都注明其几何数据的来源。按许可证：",
  ),
  shareAlike: message(
    "What derives from OpenStreetMap is under the ODbL, and so are the published features as a whole.",
    "Полученное из OpenStreetMap распространяется по ODbL, как и опубликованные объекты в целом.",
    "源自 OpenStreetMap 的内容采用 ODbL，所发布的要素整体亦然。",
  ),
  credits: message("Credited on the map", "Указано на карте", "地图署名"),
  works: message("Licences", "Лицензии", "许可证"),
  noText: message(
    "The package brings no text of its licence along.",
    "Текста лицензии в пакете нет.",
    "该软件包未附带许可证全文。",
  ),
  by: (author: string) => message(`By ${author}.`, `Автор: ${author}.`, `作者：${author}。`),
  home: message("Its home page", "Домашняя страница", "主页"),
  dataUnder: (credit: string, licence: string) =>
    message(
      `Data: ${credit}, ${licence === "public domain" ? "public domain" : licence}`,
      `Данные: ${credit}, ${licence === "public domain" ? "общественное достояние" : licence}`,
      `数据：${credit}，${licence === "public domain" ? "公有领域" : licence}`,
    ),
} as const;

/** The groups of the list, in its order. */
export const WORK_KINDS: Readonly<Record<WorkKind, Message>> = {
  own: message("This atlas", "Этот атлас", "本图集"),
  data: message("What the maps are made of", "Из чего сделаны карты", "地图素材"),
  fonts: message("Fonts", "Шрифты", "字体"),
  code: message("Programs", "Программы", "程序"),
};
