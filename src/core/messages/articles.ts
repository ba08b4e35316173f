/** How many articles there are, in words as far as one counts in words. */
import { type Message, message, nounFor } from "../language.ts";
import { ARTICLES } from "./nouns.ts";

/** From three to ten. */
const EN = ["three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const RU = ["три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"];
const ZH = ["三", "四", "五", "六", "七", "八", "九", "十"];

/** «All five» */
export function allOf(n: number): Message {
  if (n < 2) return message("All", "Все", "全部");
  if (n === 2) return message("Both", "Обе", "全部两篇");
  const zh = ZH[n - 3];
  return message(`All ${EN[n - 3] ?? n}`, `Все ${RU[n - 3] ?? n}`, zh ? `全部${zh}篇` : `全部 ${n} 篇`);
}

/** «All five articles» */
export function allArticles(n: number): Message {
  const all = allOf(n);
  if (n < 2) return message("All articles", "Все статьи", "全部文章");
  const noun = nounFor(n, ARTICLES);
  return message(`${all.en} ${noun.en}`, `${all.ru} ${noun.ru}`, `${all.zh}文章`);
}
