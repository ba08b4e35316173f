/** Is every quotation short, part of a sentence, and, where the texts are at hand, where it says it is? */
import type { ArticleId, Quote } from "../core/model.ts";
import { countWords, findQuote, holdsWholeSentence } from "../core/selector.ts";
import type { Issue } from "./issue.ts";
import { CLAIMS_FILE, citationsFile, DISAGREEMENTS_FILE, type Sources, unmappedFile } from "./parse.ts";

const MAX_WORDS = 20;

/** Words of an article as they stand in one of our files. */
interface Quotation {
  readonly file: string;
  readonly path: string;
  readonly article: ArticleId;
  readonly paragraph: number;
  readonly quote: Quote;
  /** Whether it speaks of every place in the paragraph where it stands, and not of one. */
  readonly mayRepeat: boolean;
}

/** Texts by slug, each its paragraphs; null checks only what can be checked without them. */
export function checkQuotes(
  sources: Sources,
  texts: ReadonlyMap<ArticleId, readonly string[]> | null,
  issues: Issue[],
): void {
  for (const slug of texts ? sources.citations.keys() : [])
    if (!texts?.has(slug)) issues.push(missingText(citationsFile(slug), slug));
  const quotations = [
    ...citationQuotes(sources),
    ...unmappedQuotes(sources),
    ...disagreementQuotes(sources),
    ...claimQuotes(sources),
  ];
  for (const quotation of quotations) {
    checkLength(quotation, issues);
    const paragraphs = texts?.get(quotation.article);
    if (paragraphs) checkAgainst(paragraphs[quotation.paragraph - 1] ?? "", quotation, issues);
  }
}

const citationQuotes = ({ citations }: Sources): Quotation[] =>
  [...citations].flatMap(([article, source]) =>
    source.citations.flatMap(({ paragraph, quotes }, i) =>
      quotes.map((quote, j) => ({
        file: citationsFile(article),
        path: `citations[${i}].quotes[${j}]`,
        article,
        paragraph,
        quote,
        mayRepeat: false,
      })),
    ),
  );

const unmappedQuotes = ({ unmapped }: Sources): Quotation[] =>
  [...unmapped].flatMap(([article, { rows, falseFriends }]) => {
    const common = { file: unmappedFile(article), article, mayRepeat: true };
    return [
      ...rows.map(({ paragraph, quote }, i) => ({
        ...common,
        path: `rows[${i}].quote`,
        paragraph,
        quote: { exact: quote },
      })),
      ...falseFriends.map(({ paragraph, text }, i) => ({
        ...common,
        path: `falseFriends[${i}].text`,
        paragraph,
        quote: { exact: text },
      })),
    ];
  });

const disagreementQuotes = ({ disagreements }: Sources): Quotation[] =>
  disagreements.flatMap(({ sides }, i) =>
    sides.map(({ article, paragraph, quote }, j) => ({
      file: DISAGREEMENTS_FILE,
      path: `disagreements[${i}].sides[${j}].quote`,
      article,
      paragraph,
      quote,
      mayRepeat: false,
    })),
  );

const claimQuotes = ({ claims }: Sources): Quotation[] =>
  claims.map(({ article, paragraph, quote }, i) => ({
    file: CLAIMS_FILE,
    path: `claims[${i}].quote`,
    article,
    paragraph,
    quote,
    mayRepeat: false,
  }));

function checkLength(quotation: Quotation, issues: Issue[]): void {
  const words = countWords(quotation.quote.exact);
  if (words > MAX_WORDS)
    issues.push(fault(quotation, "quote-long", `has ${words} words`, `Quote a phrase of at most ${MAX_WORDS} words.`));
}

function checkAgainst(text: string, quotation: Quotation, issues: Issue[]): void {
  const { quote, paragraph, mayRepeat } = quotation;
  const report = (code: Issue["code"], message: string, remedy: string) =>
    issues.push(fault(quotation, code, message, remedy));
  const ranges = findQuote(text, quote);
  if (ranges.length === 0)
    report("quote-not-found", `is not in paragraph ${paragraph}`, "Copy it from there, letter by letter.");
  if (ranges.length > 1 && !mayRepeat)
    report("quote-ambiguous", `stands ${ranges.length} times in paragraph ${paragraph}`, "Add a prefix or a suffix.");
  if (ranges.some((range) => holdsWholeSentence(text, range)))
    report("quote-sentence", "is a whole sentence", "Quote a part of it.");
}

const fault = ({ file, path, quote }: Quotation, code: Issue["code"], message: string, remedy: string): Issue => ({
  code,
  file,
  path,
  message: `«${quote.exact}» ${message}`,
  remedy,
});

const missingText = (file: string, slug: ArticleId): Issue => ({
  code: "text-missing",
  file,
  path: "",
  message: `the folder of texts has none for «${slug}»`,
  remedy: `Name it ${slug}.txt, or let it start with its number in data/articles.json (000_, 001_, …).`,
});
