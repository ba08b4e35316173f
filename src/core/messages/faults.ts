/** What a reader can do when a part of the page did not come, and when a newer version of it has. */
import { type Message, message } from "../language.ts";

/** Parts of the program that come when they are first wanted. */
export const PARTS = {
  about: message("The list of works", "Список использованных работ", "所用作品列表"),
  citation: message("The citation", "Цитирование", "引用格式"),
  export: message("The export", "Экспорт", "导出功能"),
  figures: message("The figures panel", "Панель цифр", "数字面板"),
  help: message("The help", "Справка", "帮助"),
  measuring: message("The measuring panel", "Панель измерений", "测量面板"),
  onlineBase: message("The detailed base map", "Подробная карта-основа", "详细底图"),
  ownLayers: message("The reading of your places", "Чтение ваших мест", "读取您的地点"),
  places: message("The list of places", "Список мест", "地点列表"),
  print: message("The printed page", "Печатная страница", "打印页面"),
  view: message("The description of the view", "Описание вида", "视图说明"),
  search: message("The search", "Поиск", "搜索"),
  settings: message("The settings", "Настройки", "设置"),
  share: message("The sharing dialog", "Окно «Поделиться»", "分享窗口"),
} as const;

export const FAULTS = {
  notLoaded: (part: Message) =>
    message(
      `${part.en} could not be loaded; all else goes on. There may be a newer version of the atlas: reload the page to use it.`,
      `Не удалось загрузить: ${part.ru}. Всё остальное работает. Возможно, есть новая версия атласа: перезагрузите страницу.`,
      `无法加载：${part.zh}。其余功能正常。图集可能已有新版本：请重新加载页面。`,
    ),
  newer: message(
    "A newer version of the atlas is ready. Reload the page to use it, or go on with this one.",
    "Готова новая версия атласа. Перезагрузите страницу, чтобы перейти на неё, или продолжайте с этой.",
    "图集的新版本已就绪。重新加载页面即可使用，也可以继续使用当前版本。",
  ),
  again: message("Try again", "Попробовать снова", "重试"),
  reload: message("Reload the page", "Перезагрузить страницу", "重新加载页面"),
} as const;
