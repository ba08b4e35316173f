/** Rivers as a network: lines that touch are joined, so that a river can be followed from one town to the next. */
import type { LngLat } from "../../core/lnglat.ts";

export interface RiverNetwork {
  /** Degrees. */
  readonly nodes: readonly LngLat[];
  /** By the index of a node, the indices of those it is joined with. */
  readonly neighbours: readonly ReadonlySet<number>[];
}

/** The data's grid is 0.036° wide: an end that stops one step short of another river belongs to it. */
const GAP_DEGREES = 0.04;

/** Lines that share a position, or whose ends nearly touch another, become one network. */
export function networkOf(lines: readonly (readonly LngLat[])[]): RiverNetwork {
  const indices = new Map<string, number>();
  const nodes: LngLat[] = [];
  const neighbours: Set<number>[] = [];
  const indexOf = (at: LngLat) => {
    const key = at.join();
    const index = indices.get(key) ?? nodes.push(at) - 1;
    indices.set(key, index);
    neighbours[index] ??= new Set();
    return index;
  };
  const join = (a: number, b: number) => {
    if (a === b) return;
    neighbours[a]?.add(b);
    neighbours[b]?.add(a);
  };
  for (const line of lines) {
    let before: number | undefined;
    for (const at of line) {
      const index = indexOf(at);
      if (before !== undefined) join(before, index);
      before = index;
    }
  }
  const ends = [...neighbours.keys()].filter((index) => neighbours[index]?.size === 1);
  for (const end of ends) {
    const own = reachOf(neighbours, end, 3);
    const near = nearest(nodes, nodes[end] as LngLat, GAP_DEGREES, (index) => !own.has(index));
    if (near) join(end, near.index);
  }
  return { nodes, neighbours };
}

/** The node nearest to a position, and how far it is in degrees of latitude. */
export function nearestNode(network: RiverNetwork, to: LngLat): { readonly index: number; readonly degrees: number } {
  const found = nearest(network.nodes, to, Infinity, () => true);
  if (!found) throw new Error("nearestNode: a network without nodes");
  return found;
}

function nearest(nodes: readonly LngLat[], [lng, lat]: LngLat, within: number, isAllowed: (index: number) => boolean) {
  const narrowing = Math.cos((lat * Math.PI) / 180);
  let best: { index: number; degrees: number } | undefined;
  let least = within;
  for (let index = 0; index < nodes.length; index++) {
    const [otherLng, otherLat] = nodes[index] as LngLat;
    if (Math.abs(otherLat - lat) >= least) continue;
    const degrees = Math.hypot((otherLng - lng) * narrowing, otherLat - lat);
    if (degrees >= least || !isAllowed(index)) continue;
    best = { index, degrees };
    least = degrees;
  }
  return best;
}

function reachOf(neighbours: readonly ReadonlySet<number>[], from: number, steps: number): Set<number> {
  const reached = new Set([from]);
  for (let step = 0; step < steps; step++)
    for (const index of [...reached]) for (const next of neighbours[index] ?? []) reached.add(next);
  return reached;
}

/**
 * The way along the rivers that visits the nodes in turn, by the fewest steps; without the detour where a node lies on
 * a branch. Null where two of them are not joined.
 */
export function pathThrough(network: RiverNetwork, stops: readonly number[]): number[] | null {
  const path: number[] = stops.slice(0, 1);
  for (const [i, stop] of stops.entries()) {
    if (i === 0) continue;
    const leg = shortestPath(network, stops[i - 1] as number, stop);
    if (!leg) return null;
    for (const node of leg.slice(1)) {
      const seen = path.indexOf(node);
      if (seen === -1) path.push(node);
      else path.length = seen + 1;
    }
  }
  return path;
}

function shortestPath({ neighbours }: RiverNetwork, from: number, to: number): number[] | null {
  const cameFrom = new Map<number, number>([[from, from]]);
  // A map walks its entries in the order they came, those that come meanwhile too.
  for (const node of cameFrom.keys()) {
    if (node === to) break;
    for (const next of neighbours[node] ?? []) if (!cameFrom.has(next)) cameFrom.set(next, node);
  }
  if (!cameFrom.has(to)) return null;
  const path = [to];
  for (let node = to; node !== from; path.push(node)) node = cameFrom.get(node) as number;
  return path.reverse();
}

/** The stretches between forks, mouths and springs of what is left without the given paths; every edge once. */
export function stretchesBut(network: RiverNetwork, paths: readonly (readonly number[])[]): number[][] {
  const gone = new Set(paths.flatMap((path) => path.slice(1).map((node, i) => edgeKey(path[i] as number, node))));
  const onPath = new Set(paths.flat());
  const isEnd = (node: number) => network.neighbours[node]?.size !== 2 || onPath.has(node);
  const stretches: number[][] = [];
  const follow = (from: number, first: number) => {
    const stretch = [from];
    for (let node = first; ; ) {
      gone.add(edgeKey(stretch.at(-1) as number, node));
      stretch.push(node);
      if (isEnd(node)) break;
      const next = [...(network.neighbours[node] ?? [])].find((other) => !gone.has(edgeKey(node, other)));
      if (next === undefined) break;
      node = next;
    }
    stretches.push(stretch);
  };
  const followAll = (isStart: (node: number) => boolean) => {
    for (const node of network.nodes.keys())
      if (isStart(node))
        for (const next of network.neighbours[node] ?? []) if (!gone.has(edgeKey(node, next))) follow(node, next);
  };
  followAll(isEnd);
  // What is left now are rings.
  followAll(() => true);
  return stretches;
}

/** A path cut at forks, each piece with both its ends. */
export function piecesOf(network: RiverNetwork, path: readonly number[]): number[][] {
  const pieces: number[][] = [];
  let piece: number[] = [];
  for (const [i, node] of path.entries()) {
    piece.push(node);
    const isFork = network.neighbours[node]?.size !== 2;
    if (piece.length > 1 && (isFork || i === path.length - 1)) {
      pieces.push(piece);
      piece = [node];
    }
  }
  return pieces;
}

const edgeKey = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);
