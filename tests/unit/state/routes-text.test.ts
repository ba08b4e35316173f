import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LngLat } from "../../../src/core/lnglat.ts";
import { encodeLine } from "../../../src/core/polyline.ts";
import type { Route } from "../../../src/core/route.ts";
import { MAX_ROUTES, MAX_VERTICES } from "../../../src/state/routes.ts";
import { decodeRoutes, encodeRoutes, fitInLink, MAX_VERTICES_IN_LINK } from "../../../src/state/routes-text.ts";
import { madeRoute } from "../../support/made-route.ts";

const MURMANSK: LngLat = [33.08, 68.97];
const DIKSON: LngLat = [80.53, 73.51];

const places = (count: number) => Array.from({ length: count }, (_, i): LngLat => [(i % 1000) / 10, i / 1000]);
/** Routes through text and back. */
const readBack = (...routes: readonly Route[]) => decodeRoutes(encodeRoutes(routes) ?? "");

const wholeCharacters = (name: string) => name.replace(/\p{Surrogate}/gu, "\ufffd");

/** To the hundred-thousandth of a degree, as the text keeps it. */
const decimal = (min: number, max: number) =>
  fc.integer({ min: min * 1e5, max: max * 1e5 }).map((units) => units / 1e5);
const vertex = fc.tuple(decimal(-10_000, 10_000), decimal(-90, 90));
/** Names as readers write them, and as nobody should. */
const name = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ minLength: 1, unit: "grapheme" }),
  fc.string({ minLength: 1, unit: fc.constantFrom("~", ";", "%", "7", "e", "E", "3", "b", "2", "5", "&", "=", "/") }),
);
const routes = fc
  .array(
    fc.record({
      name: fc.option(name),
      mode: fc.constantFrom("geodesic" as const, "rhumb" as const),
      closed: fc.boolean(),
      accuracyMetres: fc.option(fc.nat(9_999_999)),
      vertices: fc.array(vertex, { minLength: 1, maxLength: 20 }),
    }),
    { minLength: 1, maxLength: MAX_ROUTES },
  )
  .map((all) => all.map((one, i): Route => ({ id: i + 1, ...one })));

describe("routes written as text", () => {
  it("are read back as they were, whatever their names", () => {
    fc.assert(
      fc.property(routes, (routes) => {
        expect(readBack(...routes)).toEqual(routes);
      }),
    );
  });

  it.each([
    "Севморпуть, лето – осень",
    "上海—摩尔曼斯克",
    "a~b;c%d",
    "%7e%3B%25",
    "100 %",
    "~",
    ";;",
    "Ünïcode 🧭 e\u0301",
    "<script>alert(1)</script>",
    "null",
    " spaces ",
    "line\nbreak\u0000nought\u200fmarked",
    "[object Object]",
    "g~BF",
  ])("keep a name as it is: %j", (name) => {
    expect(readBack(madeRoute(1, [MURMANSK], { name }), madeRoute(2, [DIKSON]))?.map((route) => route.name)).toEqual([
      name,
      null,
    ]);
  });

  it("have no name where the text of it is empty", () => {
    expect(decodeRoutes(`g~${encodeLine([MURMANSK])}~`)).toEqual([madeRoute(1, [MURMANSK])]);
  });

  it("keep a name whose signs were escaped in capitals on the way", () => {
    expect(decodeRoutes(`g~${encodeLine([MURMANSK])}~a%7Eb%3B`)?.[0]?.name).toBe("a~b;");
  });

  it("show half a character as what it is, since no address can hold it", () => {
    const text = encodeRoutes([madeRoute(1, [MURMANSK], { name: "a\ud83dz\udded" })]) ?? "";
    expect(() => encodeURIComponent(text)).not.toThrow();
    expect(decodeRoutes(text)?.[0]?.name).toBe("a\ufffdz\ufffd");
  });

  it("have a form that can be told: flags, line, name", () => {
    const vertices = [MURMANSK, DIKSON];
    const text = encodeRoutes([
      madeRoute(1, vertices),
      madeRoute(2, vertices, { mode: "rhumb", closed: true, accuracyMetres: 3000, name: "A;B" }),
    ]);
    expect(text).toBe(`g~${encodeLine(vertices)};rc3000~${encodeLine(vertices)}~A%3bB`);
  });

  it("are numbered as they come", () => {
    expect(readBack(madeRoute(7, [MURMANSK]), madeRoute(3, [DIKSON]))?.map(({ id }) => id)).toEqual([1, 2]);
  });

  it("keep vertices to half a metre", () => {
    const [read] = readBack(madeRoute(1, [[33.123456, 68.987654]])) ?? [];
    expect(read?.vertices[0]).toEqual([33.12346, 68.98765]);
  });

  it("keep an accuracy to the metre", () => {
    expect(readBack(madeRoute(1, [MURMANSK], { accuracyMetres: 12.6 }))?.[0]?.accuracyMetres).toBe(13);
  });

  // A coast at 1 km a leg; the longest address that old mail programs carry is some 2,000 characters.
  it("fit in less than 2,000 characters with 200 vertices of a coast", () => {
    const coast = Array.from({ length: 200 }, (_, i): LngLat => [33 + 0.02 * i, 69 + 0.3 * Math.sin(i)]);
    const text = encodeRoutes([madeRoute(1, coast, { name: "Севморпуть" })]) ?? "";
    expect(text).not.toBe("");
    expect(encodeURIComponent(text).length).toBeLessThan(2000);
  });

  it("are at most 2,000 vertices, all together", () => {
    const half = madeRoute(1, places(MAX_VERTICES_IN_LINK / 2));
    const more = madeRoute(2, places(MAX_VERTICES_IN_LINK / 2 + 1));
    expect([fitInLink([half, half]), fitInLink([half, more])]).toEqual([true, false]);
    expect(readBack(half, half)?.map(({ vertices }) => vertices.length)).toEqual([1000, 1000]);
    expect(encodeRoutes([half, more])).toBeNull();
  });

  it("are none that go round the globe more than 27 times, which the line's text cannot hold", () => {
    expect(encodeRoutes([madeRoute(1, [[10_000, 0]])])).not.toBeNull();
    expect(encodeRoutes([madeRoute(1, [[10_000.1, 0]])])).toBeNull();
  });

  it("are no text at all where there are none", () => {
    expect(encodeRoutes([])).toBeNull();
  });
});

describe("a route written by hand", () => {
  it("is read: longitude, latitude, and a semicolon between places", () => {
    expect(decodeRoutes("33.08,68.97;80.53,73.51;-170,66")).toEqual([madeRoute(1, [MURMANSK, DIKSON, [-170, 66]])]);
  });

  it("may be a single place", () => {
    expect(decodeRoutes("0,-90")).toEqual([madeRoute(1, [[0, -90]])]);
  });

  it.each([
    ["no number", "33,north"],
    ["no latitude", "33"],
    ["three numbers", "33,68,5"],
    ["a place left empty", "33,69;;80,73"],
    ["an end left open", "33,69;"],
    ["a latitude past the pole", "33,90.1"],
    ["a longitude that no line has", "10001,0"],
    ["an exponent", "3e1,69"],
    ["spaces", "33, 69"],
    ["another way of digits", "٣٣,٦٩"],
    ["infinity", "Infinity,0"],
  ])("is not read where it has %s", (_what, text) => {
    expect(decodeRoutes(text)).toBeNull();
  });

  it("is read up to 2,000 places", () => {
    const text = (count: number) => Array.from({ length: count }, () => "33,69").join(";");
    expect(decodeRoutes(text(MAX_VERTICES_IN_LINK))?.[0]?.vertices).toHaveLength(2000);
    expect(decodeRoutes(text(MAX_VERTICES_IN_LINK + 1))).toBeNull();
  });
});

describe("text that is no route", () => {
  const line = encodeLine([MURMANSK, DIKSON]);

  it.each([
    ["nothing", ""],
    ["an unknown mode", `x~${line}`],
    ["flags in another order", `cg~${line}`],
    ["flags in capitals", `G~${line}`],
    ["a sign before the accuracy", `g-3000~${line}`],
    ["an accuracy of a tenth", `g0.1~${line}`],
    ["an accuracy beyond the globe's size", `g12345678~${line}`],
    ["no flags", `~${line}`],
    ["no line", "g~"],
    ["a line without a vertex", "g~BF"],
    ["another version of lines", `g~A${line.slice(1)}`],
    ["a line cut off", `g~${line.slice(0, -1)}`],
    ["something after the name", `g~${line}~North~more`],
    ["one good route and one bad", `g~${line};g~`],
    ["a good route and an open end", `g~${line};`],
    ["a route by hand among others", `g~${line};33,69`],
  ])("is not read: %s", (_what, text) => {
    expect(decodeRoutes(text)).toBeNull();
  });

  it("is more routes than can be told apart", () => {
    const text = (count: number) => Array.from({ length: count }, () => `g~${line}`).join(";");
    expect(decodeRoutes(text(MAX_ROUTES))).toHaveLength(MAX_ROUTES);
    expect(decodeRoutes(text(MAX_ROUTES + 1))).toBeNull();
  });

  it("is a route of more vertices than can be measured", () => {
    const text = (count: number) => `g~${encodeLine(places(count))}`;
    expect(decodeRoutes(text(MAX_VERTICES))?.[0]?.vertices).toHaveLength(MAX_VERTICES);
    expect(decodeRoutes(text(MAX_VERTICES + 1))).toBeNull();
  });

  it("never makes decodeRoutes throw, and what it reads it can write and read again", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom("g", "r", "c", "~", ";", ",", "B", "F", "0", "-", "_", "%", "7", "e") }),
    );
    fc.assert(
      fc.property(hostile, hostile, (text, name) => {
        for (const routes of [decodeRoutes(text), decodeRoutes(`g~${line}~${name}`)]) {
          const whole = routes?.map((route) => ({ ...route, name: route.name && wholeCharacters(route.name) }));
          if (routes) expect(readBack(...routes)).toEqual(whole);
        }
      }),
    );
  });
});
