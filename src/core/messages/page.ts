/** The page around its panels: header, tabs, edges, the map's buttons, the way in. */
import { type Message, message } from "../language.ts";

export const PAGE = {
  /** Of an atlas that has no title of its own: the name of the program, the same in every language. */
  title: message("Passage Atlas", "Passage Atlas", "Passage Atlas"),
  about: message(
    "Places that texts speak of, each linked to its passages.",
    "Места, о которых говорят тексты, и отрывки о каждом.",
    "文本所谈到的地点，每处都附有相应段落。",
  ),
  map: message("Map", "Карта", "地图"),
  panels: message("Panels", "Панели", "面板"),
  readingAndMeasuring: message("Reading and measuring", "Чтение и измерения", "阅读与测量"),
  layersAndPlaces: message("Layers and places", "Слои и места", "图层与地点"),
  timeline: message("Timeline", "Хронология", "时间轴"),
  opening: message("Opening …", "Открывается…", "正在打开……"),
  dismiss: message("Dismiss", "Скрыть", "关闭"),
} as const;

/** The tabs, each after its panel. */
export const PANELS = {
  Welcome: message("Start", "Начало", "开始"),
  Tour: message("Tour", "Тур", "导览"),
  Place: message("Place", "Место", "地点"),
  Layers: message("Layers", "Слои", "图层"),
  Places: message("Places", "Места", "地点列表"),
  Reader: message("Reader", "Чтение", "阅读"),
  Measure: message("Measure", "Измерения", "测量"),
  Figures: message("Figures", "Цифры", "数字"),
  Timeline: message("Timeline", "Хронология", "时间轴"),
} as const;

export const EDGES = {
  hide: (what: Message) => message(`Hide: ${what.en}`, `Скрыть: ${what.ru}`, `隐藏：${what.zh}`),
  show: (what: Message) => message(`Show: ${what.en}`, `Показать: ${what.ru}`, `显示：${what.zh}`),
  width: (what: Message) => message(`Width of «${what.en}»`, `Ширина панели «${what.ru}»`, `“${what.zh}”面板的宽度`),
  pixels: (px: number) => message(`${px} pixels`, `${px} пикс.`, `${px} 像素`),
  separatorHint: message(
    "Drag or use arrow keys; double click: as it was",
    "Тяните или нажимайте стрелки; двойной щелчок вернёт исходную ширину",
    "拖动或使用方向键；双击恢复默认宽度",
  ),
  taller: message("Make the panel taller", "Сделать панель выше", "增高面板"),
  lower: message("Make the panel lower", "Сделать панель ниже", "降低面板"),
} as const;

export const MAP_BUTTONS = {
  toolbar: message("Map controls", "Управление картой", "地图控件"),
  zoomIn: message("Zoom in", "Приблизить", "放大"),
  zoomOut: message("Zoom out", "Отдалить", "缩小"),
  globe: message("Globe", "Глобус", "地球仪"),
  flat: message("Flat map", "Плоская", "平面地图"),
  measure: message("Measure", "Измерить", "测量"),
  move: message("Move", "Сдвиг", "移动"),
  rotateLeft: message("Rotate left", "Повернуть влево", "向左旋转"),
  rotateRight: message("Rotate right", "Повернуть вправо", "向右旋转"),
  up: message("Move up", "Вверх", "上移"),
  down: message("Move down", "Вниз", "下移"),
  left: message("Move left", "Влево", "左移"),
  right: message("Move right", "Вправо", "右移"),
  north: message("North up, seen from above", "Север вверху, вид сверху", "北方朝上，俯视"),
  tilt: message("Tilt", "Наклонить", "倾斜"),
  tiltBack: message("Tilt back", "Выпрямить", "减小倾斜"),
} as const;

export const MAP_STATES = {
  code: message("Loading the map …", "Загружается карта…", "正在加载地图……"),
  drawing: message("Drawing the map …", "Карта рисуется…", "正在绘制地图……"),
  failed: (why: Message) =>
    message(`The map cannot be drawn: ${why.en}`, `Карту нарисовать не удалось: ${why.ru}`, `无法绘制地图：${why.zh}`),
  interrupted: message(
    "The map was interrupted: the browser has taken its graphics processor away. It goes on as soon as that is back.",
    "Карта прервана: браузер отнял у неё графический процессор. Она продолжит, как только получит его обратно.",
    "地图已中断：浏览器收回了图形处理器。恢复后地图会继续绘制。",
  ),
  again: message("Draw the map again", "Нарисовать карту заново", "重新绘制地图"),
  without: message(
    "Lists, passages and links work without it.",
    "Списки, отрывки и ссылки работают и без неё.",
    "没有地图，列表、段落和链接仍可使用。",
  ),
} as const;

export const WELCOME = {
  title: message("Where to begin", "С чего начать", "从这里开始"),
  /** `atlas`: its description. Journeys follow. */
  withJourneys: ({ en, ru, zh }: Message) =>
    message(
      `${en} Press one to read what is said of it, or take a journey:`,
      `${ru} Нажмите на любое, чтобы прочесть, или отправьтесь в путь:`,
      `${zh}点选任一地点即可阅读，也可以从一条路线开始：`,
    ),
  withoutJourneys: ({ en, ru, zh }: Message) =>
    message(
      `${en} Press one to read what is said of it.`,
      `${ru} Нажмите на любое, чтобы прочесть.`,
      `${zh}点选任一地点即可阅读。`,
    ),
  alone: message("Look around on your own", "Осмотреться самостоятельно", "自行浏览"),
} as const;

export const EMBED = {
  legend: message("Legend", "Условные знаки", "图例"),
  whole: message("Open the whole atlas", "Открыть весь атлас", "打开完整图集"),
  there: message(
    "Reading and measuring are in the whole atlas.",
    "Чтение и измерения — в полном атласе.",
    "阅读与测量请见完整图集。",
  ),
  gestures: {
    windows: message(
      "Use Ctrl + scroll to zoom the map",
      "Чтобы изменить масштаб, прокручивайте с клавишей Ctrl",
      "按住 Ctrl 并滚动以缩放地图",
    ),
    mac: message(
      "Use ⌘ + scroll to zoom the map",
      "Чтобы изменить масштаб, прокручивайте с клавишей ⌘",
      "按住 ⌘ 并滚动以缩放地图",
    ),
    touch: message("Use two fingers to move the map", "Двигайте карту двумя пальцами", "用两根手指移动地图"),
  },
} as const;
