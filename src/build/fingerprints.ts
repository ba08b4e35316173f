/**
 * `npx tsx src/build/fingerprints.ts [folder]`: writes data/fingerprints/<slug>.json for every article from its text in
 * the folder, or in the one that ARTICLE_TEXTS names; in the folder ATLAS, if it is set. For whoever has the texts; the build reads what this writes.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ArticleFingerprints, fingerprintsOf } from "../core/fingerprint.ts";
import { count } from "../core/format.ts";
import { readTexts } from "./read.ts";
import { articlesSchema } from "./schema/data.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));
const data = join(process.env.ATLAS || project, "data/");
const texts = process.argv[2] ?? process.env.ARTICLE_TEXTS;
if (!texts || !existsSync(texts)) {
  console.error("Name the folder of the articles' texts, as an argument or in ARTICLE_TEXTS.");
  process.exit(1);
}

const articles = articlesSchema.parse(JSON.parse(readFileSync(`${data}articles.json`, "utf8")));
const paragraphs = readTexts(
  texts,
  articles.map(({ id }) => id),
);
mkdirSync(`${data}fingerprints`, { recursive: true });
for (const { id, custom } of articles) {
  const ofArticle = paragraphs.get(id);
  const [, last] = custom.paragraphs;
  // Half of an article must not replace the whole.
  if (!ofArticle || ofArticle.length < last) {
    console.error(
      `${id}: ${ofArticle ? `its text ends before paragraph ${last}` : "no text in the folder"}; left as it is`,
    );
    process.exitCode = 1;
    continue;
  }
  const fingerprints = fingerprintsOf(id, ofArticle, custom.paragraphs);
  writeFileSync(`${data}fingerprints/${id}.json`, jsonOf(fingerprints));
  console.log(`${id}: ${count(fingerprints.paragraphs.length, "paragraph")}`);
}

/** One line a paragraph, so that a difference shows which has changed. */
function jsonOf({ article, paragraphs }: ArticleFingerprints): string {
  const lines = paragraphs.map((paragraph) => `    ${JSON.stringify(paragraph)}`);
  return `{\n  "article": ${JSON.stringify(article)},\n  "paragraphs": [\n${lines.join(",\n")}\n  ]\n}\n`;
}
