/** The reader's own copies of the articles: opened, recognised, kept, removed. */
import { composed, counted, LOCALES, type Message, message, type Noun, wholeNumber } from "../language.ts";

const PARAGRAPHS: Noun = { en: ["paragraph", "paragraphs"], ru: ["абзац", "абзаца", "абзацев"], zh: "段" };
const BLOCKS: Noun = { en: ["block", "blocks"], ru: ["фрагмент", "фрагмента", "фрагментов"], zh: "块内容" };
const MORE_BLOCKS: Noun = {
  en: ["more block", "more blocks"],
  ru: ["фрагмент", "фрагмента", "фрагментов"],
  zh: "块内容",
};

export const OWN_COPY = {
  label: message("Your own copy", "Ваша копия", "您的副本"),
  about: message(
    "Have you got an article’s text? Open it, drop it here or paste it, and read it with every quotation in place. It stays in this browser; nothing is sent.",
    "У вас есть текст статьи? Откройте его, перетащите сюда или вставьте и читайте со всеми цитатами на своих местах. Он останется в этом браузере; ничего не отправляется.",
    "您有文章的全文吗？请打开、拖放到这里或粘贴，即可连同每处引文一起阅读。内容只留在此浏览器中，不会发送到任何地方。",
  ),
  file: message("The article's text", "Текст статьи", "文章全文"),
  open: message("Open the article’s text", "Открыть текст статьи", "打开文章全文"),
  paste: message("Paste the text", "Вставить текст", "粘贴文本"),
  readPasted: message("Read this text", "Прочесть этот текст", "读取此文本"),
  cancel: message("Cancel", "Отмена", "取消"),
  pasted: message("The pasted text", "Вставленный текст", "粘贴的文本"),
  reading: message("Reading …", "Чтение…", "正在读取……"),
  held: (title: string, paragraphs: number) =>
    composed((language) => {
      const whole = counted(paragraphs, PARAGRAPHS)[language];
      return {
        en: `${title}: ${whole} in full`,
        ru: `${title}: ${whole} целиком`,
        zh: `${title}：全文 ${whole}`,
      }[language];
    }),
  remove: message("Remove the text", "Удалить текст", "移除文本"),
  /** Follows that for who cannot see beside what the button stands. */
  removeOf: (title: string) => message(` of ${title}`, `: ${title}`, `：${title}`),
  notRecognised: message("What was not recognised", "Что не распознано", "未能识别的内容"),
  missing: (paragraphs: readonly number[]) =>
    message(
      `${paragraphs.length === 1 ? "Paragraph" : "Paragraphs"} not found: ${paragraphs.join(", ")}`,
      `Не найдены абзацы: ${paragraphs.join(", ")}`,
      `未找到的段落：${paragraphs.join("、")}`,
    ),
  moreBlocks: (n: number) =>
    composed((language) => {
      const more = counted(n, MORE_BLOCKS)[language];
      return { en: `and ${more}`, ru: `и ещё ${more}`, zh: `另有 ${more}` }[language];
    }),
  /** What was found of an article in a text; `name` of the text. */
  recognised: (name: Message, title: string, found: number, all: number, unknown: number) =>
    composed((language) => {
      const number = (n: number) => wholeNumber(n, language);
      const blocks = counted(unknown, BLOCKS)[language];
      const rest = {
        en: unknown === 0 ? "nothing else is in it" : `${blocks} ${unknown === 1 ? "was" : "were"} not recognised`,
        ru: unknown === 0 ? "больше в нём ничего нет" : `не распознано: ${blocks}`,
        zh: unknown === 0 ? "没有其他内容" : `${blocks}未能识别`,
      }[language];
      return {
        en: `${name.en}: ${found} of ${counted(all, PARAGRAPHS).en} of ${title}; ${rest}.`,
        ru: `${name.ru} — найдено абзацев статьи «${title}»: ${number(found)} из ${number(all)}; ${rest}.`,
        zh: `${name.zh}：“${title}”共 ${number(all)} 段，找到 ${number(found)} 段；${rest}。`,
      }[language];
    }),
  unrecognised: (name: Message) =>
    message(
      `${name.en}: no paragraph of the articles was recognised in it. It may be another text, or a summary.`,
      `${name.ru}: ни одного абзаца статей в нём не распознано. Возможно, это другой текст или пересказ.`,
      `${name.zh}：未能识别出文章的任何段落。它可能是另一篇文本，或是摘要。`,
    ),
  fault: (name: Message, fault: Message) =>
    message(
      `${name.en} was not opened: ${fault.en}.`,
      `${name.ru} не удалось открыть: ${fault.ru}.`,
      `${name.zh} 未能打开：${fault.zh}。`,
    ),
  notKept: (fault: Message) =>
    message(
      `The text is shown but could not be kept: ${fault.en}. It is gone when this page is closed.`,
      `Текст показан, но сохранить его не удалось: ${fault.ru}. Когда страница закроется, он исчезнет.`,
      `文本已显示，但无法保存：${fault.zh}。关闭此页面后它将消失。`,
    ),
  removed: (title: string) =>
    message(
      `The text of ${title} was removed from this browser.`,
      `Текст статьи «${title}» удалён из этого браузера.`,
      `“${title}”的文本已从此浏览器中移除。`,
    ),
  notRemoved: (fault: Message) =>
    message(
      `The text could not be removed: ${fault.en}.`,
      `Текст не удалось удалить: ${fault.ru}.`,
      `无法移除文本：${fault.zh}。`,
    ),
} as const;

/** Why a file was not read or a text not kept, as the end of a sentence. */
export const FAULTS = {
  unreadable: message("the browser could not read it", "браузер не смог его прочесть", "浏览器无法读取"),
  tooLarge: (bytes: number, mostBytes: number) =>
    composed((language) => {
      const megabytes = (value: number, decimals: number) =>
        (value / 1e6).toLocaleString(LOCALES[language], {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        });
      const [has, most] = [megabytes(bytes, 1), megabytes(mostBytes, 0)];
      return {
        en: `it has ${has} MB, and no more than ${most} MB are read`,
        ru: `в нём ${has} МБ, а читается не больше ${most} МБ`,
        zh: `它有 ${has} MB，而最多读取 ${most} MB`,
      }[language];
    }),
  binary: message(
    "it is not a text but holds binary data",
    "это не текст, а двоичные данные",
    "它不是文本，而是二进制数据",
  ),
  encoding: message(
    "its characters are neither UTF-8 nor UTF-16; save it as a text in UTF-8",
    "кодировка не UTF-8 и не UTF-16; сохраните его как текст в UTF-8",
    "其字符编码既不是 UTF-8 也不是 UTF-16；请另存为 UTF-8 文本",
  ),
  noStorage: message(
    "this browser keeps nothing for this page",
    "этот браузер ничего не хранит для этой страницы",
    "此浏览器不为本页面保存任何内容",
  ),
  noRoom: message(
    "this browser has no room left for this page",
    "в этом браузере не осталось места для этой страницы",
    "此浏览器已没有空间供本页面使用",
  ),
} as const;
