/** The languages of the interface, and texts that exist in each of them. */

export const LANGUAGES = ["en", "ru", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", ru: "Русский", zh: "中文" };

/** For `Intl`. */
export const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", ru: "ru-RU", zh: "zh-CN" };

/** One text of the interface. Tables of them stand in core/messages/. */
export type Message = Readonly<Record<Language, string>>;

export const message = (en: string, ru: string, zh: string): Message => ({ en, ru, zh });

/** A message put together from others, or from numbers written as each language does; only in the language it is read in. */
export const composed = (make: (language: Language) => string): Message => ({
  get en() {
    return make("en");
  },
  get ru() {
    return make("ru");
  },
  get zh() {
    return make("zh");
  },
});

/** What is the same in each language: a name, a citation. */
export const unchanged = (text: string): Message => message(text, text, text);

/** The forms of a counted noun: one and many in English; one, few and many in Russian; the noun alone in Chinese. */
export interface Noun {
  readonly en: readonly [one: string, many: string];
  readonly ru: readonly [one: string, few: string, many: string];
  readonly zh: string;
}

/** Made once: to make one takes longer than to use it a thousand times. */
const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat(LOCALES.en),
  ru: new Intl.NumberFormat(LOCALES.ru),
  zh: new Intl.NumberFormat(LOCALES.zh),
};

/** A whole number as the language writes it: «4,436», «4 436». */
export const wholeNumber = (n: number, language: Language): string => NUMBERS[language].format(n);

const RUSSIAN = new Intl.PluralRules(LOCALES.ru);

/** «3 places», «3 места», «3 个地点» */
export const counted = (n: number, noun: Noun): Message =>
  composed((language) => {
    const number = wholeNumber(n, language);
    if (language === "zh") return `${number} ${noun.zh}`;
    return `${number} ${nounFor(n, noun)[language]}`;
  });

/** The noun alone, in the form that goes with a number. */
export function nounFor(n: number, { en, ru, zh }: Noun): Message {
  const rule = RUSSIAN.select(n);
  return message(en[n === 1 ? 0 : 1], ru[rule === "one" ? 0 : rule === "few" ? 1 : 2], zh);
}

/** The language of the first of the reader's wishes that the interface has, e.g. of `navigator.languages`; else English. */
export function languageOf(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const found = LANGUAGES.find((language) => wish.toLowerCase().split("-")[0] === language);
    if (found) return found;
  }
  return "en";
}
