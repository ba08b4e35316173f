import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingsOf } from "../../../src/core/blocks.ts";
import { recognise, recogniseBest } from "../../../src/core/recognise.ts";
import { ARTICLES, FERRY, ORCHARD, randomFrom, respaced } from "../../support/tales.ts";

const ALL = FERRY.map((_, i) => i + 1);
const folded = (text: string | undefined) => text?.replace(/\s+/g, " ").trim();
const recogniseText = (text: string) => recogniseBest(readingsOf(text), ARTICLES);
const textOf = (n: number) => FERRY[n - 1] ?? "";
const LONG = textOf(6);

describe("recognise", () => {
  it("finds every paragraph of a text as it stands", () => {
    const recognition = recognise(FERRY, ARTICLES);
    expect(recognition).toEqual({
      article: "ferry",
      found: new Map(FERRY.map((text, i) => [i + 1, text])),
      missing: [],
      unknown: [],
    });
  });

  it("finds all of them shuffled, repeated and set with other spaces, quotes and dashes", () => {
    const copies = fc
      .tuple(...FERRY.map((text) => fc.array(respaced(text), { minLength: 1, maxLength: 3 })))
      .chain((texts) => fc.shuffledSubarray(texts.flat(), { minLength: texts.flat().length }));
    fc.assert(
      fc.property(copies, (blocks) => {
        const recognition = recognise(blocks, ARTICLES);
        expect(recognition).toMatchObject({ article: "ferry", missing: [], unknown: [] });
        expect([...(recognition?.found.keys() ?? [])]).toEqual(ALL);
        for (const text of recognition?.found.values() ?? []) expect(blocks.map(folded)).toContain(text);
      }),
    );
  });

  it("finds them in lines broken anywhere, with blank lines between paragraphs or without", () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom("\n", "\n\n", "\r\n\r\n"), (seed, between) => {
        const random = randomFrom(seed);
        const broken = FERRY.map((text) => text.replace(/ /g, () => (random() < 0.15 ? "\n" : " ")));
        const recognition = recogniseText(broken.join(between));
        expect(recognition).toMatchObject({ article: "ferry", missing: [], unknown: [] });
        expect(recognition?.found.get(6)).toBe(LONG);
      }),
    );
  });

  it("cuts joined paragraphs apart at their sentences", () => {
    const recognition = recognise(["The ferry", `${textOf(2)} ${textOf(3)} ${textOf(5)} ${textOf(6)}`], ARTICLES);
    expect(recognition?.missing).toEqual([4]);
    for (const n of [2, 3, 5, 6]) expect(recognition?.found.get(n)).toBe(textOf(n));
  });

  it("lists what it does not know, also within a block, and what it does not find", () => {
    const blocks = ["A byline", textOf(2), `${textOf(6)} Share this story with a friend who sails.`, "***"];
    expect(recognise(blocks, ARTICLES)).toMatchObject({
      article: "ferry",
      missing: [1, 3, 4, 5],
      unknown: ["A byline", "Share this story with a friend who sails."],
    });
  });

  it("knows a paragraph again in which words are changed, and gives the text as it was opened", () => {
    const changed = LONG.replace("impatient", "restless").replace("a brush, a stool", "a brush,12 a stool");
    const recognition = recognise([textOf(2), changed], ARTICLES);
    expect(recognition?.found.get(6)).toBe(changed);
    expect(recognition?.unknown).toEqual([]);
  });

  it("knows it again when it is joined with others too", () => {
    const changed = LONG.replace("gallery", "balcony");
    expect(recognise([`${textOf(2)} ${changed} ${textOf(3)}`], ARTICLES)?.found.get(6)).toBe(changed);
  });

  it("does not know a paragraph again of which half is other text", () => {
    const half = LONG.slice(0, LONG.length / 2);
    const other = (ORCHARD[2] ?? "").slice(0, LONG.length / 2);
    const recognition = recognise([textOf(2), textOf(3), `${half} ${other}`], ARTICLES);
    expect(recognition).toMatchObject({ article: "ferry", missing: [1, 4, 5, 6], unknown: [`${half} ${other}`] });
  });

  it("takes the article that most of the text is of, wherever it is listed", () => {
    expect(recognise([...ORCHARD, textOf(2)], ARTICLES)?.article).toBe("orchard");
    expect(recognise([...ORCHARD.slice(0, 2), ...FERRY.slice(1, 3)], ARTICLES)?.article).toBe("ferry");
  });

  it("takes no article for a heading alone, nor for another text, nor for none", () => {
    expect(recognise(["Lanterns", "The ferry"], ARTICLES)).toBeNull();
    expect(recognise(["A gull sat on the roof of the harbour office and would not be moved."], ARTICLES)).toBeNull();
    expect(recognise([], ARTICLES)).toBeNull();
    expect(recognise(FERRY, [])).toBeNull();
  });

  it("takes a heading only where it stands alone", () => {
    const blocks = [textOf(2), "The fog came. Lanterns. And then nothing at all."];
    expect(recognise(blocks, ARTICLES)?.missing).toContain(4);
    expect(recognise([textOf(2), "Lanterns"], ARTICLES)?.found.get(4)).toBe("Lanterns");
  });

  it("finds one paragraph alone, pasted without its article", () => {
    expect(recognise([textOf(5)], ARTICLES)?.found).toEqual(new Map([[5, textOf(5)]]));
  });

  it("never throws, whatever is opened", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (blocks) => {
        expect(recognise(blocks, ARTICLES)).toBeNull();
      }),
    );
  });
});
