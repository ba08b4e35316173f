/** What must hold of whatever a file has in it: a result, never a throw; good and bad are all; nothing else is touched. */
import fc from "fast-check";
import { expect } from "vitest";
import { checkGeometry } from "../../../../src/core/own/check-geometry.ts";
import { LIMITS } from "../../../../src/core/own/collector.ts";
import type { OwnFormat, OwnReading } from "../../../../src/core/own/own-layer.ts";
import { readOwn, readOwnText } from "../../../../src/core/own/read-own.ts";

/** A place of a made-up file: how it is written, and whether it is to be read. */
export interface Made {
  readonly text: string;
  readonly good: boolean;
}

export interface Case {
  readonly text: string;
  /** Of a file that was put together from places; null where anything may come of it. */
  readonly made: readonly Made[] | null;
}

/** Names and values that programs have fallen over. */
export const hostileText = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "", " ", "null", "-0", "1e999", "NaN"),
  fc.constantFrom(
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "=cmd|'/c calc'!A1",
    "\u202Eabc",
    "]]>",
    "&lt;&amp;",
    '"',
    "'",
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.string({ maxLength: 8 }),
);

export const goodLng = fc.double({ min: -180, max: 180, noNaN: true });
export const goodLat = fc.double({ min: -90, max: 90, noNaN: true });
export const badLat = fc.oneof(
  fc.double({ min: 90.001, max: 1e9, noNaN: true }),
  fc.double({ min: -1e9, max: -90.001, noNaN: true }),
);

/** Files of places that are good or bad, such files with pieces cut, doubled and put in, and anything at all. */
export function casesOf(
  place: fc.Arbitrary<Made>,
  fileOf: (places: readonly string[]) => string,
  signs: readonly string[],
): fc.Arbitrary<Case> {
  const made = fc
    .array(place, { minLength: 1, maxLength: 4 })
    .map((places): Case => ({ text: fileOf(places.map(({ text }) => text)), made: places }));
  const edit = fc.record({
    at: fc.nat({ max: 10_000 }),
    cut: fc.nat({ max: 30 }),
    put: fc.oneof(fc.constantFrom(...signs), hostileText),
    doubled: fc.boolean(),
  });
  const edited = fc.tuple(made, fc.array(edit, { minLength: 1, maxLength: 4 })).map(([{ text }, edits]): Case => {
    let next = text;
    for (const { at, cut, put, doubled } of edits) {
      const i = at % (next.length + 1);
      next = `${next.slice(0, i)}${doubled ? next.slice(i, i + cut) : ""}${put}${next.slice(i + (doubled ? 0 : cut))}`;
    }
    return { text: next, made: null };
  });
  const anything = fc
    .array(fc.oneof(fc.constantFrom(...signs), hostileText), { maxLength: 12 })
    .map((pieces): Case => ({ text: pieces.join(""), made: null }));
  return fc.oneof({ arbitrary: made, weight: 5 }, { arbitrary: edited, weight: 4 }, { arbitrary: anything, weight: 1 });
}

export function holds({ text, made }: Case, format: OwnFormat): void {
  const outcome = readOwnText(text, { layer: "own/1" });
  if (!outcome.ok) {
    expect(outcome.error.en).not.toBe("");
    expect(made).toBeNull();
  } else if ("columns" in outcome.value) {
    expect(made).toBeNull();
  } else holdsOfReading(outcome.value, format, made);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
}

function holdsOfReading(
  { features, problems, refused, noted, ...reading }: OwnReading,
  format: OwnFormat,
  made: Case["made"],
): void {
  expect(features.map(({ id }) => id)).toEqual(features.map((_, i) => `own/1/${i}`));
  for (const { geometry, bbox, cap, anchor, properties } of features) {
    expect(checkGeometry(geometry)).toMatchObject({ ok: true });
    for (const number of [...bbox, ...cap.centre, cap.radiusDegrees, ...anchor])
      expect(Number.isFinite(number)).toBe(true);
    expect(new Set(properties.map(([name]) => name)).size).toBe(properties.length);
  }
  expect(problems).toHaveLength(Math.min(refused + noted, LIMITS.problems));
  expect(problems.filter((problem) => problem.refused)).toHaveLength(refused);
  for (const { where } of problems) expect(where.line).toBeGreaterThan(0);
  if (!made) return;
  expect(reading.format).toBe(format);
  expect([features.length, refused]).toEqual([
    made.filter(({ good }) => good).length,
    made.filter(({ good }) => !good).length,
  ]);
}

/** Bytes that may be any file. */
export function holdsOfBytes(bytes: Uint8Array): void {
  const outcome = readOwn(bytes, { layer: "own/1" });
  if (outcome.ok && !("columns" in outcome.value)) holdsOfReading(outcome.value, outcome.value.format, null);
}
