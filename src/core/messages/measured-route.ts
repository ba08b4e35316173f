/** A measured route: its row, its points and legs, and how it is taken along. */
import { formatAccuracy, formatDuration, formatSpeed, type Speed } from "../format.ts";
import { composed, type Message, message } from "../language.ts";
import type { PathMode } from "../route.ts";

export const TABLE = {
  caption: message("Measured routes", "Измеренные маршруты", "已测量的路线"),
  head: message("Route and length", "Маршрут и длина", "路线和长度"),
  at: (speed: Speed) =>
    composed((language) => `${{ en: "At ", ru: "При ", zh: "以 " }[language]}${formatSpeed(speed, language)}`),
  remove: (name: string) => message(`Remove ${name}`, `Удалить: ${name}`, `删除：${name}`),
  /** A length with its share of the shortest. */
  more: (more: Message) =>
    message(`${more.en} more than the shortest`, `на ${more.ru} длиннее кратчайшего`, `比最短的长 ${more.zh}`),
} as const;

const PATHS: Readonly<Record<PathMode, Message>> = {
  geodesic: message("Shortest path (geodesic)", "Кратчайший путь (геодезическая)", "最短路径（大地线）"),
  rhumb: message("Constant bearing (rhumb line)", "Постоянный курс (локсодромия)", "恒定航向（恒向线）"),
};
/** The other path, and what it would be. */
const OTHER_PATH: Readonly<Record<PathMode, Message>> = {
  geodesic: message(
    "Rhumb lines through the same points would be",
    "Путь по локсодромиям через те же точки был бы",
    "若经过相同的点改用恒向线，则",
  ),
  rhumb: message(
    "The shortest path through the same points would be",
    "Кратчайший путь через те же точки был бы",
    "若经过相同的点改用最短路径，则",
  ),
};

export const ROUTE = {
  name: message("Name of the route", "Название маршрута", "路线名称"),
  path: message("Path", "Путь", "路径"),
  paths: PATHS,
  /** On what it was measured; null where the points are the reader's own. */
  basis: (accuracyMetres: number | null) =>
    composed((language) => {
      const accuracy = accuracyMetres === null ? null : formatAccuracy(accuracyMetres, language);
      return {
        en: `On the WGS 84 ellipsoid${accuracy === null ? "" : `, of a line drawn to within about ${accuracy}: a length depends on how finely a line is drawn`}. `,
        ru: `На эллипсоиде WGS 84${accuracy === null ? "" : `, по линии с точностью около ${accuracy}: длина зависит от того, насколько подробно проведена линия`}. `,
        zh: `按 WGS 84 椭球体计算${accuracy === null ? "" : `，所用的线精确到约 ${accuracy}：长度取决于线画得多细`}。`,
      }[language];
    }),
  /** The difference without a sign; null for none. */
  otherPath: (mode: PathMode, difference: Message | null, isLonger: boolean) =>
    composed((language) => {
      const other = OTHER_PATH[mode][language];
      const size = difference?.[language];
      if (size === undefined)
        return { en: `${other} just as long.`, ru: `${other} такой же длины.`, zh: `${other}一样长。` }[language];
      return {
        en: `${other} ${size} ${isLonger ? "longer" : "shorter"}.`,
        ru: `${other} на ${size} ${isLonger ? "длиннее" : "короче"}.`,
        zh: `${other}${isLonger ? "长" : "短"} ${size}。`,
      }[language];
    }),
  closed: message("Closed", "Замкнут", "闭合"),
  reverse: message("Reverse", "Развернуть", "反向"),
  area: (areas: Message) =>
    message(
      `Area enclosed by geodesics: ${areas.en}`,
      `Площадь, ограниченная геодезическими: ${areas.ru}`,
      `大地线围成的面积：${areas.zh}`,
    ),
  points: message("Points of the route", "Точки маршрута", "路线上的点"),
  earlier: message("Earlier points", "Предыдущие точки", "前面的点"),
  later: message("Later points", "Следующие точки", "后面的点"),
  pointsShown: (first: number, last: number, all: Message) =>
    message(
      `Points ${first} to ${last} of ${all.en}`,
      `Точки ${first}–${last} из ${all.ru}`,
      `第 ${first} 至 ${last} 个点，共 ${all.zh} 个`,
    ),
  back: message("Back to point 1", "Обратно к точке 1", "回到点 1"),
  point: (n: number) => message(`Point ${n}`, `Точка ${n}`, `点 ${n}`),
  insertBefore: (n: number) =>
    message(`Insert a point before point ${n}`, `Вставить точку перед точкой ${n}`, `在点 ${n} 前插入一个点`),
  removePoint: (n: number) => message(`Remove point ${n}`, `Удалить точку ${n}`, `删除点 ${n}`),
  bearing: (start: Message, end: Message | null) =>
    message(
      `Bearing ${start.en}${end ? `, ${end.en} on arrival` : ""}`,
      `Азимут ${start.ru}${end ? `, в конце ${end.ru}` : ""}`,
      `方位角 ${start.zh}${end ? `，到达时 ${end.zh}` : ""}`,
    ),
  fromStart: (length: Message) =>
    message(`From the start ${length.en}, `, `От начала ${length.ru}, `, `距起点 ${length.zh}，`),
  time: (hours: number, speed: Speed) =>
    composed((language) => {
      const [time, at] = [formatDuration(hours, language), formatSpeed(speed, language)];
      return { en: `${time} at ${at}`, ru: `${time} при ${at}`, zh: `以 ${at}需 ${time}` }[language];
    }),
  part: (name: Message, n: number, all: number) =>
    message(
      `${name.en}, part ${n} of ${all}`,
      `${name.ru}, часть ${n} из ${all}`,
      `${name.zh}，第 ${n} 部分，共 ${all} 部分`,
    ),
  notLoaded: (name: Message) =>
    message(
      `The geometry of «${name.en}» could not be loaded; try again.`,
      `Не удалось загрузить геометрию объекта «${name.ru}»; попробуйте снова.`,
      `无法加载“${name.zh}”的几何数据；请重试。`,
    ),
} as const;

export const TAKE_ALONG = {
  title: message("Take along", "Взять с собой", "带走"),
  copyText: message("Copy as text", "Копировать текст", "复制文本"),
  copyLink: message("Copy link", "Копировать ссылку", "复制链接"),
  textCopied: message("Text copied.", "Текст скопирован.", "文本已复制。"),
  linkCopied: message("Link copied.", "Ссылка скопирована.", "链接已复制。"),
  noCopy: message(
    "The browser does not let this page copy; save a file instead, or copy the address.",
    "Браузер не даёт странице копировать; сохраните файл или скопируйте адрес.",
    "浏览器不允许此页面复制；请改为保存文件，或复制网址。",
  ),
  saved: (file: string) => message(`${file} saved.`, `Файл ${file} сохранён.`, `${file} 已保存。`),
  tooLong: message(
    "These routes have too many points for a link; a file holds them all.",
    "В этих маршрутах слишком много точек для ссылки; в файл войдут все.",
    "这些路线的点太多，链接放不下；文件可全部保存。",
  ),
} as const;
