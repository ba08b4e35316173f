/** What an installed package says of itself. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LicensedWork } from "../../core/licences.ts";

/** Its licence in the words of SPDX; as written where it is none. */
export interface Package extends Omit<LicensedWork, "kind" | "data"> {
  /** Names of what it runs with. */
  readonly dependencies: readonly string[];
}

/** Where package.json says it in words that are none of SPDX, and the licence file says it well. */
const CORRECTED: Readonly<Record<string, string>> = {
  "splaytree-ts": "BSD-3-Clause",
  arc: "BSD-3-Clause",
};

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string | { readonly type?: string };
  readonly licenses?: readonly { readonly type?: string }[];
  readonly author?: string | { readonly name?: string };
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

const LICENCE_FILE = /^(un)?licen[cs]e|^copying/i;

/** Throws where the folder holds no package. */
export function readPackage(folder: string): Package {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  const { name = "", version = "", author, dependencies = {} } = manifest;
  const file = readdirSync(folder).find((one) => LICENCE_FILE.test(one));
  return {
    name,
    version,
    licence: CORRECTED[name] ?? licenceOf(manifest),
    text: file === undefined ? null : readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim(),
    author: (typeof author === "object" ? author.name : author?.replace(/\s*[<(].*$/, "")) || null,
    home: homeOf(manifest),
    dependencies: Object.keys(dependencies),
  };
}

function licenceOf({ license, licenses }: Manifest): string {
  if (typeof license === "string") return license;
  return license?.type ?? licenses?.map(({ type }) => type ?? "").join(" OR ") ?? "";
}

/** A web address, of whatever form the manifest names it in; null where it names none. */
function homeOf({ homepage, repository }: Manifest): string | null {
  const named = homepage ?? (typeof repository === "object" ? repository.url : repository);
  const address = named
    ?.replace(/^git\+/, "")
    .replace(/^git:\/\//, "https://")
    .replace(/\.git$/, "");
  return address && /^https?:\/\//.test(address) ? address : null;
}

/** The folder of the package that a module of a build belongs to; null for one of ours, and for what a tool made up. */
export function packageFolderOf(module: string): string | null {
  const [, folder] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+)[\\/]/.exec(module.replace(/^\0/, "")) ?? [];
  return folder ?? null;
}
