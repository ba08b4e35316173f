/**
 * A line as short text for a link, in the published format «Flexible Polyline» (HERE, version 1): the differences from
 * vertex to vertex in hundred-thousandths of a degree (about 1 m), latitude first, each as digits to the base 32.
 */
import type { LngLat } from "./lnglat.ts";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Version 1; precision 5 and no third dimension. */
const HEADER = "BF";
const UNITS_PER_DEGREE = 1e5;
const MAX_LAT = 90 * UNITS_PER_DEGREE;
/** A line may go round the globe some 27 times before its longitudes are no line's any more. */
const MAX_LNG = 10_000 * UNITS_PER_DEGREE;
/** A digit with this bit set is followed by a higher one. */
const MORE = 32;
/** 32⁷ is above twice the widest difference there can be. Past 32 bits: so no bitwise operators below. */
const MAX_DIGITS = 7;

/** A line of positions in degrees as text. Throws on a position that is none, or past ±10,000° of longitude. */
export function encodeLine(line: readonly LngLat[]): string {
  let text = HEADER;
  let before = { lat: 0, lng: 0 };
  for (const [lngDegrees, latDegrees] of line) {
    const [lat, lng] = [toUnits(latDegrees), toUnits(lngDegrees)];
    if (!isInside(lat, lng)) throw new RangeError(`encodeLine: no position: ${lngDegrees}, ${latDegrees}`);
    text += encodeInteger(lat - before.lat) + encodeInteger(lng - before.lng);
    before = { lat, lng };
  }
  return text;
}

/**
 * The line that a text stands for, in degrees, within half a hundred-thousandth of what was encoded. Null for whatever
 * is no such text: another version, precision or dimension, a cut-off end, a position outside ±90° and ±10,000°.
 */
export function decodeLine(text: string): LngLat[] | null {
  if (!text.startsWith(HEADER)) return null;
  const numbers = decodeIntegers(text.slice(HEADER.length));
  if (!numbers || numbers.length % 2 === 1) return null;
  const line: LngLat[] = [];
  let lat = 0;
  let lng = 0;
  for (let i = 0; i < numbers.length; i += 2) {
    lat += numbers[i] ?? 0;
    lng += numbers[i + 1] ?? 0;
    if (!isInside(lat, lng)) return null;
    line.push([lng / UNITS_PER_DEGREE, lat / UNITS_PER_DEGREE]);
  }
  return line;
}

/** Halves are rounded away from zero, as the format has it. */
const toUnits = (degrees: number) => Math.sign(degrees) * Math.round(Math.abs(degrees) * UNITS_PER_DEGREE);

const isInside = (lat: number, lng: number) => Math.abs(lat) <= MAX_LAT && Math.abs(lng) <= MAX_LNG;

/** The sign becomes the lowest bit; then the digits come lowest first. */
function encodeInteger(integer: number): string {
  let rest = integer < 0 ? -2 * integer - 1 : 2 * integer;
  let text = "";
  while (rest >= 32) {
    text += ALPHABET.charAt(MORE + (rest % 32));
    rest = Math.floor(rest / 32);
  }
  return text + ALPHABET.charAt(rest);
}

/** Null on a foreign character, on too many digits, or where the last number is cut off. */
function decodeIntegers(text: string): number[] | null {
  const integers: number[] = [];
  let value = 0;
  let digits = 0;
  for (const character of text) {
    const code = ALPHABET.indexOf(character);
    if (code === -1 || digits === MAX_DIGITS) return null;
    value += (code % 32) * 32 ** digits;
    if (code >= MORE) {
      digits++;
      continue;
    }
    integers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    value = 0;
    digits = 0;
  }
  return digits === 0 ? integers : null;
}
