import fc from "fast-check";
import { expect, it } from "vitest";
import { termsOf, wordsOf } from "../../../src/core/words.ts";

const text = fc.string({ unit: fc.constantFrom(..."aZ09'’- .\n\\_é海黑ёШ") });

it("ASCII is taken apart as any other text is", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aAzZ059'\"- .,_\n\t\0~") }), (plain) => {
      // A character of another script, apart from the rest, makes it a text like any other.
      expect(wordsOf(`${plain} 海`).slice(0, -1)).toEqual(wordsOf(plain));
    }),
  );
});

it("an index gets the terms of the words", () => {
  fc.assert(
    fc.property(text, (any) => {
      expect(termsOf(any)).toEqual(wordsOf(any).flatMap(({ terms }) => terms));
    }),
  );
});
