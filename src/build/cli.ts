/** `npm run check`: reads, checks and compiles geo/ and data/ (of the folder ATLAS, if it is set), prints every Issue, and exits 1 when there is one. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { count } from "../core/format.ts";
import { checkProject, compileProject } from "./build-atlas.ts";
import { formatIssue } from "./issue.ts";

const root = process.argv[2] ?? (process.env.ATLAS || ".");
const texts = process.env.ARTICLE_TEXTS;
if (!existsSync(root)) {
  console.error(`${process.argv[2] ? "The check was told" : "ATLAS names"} ${root}, and there is no such folder.`);
  process.exit(1);
}
if (!existsSync(join(root, "geo")) && !existsSync(join(root, "data"))) {
  console.error(
    `There is neither geo/ nor data/ in ${root}. \`npm run new-atlas folder\` makes a small atlas to begin with.`,
  );
  process.exit(1);
}
if (texts && !existsSync(texts)) {
  console.error(`ARTICLE_TEXTS names ${texts}, and there is no such folder.`);
  process.exit(1);
}
const checked = checkProject(root, texts);
for (const issue of checked.issues) console.error(formatIssue(issue));
if (checked.issues.length > 0 || !checked.sources) {
  console.error(`\n${count(checked.issues.length, "mistake")} in geo/ and data/`);
  process.exit(1);
}
const artefacts = compileProject(checked);
const bytes = [...artefacts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const citations = [...checked.sources.citations.values()].flatMap((file) => file.citations);
console.log(
  `${count(checked.resolved.length, "feature")}, ${count(citations.length, "citation row")}, ` +
    `${count(citations.flatMap((row) => row.quotes).length, "quotation")}` +
    `${texts ? ", each found in its paragraph" : " (set ARTICLE_TEXTS to check them against the texts)"}; ` +
    `${(bytes / 1e6).toFixed(1)} MB of data compiled`,
);
