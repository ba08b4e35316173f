import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { unchanged } from "../../../src/core/language.ts";
import type { MatchedText } from "../../../src/core/matched-text.ts";
import { KIND_WORDS } from "../../../src/core/messages/vocabulary.ts";
import { makeSearch, type Search, type SearchSource } from "../../../src/core/search.ts";

const SOURCE: SearchSource = {
  places: [
    {
      id: "vladivostok",
      names: ["Vladivostok", "Владивосток", "符拉迪沃斯托克", "海参崴", "Haishenwai"],
      kind: KIND_WORDS.city,
    },
    { id: "olekminsk", names: ["Olyokminsk", "Олёкминск", "Olëkminsk"], kind: KIND_WORDS.town },
    { id: "khabarovsk", names: ["Khabarovsk", "Хабаровск", "哈巴罗夫斯克"], kind: KIND_WORDS.city },
    { id: "tynda", names: ["Тында"], kind: KIND_WORDS.town },
    { id: "birobidzhan", names: ["Birobidzhan"], kind: KIND_WORDS.city },
    { id: "amur-oblast", names: ["Amur Oblast", "Амурская область"], kind: KIND_WORDS.region },
    { id: "amur", names: ["Amur", "Амур", "黑龙江", "Heilong Jiang"], kind: KIND_WORDS.river },
    { id: "heihe-bridge", names: ["Blagoveshchensk–Heihe crossing", "黑河公路大桥"], kind: KIND_WORDS["road-bridge"] },
    { id: "beijing", names: ["Beijing", "Пекин", "北京"], kind: KIND_WORDS.capital },
    { id: "vostok-2018", names: ["Vostok-2018"], kind: KIND_WORDS["ground-exercise"] },
  ],
  passages: [
    { id: "one.1", texts: ["Opens the port of Vladivostok to goods from the north-east.", "the port’s harbour"] },
    { id: "one.2", texts: ["Counts the bridges over the river.", "“a first bridge for cars”"] },
    { id: "two.1", texts: ["Все поезда идут через Хабаровск."] },
    {
      id: "two.2",
      texts: [`${"The gas of China's north. ".repeat(30)}Here alone a walrus sleeps. ${"More gas. ".repeat(30)}`],
    },
    { id: "two.3", texts: ["A gist.", "双方在北京签署了协议。"] },
  ],
};

let search: Search;
beforeAll(async () => {
  search = await makeSearch(SOURCE);
});

const placesFor = (query: string) => search(query).places.map(({ id }) => id);
const passagesFor = (query: string) => search(query).passages.map(({ id }) => id);
const marked = ({ text, marks }: MatchedText) => marks.map(({ start, end }) => text.slice(start, end));

describe("a place is found", () => {
  it.each([
    ["vladivostok", "by its name"],
    ["ВЛАДИВОСТОК", "in capitals"],
    ["Владивосток", "in Russian"],
    ["海参崴", "in Chinese"],
    ["符拉迪沃斯托克", "in Chinese after its sound"],
    ["参崴", "by the end of its Chinese name"],
    ["崴", "by one character"],
    ["Haishenwai", "in pinyin"],
    ["Hǎishēnwǎi", "in pinyin with tones"],
    ["hai shen wai", "in pinyin by syllables"],
    ["Vladivostock", "with a letter too many"],
    ["Vladivotsok", "with letters exchanged"],
    ["Владивасток", "with a wrong Russian letter"],
    ["vla", "while it is typed"],
    ["Вла", "while it is typed in Russian"],
    ["  vladivostok!", "among spaces and marks"],
    ["Vladivostok city", "by name and kind"],
    ["Владивосток город", "by name and kind in Russian"],
    ["海参崴 城市", "by name and kind in Chinese"],
  ])("for «%s»: %s", (query) => {
    expect(placesFor(query)).toEqual(["vladivostok"]);
  });

  it.each(["Olyokminsk", "Olëkminsk", "Olekminsk", "Олёкминск", "Олекминск", "Olyokm", "олёк", "OLËK"])(
    "for «%s», with and without accents",
    (query) => {
      expect(placesFor(query)).toEqual(["olekminsk"]);
    },
  );

  it("in Latin letters where only a Russian name is known, and in Russian where only an English one is", () => {
    expect(placesFor("Tynda")).toEqual(["tynda"]);
    expect(placesFor("Биробиджан")).toEqual(["birobidzhan"]);
    expect(placesFor("Биробид")).toEqual(["birobidzhan"]);
  });

  it("by another school of transliteration", () => {
    expect(placesFor("Habarovsk")).toEqual(["khabarovsk"]);
    expect(placesFor("Blagoveschensk")).toEqual(["heihe-bridge"]);
  });

  it("by what it is", () => {
    expect(placesFor("heihe bridge")).toEqual(["heihe-bridge"]);
    expect(placesFor("bridge")).toEqual(["heihe-bridge"]);
  });

  it("under any of its names put together or apart", () => {
    expect(placesFor("Heilongjiang")).toEqual(["amur"]);
    expect(placesFor("heilong-jiang")).toEqual(["amur"]);
  });

  it("first when it bears exactly this name", () => {
    expect(placesFor("Amur")).toEqual(["amur", "amur-oblast"]);
    expect(placesFor("Амур")[0]).toBe("amur");
  });

  it("with the name that matched, and where", () => {
    const [hit] = search("海参").places;
    expect(hit).toMatchObject({ id: "vladivostok", name: "Vladivostok", kind: KIND_WORDS.city });
    expect(hit?.matched.text).toBe("海参崴");
    expect(hit && marked(hit.matched)).toEqual(["海参"]);
    const [whole] = search("heilongjiang").places;
    expect(whole && marked(whole.matched)).toEqual(["Heilong Jiang"]);
  });

  it("not for another number", () => {
    expect(placesFor("Vostok-2018")).toEqual(["vostok-2018"]);
    expect(placesFor("Vostok 2019")).not.toContain("beijing");
    expect(search("2019").placesTotal).toBe(0);
  });
});

describe("a passage is found", () => {
  it("by the words of its gist and of its quotations, in any order", () => {
    expect(passagesFor("goods port")).toEqual(["one.1"]);
    expect(passagesFor("harbour")).toEqual(["one.1"]);
    expect(passagesFor("cars bridge")).toEqual(["one.2"]);
  });

  it("across scripts", () => {
    expect(passagesFor("Khabarovsk")).toEqual(["two.1"]);
    expect(passagesFor("владивосток")).toEqual(["one.1"]);
    expect(passagesFor("签署")).toEqual(["two.3"]);
  });

  it("by a question put as a sentence", () => {
    expect(passagesFor("where does the walrus sleep?")).toContain("two.2");
  });

  it("as the part that matched, with the words marked", () => {
    const [hit] = search("walrus").passages;
    expect(hit?.matched.text).toMatch(/^… .*Here alone a walrus sleeps\..* …$/);
    expect(hit?.matched.text.length).toBeLessThanOrEqual(144);
    expect(hit && marked(hit.matched)).toEqual(["walrus"]);
  });

  it("without typing errors while anything answers as typed", () => {
    expect(passagesFor("Tynda")).toEqual([]);
    expect(passagesFor("walruz")).toEqual(["two.2"]);
  });
});

describe("what was found", () => {
  it("is nothing for a query without a word", () => {
    const nothing = { places: [], passages: [], placesTotal: 0, passagesTotal: 0 };
    for (const query of ["", "   ", "\n", "?!", "’", "。", "\u0301", "\ud800"]) expect(search(query)).toEqual(nothing);
  });

  it("is counted beyond the limits", () => {
    const { places, placesTotal } = search("amur", { places: 1, passages: 0 });
    expect([places.length, placesTotal]).toEqual([1, 2]);
  });

  it("does not depend on the order of the source where the scores differ", async () => {
    const turned = await makeSearch({
      places: SOURCE.places.toReversed(),
      passages: SOURCE.passages.toReversed(),
    });
    expect(turned("Amur").places.map(({ id }) => id)).toEqual(placesFor("Amur"));
  });
});

describe("hostile queries", () => {
  it.each([
    "__proto__",
    "constructor",
    "hasOwnProperty toString",
    "<script>alert(1)</script>",
    "a".repeat(1_000_000),
    "海".repeat(100_000),
    "a ".repeat(100_000),
    "\ud83d\ude00\ud83d",
    "\u0000\uffff\u202e",
    "((((((((((((((((((((.*)+)+)+)+$",
    "e\u0301".repeat(50_000),
  ])("answer nothing wrong and do not throw (%#)", (query) => {
    expect(() => search(query)).not.toThrow();
  });

  it("of any kind keep marks in order and inside the text", () => {
    const unit = fc.oneof(fc.constantFrom("a", "m", "u", "r", "v", "l", " ", "’", "海", "黑", "ё", "В"), fc.string());
    fc.assert(
      fc.property(fc.string({ unit }), (query) => {
        for (const { matched } of [...search(query).places, ...search(query).passages]) {
          const ends = matched.marks.flatMap(({ start, end }) => [start, end]);
          expect(ends).toEqual([...ends].sort((a, b) => a - b));
          expect(ends.every((end) => end >= 0 && end <= matched.text.length)).toBe(true);
        }
      }),
    );
  });

  it("and hostile sources do no harm", async () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("__proto__", "", "海参崴", "x 😀".repeat(80)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ id: text, names: fc.array(text), kind: text.map(unchanged) })),
        text,
        async (places, query) => {
          const passages = places.map(({ id, names }) => ({ id, texts: names }));
          const found = (await makeSearch({ places, passages }))(query);
          expect(found.placesTotal).toBeLessThanOrEqual(places.length);
        },
      ),
      { numRuns: 40 },
    );
  });
});

it("10,000 passages are indexed and answer", async () => {
  const vocabulary = Array.from({ length: 20_000 }, (_, i) => `w${(i * 7919) % 20_011}${"aeiou"[i % 5]}n`);
  const passages = Array.from({ length: 10_000 }, (_, i) => ({
    id: `p.${i}`,
    texts: [Array.from({ length: 60 }, (_, k) => vocabulary[(i * 61 + k * k * 37) % vocabulary.length]).join(" ")],
  }));
  const large = await makeSearch({ places: SOURCE.places, passages });
  const word = passages[9_999]?.texts[0]?.split(" ")[0] ?? "";
  expect(large(word).passagesTotal).toBeGreaterThan(0);
  for (const query of ["w", "Vladivostock", "海", "nothing like this anywhere", ""])
    expect(() => large(query)).not.toThrow();
});
