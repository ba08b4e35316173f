/** References that lead nowhere: the Issues that all files of data/ share. */
import type { FairwayId } from "../core/claim.ts";
import type { ArticleId, FeatureId } from "../core/model.ts";
import type { Issue } from "./issue.ts";
import { CLAIMS_FILE, FAIRWAYS_FILE } from "./parse.ts";
import type { SourceArticle } from "./schema/data.ts";

/** The article that a file says it speaks of is the one that it is named after. */
export function checkOwner(owner: string, slug: string, file: string, issues: Issue[]): void {
  if (owner === slug) return;
  issues.push({
    code: "article-unknown",
    file,
    path: "article",
    message: `the file speaks of «${owner}», its name of «${slug}»`,
    remedy: `Write "article": "${slug}", or rename the file.`,
  });
}

export function unknownFeature(file: string, path: string, id: FeatureId): Issue {
  return {
    code: "feature-unknown",
    file,
    path,
    message: `no feature «${id}» is in geo/`,
    remedy: "Mend the id, or draw the feature.",
  };
}

/** `n` lies outside the paragraphs that count, first and last. */
export function unknownParagraph(
  file: string,
  path: string,
  slug: string,
  n: number,
  [first, last]: readonly [number, number],
): Issue {
  return {
    code: "paragraph-unknown",
    file,
    path,
    message: `paragraph ${n} of «${slug}» does not count`,
    remedy: `Use ${first} to ${last} (data/articles.json, custom.paragraphs).`,
  };
}

export function unknownArticle(file: string, path: string, id: ArticleId): Issue {
  return {
    code: "article-unknown",
    file,
    path,
    message: `no article «${id}» is in data/articles.json`,
    remedy: "Mend the id, or list the article.",
  };
}

export function unknownFairway(path: string, id: FairwayId): Issue {
  return {
    code: "fairway-unknown",
    file: CLAIMS_FILE,
    path,
    message: `no fairway «${id}» is in ${FAIRWAYS_FILE}`,
    remedy: "Mend the id, or draw the fairway.",
  };
}

/** Is there such an article, and does the paragraph count in it? `path` is that of what holds the two. */
export function checkPassage(
  { article: slug, paragraph }: { readonly article: ArticleId; readonly paragraph: number },
  file: string,
  path: string,
  articles: readonly SourceArticle[],
  issues: Issue[],
): void {
  const range = articles.find((article) => article.id === slug)?.custom.paragraphs;
  if (!range) issues.push(unknownArticle(file, `${path}.article`, slug));
  else if (paragraph < range[0] || paragraph > range[1])
    issues.push(unknownParagraph(file, `${path}.paragraph`, slug, paragraph, range));
}

export const takenId = (file: string, path: string, id: string): Issue => ({
  code: "id-duplicate",
  file,
  path,
  message: `the id «${id}» is taken`,
  remedy: "Choose another for one of them.",
});
