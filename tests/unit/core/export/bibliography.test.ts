import { describe, expect, it } from "vitest";
import {
  articlesAsBibTeX,
  articlesAsCslJson,
  citationOf,
  citationOfFeature,
  citedRecords,
} from "../../../../src/core/export/bibliography.ts";
import type { CslRecord } from "../../../../src/core/published.ts";
import { madeArticle, madeFeature } from "../../../support/made-atlas.ts";
import { printed, readBibTeX } from "../../../support/read-bibtex.ts";
import { ADDRESS, citation, HOSTILE, LONE_SURROGATES, publishedFeature, RECORD } from "./features.ts";

const entryOf = (change: Partial<CslRecord>) => {
  const [entry] = readBibTeX(articlesAsBibTeX([{ ...RECORD, ...change }]));
  if (!entry) throw new Error("no entry");
  return entry;
};
/** As it can stand on one line of a file. */
const onOneLine = (text: string) =>
  text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/\p{Surrogate}/gu, "\ufffd");

describe("articlesAsCslJson", () => {
  it("is the records themselves", () => {
    const records = [RECORD, ...[...HOSTILE, ...LONE_SURROGATES].map((text) => ({ ...RECORD, id: text, title: text }))];
    expect(JSON.parse(articlesAsCslJson(records))).toEqual(records);
  });
});

describe("articlesAsBibTeX", () => {
  it("has what is known of an article", () => {
    expect(articlesAsBibTeX([RECORD])).toBe(`@misc{tale-2024,
  author = {Doe, Jane and Roe, Richard},
  title = {{A Tale of Two Ports}},
  shorttitle = {{Two Ports}},
  publisher = {{The Press}},
  year = {2024},
  month = mar,
  day = {29},
  url = {https://press.example/tale},
  language = {en}
}
`);
  });

  it("leaves out what is unknown", () => {
    const { type, fields } =
      readBibTeX(articlesAsBibTeX([{ id: "a", type: "article", "title-short": "Ours" }]))[0] ?? {};
    expect([type, [...(fields ?? [])]]).toEqual(["misc", [["shorttitle", "{Ours}"]]]);
  });

  it("tells a chapter from its book", () => {
    const { type, fields } = entryOf({ type: "chapter", "container-title": "Yearbook" });
    expect([type, fields.get("booktitle")]).toEqual(["incollection", "{Yearbook}"]);
    expect(entryOf({ "container-title": "A site" }).fields.get("howpublished")).toBe("{A site}");
  });

  it("has a year that is about right in the note alone", () => {
    const { fields } = entryOf({ issued: { "date-parts": [[2019, 5]], circa: true }, note: "Author unknown." });
    expect(fields.get("note")).toBe("Circa 2019. Author unknown.");
    expect([fields.has("year"), fields.has("month")]).toEqual([false, false]);
  });

  it("keeps together a name that has no parts, or whose parts would be parted wrongly", () => {
    const author = [
      { literal: "Institute of War and Peace" },
      { family: "Doe, Jr.", given: "Jane" },
      { family: "Roe" },
      { given: "Madonna" },
    ];
    expect(entryOf({ author }).fields.get("author")).toBe(
      "{Institute of War and Peace} and {Doe, Jr.}, Jane and Roe and {Madonna}",
    );
  });

  it("keeps an address as it is, but for what would end the field", () => {
    expect(entryOf({ URL: "https://a.example/?p=1%20_#x~&{y}" }).fields.get("url")).toBe(
      "https://a.example/?p=1%20_#x~&%7By%7D",
    );
  });

  it("prints every text as it is, on one line", () => {
    for (const text of [...HOSTILE, ...LONE_SURROGATES]) {
      const { key, fields } = entryOf({
        id: text,
        title: text,
        publisher: text,
        note: text,
        author: [{ family: text }],
      });
      expect(key).toMatch(/^[\w:.-]+$/);
      for (const field of ["title", "publisher", "note", "author"])
        expect(printed(fields.get(field))).toBe(onOneLine(text));
    }
  });

  it("has an entry for every article", () => {
    const records = ["a", "b", "c"].map((id) => ({ ...RECORD, id }));
    expect(readBibTeX(articlesAsBibTeX(records)).map(({ key }) => key)).toEqual(["a", "b", "c"]);
    expect(articlesAsBibTeX([])).toBe("");
  });
});

describe("citedRecords", () => {
  it("are those of the articles that the features are cited from, in their own order", () => {
    const records = ["a", "b", "c", "__proto__"].map((id) => ({ ...RECORD, id }));
    const features = [
      publishedFeature("x", { citations: [citation("c", 1, "x")] }),
      publishedFeature("y", { citations: [citation("a", 1, "y"), citation("c", 2, "y")] }),
      publishedFeature("z"),
    ];
    expect(citedRecords(features, records).map(({ id }) => id)).toEqual(["a", "c"]);
  });
});

describe("citationOf", () => {
  it("names the article, the paragraph and both addresses", () => {
    const article = madeArticle("tale-2024", {
      title: "A “Tale” of Two Ports",
      citeAs: "Doe & Roe 2024",
      publisher: "The Press",
      url: "https://press.example/tale",
    });
    expect(citationOf(article, 6, ADDRESS, "Passage Atlas")).toBe(
      `Doe & Roe 2024, “A ‘Tale’ of Two Ports”, The Press, paragraph 6. https://press.example/tale Passage Atlas: ${ADDRESS}#passage=tale-2024.6`,
    );
  });

  it("puts a title of ours in brackets, and leaves out what is unknown", () => {
    const article = madeArticle("lost-2020", { shortTitle: "A lost article", citeAs: "Unknown author c. 2020" });
    expect(citationOf(article, 2, ADDRESS, "Passage Atlas")).toBe(
      `Unknown author c. 2020, [A lost article], paragraph 2. Passage Atlas: ${ADDRESS}#passage=lost-2020.2`,
    );
  });

  it("is one line, whatever the texts are", () => {
    for (const text of [...HOSTILE, ...LONE_SURROGATES]) {
      const line = citationOf(
        madeArticle(text, { title: text, citeAs: text, publisher: text }),
        1,
        ADDRESS,
        "An atlas",
      );
      expect(line).not.toMatch(/[\n\r\u2028\u0085]/);
      expect(line).toContain(text.replace(/[\s\p{Cc}]+/gu, " ").trim());
    }
  });
});

describe("citationOfFeature", () => {
  it("names the feature, what its geometry comes from and its address", () => {
    const feature = madeFeature("vladivostok", { name: { en: "Vladivostok" } });
    expect(citationOfFeature(feature, ADDRESS, "Passage Atlas")).toBe(
      `“Vladivostok”, Passage Atlas. Geometry: Drawn for the test (CC0-1.0). ${ADDRESS}#feature=vladivostok`,
    );
  });
});
