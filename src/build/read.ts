/** The only door to the disk for geo/ and data/. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "./issue.ts";

/** Every JSON file of geo/ and data/, by its path relative to the project. */
export type RawFiles = ReadonlyMap<string, unknown>;

const FOLDERS = ["geo", "geo/base", "data", "data/passages", "data/citations", "data/unmapped", "data/fingerprints"];

/** One file, by its path below the root. Throws where it is not there, or no JSON. */
export const readJsonFile = (root: string, file: string): unknown => JSON.parse(readFileSync(join(root, file), "utf8"));

export function readFiles(root: string, issues: Issue[]): RawFiles {
  const files = new Map<string, unknown>();
  for (const folder of FOLDERS) {
    if (!existsSync(join(root, folder))) continue;
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (!/\.(geo)?json$/.test(name)) continue;
      const file = `${folder}/${name}`;
      try {
        files.set(file, readJsonFile(root, file));
      } catch (error) {
        issues.push({
          code: "json-syntax",
          file,
          path: "",
          message: `not valid JSON: ${(error as Error).message}`,
          remedy: "Mend the place named; a trailing comma or a missing bracket is the usual cause.",
        });
      }
    }
  }
  return files;
}

/** Paragraphs of an article's text: its non-empty lines, trimmed; paragraph n is at index n − 1. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/**
 * The texts in a folder that the author points at: file names sort in the order of data/articles.json
 * (000_….txt is the first article), or are the slug itself (cfr-2024.txt).
 */
export function readTexts(folder: string, slugs: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const texts = new Map<string, readonly string[]>();
  for (const [order, slug] of slugs.entries()) {
    const number = `${String(order).padStart(3, "0")}_`;
    const name = names.find((name) => name === `${slug}.txt`) ?? names.find((name) => name.startsWith(number));
    if (name) texts.set(slug, paragraphsOf(readFileSync(join(folder, name), "utf8")));
  }
  return texts;
}
