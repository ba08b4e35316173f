/** Is every name of a place that the texts hold cited, or said to be something else? Only the texts can tell. */
import { groupBy } from "../core/group.ts";
import type { ArticleId, FeatureId } from "../core/model.ts";
import { findQuote, fold, type TextRange } from "../core/selector.ts";
import type { Issue } from "./issue.ts";
import { citationsFile, GAZETTEER_FILE, type Sources, unmappedFile } from "./parse.ts";
import type { SourceArticle, SourceCitations, SourceUnmapped } from "./schema/data.ts";
import { findName, findNames, type Hit, isWithin, surroundings } from "./toponyms.ts";

const MAX_WORDS = 8;

type Texts = ReadonlyMap<ArticleId, readonly string[]>;
/** Features by a name that the articles use, folded: the same word may name two. */
type Names = ReadonlyMap<string, readonly FeatureId[]>;

/** A paragraph that counts: its number, and its text folded (selector.ts). */
interface Paragraph {
  readonly n: number;
  readonly text: string;
}

/** Texts by slug, each its paragraphs; null, and there is nothing to ask. */
export function checkConsistency(sources: Sources, texts: Texts | null, issues: Issue[]): void {
  if (!texts) return;
  const names = namesInArticles(sources);
  for (const article of sources.articles)
    checkMentions(sources, article, countingParagraphs(article, texts), names, issues);
  // What is absent from some of the texts may stand in another.
  if (sources.articles.every(({ id }) => texts.has(id))) checkToponyms(sources, texts, issues);
}

function namesInArticles({ gazetteer }: Sources): Names {
  const pairs = gazetteer.flatMap(({ feature, toponyms }) =>
    toponyms.filter(({ inArticles }) => inArticles).map(({ text }) => ({ name: fold(text), feature })),
  );
  return new Map([...groupBy(pairs, ({ name }) => name)].map(([name, of]) => [name, of.map(({ feature }) => feature)]));
}

function countingParagraphs({ id, custom }: SourceArticle, texts: Texts): Paragraph[] {
  const [first, last] = custom.paragraphs;
  return (texts.get(id) ?? [])
    .map((text, i) => ({ n: i + 1, text: fold(text) }))
    .filter(({ n }) => n >= first && n <= last);
}

function checkMentions(
  sources: Sources,
  { id: slug }: SourceArticle,
  paragraphs: readonly Paragraph[],
  names: Names,
  issues: Issue[],
): void {
  const citations = sources.citations.get(slug);
  const unmapped = sources.unmapped.get(slug);
  // While one of them cannot be read, every name would seem to be missed: its own mistake is the one to mend.
  if (!citations || !unmapped) return;
  const drawn = new Set([...sources.featuresOfLayer.values()].flat().map(({ id }) => id));
  for (const paragraph of paragraphs) {
    const cited = citedIn(citations, paragraph);
    const excused = excusedIn(unmapped, paragraph);
    for (const hit of findNames(paragraph.text, names.keys())) {
      // A feature that does not exist cannot be cited: link.ts names the mistake.
      const features = (names.get(hit.name) ?? []).filter((id) => drawn.has(id));
      const isCited = features.length === 0 || features.some((id) => cited.has(id));
      if (!isCited && !excused.some((range) => isWithin(hit.range, range)))
        issues.push(missingMention(slug, paragraph, hit, features));
    }
  }
}

function citedIn({ citations }: SourceCitations, { n }: Paragraph): Set<FeatureId> {
  return new Set(citations.filter(({ paragraph }) => paragraph === n).flatMap(({ features }) => features));
}

/** Where the paragraph holds words that are listed as no place on the map. */
function excusedIn({ rows, falseFriends }: SourceUnmapped, { n, text }: Paragraph): TextRange[] {
  const words = [...rows.map(({ paragraph, quote }) => ({ paragraph, text: quote })), ...falseFriends];
  return words.filter(({ paragraph }) => paragraph === n).flatMap((one) => findQuote(text, { exact: one.text }));
}

function checkToponyms(sources: Sources, texts: Texts, issues: Issue[]): void {
  const paragraphs = sources.articles.flatMap((article) => countingParagraphs(article, texts));
  for (const [i, { feature, toponyms }] of sources.gazetteer.entries())
    for (const [j, { text, inArticles }] of toponyms.entries())
      if (inArticles && !paragraphs.some((paragraph) => findName(paragraph.text, fold(text)).length > 0))
        issues.push({
          code: "toponym-absent",
          file: GAZETTEER_FILE,
          path: `places[${i}].toponyms[${j}]`,
          message: `«${text}» (${feature}) stands in no paragraph that counts`,
          remedy: "Write it as the texts do, upper and lower case told apart, or set inArticles to false.",
        });
}

function missingMention(slug: ArticleId, { n, text }: Paragraph, hit: Hit, features: readonly FeatureId[]): Issue {
  const ids = features.join(" or ");
  return {
    code: "mention-missing",
    file: citationsFile(slug),
    path: "citations",
    message: `paragraph ${n} names ${ids} and is not cited for it: «${surroundings(text, hit.range, MAX_WORDS)}»`,
    remedy: `Cite ${ids} from it; where «${hit.name}» means no such place there, list the words in ${unmappedFile(slug)}.`,
  };
}
