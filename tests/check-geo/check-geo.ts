/**
 * `npm run check:geo -- <file>`: compares our geometry with an independent reference, a GeoJSON file that is not part
 * of the project (its path as the argument, or in GROUND_TRUTH). Prints a table and exits 1 when anything is out.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FeatureCollection, Geometry } from "geojson";
import { checkProject } from "../../src/build/build-atlas.ts";
import { type Comparison, compare, type Geometries } from "./compare.ts";
import type { Deviation } from "./distance.ts";
import { PAIRS } from "./pairs.ts";
import { type Column, formatTable } from "./table.ts";

const COLUMNS: readonly Column[] = [
  { title: "ours", align: "left" },
  { title: "reference", align: "left" },
  { title: "max m, ours → ref.", align: "right" },
  { title: "max m, ref. → ours", align: "right" },
  { title: "mean m", align: "right" },
  { title: "tolerance m", align: "right" },
  { title: "", align: "left" },
  { title: "tolerance from", align: "left" },
];

const reference = readReference();
const ours = readOurs();
const comparisons = PAIRS.map((pair) => compare(pair, ours, reference));
const within = comparisons.filter(({ isWithin }) => isWithin);
const paired = new Set(PAIRS.flatMap((pair) => pair.reference));
const unpaired = [...reference.keys()].filter((id) => !paired.has(id));

console.log(formatTable(COLUMNS, comparisons.map(rowOf)));
console.log(`\nWithout a counterpart of ours: ${unpaired.join(", ") || "none"}.`);
console.log(`${within.length} of ${comparisons.length} within tolerance`);
if (within.length < comparisons.length) process.exit(1);

function readOurs(): Geometries {
  const { issues, resolved } = checkProject(fileURLToPath(new URL("../../", import.meta.url)));
  if (issues.length > 0) stop(`geo/ and data/ have mistakes (${issues.length}). Mend them first: npm run check`);
  return new Map(resolved.map(({ id, geometry }) => [id, geometry]));
}

function readReference(): Geometries {
  const path = process.argv[2] || process.env.GROUND_TRUTH;
  if (!path) stop("Name the reference, a GeoJSON file: npm run check:geo -- <file>, or set GROUND_TRUTH.");
  if (!existsSync(path)) stop(`There is no file ${path}. Name the reference: npm run check:geo -- <file>.`);
  const { features } = JSON.parse(readFileSync(path, "utf8")) as FeatureCollection<Geometry, { id: string }>;
  return new Map(features.map(({ properties, geometry }) => [properties.id, geometry]));
}

function rowOf({ pair, fromOurs, fromReference, isWithin }: Comparison): string[] {
  const { title, reference, toleranceMetres, why } = pair;
  const ways = [fromOurs, fromReference].filter((way) => way !== null);
  return [
    title ?? pair.ours.join(" + "),
    reference.length > 2 ? `${reference[0]} and ${reference.length - 1} more` : reference.join(" + "),
    fromOurs ? metres(fromOurs.maxMetres) : "",
    fromReference ? metres(fromReference.maxMetres) : "",
    metres(meanOf(ways)),
    metres(toleranceMetres),
    isWithin ? "ok" : "OUT",
    why,
  ];
}

function meanOf(ways: readonly Deviation[]): number {
  return ways.reduce((sum, way) => sum + way.meanMetres, 0) / ways.length;
}

function metres(value: number): string {
  return Math.round(value).toLocaleString("en-GB");
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
