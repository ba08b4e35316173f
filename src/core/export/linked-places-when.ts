/** Dates in EDTF as `when` of the Linked Places Format. */
import { yearsOf } from "../timeline.ts";

/** A bound in ISO 8601: a date that it lies in, or dates that it lies between. */
type Bound = { readonly in: string } | { readonly earliest?: string; readonly latest?: string };

export interface When {
  readonly timespans: readonly [{ readonly start: Bound; readonly end?: Bound }];
  /** The date in EDTF. */
  readonly label: string;
  readonly certainty?: "less-certain" | "uncertain";
}

/** The format reads a start without an end as lasting no longer than that start, so an open end says what it can. */
export function whenOf(edtf: string): When | null {
  const [start = "", end, ...rest] = edtf.split("/");
  if (rest.length > 0) return null;
  const span = end === undefined ? spanOfDate(start) : spanOfInterval(start, end);
  const certainty = certaintyOf(edtf);
  return span && { timespans: [span], label: edtf, ...(certainty && { certainty }) };
}

function spanOfDate(date: string): When["timespans"][0] | null {
  const bound = boundOf(date);
  if (!bound || "in" in bound) return bound && { start: bound };
  return { start: { earliest: bound.earliest }, end: { latest: bound.latest } };
}

function spanOfInterval(start: string, end: string): When["timespans"][0] | null {
  const [from, to] = [boundOf(start), boundOf(end)];
  if (from && to) return { start: from, end: to };
  if (from && isOpen(end)) return { start: from, end: { earliest: "in" in from ? from.in : from.earliest } };
  if (to && isOpen(start)) return { start: { latest: "in" in to ? to.in : to.latest }, end: to };
  return null;
}

const isOpen = (date: string) => date === "" || date === "..";

const QUALIFIER = /[?~%]$/;
const ISO_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/;

/** Null for what cannot be read; seasons and dates with unknown digits by their years. */
function boundOf(date: string): { in: string } | { earliest: string; latest: string } | null {
  const plain = date.replace(QUALIFIER, "");
  const years = isOpen(plain) ? null : yearsOf(plain);
  if (!years) return null;
  const [earliest, latest] = years.map((year) => String(year).padStart(4, "0"));
  if (ISO_DATE.test(plain)) return { in: plain };
  return earliest === undefined || latest === undefined ? null : { earliest, latest };
}

function certaintyOf(edtf: string): When["certainty"] | null {
  if (/[?%]/.test(edtf)) return "uncertain";
  return edtf.includes("~") ? "less-certain" : null;
}
