/** Where the page of a built site finds its data: in a folder that is named after their content. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder in which data/ lies, below that of the site; as the page itself reads it. */
export function dataFolderOf(siteFolder: string): string {
  const page = readFileSync(join(siteFolder, "index.html"), "utf8");
  const [, folder] = /<meta name="data-folder" content="([^"]+)"/.exec(page) ?? [];
  if (!folder) throw new Error(`the page in ${siteFolder} does not say where its data are`);
  return join(siteFolder, folder);
}
