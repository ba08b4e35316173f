/** What the map shows now, as one sentence for who does not see it. */
import { composed, counted, type Message, message } from "../language.ts";
import { PLACES } from "./nouns.ts";

const EIGHTHS = [
  message("at the top", "вверху", "上方"),
  message("at the top right", "вверху справа", "右上方"),
  message("on the right", "справа", "右侧"),
  message("at the bottom right", "внизу справа", "右下方"),
  message("at the bottom", "внизу", "下方"),
  message("at the bottom left", "внизу слева", "左下方"),
  message("on the left", "слева", "左侧"),
  message("at the top left", "вверху слева", "左上方"),
] as const;
const SEPARATORS = message(", ", ", ", "、");

export const VIEW = {
  where: message("Where am I?", "Где я?", "我在哪里？"),
  globe: (at: Message) => message(`Globe centred at ${at.en}`, `Глобус, центр: ${at.ru}`, `地球仪，中心 ${at.zh}`),
  flat: (at: Message) =>
    message(`Flat map centred at ${at.en}`, `Плоская карта, центр: ${at.ru}`, `平面地图，中心 ${at.zh}`),
  /** Of a settlement, as landmarkName says it. */
  near: (name: Message) => message(`, near ${name.en}`, `, у ${name.ru}`, `，靠近${name.zh}`),
  across: (length: Message) =>
    message(`; about ${length.en} across`, `; около ${length.ru} в поперечнике`, `；宽约 ${length.zh}`),
  side: message("; a whole side of the Earth in sight", "; видна целая сторона Земли", "；可见地球的整个一面"),
  world: message("; the whole world in sight", "; виден весь мир", "；可见全世界"),
  none: message(". No place is in sight.", ". В поле зрения нет ни одного места.", "。视野内没有地点。"),
  inSight: (n: number) => {
    const places = counted(n, PLACES);
    return message(`; in sight: ${places.en}`, `; в поле зрения: ${places.ru}`, `；视野内有 ${places.zh}`);
  },
  all: (names: Message) => message(`: ${names.en}.`, `: ${names.ru}.`, `：${names.zh}。`),
  among: (names: Message) => message(`, among them ${names.en}.`, `, среди них: ${names.ru}.`, `，其中有${names.zh}。`),
  names: (names: readonly Message[]) =>
    composed((language) => names.map((name) => name[language]).join(SEPARATORS[language])),
  tilted: (degrees: number) => message(` Tilted ${degrees}°.`, ` Наклон ${degrees}°.`, `倾斜 ${degrees}°。`),
  turned: (bearingDegrees: number) => {
    const side = EIGHTHS[(8 - Math.round(bearingDegrees / 45)) % 8] ?? EIGHTHS[0];
    return message(` North is ${side.en}.`, ` Север ${side.ru}.`, `北在${side.zh}。`);
  },
} as const;
