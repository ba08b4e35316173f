/** The valid small project with other texts, as files that the build reads. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Checked, checkProject } from "../../src/build/build-atlas.ts";
import { type Spot, textsIn, withTexts } from "./hostile.ts";

const VALID = fileURLToPath(new URL("../fixtures/issues/valid/", import.meta.url));

/** By path below the project. */
type Files = ReadonlyMap<string, unknown>;

/** Fields that the small project does without. */
const FURTHER: Readonly<Record<string, (file: never) => unknown>> = {
  "data/articles.json": ([first, ...rest]: readonly object[]) => [
    {
      ...first,
      title: "A Tale",
      author: [{ family: "Doe", given: "Jane" }, { literal: "The Institute" }],
      publisher: "The Press",
      "container-title": "The Site",
      URL: "https://press.example/tale",
      language: "en",
      genre: "story",
      note: "It is invented.",
    },
    ...rest,
  ],
  "geo/online.json": () => ({
    title: { en: "Tiles", ru: "Плитки", zh: "瓦片" },
    about: { en: "Streets.", ru: "Улицы.", zh: "街道。" },
    attribution: "© Somebody",
    style: "https://tiles.example/style.json",
    hosts: ["https://fonts.example"],
  }),
};

export function validFiles(): Files {
  const names = readdirSync(VALID, { recursive: true, encoding: "utf8" }).filter((name) => /\.(geo)?json$/.test(name));
  const read = (name: string): unknown => JSON.parse(readFileSync(join(VALID, name), "utf8"));
  const files = new Map(names.map((name) => [name.replaceAll("\\", "/"), read(name)]));
  for (const [name, change] of Object.entries(FURTHER)) files.set(name, change(files.get(name) as never));
  return files;
}

/** Every string of the files: «data/claims.json claims.0.why». */
export const spotsIn = (files: Files): Spot[] =>
  [...files].flatMap(([file, json]) => textsIn(json).map(({ path, text }) => ({ path: `${file} ${path}`, text })));

export function changed(files: Files, change: (spot: Spot) => string | undefined): Files {
  const inFile = (file: string, json: unknown) =>
    withTexts(json, ({ path, text }) => change({ path: `${file} ${path}`, text }));
  return new Map([...files].map(([file, json]) => [file, inFile(file, json)]));
}

/** What the build finds in these files. */
export function checkFiles(files: Files): Checked {
  const root = mkdtempSync(join(tmpdir(), "hostile-"));
  try {
    for (const [file, json] of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), JSON.stringify(json));
    }
    return checkProject(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The spots that an Issue speaks of: all of the object or text that it names. */
export function spotsOf(issues: Checked["issues"], spots: readonly string[]): Set<string> {
  const places = issues.map(({ file, path }) =>
    `${file} ${path.replace(/\[(\d+)\]/g, ".$1").replace(/^\./, "")}`.trimEnd(),
  );
  return new Set(
    spots.filter((spot) => places.some((place) => `${spot}.`.startsWith(`${place}.`) || spot.startsWith(`${place} `))),
  );
}
