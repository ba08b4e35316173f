import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/build/issue.ts";
import type { Sources } from "../../../src/build/parse.ts";
import { checkQuotes } from "../../../src/build/quotes.ts";

const TEXT = [
  "The ferry leaves at dawn. The ferry returns at dusk.",
  "“At last,” she wrote, “the pier – the north one.”",
];

/** Codes of the Issues for one quotation from a paragraph of TEXT. */
function issuesOf(
  paragraph: number,
  quote: object,
  texts: ReadonlyMap<string, readonly string[]> | null = new Map([["tale", TEXT]]),
): Issue[] {
  const quotes = [{ type: "TextQuoteSelector" as const, exact: "", ...quote }];
  const row = { paragraph, features: ["north-pier"], mention: "named" as const, quotes };
  const citations = new Map([["tale", { article: "tale", citations: [row] }]]);
  const issues: Issue[] = [];
  const none = { unmapped: new Map(), disagreements: [], claims: [] };
  checkQuotes({ citations, ...none } as unknown as Sources, texts, issues);
  return issues;
}
const codesOf = (paragraph: number, quote: object) => issuesOf(paragraph, quote).map((issue) => issue.code);
const words = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`).join(" ");

describe("checkQuotes", () => {
  it("takes a phrase that stands once in its paragraph", () => {
    expect(codesOf(1, { exact: "leaves at dawn" })).toEqual([]);
  });

  it("takes a phrase that its prefix or its suffix makes the only one", () => {
    expect(codesOf(1, { exact: "The ferry", suffix: "returns" })).toEqual([]);
    expect(codesOf(1, { exact: "The ferry", prefix: "dawn." })).toEqual([]);
  });

  it("refuses a phrase that stands twice", () => {
    expect(codesOf(1, { exact: "The ferry" })).toEqual(["quote-ambiguous"]);
  });

  it("refuses a phrase from another paragraph, and one from a paragraph that the text does not have", () => {
    expect(codesOf(2, { exact: "leaves at dawn" })).toEqual(["quote-not-found"]);
    expect(codesOf(9, { exact: "leaves at dawn" })).toEqual(["quote-not-found"]);
  });

  it("refuses a whole sentence, with its full stop or without", () => {
    expect(codesOf(1, { exact: "The ferry returns at dusk." })).toEqual(["quote-sentence"]);
    expect(codesOf(1, { exact: "The ferry returns at dusk" })).toEqual(["quote-sentence"]);
  });

  it("refuses a sentence that a longer quotation holds", () => {
    expect(codesOf(1, { exact: "dawn. The ferry returns at dusk" })).toEqual(["quote-sentence"]);
  });

  it("finds a phrase through typographic quotes and dashes", () => {
    expect(codesOf(2, { exact: 'she wrote, "the pier - the north' })).toEqual([]);
  });

  it("takes 20 words and refuses 21, also without the texts at hand", () => {
    expect(issuesOf(1, { exact: words(20) }, null)).toEqual([]);
    expect(issuesOf(1, { exact: words(21) }, null).map((issue) => issue.code)).toEqual(["quote-long"]);
  });

  it("says where a faulty quotation stands and quotes it", () => {
    const [issue] = issuesOf(1, { exact: "sails at noon" });
    expect(issue).toMatchObject({ file: "data/citations/tale.json", path: "citations[0].quotes[0]" });
    expect(issue?.message).toContain("«sails at noon»");
  });

  it("lets words of data/unmapped/ stand twice, and misses them where they do not stand", () => {
    const rows = [
      { paragraph: 1, quote: "The ferry", reason: "" },
      { paragraph: 2, quote: "The ferry", reason: "" },
    ];
    const falseFriends = [{ paragraph: 1, text: "The ferry returns at dusk.", reason: "" }];
    const unmapped = new Map([["tale", { article: "tale", rows, falseFriends }]]);
    const issues: Issue[] = [];
    const sources = { citations: new Map(), unmapped, disagreements: [], claims: [] } as unknown as Sources;
    checkQuotes(sources, new Map([["tale", TEXT]]), issues);
    expect(issues.map(({ code, file, path }) => `${code} ${file} ${path}`)).toEqual([
      "quote-not-found data/unmapped/tale.json rows[1].quote",
      "quote-sentence data/unmapped/tale.json falseFriends[0].text",
    ]);
  });

  it("holds the words of a claim to the same rules", () => {
    const claim = (exact: string) => ({ article: "tale", paragraph: 1, quote: { exact } });
    const claims = ["at noon", "The ferry", "at dawn"].map(claim);
    const issues: Issue[] = [];
    const sources = { citations: new Map(), unmapped: new Map(), disagreements: [], claims } as unknown as Sources;
    checkQuotes(sources, new Map([["tale", TEXT]]), issues);
    expect(issues.map(({ code, file, path }) => `${code} ${file} ${path}`)).toEqual([
      "quote-not-found data/claims.json claims[0].quote",
      "quote-ambiguous data/claims.json claims[1].quote",
    ]);
  });

  it("misses the text of an article in a folder that has none for it, be there others or not", () => {
    const codes = [new Map([["sequel", TEXT]]), new Map()].map((texts) =>
      issuesOf(1, { exact: "at dawn" }, texts).map((issue) => issue.code),
    );
    expect(codes).toEqual([["text-missing"], ["text-missing"]]);
  });
});
