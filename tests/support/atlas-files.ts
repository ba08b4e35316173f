/** The files of an atlas as they stand on the disk. */
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
export const SECOND_ATLAS = join(PROJECT, "tests/second-atlas");

/** Every JSON and GeoJSON file of geo/ and data/, by its path below the folder. */
export function atlasFiles(folder: string): Map<string, unknown> {
  const paths = ["geo", "data"].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, encoding: "utf8" }).map((path) => join(part, path)),
  );
  return new Map(
    paths
      .filter((path) => /\.(geo)?json$/.test(path))
      .map((path) => [path.split(sep).join("/"), JSON.parse(readFileSync(join(folder, path), "utf8"))]),
  );
}
