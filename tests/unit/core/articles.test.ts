import { describe, expect, it } from "vitest";
import { allArticles, allOf } from "../../../src/core/messages/articles.ts";

describe("all the articles", () => {
  it.each([
    [1, "All articles", "Все статьи", "全部文章"],
    [2, "Both articles", "Обе статьи", "全部两篇文章"],
    [3, "All three articles", "Все три статьи", "全部三篇文章"],
    [5, "All five articles", "Все пять статей", "全部五篇文章"],
    [10, "All ten articles", "Все десять статей", "全部十篇文章"],
    [21, "All 21 articles", "Все 21 статья", "全部 21 篇文章"],
    [112, "All 112 articles", "Все 112 статей", "全部 112 篇文章"],
  ])("%i are counted in words as far as one does", (n, en, ru, zh) => {
    expect(allArticles(n)).toEqual({ en, ru, zh });
  });

  it("are called short in a table", () => {
    expect([1, 2, 5, 12].map((n) => allOf(n).ru)).toEqual(["Все", "Обе", "Все пять", "Все 12"]);
  });
});
