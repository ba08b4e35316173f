import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWords, findQuote, fold, holdsWholeSentence } from "../../../src/core/selector.ts";

/** Short texts of few letters, so that words repeat; with all that is folded, and characters of two units. */
const text = fc.string({
  unit: fc.constantFrom("a", "b", "Я", "中", "😀", " ", "\n", "\u00a0", "’", "'", "“", '"', "–", "-", "."),
  maxLength: 60,
});
/** A text and a range of it that begins and ends with something other than white space. */
const textAndRange = fc
  .tuple(text, fc.nat(), fc.nat())
  .map(([text, a, b]) => {
    const cuts = [a % (text.length + 1), b % (text.length + 1)].sort((p, q) => p - q);
    const [from = 0, to = 0] = cuts;
    const cut = text.slice(from, to);
    const start = from + cut.length - cut.trimStart().length;
    return { text, start, end: start + cut.trim().length };
  })
  .filter(({ start, end }) => end > start);

describe("findQuote", () => {
  it("finds a quotation made of any range of any text at that range", () => {
    fc.assert(
      fc.property(textAndRange, ({ text, start, end }) => {
        expect(findQuote(text, { exact: text.slice(start, end) })).toContainEqual({ start, end });
      }),
    );
  });

  it("finds it with the words before and after it", () => {
    fc.assert(
      fc.property(textAndRange, fc.nat({ max: 20 }), ({ text, start, end }, around) => {
        const prefix = text.slice(Math.max(0, start - around), start);
        const suffix = text.slice(end, end + around);
        expect(findQuote(text, { exact: text.slice(start, end), prefix, suffix })).toContainEqual({ start, end });
      }),
    );
  });

  it("finds it nowhere else when all of the text before and after it is given", () => {
    fc.assert(
      fc.property(textAndRange, ({ text, start, end }) => {
        const quote = { exact: text.slice(start, end), prefix: text.slice(0, start), suffix: text.slice(end) };
        expect(findQuote(text, quote)).toEqual([{ start, end }]);
      }),
    );
  });

  it("finds every place, also where they overlap", () => {
    expect(findQuote("ababa", { exact: "aba" })).toEqual([
      { start: 0, end: 3 },
      { start: 2, end: 5 },
    ]);
  });

  it("tells two places apart by the prefix", () => {
    expect(findQuote("the Amur and the Amur", { exact: "Amur", prefix: "and the " })).toEqual([{ start: 17, end: 21 }]);
  });

  it("tells two places apart by the suffix", () => {
    expect(findQuote("the Amur and the Amur", { exact: "Amur", suffix: " and" })).toEqual([{ start: 4, end: 8 }]);
  });

  it("wants the prefix directly before and the suffix directly after", () => {
    expect(findQuote("past the Amur to the Amur", { exact: "Amur", prefix: "past the " })).toEqual([
      { start: 9, end: 13 },
    ]);
    expect(findQuote("the Amur and the Amur flood", { exact: "Amur", suffix: " flood" })).toEqual([
      { start: 17, end: 21 },
    ]);
  });

  it("finds nothing where the text does not say it", () => {
    expect(findQuote("the Amur", { exact: "Ussuri" })).toEqual([]);
  });

  it("finds nothing for a quotation of white space alone", () => {
    expect(findQuote("a b", { exact: " \n" })).toEqual([]);
  });

  it("takes typographic quotes, apostrophes and dashes for plain ones, and the other way round", () => {
    expect(findQuote("Russia’s “near–Arctic”", { exact: `Russia's "near-Arctic"` })).toEqual([{ start: 0, end: 22 }]);
    expect(findQuote(`Russia's "near-Arctic"`, { exact: "Russia’s “near–Arctic”" })).toEqual([{ start: 0, end: 22 }]);
  });

  it("answers in units of the text as given, however its white space was folded", () => {
    expect(findQuote("one   two\n\nthree", { exact: "two three" })).toEqual([{ start: 6, end: 16 }]);
  });

  it("tells capital letters from small ones", () => {
    expect(findQuote("the east", { exact: "East" })).toEqual([]);
  });
});

describe("fold", () => {
  it("changes nothing when done twice", () => {
    fc.assert(
      fc.property(text, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it("trims the ends and leaves single spaces between", () => {
    expect(fold("  a \n b\u00a0 ")).toBe("a b");
  });
});

describe("countWords", () => {
  it.each([
    ["", 0],
    [" – … ", 0],
    ["China and Russia", 3],
    ["a near-Arctic state", 3],
    ["1,400 miles", 2],
    ["Russia’s border", 2],
    ["Китай 中国", 2],
  ])("counts the words of «%s» as %i", (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

describe("holdsWholeSentence", () => {
  const TEXT = "The river rises. It flows east. It ends.";
  const rangeOf = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length });

  it("sees a sentence that is quoted from its first word to its last", () => {
    expect(holdsWholeSentence(TEXT, rangeOf("It flows east."))).toBe(true);
  });

  it("sees it without its full stop too", () => {
    expect(holdsWholeSentence(TEXT, rangeOf("It flows east"))).toBe(true);
  });

  it("sees one in the middle of a longer quotation", () => {
    expect(holdsWholeSentence(TEXT, rangeOf("rises. It flows east. It"))).toBe(true);
  });

  it("lets a part of a sentence pass", () => {
    expect(holdsWholeSentence(TEXT, rangeOf("flows east."))).toBe(false);
    expect(holdsWholeSentence(TEXT, rangeOf("It flows"))).toBe(false);
  });

  it("lets the end of one and the beginning of the next pass", () => {
    expect(holdsWholeSentence(TEXT, rangeOf("rises. It flows"))).toBe(false);
  });
});
