/** Why a file of places is not read, as the end of a sentence; why a place in it is not, as a whole one. */
import { composed, message, wholeNumber } from "../language.ts";

const grouped = (n: number, make: (number: string) => ReturnType<typeof message>) =>
  composed((language) => make(wholeNumber(n, language))[language]);
/** Why a file of any format is not read. */
export const OWN_FAULTS = {
  empty: message("there is nothing in it", "файл пуст", "文件是空的"),
  nothing: message("no place was found in it", "мест в нём не нашлось", "其中没有找到任何地点"),
  tooManyPositions: (most: number) =>
    grouped(most, (n) =>
      message(
        `it has more than ${n} vertices, and no more are read`,
        `в нём больше ${n} вершин, а столько не читается`,
        `它的顶点超过 ${n} 个，超出可读取的数量`,
      ),
    ),
  tooManyFeatures: (most: number) =>
    grouped(most, (n) =>
      message(
        `it has more than ${n} places, and no more are read`,
        `в нём больше ${n} мест, а столько не читается`,
        `它的地点超过 ${n} 个，超出可读取的数量`,
      ),
    ),
  packed: message(
    "it is packed (KMZ, ZIP); unpack it and open what is inside",
    "это архив (KMZ, ZIP); распакуйте его и откройте то, что внутри",
    "这是压缩文件（KMZ、ZIP）；请先解压，再打开其中的文件",
  ),
  unknown: message(
    "it is none of GeoJSON, KML, GPX and CSV",
    "это не GeoJSON, не KML, не GPX и не CSV",
    "它不是 GeoJSON、KML、GPX 或 CSV",
  ),
  page: message(
    "it is a page or a text, not a file of places; an article’s text is opened in the reader",
    "это страница или текст, а не файл с местами; текст статьи открывается на панели чтения",
    "这是网页或文本，而不是地点文件；文章全文请在阅读面板中打开",
  ),
  stopped: message(
    "the program that reads it did not come, or stopped; the file may need more memory than there is",
    "программа чтения не загрузилась или остановилась; возможно, не хватило памяти",
    "读取程序未能加载或已停止；所需的内存可能超出可用范围",
  ),
} as const;

/** A place that is more than the page can bear, alone. */
export const TOO_MUCH = {
  tooManyPositions: (most: number) =>
    grouped(most, (n) =>
      message(`It has more than ${n} vertices.`, `В нём больше ${n} вершин.`, `它的顶点超过 ${n} 个。`),
    ),
  tooDeep: (most: number) =>
    message(
      `It is nested more than ${most} levels deep.`,
      `Вложенность глубже ${most} уровней.`,
      `嵌套超过 ${most} 层。`,
    ),
} as const;

/** Of a geometry, whatever it was written in. */
export const GEOMETRY_FAULTS = {
  none: message(
    "It has no geometry, so that there is nothing to draw.",
    "У него нет геометрии, рисовать нечего.",
    "它没有几何图形，无法绘制。",
  ),
  notGeometry: message(
    "What should be its geometry is none.",
    "Вместо геометрии стоит что-то другое.",
    "几何图形处不是几何图形。",
  ),
  type: (type: string) =>
    message(`“${type}” is no kind of geometry.`, `«${type}» — не вид геометрии.`, `“${type}”不是几何类型。`),
  shape: message(
    "Its coordinates are not nested as its kind of geometry wants.",
    "Координаты вложены не так, как требует этот вид геометрии.",
    "坐标的嵌套方式与几何类型不符。",
  ),
  empty: message("It has no position.", "В нём нет ни одной точки.", "其中没有任何坐标。"),
  shortLine: message("A line needs two positions.", "Линии нужны две точки.", "线至少需要两个坐标。"),
  shortRing: message("A ring needs three positions.", "Контуру нужны три точки.", "环至少需要三个坐标。"),
  shortPart: message(
    "A line or a ring in it has too few positions.",
    "В одной из линий или контуров слишком мало точек.",
    "其中某条线或某个环的坐标太少。",
  ),
  tooDeep: message(
    "Its collections of geometries are nested too deep.",
    "Наборы геометрий вложены слишком глубоко.",
    "几何集合嵌套过深。",
  ),
  notPosition: (text: string) =>
    message(
      `“${text}” is no position: it needs two numbers.`,
      `«${text}» — не точка: нужны два числа.`,
      `“${text}”不是坐标：需要两个数字。`,
    ),
  latitude: (latitude: string, isSwapped: boolean) =>
    isSwapped
      ? message(
          `The latitude ${latitude} is beyond 90°. Have longitude and latitude changed places?`,
          `Широта ${latitude} больше 90°. Не поменялись ли местами долгота и широта?`,
          `纬度 ${latitude} 超出 90°。经度和纬度是否颠倒了？`,
        )
      : message(
          `The latitude ${latitude} is beyond 90°.`,
          `Широта ${latitude} больше 90°.`,
          `纬度 ${latitude} 超出 90°。`,
        ),
  longitude: (longitude: string) =>
    message(
      `The longitude ${longitude} is beyond any turn of the globe.`,
      `Долгота ${longitude} выходит за все пределы.`,
      `经度 ${longitude} 超出范围。`,
    ),
} as const;

/** Of a place that is there. */
export const GEOMETRY_NOTES = {
  numbersAsTexts: message(
    "Its coordinates are written as texts, and were read as numbers.",
    "Координаты записаны как текст и прочитаны как числа.",
    "坐标写成了文本，已作为数字读取。",
  ),
  closed: message(
    "A ring was left open, and was closed.",
    "Контур был незамкнут и замкнут.",
    "有一个环未闭合，已将其闭合。",
  ),
  antimeridian: message(
    "It crosses the antimeridian, and is drawn the short way.",
    "Пересекает 180-й меридиан и показано по короткому пути.",
    "它跨越 180 度经线，按较短的一侧绘制。",
  ),
  beyond: message("Its longitudes run on past 180°.", "Долготы продолжаются за 180°.", "其经度超过 180°。"),
} as const;

export const OWN_NOTES = {
  sameId: (id: string, line: number) =>
    message(
      `Its id “${id}” is that of the place on line ${line}, too. Both were kept.`,
      `Идентификатор «${id}» есть и у места в строке ${line}. Оба оставлены.`,
      `其标识“${id}”与第 ${line} 行的地点相同。两者均已保留。`,
    ),
} as const;

export const GEOJSON_FAULTS = {
  // Of a whole file.
  notJson: message("it is not JSON", "это не JSON", "它不是 JSON"),
  notGeoJson: message("it is JSON, but not GeoJSON", "это JSON, но не GeoJSON", "它是 JSON，但不是 GeoJSON"),
  topojson: message(
    "it is TopoJSON; convert it to GeoJSON first",
    "это TopoJSON; сначала преобразуйте его в GeoJSON",
    "它是 TopoJSON；请先转换为 GeoJSON",
  ),
  noFeatures: message("it has no list of features", "в нём нет списка объектов", "其中没有要素列表"),
  system: (name: string) =>
    message(
      `its coordinates are in another system than degrees of WGS 84: “${name}”`,
      `координаты в другой системе, не в градусах WGS 84: «${name}»`,
      `其坐标不是 WGS 84 度数，而是另一坐标系：“${name}”`,
    ),
  // Of a feature, or a place in the file.
  notFeature: message("It is no feature of GeoJSON.", "Это не объект GeoJSON.", "它不是 GeoJSON 要素。"),
  broken: message(
    "It is broken here: what stands here is no JSON.",
    "Здесь ошибка: это не JSON.",
    "此处有误：不是有效的 JSON。",
  ),
  cut: message(
    "The file ends before it does. What follows is missing.",
    "Файл обрывается раньше. Продолжения нет.",
    "文件在此之前就结束了，后面的内容缺失。",
  ),
  trailing: message(
    "Something stands behind the end, and was not read.",
    "После конца есть ещё что-то, это не прочитано.",
    "末尾之后还有内容，未读取。",
  ),
} as const;

export const XML_FAULTS = {
  broken: message(
    "It is broken: its elements do not open and close in order.",
    "Ошибка: элементы открываются и закрываются не по порядку.",
    "有误：元素的开闭顺序不对。",
  ),
  cut: message(
    "The file ends before its last element does. What follows is missing.",
    "Файл обрывается до закрытия последнего элемента. Продолжения нет.",
    "文件在最后一个元素结束之前就终止了，后面的内容缺失。",
  ),
  link: message(
    "It is a link to another file, which is not followed.",
    "Это ссылка на другой файл, она не открывается.",
    "这是指向另一文件的链接，不会打开。",
  ),
  overlay: message("It is a picture, not a place.", "Это изображение, а не место.", "这是图像，而不是地点。"),
  point: message("Its latitude or longitude is no number.", "Широта или долгота — не число.", "其纬度或经度不是数字。"),
  tooManyElements: (most: number) =>
    grouped(most, (n) =>
      message(`It is made of more than ${n} elements.`, `В нём больше ${n} элементов.`, `它包含超过 ${n} 个元素。`),
    ),
} as const;

export const GPX_NOTES = {
  shortSegments: message(
    "Segments of a single point were left out.",
    "Отрезки из одной точки пропущены.",
    "只有一个点的轨迹段已略去。",
  ),
  timesLeft: (most: number) =>
    grouped(most, (n) =>
      message(
        `It has more than ${n} points: the times and other values of each were left out.`,
        `В нём больше ${n} точек: время и другие значения каждой опущены.`,
        `它的点超过 ${n} 个：各点的时间和其他数值已略去。`,
      ),
    ),
} as const;

export const CSV_FAULTS = {
  // Of a whole file.
  noTable: message(
    "it is none of GeoJSON, KML and GPX, nor a table with columns of positions",
    "это не GeoJSON, не KML, не GPX и не таблица со столбцами координат",
    "它不是 GeoJSON、KML 或 GPX，也不是带有坐标列的表格",
  ),
  // Of a row.
  noPosition: message("The row has no position.", "В строке нет координат.", "该行没有坐标。"),
  notNumber: (text: string) => message(`“${text}” is no number.`, `«${text}» — не число.`, `“${text}”不是数字。`),
  wkt: (text: string) =>
    message(
      `“${text}” is no well-known text of a geometry.`,
      `«${text}» — не геометрия в формате WKT.`,
      `“${text}”不是 WKT 几何文本。`,
    ),
  quotes: message(
    "A quotation mark is not closed, or stands where none may.",
    "Кавычка не закрыта или стоит не на месте.",
    "引号未闭合或位置不对。",
  ),
} as const;
