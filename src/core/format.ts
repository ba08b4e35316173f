import type { LngLat } from "./lnglat.ts";
import { wrapLng } from "./lnglat.ts";

export const METRES_PER = { km: 1000, mi: 1609.344, nm: 1852 } as const;
export type LengthUnit = keyof typeof METRES_PER;
export const LENGTH_UNITS = ["km", "mi", "nm"] as const satisfies readonly LengthUnit[];
const UNIT_SYMBOL: Record<LengthUnit, string> = { km: "km", mi: "mi", nm: "NM" };

/**
 * A length in metres as text in one unit. As many decimals as keep the metre in sight below 100 units, one below
 * 1,000, none above. The only place that turns lengths into text.
 */
export function formatLength(metres: number, unit: LengthUnit): string {
  const value = metres / METRES_PER[unit];
  const digits = value < 100 ? 3 : value < 1000 ? 1 : 0;
  return `${value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${UNIT_SYMBOL[unit]}`;
}

/** «4,239 km · 2,634 mi · 2,289 NM» */
export function formatLengths(metres: number): string {
  return LENGTH_UNITS.map((unit) => formatLength(metres, unit)).join(" · ");
}

/** An accuracy radius in metres as a reader's words: «300 m», «25 km». */
export function formatAccuracy(metres: number): string {
  return metres < 1000 ? `${metres} m` : `${(metres / 1000).toLocaleString("en-GB", { maximumFractionDigits: 1 })} km`;
}

/** A position in degrees as «43.1056° N, 131.8735° E», wrapped into ±180. */
export function formatPosition([lng, lat]: LngLat): string {
  const wrapped = wrapLng(lng);
  return `${Math.abs(lat).toFixed(4)}° ${lat < 0 ? "S" : "N"}, ${Math.abs(wrapped).toFixed(4)}° ${wrapped < 0 ? "W" : "E"}`;
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
