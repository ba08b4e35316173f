/** The way in to layers of the reader's own: all that is there before one is opened. */
import { message } from "../language.ts";

export const OWN_OPEN = {
  label: message("Your own places", "Ваши места", "您自己的地点"),
  open: message("Open your own places", "Открыть свои места", "打开您自己的地点"),
  about: message(
    "GeoJSON, KML, GPX or CSV; or drop a file anywhere on the page. It is read in this browser only, nothing is sent, and it is gone when the page is closed.",
    "GeoJSON, KML, GPX или CSV; или перетащите файл в любое место страницы. Он читается только в этом браузере, ничего не отправляется; когда страница закроется, всё исчезнет.",
    "GeoJSON、KML、GPX 或 CSV；也可将文件拖放到页面任意位置。文件只在此浏览器中读取，不会发送到任何地方；关闭页面后即消失。",
  ),
  /** The name of a place that has none, with its number in the layer. */
  unnamed: (n: number) => message(`Place ${n}`, `Место ${n}`, `地点 ${n}`),
} as const;
