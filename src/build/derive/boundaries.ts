/** Land boundaries of the base map, each drawn once, with the departures of the boundary policy applied. */
import { merge, mesh } from "topojson-client";
import type { GeometryObject, MultiPolygon as TopoMultiPolygon } from "topojson-specification";
import { type Bbox, type LngLat, unwrapLine } from "../../core/lnglat.ts";
import type { Line } from "../geometry.ts";
import { type CountriesTopology, type Resolution, readWorldAtlas } from "../packages.ts";

type Pair = readonly [string, string];

/** A stretch of boundary: between two areas of world-atlas, possibly only within a box. */
export interface Stretch {
  readonly between: Pair;
  readonly within?: Bbox | undefined;
}

/** The lines that two areas share, in degrees; of them only what lies within the box. */
export function boundaryBetween(topology: CountriesTopology, { between, within }: Stretch): Line[] {
  const lines = mesh(topology, topology.objects.countries, (a, b) => samePair([nameOf(a), nameOf(b)], between))
    .coordinates as Line[];
  return within ? lines.flatMap((line) => runsWhere(line, (p) => inBox(p, within))) : lines;
}

/** The area of one country, or of several as one, in degrees; longitudes of a ring unwrapped. Throws on an unknown name. */
export function countryArea(topology: CountriesTopology, names: readonly string[]): Line[][] {
  const countries = topology.objects.countries.geometries;
  const chosen = names.map((name) => {
    const country = countries.find((country) => nameOf(country) === name);
    if (!country) throw new Error(`world-atlas has no country named «${name}»`);
    return country;
  });
  const { coordinates } = merge(topology, chosen as unknown as TopoMultiPolygon[]);
  return (coordinates as Line[][]).map((polygon) => polygon.map((ring) => unwrapLine(ring)));
}

/** All boundaries but the given stretches (drawn as features) and coasts. */
export function boundariesBut(topology: CountriesTopology, drawn: readonly Stretch[]): Line[] {
  const whole = drawn.filter((stretch) => !stretch.within).map((stretch) => stretch.between);
  const partly = drawn.filter((stretch) => stretch.within);
  const touched = [...whole, ...partly.map((stretch) => stretch.between)];
  const rest = mesh(topology, topology.objects.countries, (a, b) => {
    if (a === b) return false;
    const pair: Pair = [nameOf(a), nameOf(b)];
    return !touched.some((other) => samePair(pair, other));
  }).coordinates as Line[];
  const pairs = new Map(partly.map(({ between }) => [[...between].sort().join("|"), between]));
  const outside = [...pairs.values()].flatMap((between) => {
    const boxes = partly.filter((s) => samePair(s.between, between)).map((s) => s.within as Bbox);
    return boundaryBetween(topology, { between }).flatMap((line) =>
      runsWhere(line, (p) => !boxes.some((box) => inBox(p, box))),
    );
  });
  return [...rest, ...outside];
}

/**
 * Crimea drawn as Ukraine (General Assembly resolution 68/262): world-atlas holds it as a ring of its own in Russia,
 * so that ring changes owner. Nothing is copied and no coordinate changes.
 */
export function withCrimeaInUkraine(topology: CountriesTopology): CountriesTopology {
  const geometries = topology.objects.countries.geometries.map((country) => ({ ...country }));
  const find = (name: string) => geometries.find((country) => nameOf(country) === name) as TopoMultiPolygon;
  const [russia, ukraine] = [find("Russia"), find("Ukraine")];
  const isCrimea = (rings: readonly (readonly number[])[]) => {
    const [first] = mesh(topology, { type: "Polygon", arcs: rings as number[][] }).coordinates;
    return first?.every(([lng = 0, lat = 0]) => lng > 32 && lng < 36.8 && lat > 44 && lat < 46.4) ?? false;
  };
  const crimea = russia.arcs.filter(isCrimea);
  if (crimea.length === 0) throw new Error("world-atlas no longer holds Crimea as a ring of its own");
  russia.arcs = russia.arcs.filter((rings) => !crimea.includes(rings));
  const own = ukraine.type === "MultiPolygon" ? ukraine.arcs : [(ukraine as unknown as { arcs: number[][] }).arcs];
  Object.assign(ukraine, { type: "MultiPolygon", arcs: [...own, ...crimea] });
  const countries = { ...topology.objects.countries, geometries };
  return { ...topology, objects: { ...topology.objects, countries } } as CountriesTopology;
}

const policyAtlases = new Map<Resolution, CountriesTopology>();

/** world-atlas with the boundary policy applied. Shared: not to be changed. */
export function policyAtlas(resolution: Resolution): CountriesTopology {
  const atlas = policyAtlases.get(resolution) ?? withCrimeaInUkraine(readWorldAtlas(resolution));
  policyAtlases.set(resolution, atlas);
  return atlas;
}

function runsWhere(line: Line, holds: (p: LngLat) => boolean): Line[] {
  const runs: Line[] = [];
  let run: Line = [];
  for (const [i, position] of line.entries()) {
    const before = line[i - 1];
    // An edge goes with its far end, so that inside and outside of a box share all edges and none twice.
    if (holds(position)) run.push(...(run.length === 0 && before ? [before] : []), position);
    else {
      if (run.length > 1) runs.push(run);
      run = [];
    }
  }
  if (run.length > 1) runs.push(run);
  return runs;
}

const inBox = ([lng, lat]: LngLat, [west, south, east, north]: Bbox) =>
  lng >= west && lng <= east && lat >= south && lat <= north;

export const nameOf = (area: GeometryObject) => (area.properties as { name?: string } | undefined)?.name ?? "";

const samePair = (a: Pair, b: Pair) => (a[0] === b[0] && a[1] === b[1]) || (a[0] === b[1] && a[1] === b[0]);
