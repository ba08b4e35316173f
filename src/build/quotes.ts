/** Is every quotation short, part of a sentence, and, where the texts are at hand, where it says it is? */
import { countWords, findQuote, holdsWholeSentence } from "../core/selector.ts";
import type { Issue } from "./issue.ts";
import { citationsFile, type Sources } from "./parse.ts";

const MAX_WORDS = 20;

/** Texts by slug, each its paragraphs; null checks only what can be checked without them. */
export function checkQuotes(
  sources: Sources,
  texts: ReadonlyMap<string, readonly string[]> | null,
  issues: Issue[],
): void {
  for (const [slug, { citations }] of sources.citations) {
    const file = citationsFile(slug);
    const paragraphs = texts?.get(slug);
    if (texts && !paragraphs)
      issues.push({
        code: "text-missing",
        file,
        path: "",
        message: `the folder of texts has none for «${slug}»`,
        remedy: `Name it ${slug}.txt, or let it start with its number in data/articles.json (000_, 001_, …).`,
      });
    for (const [i, { paragraph, quotes }] of citations.entries())
      for (const [j, quote] of quotes.entries()) {
        const report = (code: Issue["code"], message: string, remedy: string) =>
          issues.push({
            code,
            file,
            path: `citations[${i}].quotes[${j}]`,
            message: `«${quote.exact}» ${message}`,
            remedy,
          });
        const words = countWords(quote.exact);
        if (words > MAX_WORDS)
          report("quote-long", `has ${words} words`, `Quote a phrase of at most ${MAX_WORDS} words.`);
        if (!paragraphs) continue;
        const text = paragraphs[paragraph - 1] ?? "";
        const ranges = findQuote(text, quote);
        if (ranges.length === 0)
          report("quote-not-found", `is not in paragraph ${paragraph}`, "Copy it from there, letter by letter.");
        if (ranges.length > 1)
          report(
            "quote-ambiguous",
            `stands ${ranges.length} times in paragraph ${paragraph}`,
            "Add a prefix or a suffix.",
          );
        if (ranges.some((range) => holdsWholeSentence(text, range)))
          report("quote-sentence", "is a whole sentence", "Quote a part of it.");
      }
  }
}
