/** What `npm run bench -- …` may be asked for. */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { PAGES, type PageName } from "./site-server.ts";

export const PARTS = ["peers", "growth"] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  /** How often each page is measured; the table shows medians. */
  readonly rounds: number;
  readonly parts: readonly Part[];
  /** Those that are measured beside each other. */
  readonly pages: readonly PageName[];
  /** A site that is built already; null builds one. */
  readonly site: string | null;
  /** How many features and passages the made atlases have. */
  readonly sizes: readonly number[];
  /** Popups and toggles between the two weighings of memory. */
  readonly popups: number;
  readonly toggles: number;
  /** Where README.md, ratios.svg and results.json are. */
  readonly into: string;
}

export const USAGE = `npm run bench -- [options]
  --rounds 5               how often each page is measured
  --only peers|growth      one of the two parts
  --pages atlas,maplibre   some of the pages
  --site folder            measure a site that is built already
  --sizes 1000,10000       features and passages of the made atlases
  --popups 200 --toggles 50
  --into folder            write the results elsewhere`;

/** Throws with what is wrong. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: "string", default: "5" },
      only: { type: "string" },
      pages: { type: "string", default: PAGES.join(",") },
      site: { type: "string" },
      sizes: { type: "string", default: "1000,10000,100000" },
      popups: { type: "string", default: "200" },
      toggles: { type: "string", default: "50" },
      into: { type: "string", default: fileURLToPath(new URL(".", import.meta.url)) },
    },
  });
  const only = PARTS.find((part) => part === values.only);
  if (values.only !== undefined && !only) throw new Error(`--only is ${PARTS.join(" or ")}, not «${values.only}»`);
  return {
    rounds: count("rounds", values.rounds),
    parts: only ? [only] : PARTS,
    pages: values.pages.split(",").map((name) => pageOf(name)),
    site: values.site ?? null,
    sizes: values.sizes.split(",").map((text) => count("sizes", text)),
    popups: count("popups", values.popups),
    toggles: count("toggles", values.toggles),
    into: values.into,
  };
}

function pageOf(name: string): PageName {
  const page = PAGES.find((one) => one === name);
  if (!page) throw new Error(`--pages are among ${PAGES.join(", ")}, not «${name}»`);
  return page;
}

function count(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} is a whole number above nought, not «${text}»`);
  return value;
}
