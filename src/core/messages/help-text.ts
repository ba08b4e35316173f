/** The help, read when it is asked for: what keys, mouse and fingers do, how boundaries and certainty are drawn. */
import { type Message, message, unchanged } from "../language.ts";

export interface KeyRow {
  readonly keys: readonly Message[];
  readonly does: Message;
}
export interface KeyTable {
  readonly title: Message;
  readonly rows: readonly KeyRow[];
  /** Rows that can be switched off. */
  readonly single?: readonly KeyRow[];
}

const ARROWS = message("Arrow keys", "Стрелки", "方向键");
const row = (keys: readonly (string | Message)[], does: Message): KeyRow => ({
  keys: keys.map((key) => (typeof key === "string" ? unchanged(key) : key)),
  does,
});

export const KEY_TABLES: readonly KeyTable[] = [
  {
    title: message("On the map, while it has the focus", "На карте, когда она выбрана", "地图获得焦点时"),
    rows: [
      row([ARROWS], message("move the map", "двигают карту", "移动地图")),
      row(["Shift + ←", "Shift + →"], message("turn it", "поворачивают её", "旋转地图")),
      row(["Shift + ↑", "Shift + ↓"], message("tilt it", "наклоняют её", "倾斜地图")),
      row(["+", "−"], message("zoom in and out", "приближают и отдаляют", "放大和缩小")),
      row(
        ["Enter"],
        message(
          "opens what lies in the ring at the middle; while measuring, sets a point there",
          "открывает то, что в кольце посередине; при измерении ставит там точку",
          "打开中央圆圈处的地点；测量时在该处设点",
        ),
      ),
      row(
        ["Esc"],
        message("closes a place, ends measuring", "закрывает место, завершает измерение", "关闭地点，结束测量"),
      ),
    ],
    single: [
      row(["?"], message("this help", "эта справка", "本帮助")),
      row(
        ["W"],
        message("where am I: the view in a sentence", "где я: вид одной фразой", "我在哪里：用一句话说明视图"),
      ),
      row(["0", "Home"], message("the opening view", "исходный вид", "初始视图")),
      row(["R"], message("north up, seen from above", "север вверху, вид сверху", "北方朝上，俯视")),
      row(["G"], message("globe or flat map", "глобус или плоская карта", "地球仪或平面地图")),
      row(["M"], message("begins and ends measuring", "начинает и завершает измерение", "开始或结束测量")),
      row(
        ["N", "P"],
        message(
          "next and previous of the places that lie at one spot",
          "следующее и предыдущее из мест в одной точке",
          "同一处的下一个和上一个地点",
        ),
      ),
      row(["L"], message("to the layers", "к слоям", "到图层")),
      row(["/"], message("to the search", "к поиску", "到搜索")),
    ],
  },
  {
    title: message("Measuring", "Измерения", "测量"),
    rows: [
      row(
        ["Delete", "Backspace"],
        message(
          "removes the point in the ring at the middle",
          "убирает точку в кольце посередине",
          "删除中央圆圈处的点",
        ),
      ),
      row(["Ctrl + Z", "⌘ + Z"], message("undoes the last step", "отменяет последний шаг", "撤销上一步")),
      row(["Ctrl + Shift + Z", "Ctrl + Y"], message("does it again", "возвращает его", "重做")),
    ],
  },
  {
    title: message("List of places", "Список мест", "地点列表"),
    rows: [
      row(["Tab"], message("stops once at the list", "останавливается на списке один раз", "在列表上只停一次")),
      row(["↑", "↓"], message("from place to place", "от места к месту", "逐个地点移动")),
      row(["Page Up", "Page Down"], message("from layer to layer", "от слоя к слою", "逐个图层移动")),
      row(["Home", "End"], message("to the ends", "в начало и в конец", "到首尾")),
      row(
        [message("Letters", "Буквы", "字母")],
        message(
          "to the next name that begins with them",
          "к следующему названию на эти буквы",
          "到以其开头的下一个名称",
        ),
      ),
      row(["Enter"], message("opens the place", "открывает место", "打开地点")),
    ],
  },
  {
    title: message("Elsewhere", "В других местах", "其他位置"),
    rows: [
      row(
        ["↑", "↓", "Enter", "Esc"],
        message("in the search: choose, open, close", "в поиске: выбрать, открыть, закрыть", "搜索：选择、打开、关闭"),
      ),
      row(
        ["←", "→"],
        message(
          "on a tour back and on; on tabs from one to the next; on an edge of a panel its width",
          "в туре назад и вперёд; на вкладках от одной к другой; на краю панели меняют её ширину",
          "导览中后退和前进；标签之间切换；在面板边缘调整宽度",
        ),
      ),
    ],
  },
];

export interface HelpText {
  readonly title: Message;
  readonly paragraphs: readonly Message[];
}

export const HELP_TEXTS: readonly HelpText[] = [
  {
    title: message("Mouse and fingers", "Мышь и пальцы", "鼠标与手指"),
    paragraphs: [
      message(
        "Mouse: drag to move, turn the wheel to zoom, drag with the right button to turn and tilt; Shift and drag zooms to a frame. A press opens a place. While measuring, a press sets a point, a drag moves it, the right button removes it and a double click ends the route.",
        "Мышь: тяните, чтобы двигать; колесо меняет масштаб; с правой кнопкой карта поворачивается и наклоняется; с Shift приближается выделенная рамка. Нажатие открывает место. При измерении нажатие ставит точку, перетаскивание двигает её, правая кнопка убирает, двойное нажатие завершает маршрут.",
        "鼠标：拖动以移动，滚轮缩放，按住右键拖动可旋转和倾斜；按住 Shift 拖动可放大到所选范围。点按可打开地点。测量时，点按设点，拖动移点，右键删点，双击结束路线。",
      ),
      message(
        "Fingers: one moves, two zoom and turn, two up or down tilt; a press opens a place. Whatever is dragged has buttons or fields too.",
        "Пальцы: один двигает, два меняют масштаб и поворачивают, два вверх или вниз наклоняют; нажатие открывает место. Для всего, что перетаскивают, есть и кнопки или поля.",
        "手指：单指移动，双指缩放和旋转，双指上下滑动倾斜；点按打开地点。凡可拖动之处，也都有按钮或输入框。",
      ),
    ],
  },
  {
    title: message("How boundaries are drawn", "Как показаны границы", "边界的画法"),
    paragraphs: [
      message(
        "Boundaries are lines with a status, drawn by one rule at every zoom; no country is filled with a colour. Dashed is disputed, dotted is indefinite, dash and dot is a line of control. Those that are places of the atlas say who administers, who claims and since when, with what the articles say.",
        "Границы — это линии со статусом, показанные по одному правилу в любом масштабе; ни одна страна не залита цветом. Штрихи — граница спорная, точки — неопределённая, штрих с точкой — линия контроля. О тех, что есть среди мест атласа, сказано, кто управляет, кто претендует и с какого времени, и что об этом пишут статьи.",
        "边界是带有状态的线，在任何比例尺下都按同一规则绘制；任何国家都不填色。虚线表示有争议，点线表示未定，点划线表示控制线。作为图集地点的边界都说明由谁管辖、谁提出主张、始于何时，并附文章的说法。",
      ),
      message(
        "Crimea is drawn as Ukraine, after resolution 68/262 of the General Assembly of the United Nations, with the line of control as such. Abkhazia and South Ossetia have no line in the base data and none here.",
        "Крым показан в составе Украины по резолюции 68/262 Генеральной Ассамблеи ООН, а линия контроля — как таковая. У Абхазии и Южной Осетии нет линии в исходных данных, нет её и здесь.",
        "克里米亚依照联合国大会第 68/262 号决议绘为乌克兰的一部分，控制线则照实绘出。阿布哈兹和南奥塞梯在底图数据中没有界线，此处也没有。",
      ),
    ],
  },
  {
    title: message("How certain it is", "Насколько это достоверно", "可靠程度"),
    paragraphs: [
      message(
        "Each place says how certain it is and what its position rests on. A soft edge means that the outline is ours or only roughly agreed. A dashed ring around a point and a pale band along a line show, true to scale, how far off they may be.",
        "О каждом месте сказано, насколько оно достоверно и на чём основано его положение. Размытый край значит, что контур проведён нами или условен. Штриховое кольцо вокруг точки и бледная полоса вдоль линии показывают в масштабе карты, насколько они могут быть неточны.",
        "每个地点都注明其可靠程度和位置依据。模糊的边缘表示轮廓由本图集绘制或仅有大致共识。点周围的虚线圆圈和沿线的浅色带，按比例显示可能的误差。",
      ),
    ],
  },
];

/** How the list says where a place lies; `hasBorder`: whether the atlas is about one. */
export const directionsText = (hasBorder: boolean): Message =>
  hasBorder
    ? message(
        "In the list, directions lead from the border or from a place nearby to the place of the row, by the shortest way, and distances are rounded to what is known.",
        "В списке направление ведёт от границы или от соседнего места к месту в строке, кратчайшим путём, а расстояния округлены до того, что известно.",
        "列表中的方向是从边界或附近地点指向该行的地点，取最短路径；距离按已知精度取整。",
      )
    : message(
        "In the list, directions lead from a place nearby to the place of the row, by the shortest way, and distances are rounded to what is known.",
        "В списке направление ведёт от соседнего места к месту в строке, кратчайшим путём, а расстояния округлены до того, что известно.",
        "列表中的方向是从附近地点指向该行的地点，取最短路径；距离按已知精度取整。",
      );
