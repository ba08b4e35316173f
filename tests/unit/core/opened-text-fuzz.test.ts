/** Whatever a reader opens: a clear answer, nothing lost, and no error that nobody catches. */
import fc from "fast-check";
import { describe, it } from "vitest";
import { readingsOf } from "../../../src/core/blocks.ts";
import { decodeText } from "../../../src/core/decode.ts";
import { fingerprintsOf, foldedWords } from "../../../src/core/fingerprint.ts";
import { recogniseBest } from "../../../src/core/recognise.ts";
import { CASES } from "../../support/fuzz-cases.ts";
import { HOSTILE } from "../../support/hostile.ts";
import { FERRY, ORCHARD } from "../../support/tales.ts";

const RUNS = { numRuns: CASES };

/** As short as a paragraph can be that is known by more than its hash. */
const begun = (text: string) => text.split(" ").slice(0, 40).join(" ");
const [TALE, OTHER] = [FERRY.map(begun), ORCHARD.map(begun)];
const ARTICLES = [fingerprintsOf("other", OTHER, [1, OTHER.length]), fingerprintsOf("tale", TALE, [1, TALE.length])];

const BEGINNINGS: readonly (readonly number[])[] = [
  [],
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xff, 0xfe, 0, 0],
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 3, 4],
  [0x1f, 0x8b],
];
const bytes = fc
  .tuple(
    fc.constantFrom(...BEGINNINGS),
    fc.oneof(
      fc.uint8Array({ maxLength: 64 }),
      fc.string({ unit: "binary", maxLength: 64 }).map((text) => new TextEncoder().encode(text)),
      fc.string({ unit: "binary", maxLength: 64 }).map((text) => new Uint8Array(Buffer.from(text, "utf16le"))),
    ),
  )
  .map(([beginning, rest]) => new Uint8Array([...beginning, ...rest]));

const hostile = fc.constantFrom(...Object.values(HOSTILE).filter((text) => text.length < 200));
const piece = fc.oneof(
  fc.constantFrom(...TALE, ...OTHER),
  fc.tuple(fc.constantFrom(...TALE, ...OTHER), fc.nat(100), fc.nat(200)).map(([text, a, b]) => text.slice(a, a + b)),
  hostile,
  fc.string({ unit: "binary", maxLength: 40 }),
);
const joint = fc.constantFrom("\n", "\n\n", "\r\n", "\r", "\u2028", " ", "\t", "\u0000", "");
const opened = fc
  .array(fc.tuple(piece, joint), { maxLength: 8 })
  .map((parts) => parts.map(([text, end]) => text + end).join(""));

const UNSHOWN = /[\u202a-\u202e\u2066-\u2069\n\r]/;

describe("the bytes of a file", () => {
  it("are text that reads whole, or a sentence says why not", () => {
    fc.assert(
      fc.property(bytes, (file) => {
        const text = decodeText(file);
        if (text.ok) return !/\0|\p{Surrogate}/u.test(text.value);
        return Object.values(text.error).every((sentence) => sentence.length > 10);
      }),
      RUNS,
    );
  });
});

describe("a text that is opened", () => {
  it("is recognised or not, as any markup, with every paragraph of the article found or missing, once", () => {
    fc.assert(
      fc.property(opened, fc.constantFrom("plain" as const, "markdown" as const), (text, markup) => {
        const recognition = recogniseBest(readingsOf(text, markup), ARTICLES);
        if (!recognition) return true;
        const { article, found, missing } = recognition;
        const all = ARTICLES.find((one) => one.article === article)?.paragraphs.map(({ paragraph }) => paragraph);
        const told = [...found.keys(), ...missing].sort((a, b) => a - b);
        return told.join() === all?.join() && ![...found.values()].some((one) => UNSHOWN.test(one));
      }),
      RUNS,
    );
  });

  it("loses no word: what belongs to no paragraph is listed", () => {
    const marked = fc.tuple(
      fc.shuffledSubarray(TALE),
      fc.array(hostile, { maxLength: 4 }),
      fc.constantFrom("\n", "\n\n", "\r\n"),
    );
    fc.assert(
      fc.property(marked, ([paragraphs, strangers, end]) => {
        const lines = [...paragraphs, ...strangers.map((text, i) => `zz${i} ${text.replace(/\s+/g, " ")} yy${i}`)];
        const recognition = recogniseBest(readingsOf(lines.join(end)), ARTICLES);
        if (!recognition) return true;
        const there = new Set([...recognition.found.values(), ...recognition.unknown].flatMap(foldedWords));
        return foldedWords(lines.join(" ")).every((word) => there.has(word));
      }),
      RUNS,
    );
  });
});
