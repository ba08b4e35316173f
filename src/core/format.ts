import { composed, type Language, LOCALES, type Message, unchanged, wholeNumber } from "./language.ts";
import { type LngLat, wrapLng } from "./lnglat.ts";
import { DATES, HEMISPHERES, UNITS } from "./messages/units.ts";

export const METRES_PER = { km: 1000, mi: 1609.344, nm: 1852 } as const;
export type LengthUnit = keyof typeof METRES_PER;
export const LENGTH_UNITS = ["km", "mi", "nm"] as const satisfies readonly LengthUnit[];

/**
 * A length in metres as text in one unit, good to `accuracyMetres`: as many decimals, three at most, as leave the last
 * one worth no less than that. The only place that turns lengths into text.
 */
export function formatLength(
  metres: number,
  unit: LengthUnit,
  accuracyMetres = 0.5,
  language: Language = "en",
): string {
  const decimals = [3, 2, 1].find((n) => METRES_PER[unit] / 10 ** n >= accuracyMetres) ?? 0;
  return `${formatNumber(metres / METRES_PER[unit], decimals, language)} ${UNITS[unit][language]}`;
}

/** The length in all units, `first` before the others: «4,239.000 km · 2,633.992 mi · 2,288.877 NM». */
export function formatLengths(
  metres: number,
  first: LengthUnit = "km",
  accuracyMetres?: number,
  language?: Language,
): string {
  return unitsFrom(first)
    .map((unit) => formatLength(metres, unit, accuracyMetres, language))
    .join(" · ");
}

/**
 * An area in square metres as text in one unit, squared: three figures that count, and never fewer than the whole
 * units; none below `accuracySquareMetres`, and none below the square metre.
 */
export function formatArea(
  squareMetres: number,
  unit: LengthUnit,
  accuracySquareMetres = 0,
  language: Language = "en",
): string {
  const unitSquareMetres = METRES_PER[unit] ** 2;
  const value = squareMetres / unitSquareMetres;
  const decimals = [6, 5, 4, 3, 2, 1].find(
    (n) => Math.abs(value) < 10 ** (3 - n) && unitSquareMetres / 10 ** n >= accuracySquareMetres,
  );
  return `${formatNumber(value, decimals ?? 0, language)} ${UNITS[`${unit}²`][language]}`;
}

/** «22.3 km² · 8.61 mi² · 6.50 NM²» */
export function formatAreas(
  squareMetres: number,
  first: LengthUnit = "km",
  accuracySquareMetres?: number,
  language?: Language,
): string {
  return unitsFrom(first)
    .map((unit) => formatArea(squareMetres, unit, accuracySquareMetres, language))
    .join(" · ");
}

const unitsFrom = (first: LengthUnit) => [first, ...LENGTH_UNITS.filter((unit) => unit !== first)];

/** Made once for each language and sort: to make a format takes longer than to use it a thousand times. */
function keptFormats<Sort, Format>(make: (locale: string, sort: Sort) => Format) {
  const kept = { en: new Map<Sort, Format>(), ru: new Map<Sort, Format>(), zh: new Map<Sort, Format>() };
  return (language: Language, sort: Sort): Format => {
    const format = kept[language].get(sort) ?? make(LOCALES[language], sort);
    kept[language].set(sort, format);
    return format;
  };
}

const withDecimals = keptFormats(
  (locale, decimals: number) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: "negative",
    }),
);
const upToDecimals = keptFormats(
  (locale, decimals: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }),
);
const ofDate = keptFormats(
  (locale, withDay: boolean) =>
    new Intl.DateTimeFormat(locale, {
      year: "numeric",
      month: "long",
      ...(withDay && { day: "numeric" }),
      timeZone: "UTC",
    }),
);

/** As the language writes it, with no minus before a zero. */
export const formatNumber = (value: number, decimals: number, language: Language = "en"): string =>
  withDecimals(language, decimals).format(value);

/** A bearing in degrees clockwise from north, brought into [0, 360), with three digits as at sea: «045.0°». */
export function formatBearing(degrees: number, language: Language = "en"): string {
  const tenths = ((Math.round(degrees * 10) % 3600) + 3600) % 3600;
  return `${formatDigits(tenths / 10, 1, language).padStart(5, "0")}°`;
}

/** A share of one as text: «1.3 %». */
export const formatPercent = (share: number, language: Language = "en"): string =>
  `${formatNumber(100 * share, 1, language)}${{ en: " ", ru: "\u00a0", zh: "" }[language]}%`;

/** How many kilometres an hour one unit of speed is. */
export const SPEED_UNITS = { kn: 1.852, "km/h": 1 } as const;
export type SpeedUnit = keyof typeof SPEED_UNITS;
export interface Speed {
  readonly value: number;
  readonly unit: SpeedUnit;
}

/** «14 kn» */
export function formatSpeed({ value, unit }: Speed, language: Language = "en"): string {
  const number = language === "ru" ? `${value}`.replace(".", ",") : `${value}`;
  return `${number} ${UNITS[unit][language]}`;
}

/** How many hours a way takes at a steady speed. Throws on a speed that leads nowhere. */
export function travelHours(metres: number, speed: Speed): number {
  if (!(speed.value > 0)) throw new RangeError(`travelHours: no speed: ${speed.value}`);
  return metres / METRES_PER.km / (speed.value * SPEED_UNITS[speed.unit]);
}

/** A time of travel in its two largest units, a part that is nought left out: «7 d 3 h», «5 h 12 min», «41 min». */
export function formatDuration(hours: number, language: Language = "en"): string {
  const minutes = Math.round(hours * 60);
  if (minutes === 0) return hours > 0 ? UNITS.underOneMinute[language] : `0 ${UNITS.min[language]}`;
  if (minutes < 24 * 60) return twoParts(minutes, 60, "h", "min", language);
  return twoParts(Math.round(hours), 24, "d", "h", language);
}

type TimeUnit = "d" | "h" | "min";
function twoParts(small: number, perLarge: number, large: TimeUnit, unit: TimeUnit, language: Language): string {
  const [count, rest] = [Math.floor(small / perLarge), small % perLarge];
  const parts = [
    count > 0 && `${formatNumber(count, 0, language)} ${UNITS[large][language]}`,
    rest > 0 && `${rest} ${UNITS[unit][language]}`,
  ];
  return parts.filter((part) => part !== false).join(" ");
}

/** An accuracy radius in metres as a reader's words: «300 m», «25 km». */
export function formatAccuracy(metres: number, language: Language = "en"): string {
  if (metres < 1000) return `${metres} ${UNITS.m[language]}`;
  return `${upToDecimals(language, 1).format(metres / 1000)} ${UNITS.km[language]}`;
}

/** A position in degrees as «43.1056° N, 131.8735° E», wrapped into ±180; with five decimals to the metre. */
export function formatPosition([lng, lat]: LngLat, decimals = 4, language: Language = "en"): string {
  const wrapped = wrapLng(lng);
  const degrees = (value: number) => `${formatDigits(Math.abs(value), decimals, language)}°`;
  const northing = HEMISPHERES[lat < 0 ? "S" : "N"][language];
  const easting = HEMISPHERES[wrapped < 0 ? "W" : "E"][language];
  return `${degrees(lat)} ${northing}, ${degrees(wrapped)} ${easting}`;
}

/** With the decimal sign of the language. */
const formatDigits = (value: number, decimals: number, language: Language) =>
  language === "ru" ? value.toFixed(decimals).replace(".", ",") : value.toFixed(decimals);

/** A quotation between double quotation marks; those inside it become single ones. */
export function formatQuote(exact: string): string {
  return `“${exact.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

/** «1 place», «3 places» */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${wholeNumber(n, "en")} ${n === 1 ? one : many}`;
}

const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%])?$/;

/** A date in EDTF as a reader's words: «11 September 2018 to 17 September 2018»; what it cannot say it leaves as it is. */
export function formatWhen(when: string, language: Language = "en"): string {
  const [start = "", end] = when.split("/");
  if (end === undefined) return formatDate(start)[language];
  if (end === "" || end === "..") return DATES.since(formatDate(start))[language];
  if (start === "" || start === "..") return DATES.until(formatDate(end))[language];
  return DATES.span(formatDate(start), formatDate(end))[language];
}

function formatDate(date: string): Message {
  const match = DATE.exec(date);
  if (!match) return unchanged(date);
  const [, year = "", month, day, qualifier] = match;
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return composed((language) => {
    // A year alone is said bare: Russian and Chinese would add the word for it.
    const words = month ? ofDate(language, day !== undefined).format(at) : year.replace(/^0+/, "");
    return words + (qualifier ? DATES[qualifier as "?" | "~" | "%"][language] : "");
  });
}
