/**
 * Which file a module of the program goes into. Left to itself the bundler makes a file of every set of modules that two
 * parts share, forty for the first map; packed as three, they are fewer bytes and fewer requests.
 */

/** What the bundler tells of a module: the ids of those that it imports statically. */
interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

const ENTRY = "/src/main.tsx";
const MAP = "/src/map/maplibre-port.ts";
const SIDE = "/src/ui/layout/side-parts.ts";
/** What calls MapLibre, and what it is told to draw. */
const OF_MAP_ALONE = /\/src\/map\/(maplibre-|style)/;
const FILES = ["page", "maplibre-port", "side-parts"] as const;

interface Group {
  readonly name: (id: string, modules: Modules) => string | null;
  readonly priority: number;
}

/**
 * For `codeSplitting` of the bundler. The entry is left out: its file waits for the data, and what shared a file with it
 * would wait too. `root`: of the project, with slashes.
 */
export function firstChunks(root: string): Group[] {
  let fileOf: ReturnType<typeof filesOf> | null = null;
  // A file takes along what its modules import, unless that has gone into one of a higher priority.
  return FILES.map((file, i) => ({
    name: (id, modules) => {
      fileOf ??= filesOf(root, modules);
      return fileOf.get(id) === file ? file : null;
    },
    priority: FILES.length - i,
  }));
}

function filesOf(root: string, modules: Modules): Map<string, (typeof FILES)[number]> {
  const ofPage = closureOf(root + ENTRY, modules);
  const ofMap = closureOf(root + MAP, modules);
  const ofSide = closureOf(root + SIDE, modules);
  const files = new Map<string, (typeof FILES)[number]>();
  for (const id of ofSide) files.set(id, "side-parts");
  // The page stands without the map: nothing that others need may be in the file of the map.
  for (const id of ofMap) files.set(id, OF_MAP_ALONE.test(id) ? "maplibre-port" : "page");
  for (const id of ofPage) files.set(id, "page");
  files.delete(root + ENTRY);
  return files;
}

/** What a module imports, and what that does, without libraries. Throws where the program has no such module. */
function closureOf(entry: string, modules: Modules): Set<string> {
  if (!modules.getModuleInfo(entry)) throw new Error(`The program has no module ${entry}.`);
  const closure = new Set<string>();
  const waiting = [entry];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (closure.has(id) || id.includes("/node_modules/")) continue;
    closure.add(id);
    waiting.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
  }
  return closure;
}
