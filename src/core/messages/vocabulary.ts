/** The words of core/vocabulary.ts as the page says them. */
import { type Message, message } from "../language.ts";
import type { Basis, Certainty, ClaimMethod, Kind, Mention, Status, Verdict } from "../vocabulary.ts";

type Words<K extends string> = Readonly<Record<K, Message>>;

export const KIND_WORDS: Words<Kind> = {
  "international-border": message("Shared border", "Общая граница", "共同边界"),
  tripoint: message("Tripoint", "Стык трёх границ", "三国交界点"),
  "settled-section": message("Section settled last", "Участок, согласованный последним", "最后划定的地段"),
  boundary: message("Boundary with a dispute", "Спорная граница", "有争议的边界"),
  "disputed-area": message("Disputed area", "Спорная территория", "争议地区"),
  "clash-area": message("Area of a clash", "Место столкновения", "冲突地点"),
  island: message("Island", "Остров", "岛屿"),
  "gas-pipeline": message("Gas pipeline", "Газопровод", "天然气管道"),
  "gas-field": message("Gas field", "Газовое месторождение", "气田"),
  "lng-plant": message("LNG plant", "Завод СПГ", "液化天然气厂"),
  "road-bridge": message("Road bridge", "Автомобильный мост", "公路桥"),
  "rail-bridge": message("Rail bridge", "Железнодорожный мост", "铁路桥"),
  "sea-route": message("Sea route", "Морской путь", "海上航线"),
  "route-limit": message("Legal limit of the route", "Правовая граница пути", "航道法定界线"),
  "water-area": message("Legal water area", "Правовая акватория", "法定水域"),
  strait: message("Strait", "Пролив", "海峡"),
  parallel: message("Parallel", "Параллель", "纬线"),
  "ground-exercise": message("Ground exercise", "Сухопутные учения", "陆上演习"),
  "naval-exercise": message("Naval exercise", "Морские учения", "海上演习"),
  "air-patrol": message("Air patrol", "Воздушное патрулирование", "空中巡航"),
  "exercise-series": message("Series of exercises", "Серия учений", "系列演习"),
  capital: message("Capital", "Столица", "首都"),
  city: message("City", "Крупный город", "城市"),
  town: message("Town", "Город", "城镇"),
  village: message("Village", "Село", "村庄"),
  port: message("Port", "Порт", "港口"),
  square: message("Square", "Площадь", "广场"),
  river: message("River", "Река", "河流"),
  sea: message("Sea", "Море", "海"),
  country: message("Country", "Страна", "国家"),
  "historical-state": message("State of the past", "Государство прошлого", "历史国家"),
  region: message("Region", "Регион", "地区"),
  place: message("Place", "Место", "地点"),
  route: message("Route", "Маршрут", "路线"),
  area: message("Area", "Область", "区域"),
};

export const CERTAINTY_WORDS: Words<Certainty> = {
  certain: message("Certain", "Достоверно", "确定"),
  "less-certain": message("Less certain", "Менее достоверно", "较不确定"),
  uncertain: message("Uncertain", "Недостоверно", "不确定"),
};

export const BASIS_WORDS: Words<Basis> = {
  surveyed: message("surveyed position", "измеренное положение", "实测位置"),
  digitised: message("digitised from a map", "оцифровано с карты", "据地图数字化"),
  schematic: message(
    "schematic: the outline or course is ours",
    "схематично: контур или ход линии проведён нами",
    "示意：轮廓或走向由本图集绘制",
  ),
  "named-area": message(
    "named area: its limits are only roughly agreed",
    "именованная область: её пределы условны",
    "具名区域：界限仅有大致共识",
  ),
  centroid: message("centre of a settlement", "центр населённого пункта", "居民点中心"),
};

export const STATUS_WORDS: Words<Status> = {
  definite: message("definite boundary", "установленная граница", "已定边界"),
  disputed: message("disputed boundary", "спорная граница", "有争议的边界"),
  indefinite: message("indefinite boundary", "неопределённая граница", "未定边界"),
  "line-of-control": message("line of control", "линия контроля", "控制线"),
  operating: message("in operation", "действует", "已运营"),
  proposed: message("proposed, not built", "предложен, не построен", "拟建，未建"),
};

export const MENTION_WORDS: Words<Mention> = {
  named: message("named in the text", "назван в тексте", "文中点名"),
  implied: message("meant, not named", "подразумевается, не назван", "所指，未点名"),
  metonym: message("the city stands for its government", "город означает правительство", "以城市代指政府"),
};

export const METHOD_WORDS: Words<ClaimMethod> = {
  "length-of": message("Length of lines", "Длина линий", "线的长度"),
  "distance-between": message("Distance between two places", "Расстояние между двумя местами", "两地之间的距离"),
  nearest: message(
    "Shortest distance between two features",
    "Кратчайшее расстояние между двумя объектами",
    "两个要素之间的最短距离",
  ),
  area: message("Area of a feature", "Площадь объекта", "要素的面积"),
  contains: message(
    "Whether one feature contains others",
    "Содержит ли один объект другие",
    "一个要素是否包含其他要素",
  ),
  adjacent: message("Whether two features touch", "Соприкасаются ли два объекта", "两个要素是否相邻"),
  "compare-routes": message("Difference of two routes", "Разница двух путей", "两条航线之差"),
  count: message("Number of crossings of a line", "Число пересечений линии", "与线相交的次数"),
};

export const VERDICT_WORDS: Words<Verdict> = {
  agrees: message("Agrees", "Совпадает", "相符"),
  differs: message("Differs", "Расходится", "不符"),
  depends: message("Depends", "Как считать", "视情况而定"),
  "cannot-be-measured": message("Cannot be measured", "Нельзя измерить", "无法测量"),
};
