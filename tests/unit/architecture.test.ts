import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SRC = fileURLToPath(new URL("../../src/", import.meta.url));

/** The one place where this rule stands: which folder or file of src may import from which others. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  // The picture of the opening view is drawn by the map's own style.
  build: ["core", "map"],
  state: ["core"],
  map: ["core", "state"],
  "load-atlas": ["core"],
  offline: ["core", "state"],
  "own-copy": ["core"],
  "own-layers": ["core"],
  preferences: ["core", "state"],
  search: ["core"],
  "service-worker": [],
  ui: ["core", "state", "map", "load-atlas", "offline", "own-copy", "own-layers", "search"],
  main: ["core", "state", "map", "ui", "load-atlas", "preferences"],
};
/** Packages that only some may import at run time. */
const PACKAGE_BELONGS_TO: readonly (readonly [packageName: RegExp, owner: RegExp])[] = [
  [/^maplibre-gl(\/|$)/, /^map\/maplibre-[^/]+\.ts$/],
  [/^react(-dom)?(\/|$)/, /^(ui\/.*|main\.tsx)$/],
  [/^pmtiles$/, /^map\/maplibre-online\.ts$/],
  [/^geographiclib-geodesic$/, /^core\/geodesic\.ts$/],
  [/^minisearch(\/|$)/, /^core\/term-index\.ts$/],
  [/^(@tmcw\/togeojson|@xmldom\/xmldom)$/, /^core\/own\/(parse-kml|parse-gpx|xml-document)\.ts$/],
  [/^papaparse$/, /^core\/own\/(parse-csv|csv-columns)\.ts$/],
  [/^(@turf\/|zod$|edtf$|topojson-server$|vite$|sharp$|subset-font$)/, /^build\//],
  [/^node:/, /^build\//],
];
const MAX_LINES = 250;

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}
interface SourceFile {
  /** Below src, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The text without comments and the contents of strings. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const COMMENT_OR_STRING = /\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*/g;
const STATEMENT = /^(import|export)\s(type\s)?[^"';=(]*?\bfrom\s+"([^"]+)"/gm;
const SIDE_EFFECT = /^import\s+"([^"]+)"/gm;
const DYNAMIC = /\bimport\(\s*"([^"]+)"\s*\)/g;

function importsOf(text: string): Import[] {
  const withoutComments = text.replace(COMMENT_OR_STRING, (found) => (found.startsWith('"') ? found : ""));
  return [
    ...[...withoutComments.matchAll(STATEMENT)].map(([, , type, from = ""]) => ({
      from,
      typeOnly: type !== undefined,
    })),
    ...[...withoutComments.matchAll(SIDE_EFFECT)].map(([, from = ""]) => ({ from, typeOnly: false })),
    ...[...withoutComments.matchAll(DYNAMIC)].map(([, from = ""]) => ({ from, typeOnly: false })),
  ];
}

const FILES: readonly SourceFile[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  // A picture has no lines.
  .filter((entry) => entry.isFile() && !entry.name.endsWith(".jpg"))
  .map((entry) => {
    const full = join(entry.parentPath, entry.name);
    const path = relative(SRC, full).split(sep).join("/");
    const text = readFileSync(full, "utf8");
    return { path, text, code: text.replace(COMMENT_OR_STRING, ""), imports: importsOf(text) };
  })
  .sort((a, b) => a.path.localeCompare(b.path));
const MODULES = FILES.filter(({ path }) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"));

/** The folder of src that a file is in, or the name of a file at the top. */
const areaOf = (path: string) => (path.includes("/") ? path.slice(0, path.indexOf("/")) : path.replace(/\.\w+$/, ""));

/** The area that an import leads to, or null for a package or a file beside src. */
function targetOf(path: string, { from }: Import): string | null {
  if (!from.startsWith(".")) return null;
  const target = relative(SRC, resolve(SRC, path, "..", from))
    .split(sep)
    .join("/");
  return target.startsWith("..") ? null : areaOf(target);
}

/** «path: what is wrong», for every module in which a rule finds something. */
const faults = (rule: (file: SourceFile) => readonly string[]) =>
  MODULES.flatMap((file) => rule(file).map((fault) => `${file.path}: ${fault}`));
const found = (code: string, pattern: RegExp) => [...code.matchAll(pattern)].map(([match]) => match.trim());

describe("the folders of src", () => {
  it("are those that the rule of imports speaks of", () => {
    expect([...new Set(MODULES.map(({ path }) => areaOf(path)))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it("import from those they may, and from no others", () => {
    expect(
      faults(({ path, imports }) => {
        const area = areaOf(path);
        const allowed = [area, ...(MAY_IMPORT[area] ?? [])];
        return imports
          .filter((one) => !allowed.includes(targetOf(path, one) ?? area))
          .map(({ from }) => `imports ${from}`);
      }),
    ).toEqual([]);
  });

  it("import nothing that lies beside src", () => {
    expect(
      faults(({ path, imports }) =>
        imports.filter((one) => one.from.startsWith(".") && targetOf(path, one) === null).map(({ from }) => from),
      ),
    ).toEqual([]);
  });
});

describe("one door to each outside", () => {
  it.each(PACKAGE_BELONGS_TO)("%s is imported at run time only by %s", (packageName, owner) => {
    const importers = MODULES.filter(({ imports }) =>
      imports.some(({ from, typeOnly }) => packageName.test(from) && !typeOnly),
    ).map(({ path }) => path);
    expect(importers).not.toEqual([]);
    expect(importers.filter((path) => !owner.test(path))).toEqual([]);
  });

  it("is map/ for MapLibre's types too", () => {
    const importers = MODULES.filter(({ imports }) => imports.some(({ from }) => from.startsWith("maplibre-gl")));
    expect(importers.map(({ path }) => areaOf(path)).filter((area) => area !== "map")).toEqual([]);
  });

  it("is state/history.ts for the address", () => {
    const allowed: Readonly<Record<string, RegExp>> = { "state/history.ts": /.*/ };
    const address =
      /(?<![.\w-])(?:(?:window|globalThis|self|document)\s*\.\s*)?(?:location|history)\b(?:\s*\.\s*\w+|\s*\[)?/g;
    expect(faults(({ path, code }) => found(code, address).filter((use) => !allowed[path]?.test(use)))).toEqual([]);
  });

  it("is load-atlas.ts for the network; what runs beside the page has its own", () => {
    const doors = ["load-atlas.ts", "service-worker.ts", "map/topojson-worker.ts"];
    const network = /\b(?:fetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon)/g;
    expect(faults(({ path, code }) => (doors.includes(path) ? [] : found(code, network)))).toEqual([]);
  });

  it("is offline.ts for the service worker", () => {
    const worker = /\bserviceWorker\b/g;
    expect(faults(({ path, code }) => (path === "offline.ts" ? [] : found(code, worker)))).toEqual([]);
  });

  it("is own-copy.ts, preferences.ts and the service worker for what the browser keeps", () => {
    const doors = ["own-copy.ts", "preferences.ts", "service-worker.ts"];
    const storage = /\b(?:indexedDB|localStorage|sessionStorage|caches|cookieStore)\b|\bdocument\.cookie\b/g;
    expect(faults(({ path, code }) => (doors.includes(path) ? [] : found(code, storage)))).toEqual([]);
  });
});

describe("what comes on demand", () => {
  /** These tell the reader in a place of their own; CopyCitation attends to what FeaturePopup and PassageView give it. */
  const attended = [
    "main.tsx",
    "map/maplibre-online.ts",
    "search/open-search.ts",
    "ui/FeaturePopup.tsx",
    "ui/PassageView.tsx",
    "ui/open-online.ts",
    "ui/use-map.ts",
    "ui/use-online-base.ts",
    "ui/use-search.ts",
  ];

  it("is asked for through ui/on-demand.tsx, which tells where it does not come", () => {
    expect(
      faults(({ path, code, imports }) => {
        const isTold = imports.some(({ from, typeOnly }) => !typeOnly && from.endsWith("/on-demand.tsx"));
        return isTold || attended.includes(path) ? [] : found(code, /\bimport\(/g);
      }),
    ).toEqual([]);
  });
});

describe("a file of src", () => {
  it(`has no more than ${MAX_LINES} lines`, () => {
    const long = FILES.filter(({ text }) => text.trimEnd().split("\n").length > MAX_LINES);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it("exports everything by its name", () => {
    expect(faults(({ code }) => found(code, /\bexport\s+default\b|\bas\s+default\b/g))).toEqual([]);
  });

  it("passes nothing on from another file", () => {
    expect(faults(({ code }) => found(code, /^export\s+(?:\*|(?:type\s+)?\{[^}]*\})\s*from\b/gm))).toEqual([]);
  });
});
