/** The page before and instead of the atlas. */
import { message } from "../language.ts";

export const OPENING = {
  failed: message("Passage Atlas could not open", "Passage Atlas не открылся", "Passage Atlas 无法打开"),
  nothing: message(
    "Without these data there is nothing to show. Nothing of yours is lost.",
    "Без этих данных показать нечего. Ничего вашего не потеряно.",
    "没有这些数据就没有可显示的内容。您的内容没有丢失。",
  ),
  again: message("Try again", "Попробовать снова", "重试"),
} as const;
