/** The panel that measures. */
import { formatDuration, formatLengths, formatSpeed, type LengthUnit, type Speed } from "../format.ts";
import { composed, counted, type Message, message, type Noun } from "../language.ts";

/** Between the parts of a phrase. */
export const COMMA = message(", ", ", ", "，");

const LEGS: Noun = { en: ["leg", "legs"], ru: ["участок", "участка", "участков"], zh: "段" };
const ROUTES: Noun = { en: ["route", "routes"], ru: ["маршрут", "маршрута", "маршрутов"], zh: "条路线" };

export const MEASURE = {
  region: message("Measurement", "Измерения", "测量"),
  title: message("Measure", "Измерить", "测量"),
  setPoints: message("Set points on the map", "Ставить точки на карте", "在地图上取点"),
  undo: message("Undo", "Отменить", "撤销"),
  redo: message("Redo", "Вернуть", "重做"),
  clear: message("Clear", "Очистить", "清除"),
  how: message(
    "Press the map for each point, or move it with the arrow keys and press Enter. Drag a point or the middle of a leg; press the first point to close the route. Escape or a double press ends, and the result stays.",
    "Нажимайте на карту там, где нужна точка, или двигайте карту стрелками и нажимайте Enter. Точку и середину участка можно перетащить; нажатие на первую точку замыкает маршрут. Escape или двойное нажатие завершает, результат остаётся.",
    "在地图上逐点点按；也可用方向键移动地图，再按 Enter。点和线段中点可以拖动；点按第一个点使路线闭合。按 Escape 或双击结束，结果保留。",
  ),
  /** A form of the panel: what it is called. */
  between: message("Route between places", "Маршрут между местами", "地点之间的路线"),
  anotherBetween: message("Another route between places", "Ещё один маршрут между местами", "再加一条地点之间的路线"),
  along: message("Along a line of the map", "Вдоль линии на карте", "沿地图上的线"),
  shortest: message(
    "Shortest way to a line or an area",
    "Кратчайший путь до линии или области",
    "到线或区域的最短距离",
  ),
  seaRoutes: message("Ready-made sea routes", "Готовые морские пути", "现成的海上航线"),
  paste: message("Paste a line", "Вставить линию", "粘贴线"),
  measure: message("Measure", "Измерить", "测量"),
  placeholder: message("a place, or 55.75 37.62", "место или 55,75 37,62", "地点，或 55.75 37.62"),
  choose: message("choose", "выберите", "请选择"),
  /** One of several of its kind: «Amur (river)». */
  withKind: (name: Message, kind: Message) =>
    message(
      `${name.en} (${kind.en.toLowerCase()})`,
      `${name.ru} (${kind.ru.charAt(0).toLowerCase()}${kind.ru.slice(1)})`,
      `${name.zh}（${kind.zh}）`,
    ),
  /** A name that a route has by itself. */
  route: (id: number) => message(`Route ${id}`, `Маршрут ${id}`, `路线 ${id}`),
  /** What a screen reader is told of the route at work. */
  total: (name: Message, legs: number, metres: number, hours: number, shown: Shown) =>
    composed((language) => {
      const [parts, speed] = [counted(legs, LEGS)[language], formatSpeed(shown.speed, language)];
      const length = formatLengths(metres, shown.unit, shown.accuracyMetres ?? undefined, language);
      const time = formatDuration(hours, language);
      return {
        en: `${name.en}, ${parts}: total ${length}, ${time} at ${speed}.`,
        ru: `${name.ru}, ${parts}: всего ${length}, ${time} при скорости ${speed}.`,
        zh: `${name.zh}，${parts}：共 ${length}，以 ${speed}需 ${time}。`,
      }[language];
    }),
} as const;

interface Shown {
  readonly unit: LengthUnit;
  readonly speed: Speed;
  readonly accuracyMetres: number | null;
}

/** From, via, to. */
export const STOPS = {
  from: message("From", "Откуда", "起点"),
  to: message("To", "Куда", "终点"),
  via: message("Via", "Через", "途经"),
  viaNth: (n: number) => message(`Via ${n}`, `Через (${n})`, `途经 ${n}`),
  add: message("Add a stop", "Добавить пункт", "添加途经点"),
  removeLast: message("Remove the last stop", "Убрать последний пункт", "移除最后一个途经点"),
} as const;

export const ALONG = {
  line: message("Line", "Линия", "线"),
  between: message("Between", "От места", "从"),
  and: message("And", "До места", "到"),
  measureBetween: message("Measure between", "Измерить между ними", "测量两处之间"),
  wholeLine: message("Whole line", "Вся линия", "整条线"),
  chooseOnMap: message("Choose on the map", "Выбрать на карте", "在地图上选"),
  pressFirst: message(
    "Press the first place of the line on the map.",
    "Нажмите на первое место линии на карте.",
    "请在地图上点按线上的第一处。",
  ),
  pressSecond: message(
    "Press the second place of the line on the map.",
    "Нажмите на второе место линии на карте.",
    "请在地图上点按线上的第二处。",
  ),
  apart: message(
    "The two places lie on parts of this line that do not touch; choose two on one part.",
    "Эти места лежат на частях линии, которые не соединены; выберите два на одной части.",
    "这两处位于这条线上互不相连的部分；请在同一部分上选两处。",
  ),
  gaps: (from: Message, to: Message) =>
    message(
      `Measured between the places of the line nearest to both; they are ${from.en} and ${to.en} from it.`,
      `Измерено между ближайшими к ним местами линии; до неё ${from.ru} и ${to.ru}.`,
      `按线上离两处最近的位置测量；两处距线分别为 ${from.zh}和 ${to.zh}。`,
    ),
  name: (line: Message, from: Message, to: Message) =>
    message(
      `${line.en}: ${from.en} – ${to.en}`,
      `${line.ru}: ${from.ru} – ${to.ru}`,
      `${line.zh}：${from.zh} – ${to.zh}`,
    ),
} as const;

export const NEAREST = {
  to: message("To the nearest place of", "До ближайшего места объекта", "到以下要素的最近处"),
  nothing: message("There is nothing to measure to.", "Измерять не до чего.", "没有可测量的目标。"),
  touch: message("The two touch: the distance is 0.", "Они соприкасаются: расстояние равно 0.", "两者相接：距离为 0。"),
  name: (from: Message, to: Message) =>
    message(`${from.en} to ${to.en}, shortest`, `${from.ru} – ${to.ru}, кратчайший путь`, `${from.zh}到${to.zh}，最短`),
} as const;

export const FAIRWAYS = {
  add: message("Add", "Добавить", "添加"),
  addNamed: (name: string) => message(`Add ${name}`, `Добавить: ${name}`, `添加：${name}`),
  published: message("Published: ", "Опубликовано: ", "已发表："),
  compareAll: (n: number) => message(`Compare all ${n}`, `Сравнить все ${n}`, `比较全部 ${n} 条`),
} as const;

export const PASTE = {
  label: message(
    "GeoJSON with a LineString or Polygon, or positions, one a line",
    "GeoJSON с LineString или Polygon либо координаты, по одной паре в строке",
    "含 LineString 或 Polygon 的 GeoJSON；或坐标，每行一个",
  ),
  added: (n: number) =>
    composed((language) => {
      const routes = counted(n, ROUTES)[language];
      return { en: `${routes} added.`, ru: `Добавлено: ${routes}.`, zh: `已添加 ${routes}。` }[language];
    }),
} as const;

export const MEASURE_SETTINGS = {
  title: message("Settings", "Настройки", "设置"),
  firstUnit: message("First unit", "Основная единица", "首选单位"),
  units: {
    km: message("Kilometres", "Километры", "公里"),
    mi: message("Miles", "Мили", "英里"),
    nm: message("Nautical miles", "Морские мили", "海里"),
  },
  speed: message("Speed", "Скорость", "速度"),
  unitOfSpeed: message("Unit of speed", "Единица скорости", "速度单位"),
  speedUnits: { kn: message("knots", "узлы", "节"), "km/h": message("km/h", "км/ч", "公里/小时") },
  snapping: message(
    "Points on the map snap to places and lines",
    "Точки на карте притягиваются к местам и линиям",
    "地图上的点自动吸附到地点和线",
  ),
} as const;

/** A clause as a sentence of the page. One that ends with a short word has its point. */
export const sentenceOf = (clause: Message): Message =>
  composed((language) => {
    const [text, point] = [clause[language], language === "zh" ? "。" : "."];
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(point) ? "" : point}`;
  });
