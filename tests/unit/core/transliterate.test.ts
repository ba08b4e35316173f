import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWord, spellingKey, toLatin } from "../../../src/core/transliterate.ts";

describe("toLatin", () => {
  it.each([
    ["Владивосток", "vladivostok"],
    ["Хабаровск", "khabarovsk"],
    ["Благовещенск", "blagoveshchensk"],
    ["Уссурийск", "ussuriysk"],
    ["Чаянда", "chayanda"],
    ["Южно-Сахалинск", "yuzhno-sakhalinsk"],
    ["Цугол", "tsugol"],
    ["Жиганск", "zhigansk"],
    ["Энгельс", "engel’s"],
    ["Подъездной", "pod”yezdnoy"],
  ])("writes %s as BGN/PCGN does: %s", (russian, latin) => {
    expect(toLatin(russian)).toBe(latin);
  });

  it("writes е and ё with a y at the start of a word and after vowels and signs, elsewhere without", () => {
    expect(toLatin("Екатеринбург Олёкминск Ёлкино Приморье Благодатное")).toBe(
      "yekaterinburg olëkminsk yëlkino primor’ye blagodatnoye",
    );
  });

  it("reads letters that are put together of two", () => {
    expect(toLatin("Олёкминский".normalize("NFD"))).toBe("olëkminskiy");
  });

  it("leaves other scripts as they are, but for their case", () => {
    expect(toLatin("Heihe 黑河 동해")).toBe("heihe 黑河 동해");
  });

  it("leaves no Russian letter, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."аеёийьъщюЯЖЁ", "\u0300", "\u0301", "x", " ") }), (text) => {
        expect(toLatin(text)).not.toMatch(/\p{Script=Cyrillic}/u);
      }),
    );
  });
});

describe("foldWord", () => {
  it.each([
    ["Olëkminsk", "olekminsk"],
    ["ОЛЁКМИНСК", "olekminsk"],
    ["Hǎishēnwǎi", "haishenwai"],
    ["Tromsø", "tromso"],
    ["Xi’an", "xian"],
    ["Russia’s", "russia"],
    ["Приморье", "primorye"],
    ["Владивосто\u0301к", "vladivostok"],
    ["ＡＭＵＲ", "amur"],
  ])("makes %s %s", (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  it("gives one word for a text taken apart and put together", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldWord(text.normalize("NFD"))).toBe(foldWord(text.normalize("NFC")));
      }),
    );
  });
});

describe("spellingKey", () => {
  const key = (word: string) => spellingKey(foldWord(word));

  it.each([
    [["Olyokminsk", "Olekminsk", "Olëkminsk", "Oljokminsk", "Олёкминск"]],
    [["Khabarovsk", "Habarovsk", "Хабаровск"]],
    [["Blagoveshchensk", "Blagoveschensk", "Благовещенск"]],
    [["Aygun", "Aigun", "Айгун"]],
    [["Russky", "Russkiy", "Russkij", "Русский"]],
    [["Yakutiya", "Yakutia", "Jakutija", "Якутия"]],
  ])("is one for %j", (spellings) => {
    expect(new Set(spellings.map(key)).size).toBe(1);
  });

  it("keeps different places apart", () => {
    const places = ["Vladivostok", "Vladikavkaz", "Khabarovsk", "Heihe", "Heilongjiang", "Chita", "China", "Tynda"];
    expect(new Set(places.map(key)).size).toBe(places.length);
  });

  it("leaves short words and other scripts alone", () => {
    expect(key("Yes")).toBe("yes");
    expect(key("海参崴")).toBe("海参崴");
  });

  it("makes no second change of its own", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."abceghijkosuyz") }), (word) => {
        expect(foldWord(spellingKey(word))).toBe(spellingKey(word));
      }),
    );
  });
});
