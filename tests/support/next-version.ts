/** The same site as its next version: another atlas, other addresses, another worker; without another build. */
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { dataFolderOf } from "./data-folder.ts";

const digestOf = (path: string) => `sha256-${createHash("sha256").update(readFileSync(path)).digest("base64")}`;

/** A copy of the site in which a text of the atlas is another. Answers its folder, which the caller removes. */
export function nextVersionOf(siteFolder: string, change: (atlas: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), "passage-atlas-next-"));
  cpSync(siteFolder, folder, { recursive: true });
  const before = basename(dataFolderOf(folder));
  const after = [...before].reverse().join("");
  if (after === before) throw new Error("the name of the folder reads the same both ways");
  const path = (file: string) => join(folder, file);
  const digests = new Map<string, string>();
  const rewrite = (file: string, text: (before: string) => string) => {
    const old = digestOf(path(file));
    writeFileSync(path(file), text(readFileSync(path(file), "utf8")));
    digests.set(old, digestOf(path(file)));
  };
  renameSync(path(`assets/${before}`), path(`assets/${after}`));
  rewrite(`assets/${after}/data/app/atlas.json`, change);
  rewrite("index.html", (html) => html.replaceAll(before, after));
  const worker = readFileSync(path("service-worker.js"), "utf8").replaceAll(before, after);
  const listed = [...digests].reduce((text, [old, digest]) => text.replace(old, digest), worker);
  writeFileSync(path("service-worker.js"), listed);
  return folder;
}
