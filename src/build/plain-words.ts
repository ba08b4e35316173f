/** What a schema refuses, told to whoever wrote the file: what is there, and what should be. */
import type * as z from "zod";

type Fault = z.core.$ZodIssue;

/** `json`: the whole file; `faults`: all of it. The words of our own checks stay as they are. */
export function plainMessage(fault: Fault, json: unknown, faults: readonly Fault[]): string {
  const value = valueAt(json, fault.path);
  switch (fault.code) {
    case "unrecognized_keys":
      return fault.keys.map((key) => unknownKey(key, missingBeside(fault, json, faults))).join("; ");
    case "invalid_type":
      if (value === undefined) return `${nameOf(fault)} is missing; it is ${expectedWords(fault.expected)}`;
      return `expected ${expectedWords(fault.expected)}, and found ${foundWords(value, fault.expected)}`;
    case "invalid_value":
      return oneOf(fault, value, fault.values.map(String));
    case "invalid_union":
      // Zod tells the options of a discriminator, and its types do not.
      return "options" in fault && Array.isArray(fault.options)
        ? oneOf(fault, value, fault.options.map(String))
        : "it has none of the forms that may stand here";
    case "too_small":
      return tooSmall(fault, value);
    case "too_big":
      return tooBig(fault, value);
    case "invalid_format":
      if (fault.format === "url" && fault.message === "Invalid URL") return `${shown(value)} is no web address`;
      return typeof value === "string" && fault.message ? `${shown(value)}: ${fault.message}` : fault.message;
    default:
      return fault.message;
  }
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : null),
    json,
  );
}

const nameOf = ({ path }: Fault) => {
  const key = path.at(-1);
  return typeof key === "string" ? `“${key}”` : "what should stand here";
};

/** Longer texts and other values are not repeated whole. */
function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: "a text in quotation marks",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list in [ ]",
  tuple: "a list in [ ]",
  object: "an object in { }",
  record: "an object in { }",
};
const expectedWords = (expected: string) => EXPECTED[expected] ?? expected;

function foundWords(value: unknown, expected: string): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list in [ ]";
  if (typeof value === "object") return "an object in { }";
  const isNumeric = typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
  if (isNumeric && (expected === "number" || expected === "int"))
    return `the text ${shown(value)}: leave out its quotation marks`;
  return typeof value === "string" ? `the text ${shown(value)}` : String(value);
}

/** Keys that the same object lacks: a slip of the pen leaves one key too many and one too few. */
function missingBeside({ path }: Fault, json: unknown, faults: readonly Fault[]): string[] {
  return faults
    .filter((other) => other.path.length === path.length + 1 && path.every((key, i) => other.path[i] === key))
    .filter((other) => valueAt(json, other.path) === undefined)
    .map((other) => String(other.path.at(-1)));
}

function unknownKey(key: string, missing: readonly string[]): string {
  const meant = nearest(key, missing);
  return `no property “${key}” is known here${meant ? `; “${meant}” is missing` : ""}`;
}

function oneOf(fault: Fault, value: unknown, options: readonly string[]): string {
  const list = options.map((option) => `“${option}”`).join(", ");
  const expected = options.length === 1 ? list : `one of ${list}`;
  if (value === undefined) return `${nameOf(fault)} is missing; it is ${expected}`;
  const meant = typeof value === "string" && options.length > 1 ? nearest(value, options) : undefined;
  return `${shown(value)} is not ${expected}${meant ? `; did you mean “${meant}”?` : ""}`;
}

type Sized<C extends "too_small" | "too_big"> = Extract<Fault, { code: C }>;

const isPosition = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.every((item) => typeof item === "number");

function tooSmall({ origin, minimum, inclusive }: Sized<"too_small">, value: unknown): string {
  if (origin === "string")
    return Number(minimum) === 1 ? "the text is empty" : `it has fewer than ${minimum} characters`;
  if (Array.isArray(value)) return `it has ${itemsOf(value.length)}, and needs ${minimum} or more`;
  return `${value} is too small: it is ${inclusive ? "at least" : "more than"} ${minimum}`;
}

function tooBig({ origin, maximum, inclusive }: Sized<"too_big">, value: unknown): string {
  if (origin === "string") return `the text has ${String(value).trim().length} characters, and room is for ${maximum}`;
  if (isPosition(value) && Number(maximum) === 2)
    return `a position is [longitude, latitude], and this one has ${value.length} numbers`;
  if (Array.isArray(value)) return `it has ${itemsOf(value.length)}, and room is for ${maximum}`;
  return `${value} is too large: it is ${inclusive ? "at most" : "less than"} ${maximum}`;
}

const itemsOf = (n: number) => `${n} item${n === 1 ? "" : "s"}`;

/** The word that a slip of the pen comes from: at most a third of its letters differ. */
function nearest(word: string, words: readonly string[]): string | undefined {
  const apart = words.map((other) => ({ other, changes: changesBetween(word.toLowerCase(), other.toLowerCase()) }));
  const [best] = apart.sort((a, b) => a.changes - b.changes);
  return best && best.changes <= Math.max(1, best.other.length / 3) ? best.other : undefined;
}

/** Letters put in, left out, changed or swapped with the next: Damerau's distance, for words of some length. */
function changesBetween(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const isSame = from[i - 1] === to[j - 1];
      const changed = (rows[i - 1]?.[j - 1] ?? 0) + (isSame ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swapped = isSwapped ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(changed, swapped, (rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    rows.push(row);
  }
  return rows[from.length]?.[to.length] ?? Infinity;
}
