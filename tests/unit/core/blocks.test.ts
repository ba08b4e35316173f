import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingsOf } from "../../../src/core/blocks.ts";

describe("readingsOf", () => {
  it("reads a text by lines and by blank lines", () => {
    expect(readingsOf("One\nand more\n\n  Two \n")).toEqual([
      ["One", "and more", "Two"],
      ["One and more", "Two"],
    ]);
  });

  it("reads it once where both are the same", () => {
    expect(readingsOf("One\n\nTwo")).toEqual([["One", "Two"]]);
    expect(readingsOf("")).toEqual([[]]);
  });

  it.each(["\n", "\r\n", "\r", "\u2028", "\u2029"])("ends a line at %j", (end) => {
    expect(readingsOf(`One${end}Two`)[0]).toEqual(["One", "Two"]);
  });

  it("folds white space and drops what cannot be seen", () => {
    expect(readingsOf("\ufeffa\u00a0 b\tc\u00add\u200b")[0]).toEqual(["a b cd"]);
  });

  it("loses and adds nothing but white space", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "\r\n", "\u00a0", "*", "#") });
    fc.assert(
      fc.property(text, (text) => {
        for (const blocks of readingsOf(text)) {
          expect(blocks.join("").replaceAll(" ", "")).toBe(text.replace(/\s/g, ""));
          expect(blocks.filter((block) => block.trim() !== block || block === "")).toEqual([]);
        }
      }),
    );
  });

  it("takes a Markdown text without its marks", () => {
    const text =
      "# The *ferry*\n\n> A **bold** claim, says [Mattis](https://example.org/a_b).\n\n- ![a pier](pier.jpg)One\n- 2 * 3 = 6 and snake_case_name";
    expect(readingsOf(text, "markdown")[0]).toEqual([
      "The ferry",
      "A bold claim, says Mattis.",
      "One",
      "2 * 3 = 6 and snake_case_name",
    ]);
  });

  it("takes the marks of Markdown for text elsewhere", () => {
    expect(readingsOf("# *a*")[0]).toEqual(["# *a*"]);
  });
});
