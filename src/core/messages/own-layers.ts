/** Layers of the reader's own: reading them, their rows, what was left out, taking them along. */
import { composed, counted, type Message, message, type Noun, wholeNumber } from "../language.ts";
import { PLACES } from "./nouns.ts";

const LEFT_OUT: Noun = {
  en: ["was left out", "were left out"],
  ru: ["пропущено", "пропущено", "пропущено"],
  zh: "个被略去",
};
const TO_KNOW: Noun = { en: ["remark", "remarks"], ru: ["замечание", "замечания", "замечаний"], zh: "条说明" };

export const OWN = {
  reading: (name: string) => message(`Reading ${name} …`, `Чтение: ${name}…`, `正在读取 ${name}……`),
  cancel: message("Cancel", "Отмена", "取消"),
  cancelled: (name: string) =>
    message(`Reading ${name} was cancelled.`, `Чтение отменено: ${name}.`, `已取消读取 ${name}。`),
  fault: (name: string, fault: Message) =>
    message(
      `${name} was not opened: ${fault.en}.`,
      `${name} не удалось открыть: ${fault.ru}.`,
      `${name} 未能打开：${fault.zh}。`,
    ),
  read: (name: string, places: number, refused: number) =>
    composed((language) => {
      const [read, out] = [counted(places, PLACES)[language], counted(refused, LEFT_OUT)[language]];
      const rest = refused === 0 ? "" : { en: `; ${out}`, ru: `; ${out}`, zh: `；${out}` }[language];
      return { en: `${name}: ${read}${rest}.`, ru: `${name}: ${read}${rest}.`, zh: `${name}：${read}${rest}。` }[
        language
      ];
    }),
  removed: (name: string) => message(`${name} was removed.`, `Слой «${name}» убран.`, `已移除“${name}”。`),
  layers: message("Your layers", "Ваши слои", "您的图层"),
  places: message("List of places", "Список мест", "地点列表"),
  find: message("Find in this layer", "Найти в этом слое", "在此图层中查找"),
  more: (n: number) => message(`Show ${n} more`, `Показать ещё ${n}`, `再显示 ${n} 个`),
  noneFound: message(
    "No place has this in its name.",
    "Ни у одного места этого нет в названии.",
    "没有名称包含此内容的地点。",
  ),
  problems: (refused: number, noted: number) =>
    composed((language) => {
      const parts = [
        ...(refused > 0 ? [counted(refused, LEFT_OUT)[language]] : []),
        ...(noted > 0 ? [counted(noted, TO_KNOW)[language]] : []),
      ];
      return parts.join({ en: ", ", ru: ", ", zh: "，" }[language]);
    }),
  leftOut: message("Left out.", "Пропущено.", "已略去。"),
  kept: message("Kept.", "Оставлено.", "已保留。"),
  where: (line: number, path: string) =>
    composed((language) => {
      const number = wholeNumber(line, language);
      const behind = path === "" ? "" : { en: `, ${path}`, ru: `, ${path}`, zh: `，${path}` }[language];
      return { en: `Line ${number}${behind}`, ru: `Строка ${number}${behind}`, zh: `第 ${number} 行${behind}` }[
        language
      ];
    }),
  moreProblems: (n: number) =>
    composed((language) => {
      const number = wholeNumber(n, language);
      return { en: `and ${number} more`, ru: `и ещё ${number}`, zh: `另有 ${number} 项` }[language];
    }),
  change: message("Name, look, export", "Название, вид, экспорт", "名称、样式、导出"),
  name: message("Name of the layer", "Название слоя", "图层名称"),
  look: message("How it is drawn", "Как он рисуется", "绘制样式"),
  looks: [
    message("Green, solid", "Зелёный, сплошной", "绿色，实线"),
    message("Brown, dashed", "Коричневый, штрихами", "棕色，虚线"),
    message("Violet, dotted", "Фиолетовый, точками", "紫色，点线"),
    message("Dark red, dash and dot", "Тёмно-красный, штрихпунктиром", "深红色，点划线"),
  ],
  saveAs: message("Save as", "Сохранить как", "另存为"),
  save: message("Save", "Сохранить", "保存"),
  saved: (fileName: string) => message(`${fileName} saved.`, `Файл ${fileName} сохранён.`, `已保存 ${fileName}。`),
  remove: message("Remove the layer", "Убрать слой", "移除图层"),
} as const;

/** Of a table in which no columns were found. */
export const OWN_COLUMNS = {
  title: (name: string) =>
    message(
      `Which columns of ${name} hold the positions?`,
      `В каких столбцах файла ${name} координаты?`,
      `${name} 的哪些列是坐标？`,
    ),
  longitude: message("Longitude (east)", "Долгота (на восток)", "经度（东）"),
  latitude: message("Latitude (north)", "Широта (на север)", "纬度（北）"),
  choose: message("Choose a column", "Выберите столбец", "选择一列"),
  column: (name: string, sample: string) =>
    sample === ""
      ? message(name, name, name)
      : message(`${name}, first “${sample}”`, `${name}, сначала «${sample}»`, `${name}，首行“${sample}”`),
  read: message("Read the table", "Прочесть таблицу", "读取表格"),
} as const;

/** What the popup of an own place says. */
export const OWN_POPUP = {
  from: (layer: string) => message(`From your layer ${layer}`, `Из вашего слоя «${layer}»`, `来自您的图层“${layer}”`),
  properties: message("What the file says of it", "Что о нём сказано в файле", "文件中的信息"),
  none: message("The file says nothing else of it.", "Больше в файле о нём ничего нет.", "文件中没有其他信息。"),
  property: message("Property", "Свойство", "属性"),
  value: message("Value", "Значение", "值"),
  moreProperties: (n: number) => message(`and ${n} more`, `и ещё ${n}`, `另有 ${n} 项`),
} as const;
