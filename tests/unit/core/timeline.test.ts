import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  firstWindow,
  histogramOf,
  mentionsWithin,
  namedYears,
  spanOf,
  stopsOf,
  windowBeside,
  yearsOf,
} from "../../../src/core/timeline.ts";

const DATA = new URL("../../../data/citations/", import.meta.url);

const padded = (value: number, digits: number) => String(value).padStart(digits, "0");
const anyYear = fc.integer({ min: 0, max: 9999 });
const qualifier = fc.constantFrom("", "?", "~", "%");
/** A date of the year: alone, with its month, with its day. */
const dateOf = (year: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom(1, 2, 3))
    .map(([month, day, parts]) => [padded(year, 4), padded(month, 2), padded(day, 2)].slice(0, parts).join("-"));
const anyDate = anyYear.chain((year) => fc.tuple(fc.constant(year), dateOf(year)));

/** Years close together, so that dates meet; sometimes no date, an open end or one that cannot be read. */
const nearYear = fc.integer({ min: 1990, max: 2010 });
const anyWhen = fc.oneof(
  fc.constantFrom(null, "199X", "soon"),
  nearYear.map(String),
  nearYear.map((year) => `${year}-06`),
  nearYear.map((year) => `${year}/..`),
  fc.tuple(nearYear, nearYear).map(([a, b]) => `${Math.min(a, b)}/${Math.max(a, b)}`),
);
const mentions = fc.array(fc.record({ when: anyWhen }), { maxLength: 12 });
const range = fc.tuple(nearYear, nearYear).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const dated = (...whens: (string | null)[]) => whens.map((when) => ({ when }));

// The forms are those of EDTF, ISO 8601-2:2019, levels 0 and 1.
describe("yearsOf", () => {
  it.each<[string, number, number]>([
    ["1969", 1969, 1969],
    ["2021-10", 2021, 2021],
    ["2022-02-04", 2022, 2022],
    ["2001-21", 2001, 2001],
    ["1850?", 1850, 1850],
    ["1969-03~", 1969, 1969],
    ["1969%", 1969, 1969],
    ["200X", 2000, 2009],
    ["19XX", 1900, 1999],
    ["2004-XX", 2004, 2004],
    ["2014/2019", 2014, 2019],
    ["2003~/2024-03", 2003, 2024],
    ["198X/199X", 1980, 1999],
    ["2022/..", 2022, Infinity],
    ["../1991", -Infinity, 1991],
  ])("takes %s for %i to %i", (when, from, to) => {
    expect(yearsOf(when)).toEqual([from, to]);
  });

  it.each(["", "..", "../..", "/", "soon", "69", "2018-13", "2018-00", "2018-02-32", "2018-9-1", "2019/2014", "1/2/3"])(
    "cannot read «%s»",
    (when) => {
      expect(yearsOf(when)).toBeNull();
    },
  );

  it("finds the year of any date, whatever its precision and qualifier", () => {
    fc.assert(
      fc.property(anyDate, qualifier, ([year, date], mark) => {
        expect(yearsOf(date + mark)).toEqual([year, year]);
      }),
    );
  });

  it("reads an interval from its start to its end, and none that runs backwards", () => {
    fc.assert(
      fc.property(anyDate, anyDate, ([from, start], [to, end]) => {
        expect(yearsOf(`${start}/${end}`)).toEqual(from <= to ? [from, to] : null);
      }),
    );
  });

  it("never throws, and never answers with an end before its start", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.X/?~%-]{0,12}$/)), (text) => {
        const [from, to] = yearsOf(text) ?? [0, 0];
        expect(from).toBeLessThanOrEqual(to);
      }),
    );
  });

  it("reads every date that the citations of this atlas are given", () => {
    const texts = readdirSync(DATA).map((name) => readFileSync(new URL(name, DATA), "utf8"));
    const whens = texts.flatMap((text) => [...text.matchAll(/"when": "([^"]*)"/g)].map(([, when = ""]) => when));
    expect(whens.length).toBeGreaterThan(0);
    expect(whens.filter((when) => yearsOf(when) === null)).toEqual([]);
  });
});

describe("histogramOf", () => {
  it("counts an interval once in each bin that it touches, and leaves empty years in their place", () => {
    expect(histogramOf(dated("2000", "2002-05/2003", "2003-01", null))).toEqual([
      { year: 2000, mentions: 1 },
      { year: 2001, mentions: 0 },
      { year: 2002, mentions: 1 },
      { year: 2003, mentions: 2 },
    ]);
  });

  it("lets an open end reach to the last year that another date names", () => {
    expect(histogramOf(dated("2000/..", "2002")).map(({ mentions }) => mentions)).toEqual([1, 1, 2]);
  });

  it("is empty where nothing is dated", () => {
    expect(histogramOf(dated(null, "soon"))).toEqual([]);
  });

  it("keeps to the span that it is given", () => {
    expect(histogramOf(dated("1990/2001"), { from: 2000, to: 2002 })).toEqual([
      { year: 2000, mentions: 1 },
      { year: 2001, mentions: 1 },
      { year: 2002, mentions: 0 },
    ]);
  });

  it("has one bin for each year of the span, each with as many mentions as touch that year", () => {
    fc.assert(
      fc.property(mentions, (citations) => {
        const span = spanOf(citations);
        const bins = histogramOf(citations);
        expect(bins.length).toBe(span ? span.to - span.from + 1 : 0);
        for (const [i, { year, mentions }] of bins.entries()) {
          expect(year).toBe((span?.from ?? Number.NaN) + i);
          expect(mentions).toBe(mentionsWithin(citations, { from: year, to: year }).length);
        }
      }),
    );
  });

  it("begins and ends with a year that has mentions", () => {
    fc.assert(
      fc.property(mentions, (citations) => {
        const bins = histogramOf(citations);
        for (const bin of [bins.at(0), bins.at(-1)]) expect(bin?.mentions ?? 1).toBeGreaterThan(0);
      }),
    );
  });
});

describe("mentionsWithin", () => {
  it("takes whatever touches the range, ends included, and nothing undated", () => {
    const citations = dated("1969", null, "1999/2000", "2005-12", "2006", "200X", "../1998");
    expect(mentionsWithin(citations, { from: 2000, to: 2005 })).toEqual(dated("1999/2000", "2005-12", "200X"));
  });

  it("takes every dated mention for the whole of time", () => {
    fc.assert(
      fc.property(mentions, (citations) => {
        const readable = citations.filter(({ when }) => when !== null && yearsOf(when));
        expect(mentionsWithin(citations, { from: -Infinity, to: Infinity })).toEqual(readable);
      }),
    );
  });

  it("takes no fewer for a wider range", () => {
    fc.assert(
      fc.property(mentions, range, fc.nat(5), (citations, { from, to }, more) => {
        const wide = mentionsWithin(citations, { from: from - more, to: to + more });
        expect(wide).toEqual(expect.arrayContaining(mentionsWithin(citations, { from, to })));
      }),
    );
  });

  it("finds in two neighbouring ranges together what it finds in both as one", () => {
    fc.assert(
      fc.property(mentions, range, fc.nat(20), (citations, { from, to }, at) => {
        const middle = from + (at % (to - from + 1));
        const halves = [
          ...mentionsWithin(citations, { from, to: middle }),
          ...mentionsWithin(citations, { from: middle + 1, to }),
        ];
        const whole = mentionsWithin(citations, { from, to });
        expect(new Set(halves)).toEqual(new Set(whole));
      }),
    );
  });
});

describe("namedYears", () => {
  it("has the first and the last year of every date, each once, and no open end", () => {
    expect(namedYears(dated("2003", "1644/1912", "2003-05/..", null, "../1912"))).toEqual([1644, 1912, 2003]);
  });

  it("leaves between two neighbours only years with the same mentions", () => {
    fc.assert(
      fc.property(mentions, (citations) => {
        const named = namedYears(citations);
        for (const year of histogramOf(citations).map((bin) => bin.year)) {
          if (named.includes(year) || named.includes(year - 1)) continue;
          const inYear = (year: number) => mentionsWithin(citations, { from: year, to: year });
          expect(inYear(year)).toEqual(inYear(year - 1));
        }
      }),
    );
  });
});

describe("stopsOf", () => {
  it("has the year in which each dated mention begins, or ends where it has no beginning", () => {
    expect(stopsOf(dated("2003-07", "1644/1912", "2003", "../1850", "2020/..", null))).toEqual([
      1644, 1850, 2003, 2020,
    ]);
  });

  it("has years with mentions only", () => {
    fc.assert(
      fc.property(mentions, (citations) => {
        const silent = stopsOf(citations).filter((at) => mentionsWithin(citations, { from: at, to: at }).length === 0);
        expect(silent).toEqual([]);
      }),
    );
  });
});

const STOPS = [1860, 1969, 2000, 2003];
const anyStops = fc.uniqueArray(nearYear, { maxLength: 12 }).map((years) => years.sort((a, b) => a - b));
const direction = fc.constantFrom<1 | -1>(1, -1);

describe("windowBeside", () => {
  it("leaps to the next stop", () => {
    expect(windowBeside(STOPS, { from: 1860, to: 1860 }, 1)).toEqual({ from: 1969, to: 1969 });
    expect(windowBeside(STOPS, { from: 2000, to: 2000 }, -1)).toEqual({ from: 1969, to: 1969 });
  });

  it("brings its leading end there", () => {
    expect(windowBeside(STOPS, { from: 1998, to: 2000 }, 1)).toEqual({ from: 2001, to: 2003 });
    expect(windowBeside(STOPS, { from: 1998, to: 2000 }, -1)).toEqual({ from: 1969, to: 1971 });
  });

  it("begins at either end where there is no window yet", () => {
    expect(windowBeside(STOPS, null, 1)).toEqual({ from: 1860, to: 1860 });
    expect(windowBeside(STOPS, null, -1)).toEqual({ from: 2003, to: 2003 });
  });

  it("has nowhere to go beyond the ends", () => {
    expect(windowBeside(STOPS, { from: 1999, to: 2003 }, 1)).toBeNull();
    expect(windowBeside(STOPS, { from: 1860, to: 1969 }, -1)).toBeNull();
    expect(windowBeside([], null, 1)).toBeNull();
  });

  it("keeps the length, leads to a stop and passes none", () => {
    fc.assert(
      fc.property(anyStops, range, direction, (stops, window, by) => {
        const lead = ({ from, to }: typeof window) => (by === 1 ? to : from);
        const next = windowBeside(stops, window, by);
        const ahead = stops.filter((year) => by * (year - lead(window)) > 0);
        expect(next && lead(next)).toBe((by === 1 ? ahead.at(0) : ahead.at(-1)) ?? null);
        if (next) expect(next.to - next.from).toBe(window.to - window.from);
      }),
    );
  });

  it("visits every stop, from one end to the other", () => {
    fc.assert(
      fc.property(anyStops, direction, (stops, by) => {
        const visited: number[] = [];
        for (let at = windowBeside(stops, null, by); at; at = windowBeside(stops, at, by)) visited.push(at.from);
        expect(visited).toEqual(by === 1 ? stops : stops.toReversed());
      }),
    );
  });
});

describe("firstWindow", () => {
  it("is as long as the last one, from the first stop on", () => {
    expect(firstWindow(STOPS, { from: 2001, to: 2003 })).toEqual({ from: 1860, to: 1862 });
    expect(firstWindow(STOPS, null)).toEqual({ from: 1860, to: 1860 });
  });

  it("does not run past the last stop", () => {
    expect(firstWindow(STOPS, { from: 0, to: 9999 })).toEqual({ from: 1860, to: 2003 });
  });

  it("is nowhere without stops", () => {
    expect(firstWindow([], null)).toBeNull();
  });
});
