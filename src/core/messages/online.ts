/** The more detailed base map of another server, and what is said where it fails. */
import { type Message, message } from "../language.ts";

export const ONLINE_BASE = {
  switch: message(
    "More detailed base map from the web",
    "Более подробная карта-основа из интернета",
    "来自网络的更详细底图",
  ),
  /** `server`: null where the tiles lie beside the page. */
  asks: (title: Message, server: string | null) =>
    server === null
      ? message(
          `Off by default. While it is on, this site sends ${title.en} too.`,
          `По умолчанию выключено. Пока включено, этот сайт присылает и «${title.ru}».`,
          `默认关闭。开启后，本站还会发送“${title.zh}”。`,
        )
      : message(
          `Off by default. While it is on, your browser asks ${server} (${title.en}) for tiles; that server then sees your address and where you look.`,
          `По умолчанию выключено. Пока включено, браузер запрашивает фрагменты карты у ${server} (${title.ru}); этот сервер видит ваш адрес и то, какое место вы смотрите.`,
          `默认关闭。开启后，浏览器会向 ${server}（${title.zh}）请求地图瓦片；该服务器会看到您的地址和您正在查看的位置。`,
        ),
  stays: message(
    "The map of this atlas stays, everything else works, and the switch is off again.",
    "Остаётся карта самого атласа, всё остальное работает, переключатель снова выключен.",
    "本图集自带的地图保留，其余功能正常，开关已重新关闭。",
  ),
  notStyle: (address: string) =>
    message(
      `${address} holds no map style that the atlas can draw.`,
      `По адресу ${address} нет стиля карты, который атлас мог бы нарисовать.`,
      `${address} 中没有本图集能够绘制的地图样式。`,
    ),
  notTiles: (address: string) =>
    message(
      `${address} holds no tiles that the atlas can draw.`,
      `По адресу ${address} нет фрагментов карты, которые атлас мог бы нарисовать.`,
      `${address} 中没有本图集能够绘制的地图瓦片。`,
    ),
  notDrawn: message(
    "The style of the base map from the web has mistakes and cannot be drawn.",
    "В стиле карты-основы из интернета есть ошибки, нарисовать её нельзя.",
    "来自网络的底图样式有误，无法绘制。",
  ),
  noTiles: message(
    "The base map from the web could not be loaded: its tiles do not come.",
    "Карту-основу из интернета не удалось загрузить: её фрагменты не приходят.",
    "无法加载来自网络的底图：未收到地图瓦片。",
  ),
  someTiles: message(
    "Parts of the base map from the web do not come. Where they are missing, the map of this atlas shows; everything else works.",
    "Часть карты-основы из интернета не приходит. Там, где её нет, видна карта самого атласа; всё остальное работает.",
    "来自网络的底图有一部分未能加载。缺失处显示本图集自带的地图；其余功能正常。",
  ),
} as const;
