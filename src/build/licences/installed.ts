/** What is installed beside the project, tools included. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isAllowed } from "./allowed.ts";
import { type Package, readPackage } from "./packages.ts";

interface Lock {
  readonly packages: Readonly<Record<string, unknown>>;
}

/** All that the lock file names and this machine has need of. `root`: of the project. */
export function installedPackages(root: string): Package[] {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;
  const folders = Object.keys(packages).filter((path) => path !== "" && existsSync(join(root, path, "package.json")));
  return folders.map((path) => readPackage(join(root, path)));
}

export const notOnList = (packages: readonly Package[]) =>
  packages.filter(({ licence }) => !isAllowed(licence, "tools"));
