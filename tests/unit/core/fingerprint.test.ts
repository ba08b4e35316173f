import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprintsSchema } from "../../../src/build/schema/fingerprints.ts";
import { fingerprintOf, fingerprintsOf, foldedWords } from "../../../src/core/fingerprint.ts";
import { ARTICLES, FERRY, ORCHARD, respaced } from "../../support/tales.ts";

const LONG = FERRY[5] ?? "";
const words = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`).join(" ");

describe("fingerprintOf", () => {
  it("is the same however white space, quotes, dashes and capitals are set", () => {
    const expected = FERRY.map((text, i) => fingerprintOf(i, text));
    fc.assert(
      fc.property(fc.tuple(...FERRY.map(respaced)), (texts) => {
        expect(texts.map((text, i) => fingerprintOf(i, text.toUpperCase()))).toEqual(expected);
      }),
    );
  });

  it("is another for another text, if only words are joined otherwise", () => {
    const texts = [...FERRY, ...ORCHARD.slice(1), LONG.replace("four", "five"), "a bc", "ab c", "abc", ""];
    expect(new Set(texts.map((text) => fingerprintOf(1, text).hash)).size).toBe(texts.length);
  });

  it("keeps few enough shingles that most runs of words leave no mark: one in eight, 24 at most", () => {
    for (const n of [40, 80, 200, 1000]) {
      const { shingles } = fingerprintOf(1, words(n));
      expect(shingles.length).toBe(Math.min(24, Math.floor((n - 4) / 8)));
      expect([...new Set(shingles)].sort()).toEqual(shingles);
    }
  });

  it("keeps none of a short paragraph", () => {
    expect(fingerprintOf(1, words(35)).shingles).toEqual([]);
    expect(fingerprintOf(1, words(36)).shingles.length).toBe(4);
  });

  it("keeps most shingles of a text with a word changed", () => {
    const before = new Set(fingerprintOf(1, LONG).shingles);
    const after = fingerprintOf(1, LONG.replace("impatient", "restless").replace("surveyor", "painter")).shingles;
    expect(after.filter((shingle) => before.has(shingle)).length).toBeGreaterThanOrEqual(0.6 * before.size);
  });
});

describe("fingerprintsOf", () => {
  it("numbers the paragraphs that count as the text does", () => {
    const { article, paragraphs } = fingerprintsOf("ferry", FERRY, [2, 4]);
    expect(article).toBe("ferry");
    expect(paragraphs).toEqual([2, 3, 4].map((n) => fingerprintOf(n, FERRY[n - 1] ?? "")));
  });

  it("holds hexadecimal digits and no word of the text", () => {
    for (const article of ARTICLES) expect(fingerprintsSchema.safeParse(article).success).toBe(true);
    const json = JSON.stringify(ARTICLES.map(({ paragraphs }) => paragraphs)).toLowerCase();
    const values = json.replace(/"(?:paragraph|hash|shingles)":/g, "");
    expect(values).toMatch(/^[[\]{},"0-9a-f]*$/);
    // «bed» and «face» are hexadecimal digits too.
    const words = [...FERRY, ...ORCHARD].flatMap(foldedWords).filter((word) => /[^0-9a-f]/.test(word));
    expect(words.length).toBeGreaterThan(300);
    expect(words.filter((word) => values.includes(word))).toEqual([]);
  });
});

describe("data/fingerprints", () => {
  const data = fileURLToPath(new URL("../../../data/", import.meta.url));
  const json = (path: string) => JSON.parse(readFileSync(`${data}${path}`, "utf8"));
  const articles: { id: string; custom: { paragraphs: [number, number] } }[] = json("articles.json");

  it("holds one file an article and nothing else", () => {
    expect(readdirSync(`${data}fingerprints`).sort()).toEqual(articles.map(({ id }) => `${id}.json`).sort());
  });

  it.each(articles.map(({ id, custom }) => [id, custom.paragraphs] as const))(
    "knows every paragraph of %s that counts",
    (id, [first, last]) => {
      const file = fingerprintsSchema.parse(json(`fingerprints/${id}.json`));
      expect(file.article).toBe(id);
      expect(file.paragraphs.map(({ paragraph }) => paragraph)).toEqual(
        Array.from({ length: last - first + 1 }, (_, i) => first + i),
      );
    },
  );
});
