import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Citation } from "../../../src/core/model.ts";
import { quotedText } from "../../../src/core/quoted-text.ts";

const TEXT = "The ferry crosses from the north pier to the lighthouse.";
const citation = (feature: string, ...exacts: string[]): Citation => ({
  feature,
  passage: "ferry.1",
  mention: "named",
  quotes: exacts.map((exact) => ({ exact })),
  when: null,
});
/** «plain», or «[a:words b,c:words] b c»: each part with its stretches and the features whose links follow. */
const sketch = (text: string, ...citations: Citation[]) =>
  quotedText(text, citations).parts.map(({ stretches, citations }) =>
    citations.length === 0
      ? stretches.map((stretch) => stretch.text).join("")
      : [
          stretches.map((stretch) => `${stretch.features.join()}:${stretch.text}`),
          citations.map(({ feature }) => feature).join(),
        ],
  );

describe("quotedText", () => {
  it("marks a quotation where it stands", () => {
    expect(sketch(TEXT, citation("pier", "north pier"))).toEqual([
      "The ferry crosses from the ",
      [["pier:north pier"], "pier"],
      " to the lighthouse.",
    ]);
  });

  it("gives one mark to places that rest on the same words", () => {
    expect(sketch("north pier", citation("pier", "north pier"), citation("harbour", "north pier"))).toEqual([
      [["pier,harbour:north pier"], "pier,harbour"],
    ]);
  });

  it("parts quotations that overlap or lie in one another, and keeps them together", () => {
    const crossing = citation("strait", "crosses from the north");
    const pier = citation("pier", "the north pier", "pier");
    expect(sketch("It crosses from the north pier.", crossing, pier)).toEqual([
      "It ",
      [["strait:crosses from ", "strait,pier:the north", "pier: ", "pier:pier"], "strait,pier"],
      ".",
    ]);
  });

  it("keeps quotations apart that only touch", () => {
    expect(sketch("ab", citation("one", "a"), citation("two", "b"))).toEqual([
      [["one:a"], "one"],
      [["two:b"], "two"],
    ]);
  });

  it("finds them through other quotes, dashes and white space, and leaves the text as it is", () => {
    expect(sketch("Mattis’s  near–shore", citation("shore", "Mattis's near-shore"))).toEqual([
      [["shore:Mattis’s  near–shore"], "shore"],
    ]);
  });

  it("tells of what the copy does not say", () => {
    const absent = citation("pier", "south pier");
    expect(quotedText(TEXT, [absent])).toEqual({
      parts: [{ start: 0, stretches: [{ text: TEXT, features: [] }], citations: [] }],
      lost: [{ citation: absent, quote: { exact: "south pier" } }],
    });
  });

  it("makes up the whole text, whatever is quoted from it", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "’", "中") });
    const quotes = fc.array(fc.tuple(fc.constantFrom("x", "y", "z"), fc.string({ unit: fc.constantFrom("a", "b") })));
    fc.assert(
      fc.property(text, quotes, (text, quotes) => {
        const citations = quotes.map(([feature, exact]) => citation(feature, exact));
        const { parts, lost } = quotedText(text, citations);
        expect(parts.flatMap(({ stretches }) => stretches.map((stretch) => stretch.text)).join("")).toBe(text);
        const placed = new Set(parts.flatMap((part) => part.citations));
        expect(placed.size + lost.length).toBe(citations.length);
      }),
    );
  });
});
