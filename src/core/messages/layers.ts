/** Layers, the legend, and the signs of certainty. */
import { type Message, message } from "../language.ts";

export const LAYERS = {
  title: message("Layers", "Слои", "图层"),
  all: message("All", "Все", "全部"),
  none: message("None", "Ни одного", "全不选"),
  only: message("only", "только", "仅此"),
  onlyLayer: ({ en, ru, zh }: Message) => message(`Only ${en}`, `Только «${ru}»`, `仅显示“${zh}”`),
  onMap: message("Layers on the map", "Слои на карте", "地图上的图层"),
  kindsOf: ({ en, ru, zh }: Message) => message(`Kinds in ${en}`, `Виды в слое «${ru}»`, `“${zh}”中的类别`),
  pressKind: message(
    "Press a kind to take it off the map, or to put it back.",
    "Нажмите на вид, чтобы убрать его с карты или вернуть.",
    "点按类别可将其从地图上移除或恢复。",
  ),
} as const;

export const LEGEND = {
  whenChosen: ({ en, ru, zh }: Message) =>
    message(`${en}, outlined when chosen`, `${ru} (контур при выборе)`, `${zh}（选中时显示轮廓）`),
  knownOutline: ({ en, ru, zh }: Message) =>
    message(`${en}, known outline`, `${ru}, контур известен`, `${zh}（轮廓已知）`),
  withStatus: (kind: Message, status: Message) =>
    message(`${kind.en}, ${status.en}`, `${kind.ru}: ${status.ru}`, `${kind.zh}（${status.zh}）`),
} as const;

/** What the signs of certainty mean, in the order in which they are shown. */
export const CERTAINTY_SIGNS = {
  title: message("How sure a place is", "Насколько точно место", "位置有多确定"),
  soft: message(
    "Soft edge or band: the outline or course is ours, or only roughly agreed. It is as wide as the line may be off.",
    "Мягкий край или полоса: контур или ход линии проведён нами или условен. Ширина показывает возможную ошибку.",
    "柔边或色带：轮廓或走向由本图集绘制，或仅有大致共识。宽度即可能的偏差。",
  ),
  ring: message(
    "Dashed ring: the true position lies within it.",
    "Кольцо штрихом: истинное положение внутри него.",
    "虚线圆环：真实位置在环内。",
  ),
  gaps: message(
    "Dashes with wide gaps: the whole course is uncertain.",
    "Штрихи с широкими просветами: весь ход линии недостоверен.",
    "间隔较宽的虚线：整个走向不确定。",
  ),
  outline: message(
    "Around a chosen area: dashed where the outline is a sketch, solid where it is known.",
    "Вокруг выбранной области: штрихом — набросок, сплошной линией — известный контур.",
    "选中区域的轮廓：虚线为示意，实线为已知。",
  ),
  dot: message(
    "From afar, a dot in a layer’s colour stands for a sign.",
    "Издали вместо знака стоит точка цвета слоя.",
    "远看时，以图层颜色的圆点代替符号。",
  ),
} as const;
