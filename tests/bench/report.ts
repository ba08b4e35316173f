/** The files that hold the results: results.json, ratios.svg, and README.md between two marks. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NO_RESULTS, type Results } from "./figures.ts";
import { pictureOf } from "./picture.ts";
import { tablesOf } from "./tables.ts";

const FROM = "<!-- figures -->";
const UNTIL = "<!-- end of figures -->";

/** Those of the last run, of which a run of one part keeps the other. */
export function readResults(folder: string): Results {
  const file = join(folder, "results.json");
  return existsSync(file) ? { ...NO_RESULTS, ...JSON.parse(readFileSync(file, "utf8")) } : NO_RESULTS;
}

export function writeReport(folder: string, results: Results): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "results.json"), `${JSON.stringify(results, rounded, 1)}\n`);
  writeFileSync(join(folder, "ratios.svg"), pictureOf(results));
  const file = join(folder, "README.md");
  const readme = existsSync(file) ? readFileSync(file, "utf8") : `${FROM}\n${UNTIL}\n`;
  writeFileSync(file, withFigures(readme, results));
}

/** The text with the tables and the picture between its marks. Throws where it has none. */
export function withFigures(readme: string, results: Results): string {
  const [start, end] = [readme.indexOf(FROM), readme.indexOf(UNTIL)];
  if (start < 0 || end < start) throw new Error(`README.md needs ${FROM} and ${UNTIL}`);
  const picture = "![Bars: each page as a multiple of a bare MapLibre page](ratios.svg)";
  return `${readme.slice(0, start + FROM.length)}\n\n${picture}\n\n${tablesOf(results)}\n\n${readme.slice(end)}`;
}

const rounded = (_: string, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(6)) : value);
