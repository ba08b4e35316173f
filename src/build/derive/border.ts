/**
 * The border of two countries: the edges that their outlines share in one coverage, stitched to lines. Where the two
 * outlines disagree for a stretch, the ends are joined straight, up to `maxGapMetres`.
 */
import type { MultiPolygon, Polygon } from "geojson";
import { distanceMetres } from "../../core/geodesic.ts";
import type { LngLat } from "../../core/lnglat.ts";
import type { Line } from "../geometry.ts";
import { readOsmCountries } from "../packages.ts";

/** Beyond this, two ends are two ends. */
const MAX_GAP_METRES = 2500;

const known = new Map<string, Line[]>();

/** Lines in degrees, from west to east. Throws when a country is not in the data or they share no edge. */
export function sharedBoundary(codes: readonly [string, string]): Line[] {
  const key = codes.join();
  const lines = known.get(key) ?? findSharedBoundary(codes);
  known.set(key, lines);
  return lines;
}

function findSharedBoundary(codes: readonly [string, string]): Line[] {
  const countries = readOsmCountries();
  const [a, b] = codes.map((code) => {
    const country = countries.features.find((feature) => feature.properties.A3 === code);
    if (!country) throw new Error(`no country ${code} in @geo-maps/countries-coastline-100m`);
    return ringsOf(country.geometry);
  }) as [Line[], Line[]];
  const lines = joinLines(sharedEdges(a, b), MAX_GAP_METRES);
  if (lines.length === 0) throw new Error(`${codes[0]} and ${codes[1]} share no edge`);
  return lines.sort((p, q) => (p[0]?.[0] ?? 0) - (q[0]?.[0] ?? 0));
}

/** The runs of edges of `a` that also stand, in either direction, in `b`. */
export function sharedEdges(a: readonly Line[], b: readonly Line[]): Line[] {
  const edgesOfB = new Set(b.flatMap((ring) => ring.slice(1).map((p, i) => edgeKey(ring[i] as LngLat, p))));
  const runs: Line[] = [];
  for (const ring of a) {
    let run: Line | undefined;
    for (let i = 1; i < ring.length; i++) {
      const [from, to] = [ring[i - 1], ring[i]] as [Line[number], Line[number]];
      if (!edgesOfB.has(edgeKey(from, to))) {
        run = undefined;
      } else if (run) {
        run.push(to);
      } else {
        run = [from, to];
        runs.push(run);
      }
    }
  }
  return runs;
}

/** Joins lines whose end and start lie within `maxGapMetres`, nearest first. */
export function joinLines(lines: readonly Line[], maxGapMetres: number): Line[] {
  const joined = lines.map((line) => [...line]);
  for (;;) {
    let best: { i: number; j: number; gap: number } | undefined;
    for (const [i, first] of joined.entries())
      for (const [j, second] of joined.entries()) {
        if (i === j) continue;
        const gap = distanceMetres(first.at(-1) as LngLat, second[0] as LngLat);
        if (gap <= maxGapMetres && gap < (best?.gap ?? Infinity)) best = { i, j, gap };
      }
    if (!best) return joined;
    const second = joined[best.j] as Line;
    joined[best.i]?.push(...(best.gap === 0 ? second.slice(1) : second));
    joined.splice(best.j, 1);
  }
}

/** The part of the lines between the vertices nearest to two positions, which must lie on one line. */
export function sectionBetween(lines: readonly Line[], from: LngLat, to: LngLat): Line {
  const start = nearestVertex(lines, from);
  const end = nearestVertex(lines, to);
  if (start.line !== end.line) throw new Error("the two ends lie on different sections of the border");
  const section = start.line.slice(Math.min(start.i, end.i), Math.max(start.i, end.i) + 1);
  return start.i <= end.i ? section : section.reverse();
}

function nearestVertex(lines: readonly Line[], to: LngLat): { line: Line; i: number } {
  let best: { line: Line; i: number; metres: number } | undefined;
  for (const line of lines)
    for (const [i, vertex] of line.entries()) {
      const metres = distanceMetres(vertex, to);
      if (metres < (best?.metres ?? Infinity)) best = { line, i, metres };
    }
  if (!best) throw new Error("a border without vertices");
  return best;
}

const ringsOf = (geometry: Polygon | MultiPolygon) =>
  (geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat()) as Line[];

function edgeKey(a: LngLat, b: LngLat): string {
  const [p, q] = [`${a[0]},${a[1]}`, `${b[0]},${b[1]}`];
  return p < q ? `${p} ${q}` : `${q} ${p}`;
}
