/** A position as people type it → degrees. */
import { formatQuote } from "./format.ts";
import type { LngLat } from "./lnglat.ts";
import { err, ok, type Result } from "./result.ts";

type Axis = "latitude" | "longitude";

type Token =
  /** `fraction`: the point or comma that begins one, or nothing. */
  | { readonly type: "number"; readonly value: number; readonly fraction: string }
  /** The sign of degrees 0, minutes 1 or seconds 2. */
  | { readonly type: "mark"; readonly index: number }
  /** The letter of a hemisphere. */
  | { readonly type: "letter"; readonly axis: Axis; readonly sign: 1 | -1 }
  /** `unclear`: it may as well be a dash or a hyphen between two numbers. */
  | { readonly type: "sign"; readonly sign: 1 | -1; readonly unclear: boolean }
  /** `tight`: a digit stands right before and right after. */
  | { readonly type: "comma"; readonly tight: boolean };

/** Degrees along one axis, which is null where no letter says it. */
interface Angle {
  readonly axis: Axis | null;
  readonly degrees: number;
}

/** The two ways to write a position that a reader is shown. */
export const POSITION_EXAMPLES = "55.75, 37.62 or 55°45′ N 37°37′ E";

/** In UTF-16 units. What is longer is a text in which a position may stand, and no position. */
const MAX_UNITS = 100;
const MAX_QUOTED = 40;
const MAX_LAT = 90;
/** Longitudes may be counted from 0 to 360, or run on past ±180; with a letter they may not. */
const MAX_LNG = 360;
const MAX_LNG_WITH_LETTER = 180;

const ONE_ALONE = "only one of latitude and longitude is there; write both, as in 55.75, 37.62";
const UNCLEAR = `it is not clear which number is what; write ${POSITION_EXAMPLES}`;
const UNCLEAR_COMMA = "a comma may part two numbers here or begin a fraction; put a space after one that parts";
const UNCLEAR_MINUS = "it is not clear which dash is a minus; put a space before a minus, and none after it";

/**
 * Reads decimal degrees, degrees with minutes or with minutes and seconds, with hemispheres in English, Russian or
 * Chinese, and geo: URIs. The latitude comes first unless letters say otherwise. The longitude stays as it was
 * written, up to ±360. Null for a text that is no position and may be a name; an error, to stand inside a sentence,
 * for nothing at all and for a position with a mistake.
 */
export function parsePosition(text: string): Result<LngLat | null, string> {
  const trimmed = text.trim();
  if (trimmed === "") return err("nothing is there");
  if (trimmed.length > MAX_UNITS) return ok(null);
  const plain = plainOf(trimmed);
  if (plain.startsWith("geo:")) return parseGeoUri(plain);
  const tokens = tokensOf(plain);
  if (!tokens?.some(({ type }) => type === "number")) return ok(null);
  if (tokens.some((token) => token.type === "sign" && token.unclear)) return err(UNCLEAR_MINUS);
  const groups = tokens.some(({ type }) => type === "letter") ? ok(splitAtLetters(tokens)) : splitBare(tokens);
  return groups.ok ? positionOf(groups.value) : groups;
}

/** Why degrees are no position, or null. */
export function positionFault([lng, lat]: LngLat, maxLng = MAX_LNG): string | null {
  if (!(Math.abs(lat) <= MAX_LAT)) return `latitude ${rounded(lat)} is beyond ${MAX_LAT}`;
  if (!(Math.abs(lng) <= maxLng)) return `longitude ${rounded(lng)} is beyond ${maxLng}`;
  return null;
}

/** What a reader typed, or its beginning, to stand in an error. */
export function quoted(text: string): string {
  const characters = [
    ...text
      .trim()
      .slice(0, 4 * MAX_QUOTED)
      .replace(/\s+/g, " "),
  ];
  const isLong = characters.length > MAX_QUOTED;
  return formatQuote(isLong ? `${characters.slice(0, MAX_QUOTED).join("")}…` : characters.join(""));
}

const rounded = (degrees: number) => Number(degrees.toFixed(6));

/** RFC 5870; with the zoom that maps on telephones add. */
const GEO_URI = /^geo:\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)(?:,-?\d+(?:\.\d+)?)?((?:;[^;?]*)*)(?:\?z=\d+)?$/;

function parseGeoUri(plain: string): Result<LngLat, string> {
  const [, lat, lng, parameters = ""] = GEO_URI.exec(plain) ?? [];
  if (!lat || !lng) return err("a geo: address is written as geo:55.75,37.62");
  if (/;crs=(?!wgs84(?:;|$))/.test(parameters)) return err("only geo: addresses in WGS 84 are read");
  return checked([Number(lng) + 0, Number(lat) + 0]);
}

/** In lower case, every sign in one form, without what cannot be seen; the mark that ends a sentence left out. */
function plainOf(text: string): string {
  return text
    .replace(/[º˚∘]/g, "°")
    .replace(/[′’‘ʹʼ´`＇]/g, "'")
    .replace(/[″”“ʺ]|''/g, '"')
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Cf}/gu, "")
    .replace(/[−–‐]/g, "-")
    .replaceAll("、", ";")
    .replace(/[\s,;.]+$/, "");
}

/** Latin and Cyrillic letters are read only where they are no part of a longer word. */
const LETTER = String.raw`[\p{sc=Latin}\p{sc=Cyrillic}]`;
type Reader = readonly [pattern: RegExp, read: (found: string, before: string, after: string) => Token];
const mark = (pattern: RegExp, index: number): Reader => [pattern, () => ({ type: "mark", index })];
const hemisphere = (axis: Axis, sign: 1 | -1, letters: string, han: string): Reader => [
  new RegExp(`(?<!${LETTER})(?:${letters})(?!${LETTER})|${han}`, "uy"),
  () => ({ type: "letter", axis, sign }),
];
const READERS: readonly Reader[] = [
  [/\d+(?:[.,]\d+)?/y, numberOf],
  mark(/[°度]/y, 0),
  mark(/['分]/y, 1),
  mark(/["秒]/y, 2),
  [/[-+]/y, signOf],
  [/[,;]/y, (comma, before, after) => ({ type: "comma", tight: comma === "," && /^\d\d$/.test(before + after) })],
  hemisphere("latitude", 1, String.raw`n|north|с(?:\.?\s*ш\.?)?`, "北[纬緯]"),
  hemisphere("latitude", -1, String.raw`s|south|ю(?:\.?\s*ш\.?)?`, "南[纬緯]"),
  hemisphere("longitude", 1, String.raw`e|east|в(?:\.?\s*д\.?)?`, "[东東][经經]"),
  hemisphere("longitude", -1, String.raw`w|west|з(?:\.?\s*д\.?)?`, "西[经經]"),
];

function numberOf(found: string): Token {
  return { type: "number", value: Number(found.replace(",", ".")), fraction: found.replace(/\d/g, "") };
}

function signOf(found: string, before: string, after: string): Token {
  return { type: "sign", sign: found === "-" ? -1 : 1, unclear: !/^\d/.test(after) || !/^[\s,;]?$/.test(before) };
}

/** Null where anything stands that is no part of a position. */
function tokensOf(plain: string): Token[] | null {
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

/** One group for each letter, which stands before its numbers or after them; what is left is a group of its own. */
function splitAtLetters(tokens: readonly Token[]): Token[][] {
  const isLeading = tokens[0]?.type === "letter";
  const groups: Token[][] = [[]];
  for (const token of tokens) {
    if (isLeading && token.type === "letter" && groups.at(-1)?.length) groups.push([]);
    groups.at(-1)?.push(token);
    if (!isLeading && token.type === "letter") groups.push([]);
  }
  if (groups.at(-1)?.length === 0) groups.pop();
  // One comma may stand between two groups.
  return groups.map((group, i) => {
    if (isLeading && i < groups.length - 1 && group.at(-1)?.type === "comma") return group.slice(0, -1);
    if (!isLeading && i > 0 && group[0]?.type === "comma") return group.slice(1);
    return group;
  });
}

/** Two groups: at the only comma, else before what the signs of degrees say are degrees, else between two numbers. */
function splitBare(tokens: readonly Token[]): Result<Token[][], string> {
  const commas = tokens.flatMap((token, i) => (token.type === "comma" ? [{ i, tight: token.tight }] : []));
  // A second comma is found where the halves are read.
  const [comma] = commas;
  const numbers = tokens.flatMap((token) => (token.type === "number" ? [token] : []));
  if (numbers.length === 1) return err(numbers[0]?.fraction === "," && tokens.length === 1 ? UNCLEAR_COMMA : ONE_ALONE);
  const isMarked = tokens.some(({ type }) => type === "mark");
  if (comma) {
    const withComma = numbers.filter(({ fraction }) => fraction === ",").length;
    if (comma.tight && withComma > 0 && withComma < numbers.length) return err(UNCLEAR_COMMA);
    const halves = [tokens.slice(0, comma.i), tokens.slice(comma.i + 1)];
    const [first, second] = halves.map((half) => half.filter(({ type }) => type === "number").length);
    return !isMarked && first !== second ? err(UNCLEAR) : ok(halves);
  }
  const starts = tokens.flatMap(({ type }, i) => {
    const after = tokens[i + 1];
    const isStart = type === "number" && (!isMarked || (after?.type === "mark" && after.index === 0));
    return isStart ? [tokens[i - 1]?.type === "sign" ? i - 1 : i] : [];
  });
  const [, second, ...others] = starts;
  if (others.length > 0) return err(UNCLEAR);
  return ok(second === undefined ? [[...tokens]] : [tokens.slice(0, second), tokens.slice(second)]);
}

function positionOf(groups: readonly (readonly Token[])[]): Result<LngLat, string> {
  const angles: Angle[] = [];
  for (const group of groups) {
    const angle = angleOf(group);
    if (!angle.ok) return angle;
    angles.push(angle.value);
  }
  const [first, second, ...others] = angles;
  if (!first || others.length > 0) return err(UNCLEAR);
  if (!second) return err(first.axis ? `only a ${first.axis} is there` : ONE_ALONE);
  if (first.axis === null && second.axis === null) {
    const isTurned = Math.abs(first.degrees) > MAX_LAT && !positionFault([first.degrees, second.degrees]);
    const position = checked([second.degrees, first.degrees]);
    return isTurned && !position.ok ? err(`${position.error}; the latitude comes first`) : position;
  }
  if (first.axis === null || second.axis === null) return err("give both numbers a letter, or none");
  if (first.axis === second.axis) return err(`two ${first.axis}s are there, and no ${OTHER[first.axis]}`);
  const [lat, lng] = first.axis === "latitude" ? [first, second] : [second, first];
  return checked([lng.degrees, lat.degrees], MAX_LNG_WITH_LETTER);
}

const OTHER: Readonly<Record<Axis, Axis>> = { latitude: "longitude", longitude: "latitude" };

function checked(at: LngLat, maxLng?: number): Result<LngLat, string> {
  const fault = positionFault(at, maxLng);
  return fault === null ? ok(at) : err(fault);
}

/** `[letter] [sign] degrees [minutes [seconds]] [letter]`, each number with its mark or without. */
function angleOf(group: readonly Token[]): Result<Angle, string> {
  const letter = group.find((token) => token.type === "letter");
  const [first, ...rest] = group.filter((token) => token !== letter);
  const sign = first?.type === "sign" ? first.sign : null;
  const parts: { value: number; fraction: string; isMarked: boolean }[] = [];
  for (const token of first && sign === null ? [first, ...rest] : rest) {
    const last = parts.at(-1);
    if (token.type === "number") parts.push({ ...token, isMarked: false });
    else if (token.type === "mark" && last && !last.isMarked && token.index === parts.length - 1) last.isMarked = true;
    else return err(UNCLEAR);
  }
  const [degrees, minutes, seconds, ...others] = parts;
  if (!degrees || others.length > 0) return err(UNCLEAR);
  if (letter && sign === -1) return err("a minus and a letter say the same; leave one of them out");
  if (parts.slice(0, -1).some(({ fraction }) => fraction !== ""))
    return err("only the last of degrees, minutes and seconds may have a fraction");
  for (const [part, name] of [[minutes, "minutes"] as const, [seconds, "seconds"] as const])
    if (part && part.value >= 60) return err(`${name} stay below 60; ${part.value} is too many`);
  const size = degrees.value + (minutes?.value ?? 0) / 60 + (seconds?.value ?? 0) / 3600;
  // Nought has no sign.
  return ok({ axis: letter?.axis ?? null, degrees: size * (letter?.sign ?? sign ?? 1) + 0 });
}
