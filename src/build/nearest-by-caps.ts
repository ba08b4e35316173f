/** The shortest way between shapes, measured only where it may lie: many shapes against one long border take no time. */
import { densify } from "../core/geodesic.ts";
import { angleDegrees, type Cap, capOf, type LngLat } from "../core/lnglat.ts";
import { type Nearest, nearestWithin, type Prepared, prepared } from "../core/nearest.ts";
import { heldBy, partsOf, type Shape } from "../core/shape.ts";

/** A stretch of a line or outline, or a point. */
interface Chunk {
  readonly line: readonly LngLat[];
  readonly cap: Cap;
  /** Kept once it is asked for: most stretches are never looked at. */
  prepared?: Prepared;
}

/** A shape cut up, and what of it may hold another. */
export interface Chunked {
  readonly shape: Shape;
  readonly cap: Cap;
  readonly chunks: readonly Chunk[];
}

/** So small that two chunks are measured in about a millisecond, and that their caps say where they are. */
const CHUNK_LEGS = 48;
const CHUNK_DEGREES = 3;
const MAX_LEG_METRES = 300_000;
/** The shortest and the longest degree of the ellipsoid: on its meridians, at the equator and at the poles. */
export const LEAST_METRES_PER_DEGREE = 110_574;
const MOST_METRES_PER_DEGREE = 111_695;

export function chunked(shape: Shape): Chunked {
  const lines = partsOf(shape);
  return { shape, cap: capOf(lines.flat()), chunks: lines.flatMap(chunksOf) };
}

/** A distance that two shapes cannot fall below, in metres; negative where their caps overlap. */
export function leastMetres({ cap: a }: Pick<Chunk, "cap">, { cap: b }: Pick<Chunk, "cap">): number {
  return (angleDegrees(a.centre, b.centre) - a.radiusDegrees - b.radiusDegrees) * LEAST_METRES_PER_DEGREE;
}

/** A distance that the lines and outlines of two shapes cannot fall below, in metres. */
export function leastOutlineMetres(a: Chunked, b: Chunked): number {
  return Math.min(...a.chunks.flatMap((one) => b.chunks.map((other) => leastMetres(one, other))));
}

/** As `nearestBetween` of the two shapes; null where they are `maxMetres` apart or more. */
export function nearestByCaps(a: Chunked, b: Chunked, maxMetres = Infinity): Nearest | null {
  if (leastMetres(a, b) >= maxMetres) return null;
  if (leastMetres(a, b) < 0) {
    const held = heldBy(b.shape, a.shape) ?? heldBy(a.shape, b.shape);
    if (held) return { from: held, to: held, metres: 0 };
  }
  let most = maxMetres;
  for (const one of a.chunks) for (const other of b.chunks) most = Math.min(most, mostMetres(one, other));
  const isNear = (one: Chunk, others: readonly Chunk[]) => others.some((other) => leastMetres(one, other) <= most);
  const [near, nearToThem] = [
    a.chunks.filter((one) => isNear(one, b.chunks)),
    b.chunks.filter((one) => isNear(one, a.chunks)),
  ];
  return nearestWithin(near.map(preparedOf), nearToThem.map(preparedOf), maxMetres);
}

const mostMetres = ({ cap: a }: Chunk, { cap: b }: Chunk) =>
  (angleDegrees(a.centre, b.centre) + a.radiusDegrees + b.radiusDegrees) * MOST_METRES_PER_DEGREE;

function preparedOf(chunk: Chunk): Prepared {
  chunk.prepared ??= prepared(chunk.line);
  return chunk.prepared;
}

function chunksOf(line: readonly LngLat[]): Chunk[] {
  const dense = densify(line, MAX_LEG_METRES);
  const chunks: Chunk[] = [];
  let start = 0;
  for (const [i, at] of dense.entries()) {
    const isLast = i === dense.length - 1;
    if (!isLast && i - start < CHUNK_LEGS && angleDegrees(dense[start] ?? at, at) < CHUNK_DEGREES) continue;
    // The last position of one is the first of the next: no leg is lost.
    const part = dense.slice(start, i + 1);
    chunks.push({ line: part, cap: capOf(part) });
    start = i;
  }
  return chunks;
}
