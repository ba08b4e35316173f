/**
 * No mixture of versions: what the page reads below data/ lies in a folder that is named after all of its content,
 * `assets/<hash>/data/…`, and the page is told which (src/load-atlas.ts). Scripts have the hash of theirs in their names.
 * So an address never means two things: neither a cache nor a host that has a newer version by now can give a page the
 * data of another; the host then says 404, and the page that there may be a newer version. The cost is that a change of
 * one file is a new address for all. What is published for others (data/README.md) keeps its plain addresses besides.
 */
import { createHash } from "node:crypto";
import type { Plugin } from "vite";

const DATA = "data/";
/** The app's own: nobody else is promised it. */
const OWN_DATA = "data/app/";
const HASH_DIGITS = 12;

/** Where the app finds its data/, relative to the page: with a slash at its end. `files`: text or bytes by path. */
export function folderOf(files: ReadonlyMap<string, string | Uint8Array>): string {
  const hash = createHash("sha256");
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(path).update("\0").update(createHash("sha256").update(content).digest());
  return `assets/${hash.digest("hex").slice(0, HASH_DIGITS)}/`;
}

/** The page with the folder written into it. Throws where there is no head to write it into. */
export function withFolder(html: string, folder: string): string {
  const whole = html
    .replace(/((?:href|src)=")(?:\.\/)?data\/app\//g, `$1./${folder}${OWN_DATA}`)
    .replace(/<title>/, `<meta name="data-folder" content="${folder}" />\n    <title>`);
  if (!whole.includes(`content="${folder}"`)) throw new Error("versionedData: index.html has no title");
  return whole;
}

/** Comes last of all that emit or change files below data/, or read them. The dev server stays as it is. */
export function versionedData(): Plugin {
  return {
    name: "versioned-data",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const assets = Object.values(bundle).flatMap((file) => (file.type === "asset" ? [file] : []));
        const data = assets.filter(({ fileName }) => fileName.startsWith(DATA));
        const folder = folderOf(new Map(data.map(({ fileName, source }) => [fileName, source])));
        for (const { fileName, source } of data) {
          this.emitFile({ type: "asset", fileName: folder + fileName, source });
          if (fileName.startsWith(OWN_DATA)) delete bundle[fileName];
        }
        const page = assets.find(({ fileName }) => fileName === "index.html");
        if (!page) throw new Error("versionedData: the build made no index.html");
        page.source = withFolder(String(page.source), folder);
      },
    },
  };
}
