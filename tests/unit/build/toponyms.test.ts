import { describe, expect, it } from "vitest";
import { findName, findNames, surroundings } from "../../../src/build/toponyms.ts";

/** Where the names stand: «start name». */
const hitsOf = (text: string, ...names: string[]) =>
  findNames(text, names).map(({ name, range }) => `${range.start} ${name}`);

describe("findNames", () => {
  it("finds every place where a name stands, in the order of the text", () => {
    expect(hitsOf("From Oz to Ur, from Ur to Oz.", "Ur", "Oz")).toEqual(["5 Oz", "11 Ur", "20 Ur", "26 Oz"]);
  });

  it("finds whole words only", () => {
    expect(hitsOf("Ozark, Dozen, Oz's, non-Oz, (Oz)", "Oz")).toEqual(["14 Oz", "24 Oz", "29 Oz"]);
  });

  it("tells upper from lower case", () => {
    expect(hitsOf("Turkey eats turkey", "Turkey")).toEqual(["0 Turkey"]);
  });

  it("takes letters of any script for letters", () => {
    expect(hitsOf("Озёра и Оз", "Оз")).toEqual(["8 Оз"]);
  });

  it("finds a name that a note's number is glued to", () => {
    expect(hitsOf("the road to Oz.12 and to Ur7", "Oz", "Ur")).toEqual(["12 Oz", "25 Ur"]);
  });

  it("takes a name before the sign of a currency for part of another word", () => {
    expect(hitsOf("OZ$100 and Oz", "OZ", "Oz")).toEqual(["11 Oz"]);
  });

  it("finds a name that ends with a full stop", () => {
    expect(hitsOf("the O.Z. and O.Z.-led, not O.Z.X", "O.Z.")).toEqual(["4 O.Z.", "13 O.Z."]);
  });

  it("masks a shorter name where a longer one holds it, and only there", () => {
    expect(hitsOf("the Sea of Oz off Oz", "Oz", "Sea of Oz")).toEqual(["4 Sea of Oz", "18 Oz"]);
  });

  it("keeps two names that only overlap", () => {
    expect(hitsOf("East Oz Sea", "East Oz", "Oz Sea")).toEqual(["0 East Oz", "5 Oz Sea"]);
  });

  it("names a hit once, however often its name is given", () => {
    expect(hitsOf("Oz", "Oz", "Oz")).toEqual(["0 Oz"]);
  });
});

describe("findName", () => {
  it("finds a name also where a longer one would mask it", () => {
    expect(findName("the Sea of Oz", "Oz")).toEqual([{ start: 11, end: 13 }]);
  });

  it("finds no empty name", () => {
    expect(findName("Oz", "")).toEqual([]);
  });
});

describe("surroundings", () => {
  const text = "one two three four (five) six seven eight nine ten";
  const around = (word: string, limit: number) => {
    const start = text.indexOf(word);
    return surroundings(text, { start, end: start + word.length }, limit);
  };

  it("are the words on both sides, the hit in the middle", () => {
    expect(around("five", 3)).toBe("four (five) six");
    expect(around("five", 8)).toBe("one two three four (five) six seven eight");
  });

  it("are as many at the start and at the end of the text", () => {
    expect(around("one", 4)).toBe("one two three four");
    expect(around("ten", 4)).toBe("seven eight nine ten");
  });

  it("are all of a text that is shorter, and never less than the hit", () => {
    expect(around("five", 99)).toBe(text);
    expect(around("two three four", 2)).toBe("two three four");
  });
});
