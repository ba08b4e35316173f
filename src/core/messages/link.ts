/** What is said of a link that could not be followed whole. */
import { composed, message, wholeNumber } from "../language.ts";

export const LINK = {
  position: message(
    "The position in the link could not be read; the map opens on the whole story.",
    "Положение в ссылке не удалось прочесть; карта открыта целиком.",
    "无法读取链接中的位置；地图显示全貌。",
  ),
  feature: (text: string) =>
    message(
      `The link names a place that is not in this atlas, «${text}».`,
      `В ссылке названо место, которого нет в этом атласе: «${text}».`,
      `链接中的地点“${text}”不在本图集中。`,
    ),
  passage: (text: string) =>
    message(
      `The link names a passage that is not in this atlas, «${text}».`,
      `В ссылке назван отрывок, которого нет в этом атласе: «${text}».`,
      `链接中的段落“${text}”不在本图集中。`,
    ),
  hide: message(
    "The link hides a layer that is not in this atlas; all layers are shown.",
    "Ссылка скрывает слой, которого нет в этом атласе; показаны все слои.",
    "链接要隐藏的图层不在本图集中；显示全部图层。",
  ),
  kinds: message(
    "The link hides a kind of place that is not in this atlas; all kinds are shown.",
    "Ссылка скрывает вид мест, которого нет в этом атласе; показаны все виды.",
    "链接要隐藏的类别不在本图集中；显示全部类别。",
  ),
  route: message(
    "The measured route in the link could not be read; nothing is measured.",
    "Измеренный маршрут в ссылке не удалось прочесть; ничего не измерено.",
    "无法读取链接中的测量路线；未作测量。",
  ),
  unit: message(
    "The link asks for a unit of length that this atlas does not have; yours is kept.",
    "В ссылке указана единица длины, которой в атласе нет; оставлена ваша.",
    "链接所用的长度单位本图集没有；保留您的单位。",
  ),
  speed: message(
    "The speed in the link could not be read; yours is kept.",
    "Скорость в ссылке не удалось прочесть; оставлена ваша.",
    "无法读取链接中的速度；保留您的速度。",
  ),
  claim: (text: string) =>
    message(
      `The link names a checked figure that is not in this atlas, «${text}».`,
      `В ссылке названа проверенная цифра, которой нет в этом атласе: «${text}».`,
      `链接中的核对数字“${text}”不在本图集中。`,
    ),
  tour: (text: string) =>
    message(
      `The link names a tour that is not in this atlas, «${text}».`,
      `В ссылке назван тур, которого нет в этом атласе: «${text}».`,
      `链接中的导览“${text}”不在本图集中。`,
    ),
  projection: message(
    "The link asks for a projection that this atlas does not have; it shows the globe.",
    "В ссылке указана проекция, которой в атласе нет; показан глобус.",
    "链接所用的投影本图集没有；显示地球仪。",
  ),
  article: (text: string) =>
    message(
      `The link filters by an article that is not in this atlas, «${text}»; places of all are shown.`,
      `Ссылка отбирает места по статье, которой нет в этом атласе: «${text}»; показаны места всех статей.`,
      `链接按“${text}”筛选，而该文章不在本图集中；显示全部文章的地点。`,
    ),
  years: message(
    "The years in the link could not be read; all years are shown.",
    "Годы в ссылке не удалось прочесть; показаны все годы.",
    "无法读取链接中的年份；显示全部年份。",
  ),
  unknown: (text: string) =>
    message(
      `A part of the link was not understood, «${text}».`,
      `Часть ссылки непонятна: «${text}».`,
      `链接中有一部分无法理解：“${text}”。`,
    ),
} as const;

export const ROUTES = {
  full: (most: number) =>
    composed((language) => {
      const number = wholeNumber(most, language);
      return {
        en: `A route holds at most ${number} points; this one stays as it is.`,
        ru: `В маршруте может быть не больше ${number} точек; этот остаётся как есть.`,
        zh: `一条路线最多 ${number} 个点；此路线保持不变。`,
      }[language];
    }),
  tooMany: (most: number) =>
    message(
      `At most ${most} routes can be told apart; remove one first.`,
      `Различить можно не больше ${most} маршрутов; сначала удалите один.`,
      `最多只能区分 ${most} 条路线；请先删除一条。`,
    ),
  tooLong: (most: number) =>
    composed((language) => {
      const number = wholeNumber(most, language);
      return {
        en: `A route holds at most ${number} points; nothing was added.`,
        ru: `В маршруте может быть не больше ${number} точек; ничего не добавлено.`,
        zh: `一条路线最多 ${number} 个点；未添加任何内容。`,
      }[language];
    }),
} as const;
