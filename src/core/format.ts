import type { LngLat } from "./lnglat.ts";
import { wrapLng } from "./lnglat.ts";

export const METRES_PER = { km: 1000, mi: 1609.344, nm: 1852 } as const;
export type LengthUnit = keyof typeof METRES_PER;
export const LENGTH_UNITS = ["km", "mi", "nm"] as const satisfies readonly LengthUnit[];
const UNIT_SYMBOL: Record<LengthUnit, string> = { km: "km", mi: "mi", nm: "NM" };

/**
 * A length in metres as text in one unit, good to `accuracyMetres`: as many decimals, three at most, as leave the last
 * one worth no less than that. The only place that turns lengths into text.
 */
export function formatLength(metres: number, unit: LengthUnit, accuracyMetres = 0.5): string {
  const decimals = [3, 2, 1].find((n) => METRES_PER[unit] / 10 ** n >= accuracyMetres) ?? 0;
  return `${formatNumber(metres / METRES_PER[unit], decimals)} ${UNIT_SYMBOL[unit]}`;
}

/** The length in all units, `first` before the others: «4,239.000 km · 2,633.992 mi · 2,288.877 NM». */
export function formatLengths(metres: number, first: LengthUnit = "km", accuracyMetres?: number): string {
  return unitsFrom(first)
    .map((unit) => formatLength(metres, unit, accuracyMetres))
    .join(" · ");
}

/**
 * An area in square metres as text in one unit, squared: three figures that count, and never fewer than the whole
 * units; none below `accuracySquareMetres`, and none below the square metre.
 */
export function formatArea(squareMetres: number, unit: LengthUnit, accuracySquareMetres = 0): string {
  const unitSquareMetres = METRES_PER[unit] ** 2;
  const value = squareMetres / unitSquareMetres;
  const decimals = [6, 5, 4, 3, 2, 1].find(
    (n) => Math.abs(value) < 10 ** (3 - n) && unitSquareMetres / 10 ** n >= accuracySquareMetres,
  );
  return `${formatNumber(value, decimals ?? 0)} ${UNIT_SYMBOL[unit]}²`;
}

/** «22.3 km² · 8.61 mi² · 6.50 NM²» */
export function formatAreas(squareMetres: number, first: LengthUnit = "km", accuracySquareMetres?: number): string {
  return unitsFrom(first)
    .map((unit) => formatArea(squareMetres, unit, accuracySquareMetres))
    .join(" · ");
}

const unitsFrom = (first: LengthUnit) => [first, ...LENGTH_UNITS.filter((unit) => unit !== first)];

/** By their decimals: to make one takes longer than to use it a thousand times. */
const FORMATS: Intl.NumberFormat[] = [];
const numberFormat = (decimals: number) =>
  new Intl.NumberFormat("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: "negative",
  });

/** With commas between the thousands, and no minus before a zero. */
function formatNumber(value: number, decimals: number): string {
  const format = FORMATS[decimals] ?? numberFormat(decimals);
  FORMATS[decimals] = format;
  return format.format(value);
}

/** A bearing in degrees clockwise from north, brought into [0, 360), with three digits as at sea: «045.0°». */
export function formatBearing(degrees: number): string {
  const tenths = ((Math.round(degrees * 10) % 3600) + 3600) % 3600;
  return `${(tenths / 10).toFixed(1).padStart(5, "0")}°`;
}

/** How many kilometres an hour one unit of speed is. */
export const SPEED_UNITS = { kn: 1.852, "km/h": 1 } as const;
export type SpeedUnit = keyof typeof SPEED_UNITS;
export interface Speed {
  readonly value: number;
  readonly unit: SpeedUnit;
}

/** How many hours a way takes at a steady speed. Throws on a speed that leads nowhere. */
export function travelHours(metres: number, speed: Speed): number {
  if (!(speed.value > 0)) throw new RangeError(`travelHours: no speed: ${speed.value}`);
  return metres / METRES_PER.km / (speed.value * SPEED_UNITS[speed.unit]);
}

/** A time of travel in its two largest units, a part that is nought left out: «7 d 3 h», «5 h 12 min», «41 min». */
export function formatDuration(hours: number): string {
  const minutes = Math.round(hours * 60);
  if (minutes === 0) return hours > 0 ? "under 1 min" : "0 min";
  if (minutes < 24 * 60) return twoParts(minutes, 60, "h", "min");
  return twoParts(Math.round(hours), 24, "d", "h");
}

function twoParts(small: number, perLarge: number, largeUnit: string, smallUnit: string): string {
  const [large, rest] = [Math.floor(small / perLarge), small % perLarge];
  const parts = [large > 0 && `${formatNumber(large, 0)} ${largeUnit}`, rest > 0 && `${rest} ${smallUnit}`];
  return parts.filter((part) => part !== false).join(" ");
}

/** An accuracy radius in metres as a reader's words: «300 m», «25 km». */
export function formatAccuracy(metres: number): string {
  return metres < 1000 ? `${metres} m` : `${(metres / 1000).toLocaleString("en-GB", { maximumFractionDigits: 1 })} km`;
}

/** A position in degrees as «43.1056° N, 131.8735° E», wrapped into ±180; with five decimals to the metre. */
export function formatPosition([lng, lat]: LngLat, decimals = 4): string {
  const wrapped = wrapLng(lng);
  const [south, west] = [lat < 0, wrapped < 0];
  return `${Math.abs(lat).toFixed(decimals)}° ${south ? "S" : "N"}, ${Math.abs(wrapped).toFixed(decimals)}° ${west ? "W" : "E"}`;
}

/** A quotation between double quotation marks; those inside it become single ones. */
export function formatQuote(exact: string): string {
  return `“${exact.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

/** «1 place», «3 places» */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%])?$/;
const QUALIFIER: Record<string, string> = { "?": " (uncertain)", "~": " (about)", "%": " (about, uncertain)" };

/** A date in EDTF as a reader's words: «11 September 2018 to 17 September 2018»; what it cannot say it leaves as it is. */
export function formatWhen(when: string): string {
  const [start = "", end] = when.split("/");
  if (end === undefined) return formatDate(start);
  if (end === "" || end === "..") return `since ${formatDate(start)}`;
  if (start === "" || start === "..") return `until ${formatDate(end)}`;
  return `${formatDate(start)} to ${formatDate(end)}`;
}

function formatDate(date: string): string {
  const match = DATE.exec(date);
  if (!match) return date;
  const [, year = "", month, day, qualifier] = match;
  const words = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))).toLocaleDateString("en-GB", {
    year: "numeric",
    ...(month && { month: "long" }),
    ...(day && { day: "numeric" }),
    timeZone: "UTC",
  });
  return words + (qualifier ? QUALIFIER[qualifier] : "");
}
