/** One spelling for many: Cyrillic in Latin letters, letters without accents, transliterations of different schools. */

/** BGN/PCGN (1947), without its points between letters; Ukrainian, Kazakh and Mongolian letters by their nearest. */
const LATIN: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "ë",
  ж: "zh",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "”",
  ы: "y",
  ь: "’",
  э: "e",
  ю: "yu",
  я: "ya",
  і: "i",
  ї: "yi",
  є: "ye",
  ґ: "g",
  ө: "ö",
  ү: "ü",
  ұ: "u",
  қ: "q",
  ғ: "gh",
  ң: "ng",
  ә: "ä",
  һ: "h",
  // With the stress that encyclopaedias print; of other vowels it is a sign apart.
  ѐ: "e",
  ѝ: "i",
};
/** After these, as at the start of a word, «е» and «ё» are spoken and written with a y. */
const BEFORE_Y = new Set("аеёиоуыэюяйъьіїєөү");
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** A text in lower case with its Cyrillic letters in Latin; all else as it was. «Ерофей» gives «yerofey». */
export function toLatin(text: string): string {
  const lower = text.normalize("NFC").toLowerCase();
  if (!CYRILLIC.test(lower)) return lower;
  let latin = "";
  let before = "";
  for (const letter of lower) {
    const withY = (letter === "е" || letter === "ё") && (!CYRILLIC.test(before) || BEFORE_Y.has(before));
    latin += (withY ? "y" : "") + (LATIN[letter] ?? letter);
    before = letter;
  }
  return latin;
}

/** Letters whose stroke or ligature Unicode does not take apart. */
const PLAIN: Readonly<Record<string, string>> = { ø: "o", ł: "l", đ: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe" };

/** A word as it is compared: Latin letters for Cyrillic, no case, accents, apostrophes or possessive s. */
export function foldWord(word: string): string {
  // Most words are plain, and there are many.
  if (/^[a-z0-9]+$/i.test(word)) return word.toLowerCase();
  return toLatin(word)
    .replace(/['’]s$/, "")
    .normalize("NFKD")
    .replace(/[\p{M}'’‘ʹʺʼ”"`]/gu, "")
    .replace(/[øłđıßæœ]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize("NFC");
}

/** Pairs of spellings that schools of transliteration differ in, in the order in which they are made one. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, "sh"],
  [/kh/g, "h"],
  [/[yij]+[eo]/g, "e"],
  [/[yij]+a/g, "a"],
  [/[yij]+u/g, "u"],
  [/[yij]+/g, "i"],
  [/(.)\1+/g, "$1"],
];
/** Shorter words would become each other. */
const MIN_SPELLED = 4;

/**
 * A folded word in a spelling that different transliterations share: «olyokminsk» and «olekminsk», «habarovsk» and
 * «khabarovsk». Not for display, and not for other alphabets.
 */
export function spellingKey(folded: string): string {
  if (folded.length < MIN_SPELLED || !/^[a-z]+$/.test(folded)) return folded;
  return SPELLINGS.reduce((key, [pattern, one]) => key.replace(pattern, one), folded);
}
