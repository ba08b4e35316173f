/** The signs, numbers and words that a typed position is put together from. */
import type { Axis } from "./messages/position-text.ts";

export type Token =
  /** `fraction`: the point or comma that begins one, or nothing. */
  | { readonly type: "number"; readonly value: number; readonly fraction: string }
  /** The sign of degrees 0, minutes 1 or seconds 2. */
  | { readonly type: "mark"; readonly index: number }
  /** The letter or word of a hemisphere; without a sign, the word of the axis alone: «latitude». */
  | { readonly type: "letter"; readonly axis: Axis; readonly sign: 1 | -1 | null }
  /** `unclear`: it may as well be a dash or a hyphen between two numbers. */
  | { readonly type: "sign"; readonly sign: 1 | -1; readonly unclear: boolean }
  /** `tight`: a digit stands right before and right after. */
  | { readonly type: "comma"; readonly tight: boolean };

/** In lower case, every sign in one form, without what cannot be seen; the mark that ends a sentence left out. */
export function plainOf(text: string): string {
  return text
    .replace(/[º˚∘]/g, "°")
    .replace(/[′’‘ʹʼ´`＇]/g, "'")
    .replace(/[″”“ʺ]|''/g, '"')
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Cf}/gu, "")
    .replace(/[−–‐]/g, "-")
    .replaceAll("、", ";")
    .replace(/[\s,;.。]+$/, "");
}

/** Latin and Cyrillic letters are read only where they are no part of a longer word. */
const LETTER = String.raw`[\p{sc=Latin}\p{sc=Cyrillic}]`;
type Reader = readonly [pattern: RegExp, read: (found: string, before: string, after: string) => Token];
const ALONE = `(?!${LETTER})`;
const mark = (signs: string, words: string, index: number): Reader => [
  new RegExp(`${signs}|(?:${words})${ALONE}`, "uy"),
  () => ({ type: "mark", index }),
];
const letter = (axis: Axis, sign: 1 | -1 | null, letters: string, han: string): Reader => [
  new RegExp(`(?:(?<!${LETTER})(?:${letters})${ALONE}|${han})(?:\\s*:)?`, "uy"),
  () => ({ type: "letter", axis, sign }),
];
/** «с. ш.», «сев. широты», «северная широта»: any of the adjective's forms, and the noun or not. */
const LATITUDE = String.raw`\.?(?:\s*ш(?:ир(?:от[аы])?)?\.?)?`;
const LONGITUDE = String.raw`\.?(?:\s*д(?:олг(?:от[аы])?)?\.?)?`;
const READERS: readonly Reader[] = [
  [/\d+(?:[.,]\d+)?/y, numberOf],
  letter("latitude", null, String.raw`lat(?:itude)?\.?|шир(?:ота|\.)`, "[纬緯]度"),
  letter("longitude", null, String.raw`lng|lon(?:g(?:itude)?)?\.?|долг(?:ота|\.)`, "[经經]度"),
  mark("[°度]", String.raw`градус(?:а|ов)?|гр(?:ад)?\.?`, 0),
  mark("['分]", String.raw`минут[аы]?|мин\.?`, 1),
  mark('["秒]', String.raw`секунд[аы]?|сек\.?`, 2),
  [/[-+]/y, signOf],
  [/[,;]/y, (comma, before, after) => ({ type: "comma", tight: comma === "," && /^\d\d$/.test(before + after) })],
  letter("latitude", 1, `n|north|с(?:ев(?:ерн(?:ая|ой))?)?${LATITUDE}`, "北[纬緯]"),
  letter("latitude", -1, `s|south|ю(?:ж(?:н(?:ая|ой))?)?${LATITUDE}`, "南[纬緯]"),
  letter("longitude", 1, `e|east|в(?:ост(?:очн(?:ая|ой))?)?${LONGITUDE}`, "[东東][经經]"),
  letter("longitude", -1, `w|west|з(?:ап(?:адн(?:ая|ой))?)?${LONGITUDE}`, "西[经經]"),
];

function numberOf(found: string): Token {
  return { type: "number", value: Number(found.replace(",", ".")), fraction: found.replace(/\d/g, "") };
}

function signOf(found: string, before: string, after: string): Token {
  return { type: "sign", sign: found === "-" ? -1 : 1, unclear: !/^\d/.test(after) || !/^[\s,;:]?$/.test(before) };
}

/** Null where anything stands that is no part of a position. */
export function tokensOf(plain: string): Token[] | null {
  // Where a point begins a fraction, a comma begins none.
  const text = /\d\.\d/.test(plain) ? plain.replaceAll(",", ";") : plain;
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    for (const [pattern, read] of READERS) {
      pattern.lastIndex = at;
      const [found] = pattern.exec(text) ?? [];
      if (found === undefined) continue;
      tokens.push(read(found, text.charAt(at - 1), text.charAt(at + found.length)));
      at += found.length;
      break;
    }
    if (at === start && !/\s/.test(text.charAt(at++))) return null;
  }
  return tokens;
}
