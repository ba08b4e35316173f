/** The link is written by anybody: whatever it says, the page opens, with what it could follow and words for the rest. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unchanged } from "../../../src/core/language.ts";
import { decodeLink, encodeLink, type Linked } from "../../../src/state/url.ts";
import { CASES } from "../../support/fuzz-cases.ts";
import { HOSTILE } from "../../support/hostile.ts";
import { madeArticle, madeAtlas, madeClaim, madeFeature, madeLayer } from "../../support/made-atlas.ts";

const RUNS = { numRuns: CASES };

const atlas = madeAtlas({
  layers: ["energy", "places"].map((id) => madeLayer(id)),
  features: [madeFeature("heihe"), madeFeature("amur", { layer: "regions", kind: "river" })],
  articles: [madeArticle("tale")],
  passages: [{ id: "tale.1", article: "tale", paragraph: 1, section: null, heading: false, gist: "" }],
  claims: [madeClaim("length")],
  tours: [
    {
      id: "ride",
      title: unchanged("Ride"),
      about: unchanged(""),
      steps: [{ feature: "heihe", passage: null, text: unchanged(""), others: [] }],
    },
  ],
});

/** Each key with a value that is right. */
const RIGHT: Readonly<Record<string, string>> = {
  map: "4.5/50/120/-10/30",
  feature: "heihe",
  passage: "tale.1",
  hide: "energy,places",
  kinds: "places/city,regions/river",
  route: "100,50;120,55",
  unit: "nm",
  speed: "14kn",
  claim: "length",
  tour: "ride.1",
  projection: "mercator",
  article: "tale",
  years: "1969/2005",
};

const hostile = fc.constantFrom(...Object.values(HOSTILE).filter((text) => text.length < 300));
const key = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Object.keys(RIGHT)) },
  { weight: 1, arbitrary: fc.oneof(fc.string({ unit: "binary", maxLength: 12 }), hostile, fc.constant("__proto__")) },
);
const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
/** A right value with one part of it replaced by anything. */
const mutated = fc
  .tuple(fc.constantFrom(...Object.values(RIGHT)), fc.nat(20), fc.nat(4), fc.string({ unit: "binary", maxLength: 5 }))
  .map(([value, at, length, text]) => value.slice(0, at) + text + value.slice(at + length));
const value = fc.oneof(
  mutated,
  hostile,
  hostile.map(encoded),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."0123456789./,;-~%gre+E") }),
  fc.constantFrom(...Object.values(RIGHT)),
);
const separator = fc.constantFrom("=", "=", "=", "==", "", "%3D");
const link = fc
  .array(fc.tuple(key, separator, value), { maxLength: 12 })
  .map((pairs) => `#${pairs.map((pair) => pair.join("")).join("&")}`);

/** Signs that no sentence of the page may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSHOWN = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

/** What of it is not of this atlas, or no number. */
function faultsOf({ view, feature, passage, hidden, hiddenKinds, routes, claim, tour, onlyArticle, years }: Linked) {
  const isRight: Readonly<Record<string, boolean>> = {
    view: Object.values(view).every(Number.isFinite),
    feature: [null, "heihe", "amur"].includes(feature),
    passage: [null, "tale.1"].includes(passage),
    claim: [null, "length"].includes(claim),
    article: [null, "tale"].includes(onlyArticle),
    tour: tour === null || (tour.id === "ride" && tour.step === 0),
    hide: [...hidden].every((id) => id === "energy" || id === "places"),
    kinds: [...hiddenKinds].every((row) => row === "places/city" || row === "regions/river"),
    years: years === null || years.from <= years.to,
    route: routes.every(({ vertices }) => vertices.flat().every(Number.isFinite)),
  };
  return Object.keys(isRight).filter((key) => !isRight[key]);
}
const isPlain = (sentence: string) => /[.。]$/.test(sentence) && sentence.length < 300 && !UNSHOWN.test(sentence);

describe("a link", () => {
  it("opens, whatever it says, with every part that is right and a plain sentence for each that is not", () => {
    fc.assert(
      fc.property(fc.oneof(link, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
        const { linked, problems } = decodeLink(text, atlas);
        const again = decodeLink(encodeLink(linked), atlas);
        const unclear = problems.flatMap((problem) => Object.values(problem).filter((sentence) => !isPlain(sentence)));
        expect([faultsOf(linked), unclear, again.problems]).toEqual([[], [], []]);
      }),
      RUNS,
    );
  });

  it("loses no right part to rubbish beside it", () => {
    const rubbish = fc
      .tuple(fc.string({ unit: "binary", maxLength: 8 }), value)
      .filter(([key]) => !/[=&]/.test(key) && !(key in RIGHT))
      .map(([key, value]) => `${key}=${value.replaceAll("&", "")}`);
    const right = Object.entries(RIGHT).map((pair) => pair.join("="));
    const alone = decodeLink(`#${right.join("&")}`, atlas);
    expect(alone.problems).toEqual([]);
    fc.assert(
      fc.property(fc.array(rubbish, { maxLength: 5 }), fc.array(rubbish, { maxLength: 5 }), (before, after) => {
        const { linked } = decodeLink(`#${[...before, ...right, ...after].join("&")}`, atlas);
        return encodeLink(linked) === encodeLink(alone.linked);
      }),
      RUNS,
    );
  });

  it("says of a thousand wrong parts no more than there are parts", () => {
    const { problems } = decodeLink(`#${Array.from({ length: 1000 }, (_, i) => `x${i}=${i}`).join("&")}`, atlas);
    expect(problems.length).toBe(Object.keys(RIGHT).length);
  });

  it("brings no name of a route that turns the direction of writing", () => {
    const { linked } = decodeLink(`#route=g~BFoz5xJ67i1B1B7PzIhaxL7Y~${encoded("a \u202egnp.exe\u2066 b")}`, atlas);
    expect(linked.routes[0]?.name).toBe("a gnp.exe b");
  });
});
