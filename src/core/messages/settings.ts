/** The settings: languages, theme, keys, arrangement. */
import { message } from "../language.ts";

export const SETTINGS = {
  title: message("Settings", "Настройки", "设置"),
  close: message("Close the settings", "Закрыть настройки", "关闭设置"),
  language: message("Language", "Язык", "语言"),
  pageLanguage: message("Language of the page", "Язык страницы", "页面语言"),
  labels: message("Names on the map", "Названия на карте", "地图上的名称"),
  sameLabels: message("As on the page", "Как на странице", "与页面相同"),
  theme: message("Theme", "Тема", "主题"),
  themes: {
    system: message("System theme", "Как в системе", "跟随系统"),
    light: message("Light theme", "Светлая", "浅色"),
    dark: message("Dark theme", "Тёмная", "深色"),
  },
  shortcuts: message("Keyboard shortcuts", "Сочетания клавиш", "键盘快捷键"),
  shortcutsNote: message(
    "Single keys work while the map has the focus.",
    "Одиночные клавиши действуют, пока выбрана карта.",
    "地图获得焦点时，单键快捷键有效。",
  ),
  reset: message("Reset the arrangement", "Вернуть исходное расположение", "恢复默认布局"),
  resetNote: message("Widths and hidden panels", "Ширина панелей и скрытые панели", "面板宽度与隐藏的面板"),
  wasReset: message("Reset.", "Возвращено.", "已恢复。"),
} as const;
