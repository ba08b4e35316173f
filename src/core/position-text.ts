/** A position as people type it → degrees. */
import type { Message } from "./language.ts";
import type { LngLat } from "./lnglat.ts";
import { type Axis, POSITION, quotation } from "./messages/position-text.ts";
import { plainOf, type Token, tokensOf } from "./position-tokens.ts";
import { err, ok, type Result } from "./result.ts";

/** Degrees along one axis, which is null where no letter says it. */
interface Angle {
  readonly axis: Axis | null;
  readonly degrees: number;
}

/** In UTF-16 units. What is longer is a text in which a position may stand, and no position. */
const MAX_UNITS = 100;
const MAX_QUOTED = 40;
const MAX_LAT = 90;
/** Longitudes may be counted from 0 to 360, or run on past ±180; with a letter they may not. */
const MAX_LNG = 360;
const MAX_LNG_WITH_LETTER = 180;

/**
 * Reads decimal degrees, degrees with minutes or with minutes and seconds, with hemispheres or axes in English, Russian
 * or Chinese, and geo: URIs. The latitude comes first unless letters say otherwise. The longitude stays as it was
 * written, up to ±360. Null for a text that is no position and may be a name; an error, to stand inside a sentence,
 * for nothing at all and for a position with a mistake.
 */
export function parsePosition(text: string): Result<LngLat | null, Message> {
  const trimmed = text.trim();
  if (trimmed === "") return err(POSITION.nothing);
  if (trimmed.length > MAX_UNITS) return ok(null);
  const plain = plainOf(trimmed);
  if (plain.startsWith("geo:")) return parseGeoUri(plain);
  const tokens = withoutNeedlessWords(tokensOf(plain));
  if (!tokens?.some(({ type }) => type === "number")) return ok(null);
  if (tokens.some((token) => token.type === "sign" && token.unclear)) return err(POSITION.unclearMinus);
  const groups = tokens.some(({ type }) => type === "letter") ? ok(splitAtLetters(tokens)) : splitBare(tokens);
  return groups.ok ? positionOf(groups.value) : groups;
}

/** Why degrees are no position, or null. */
export function positionFault([lng, lat]: LngLat, maxLng = MAX_LNG): Message | null {
  if (!(Math.abs(lat) <= MAX_LAT)) return POSITION.beyond("latitude", rounded(lat), MAX_LAT);
  if (!(Math.abs(lng) <= maxLng)) return POSITION.beyond("longitude", rounded(lng), maxLng);
  return null;
}

/** What a reader typed, or its beginning, to stand in an error. */
export function quoted(text: string): Message {
  const characters = [
    ...text
      .trim()
      .slice(0, 4 * MAX_QUOTED)
      .replace(/\s+/g, " "),
  ];
  const isLong = characters.length > MAX_QUOTED;
  return quotation(isLong ? `${characters.slice(0, MAX_QUOTED).join("")}…` : characters.join(""));
}

const rounded = (degrees: number) => Number(degrees.toFixed(6));

/** RFC 5870; with the zoom that maps on telephones add. */
const GEO_URI = /^geo:\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)(?:,-?\d+(?:\.\d+)?)?((?:;[^;?]*)*)(?:\?z=\d+)?$/;

function parseGeoUri(plain: string): Result<LngLat, Message> {
  const [, lat, lng, parameters = ""] = GEO_URI.exec(plain) ?? [];
  if (!lat || !lng) return err(POSITION.geoForm);
  if (/;crs=(?!wgs84(?:;|$))/.test(parameters)) return err(POSITION.geoSystem);
  return checked([Number(lng) + 0, Number(lat) + 0]);
}

/** Where hemispheres are named, the words of the axes beside them say nothing more: «latitude: 43° N». */
function withoutNeedlessWords(tokens: Token[] | null): Token[] | null {
  const isNeedless = tokens?.some((token) => token.type === "letter" && token.sign !== null);
  return isNeedless && tokens ? tokens.filter((token) => token.type !== "letter" || token.sign !== null) : tokens;
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
function splitBare(tokens: readonly Token[]): Result<Token[][], Message> {
  const commas = tokens.flatMap((token, i) => (token.type === "comma" ? [{ i, tight: token.tight }] : []));
  // A second comma is found where the halves are read.
  const [comma] = commas;
  const numbers = tokens.flatMap((token) => (token.type === "number" ? [token] : []));
  if (numbers.length === 1)
    return err(numbers[0]?.fraction === "," && tokens.length === 1 ? POSITION.unclearComma : POSITION.oneAlone);
  const isMarked = tokens.some(({ type }) => type === "mark");
  if (comma) {
    const withComma = numbers.filter(({ fraction }) => fraction === ",").length;
    if (comma.tight && withComma > 0 && withComma < numbers.length) return err(POSITION.unclearComma);
    const halves = [tokens.slice(0, comma.i), tokens.slice(comma.i + 1)];
    const [first, second] = halves.map((half) => half.filter(({ type }) => type === "number").length);
    return !isMarked && first !== second ? err(POSITION.unclear) : ok(halves);
  }
  const starts = tokens.flatMap(({ type }, i) => {
    const after = tokens[i + 1];
    const isStart = type === "number" && (!isMarked || (after?.type === "mark" && after.index === 0));
    return isStart ? [tokens[i - 1]?.type === "sign" ? i - 1 : i] : [];
  });
  const [, second, ...others] = starts;
  if (others.length > 0) return err(POSITION.unclear);
  return ok(second === undefined ? [[...tokens]] : [tokens.slice(0, second), tokens.slice(second)]);
}

function positionOf(groups: readonly (readonly Token[])[]): Result<LngLat, Message> {
  const angles: Angle[] = [];
  for (const group of groups) {
    const angle = angleOf(group);
    if (!angle.ok) return angle;
    angles.push(angle.value);
  }
  const [first, second, ...others] = angles;
  if (!first || others.length > 0) return err(POSITION.unclear);
  if (!second) return err(first.axis ? POSITION.only(first.axis) : POSITION.oneAlone);
  if (first.axis === null && second.axis === null) {
    const isTurned = Math.abs(first.degrees) > MAX_LAT && !positionFault([first.degrees, second.degrees]);
    const position = checked([second.degrees, first.degrees]);
    return isTurned && !position.ok ? err(POSITION.latitudeFirst(position.error)) : position;
  }
  if (first.axis === null || second.axis === null) return err(POSITION.oneLetter);
  if (first.axis === second.axis) return err(POSITION.twice(first.axis));
  const [lat, lng] = first.axis === "latitude" ? [first, second] : [second, first];
  return checked([lng.degrees, lat.degrees], MAX_LNG_WITH_LETTER);
}

function checked(at: LngLat, maxLng?: number): Result<LngLat, Message> {
  const fault = positionFault(at, maxLng);
  return fault === null ? ok(at) : err(fault);
}

/** `[letter] [sign] degrees [minutes [seconds]] [letter]`, each number with its mark or without. */
function angleOf(group: readonly Token[]): Result<Angle, Message> {
  const letter = group.find((token) => token.type === "letter");
  const [first, ...rest] = group.filter((token) => token !== letter);
  const sign = first?.type === "sign" ? first.sign : null;
  const parts: { value: number; fraction: string; isMarked: boolean }[] = [];
  for (const token of first && sign === null ? [first, ...rest] : rest) {
    const last = parts.at(-1);
    if (token.type === "number") parts.push({ ...token, isMarked: false });
    else if (token.type === "mark" && last && !last.isMarked && token.index === parts.length - 1) last.isMarked = true;
    else return err(POSITION.unclear);
  }
  const [degrees, minutes, seconds, ...others] = parts;
  if (!degrees || others.length > 0) return err(POSITION.unclear);
  if (letter?.sign && sign === -1) return err(POSITION.minusAndLetter);
  if (parts.slice(0, -1).some(({ fraction }) => fraction !== "")) return err(POSITION.fraction);
  if (minutes && minutes.value >= 60) return err(POSITION.minutes(minutes.value));
  if (seconds && seconds.value >= 60) return err(POSITION.seconds(seconds.value));
  const size = degrees.value + (minutes?.value ?? 0) / 60 + (seconds?.value ?? 0) / 3600;
  // Nought has no sign.
  return ok({ axis: letter?.axis ?? null, degrees: size * (letter?.sign ?? sign ?? 1) + 0 });
}
