/**
 * The shortest way between two shapes on the WGS 84 ellipsoid, the legs of their lines being geodesics. Error: below a
 * millimetre; below a decimetre where the shortest way has 9,985 to 10,053 km.
 *
 * Method: lines are nearest where they cross, or else at a vertex of one of them, since on a surface of positive
 * curvature no common perpendicular of two geodesics is a shortest way. The distance from a vertex runs convexly along
 * a leg up to 9,985 km (π/2 times the polar radius), and has no minimum between its ends from 10,053 km on. A tree of
 * caps leaves most legs out: an angle σ on the sphere of reduced latitudes is a distance of σ polar radii or more.
 */
import { densify, destination, type Leg, legBetween } from "./geodesic.ts";
import { type LngLat, unwrapLng } from "./lnglat.ts";
import { heldBy, partsOf, type Shape, sideOf } from "./shape.ts";
import { EQUATORIAL_METRES, FLATTENING } from "./wgs84.ts";

export interface Nearest {
  /** On the first shape, and on the second with its longitude near that number. */
  readonly from: LngLat;
  readonly to: LngLat;
  readonly metres: number;
}

/** The place of a line that is nearest to a position. */
export interface Foot {
  readonly at: LngLat;
  readonly metres: number;
  /** The leg that `at` is on: from vertex `leg` to the next one. 0 for a line of one position. */
  readonly leg: number;
}

const POLAR_METRES = EQUATORIAL_METRES * (1 - FLATTENING);
/** Balls up to this radius are convex, whatever their centre. */
const CONVEX_METRES = (Math.PI / 2) * POLAR_METRES;
/** Longer legs are cut, so that a piece has one foot at most and a cap of its own size. */
const PIECE_METRES = 20_000;
/** Karney's method is good to some 15 nanometres: what is nearer than this touches. */
const TOUCH_METRES = 1e-6;
const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180);

/**
 * The shortest way from `a` to `b`, in metres; 0 where lines cross or touch or a part of one lies in a polygon of the
 * other, `from` and `to` then being such a place. Null where one of them has nothing. Throws on what is no position.
 */
export function nearestBetween(a: Shape, b: Shape): Nearest | null {
  const [leavesA, leavesB] = [partsOf(a).flatMap(leavesOf), partsOf(b).flatMap(leavesOf)];
  if (leavesA.length === 0 || leavesB.length === 0) return null;
  const shared = heldBy(b, a) ?? heldBy(a, b);
  if (shared) return { from: shared, to: shared, metres: 0 };
  return nearestWithin([treeOf(leavesA)], [treeOf(leavesB)], Infinity);
}

/** Lines made ready for being asked about often. */
export type Prepared = Tree;

/** Of a line, or of a point as a line of one position. Throws on no vertex, and on what is no position. */
export function prepared(line: readonly LngLat[]): Prepared {
  if (line.length === 0) throw new Error("prepared: no vertex");
  return treeOf(leavesOf(line));
}

/** As `nearestBetween` of the lines alone; null where they are `maxMetres` apart or more, which is found soon, or are none. */
export function nearestWithin(a: readonly Prepared[], b: readonly Prepared[], maxMetres: number): Nearest | null {
  if (a.length === 0 || b.length === 0) return null;
  const { from, to, metres } = search(treeOf(a), treeOf(b), maxMetres);
  return metres < maxMetres ? { from, to: [unwrapLng(to[0], from[0]), to[1]], metres } : null;
}

/** The place of a line that is nearest to `at`, at a vertex or between two. Throws on no vertex. */
export function nearestOnLine(line: readonly LngLat[], at: LngLat): Foot {
  if (line.length === 0) throw new Error("nearestOnLine: no vertex");
  const { from, metres, leg } = search(treeOf(leavesOf(line)), treeOf(leavesOf([at])));
  return { at: from, metres, leg };
}

/** A stretch of a leg, or a point: both ends the same. */
interface Piece {
  readonly ends: readonly [LngLat, LngLat];
  readonly leg: number;
  /** Kept once it is asked for: most pieces are never looked at. */
  measured?: Leg;
}

/** A place on the unit sphere of reduced latitudes. */
type Vector = readonly [x: number, y: number, z: number];

/** Pieces within `radius` metres of `centre`: one, or those of two halves. */
interface Tree {
  readonly centre: Vector;
  readonly radius: number;
  readonly parts: Piece | readonly [Tree, Tree];
}

function leavesOf(line: readonly LngLat[]): Tree[] {
  const leaf = (start: LngLat, end: LngLat, leg: number): Tree =>
    join({ centre: vectorOf(start), radius: 0 }, { centre: vectorOf(end), radius: 0 }, { ends: [start, end], leg });
  if (line.length === 1) return line.map((at) => leaf(at, at, 0));
  return line.slice(1).flatMap((end, leg) => {
    const start = line[leg] as LngLat;
    const whole = leaf(start, end, leg);
    if (whole.radius <= PIECE_METRES / 2) return [whole];
    const cuts = densify([start, end], PIECE_METRES);
    return cuts.slice(1).map((cut, i) => leaf(cuts[i] as LngLat, cut, leg));
  });
}

function vectorOf([lng, lat]: LngLat): Vector {
  if (!(Math.abs(lat) <= 90) || !Number.isFinite(lng)) throw new Error(`not a position: [${lng}, ${lat}]`);
  return unit(cos(lat) * cos(lng), cos(lat) * sin(lng), (sin(lat) * POLAR_METRES) / EQUATORIAL_METRES);
}

function unit(x: number, y: number, z: number): Vector {
  const length = Math.sqrt(x * x + y * y + z * z);
  return length > 0 ? [x / length, y / length, z / length] : [0, 0, 1];
}

/** Radians between two unit vectors, exact for small and for large angles. */
function angle([x1, y1, z1]: Vector, [x2, y2, z2]: Vector): number {
  const apart = (x1 - x2) ** 2 + (y1 - y2) ** 2 + (z1 - z2) ** 2;
  const together = (x1 + x2) ** 2 + (y1 + y2) ** 2 + (z1 + z2) ** 2;
  return 2 * Math.atan2(Math.sqrt(apart), Math.sqrt(together));
}

function treeOf(leaves: readonly Tree[]): Tree {
  if (leaves.length === 1) return leaves[0] as Tree;
  const [a, b] = [leaves.slice(0, leaves.length >> 1), leaves.slice(leaves.length >> 1)].map(treeOf) as [Tree, Tree];
  return join(a, b, [a, b]);
}

/** A cap around two. A convex ball around vertices holds the legs between them too. */
function join(a: Omit<Tree, "parts">, b: Omit<Tree, "parts">, parts: Tree["parts"]): Tree {
  const [[x1, y1, z1], [x2, y2, z2]] = [a.centre, b.centre];
  const centre = unit(x1 + x2, y1 + y2, z1 + z2);
  const radius = Math.max(...[a, b].map((cap) => EQUATORIAL_METRES * angle(centre, cap.centre) + cap.radius));
  return { centre, radius: radius < CONVEX_METRES ? radius : Infinity, parts };
}

/** With the leg of the first line. */
type Meeting = Nearest & { readonly leg: number };

/** Branch and bound over pairs of caps, the nearer pair first. Where nothing is nearer, `metres` is `maxMetres`. */
function search(a: Tree, b: Tree, maxMetres = Infinity): Meeting {
  let best: Meeting = { from: [0, 0], to: [0, 0], metres: maxMetres, leg: 0 };
  const visit = (a: Tree, b: Tree): void => {
    if (best.metres === 0 || leastMetres(a, b) >= best.metres) return;
    const [partsA, partsB] = [a.parts, b.parts];
    let pairs: (readonly [Tree, Tree])[] = [];
    if (!("ends" in partsA) && ("ends" in partsB || a.radius > b.radius)) pairs = partsA.map((half) => [half, b]);
    else if (!("ends" in partsB)) pairs = partsB.map((half) => [a, half]);
    else if ("ends" in partsA) best = meet(partsA, partsB, best);
    for (const pair of pairs.sort((one, other) => leastMetres(...one) - leastMetres(...other))) visit(...pair);
  };
  visit(a, b);
  return best.metres < Math.min(TOUCH_METRES, maxMetres) ? { ...best, to: best.from, metres: 0 } : best;
}

const leastMetres = (a: Tree, b: Tree) => POLAR_METRES * angle(a.centre, b.centre) - a.radius - b.radius;

/** The nearest places of two pieces where they are nearer than `best`, or `best`. */
function meet(a: Piece, b: Piece, best: Meeting): Meeting {
  const first = legBetween(a.ends[0], b.ends[0]);
  if (isPoint(a) && isPoint(b))
    return first.metres < best.metres ? { from: a.ends[0], to: b.ends[0], metres: first.metres, leg: a.leg } : best;
  const [legA, legB] = [legOf(a), legOf(b)];
  // A convex distance stays above its tangent: along one piece that bounds it, along the other its length does.
  const isConvex = first.metres + legA.metres + legB.metres < CONVEX_METRES;
  const downA = isConvex ? Math.max(0, cos(legA.initialBearing - first.initialBearing)) : 1;
  const downB = isConvex ? Math.max(0, -cos(legB.initialBearing - first.finalBearing)) : 1;
  const down = Math.min(downA * legA.metres + legB.metres, legA.metres + downB * legB.metres);
  if (first.metres - down >= best.metres) return best;
  const turned = ({ from, to, metres }: Nearest): Nearest => ({ from: to, to: from, metres });
  const ways = [...endsOf(a).map((end) => footOn(b, end)), ...endsOf(b).map((end) => turned(footOn(a, end)))];
  let nearest = ways.reduce((least, way) => (way.metres < least.metres ? way : least));
  const place = nearest.metres > TOUCH_METRES && first.metres <= legA.metres + legB.metres && crossingOf(a, b);
  if (place) nearest = { from: place, to: place, metres: 0 };
  return nearest.metres < best.metres ? { ...nearest, leg: a.leg } : best;
}

const isPoint = ({ ends: [start, end] }: Piece) => start === end;
const endsOf = (piece: Piece) => (isPoint(piece) ? piece.ends.slice(0, 1) : piece.ends);

function legOf(piece: Piece): Leg {
  piece.measured ??= legBetween(...piece.ends);
  return piece.measured;
}

/** Where two pieces cross, each having its ends on both sides of the other. They are short, and no end touches. */
function crossingOf(a: Piece, b: Piece): LngLat | null {
  const isRight = sideOf(b.ends, a.ends[0]) > 0;
  if (sideOf(b.ends, a.ends[1]) > 0 === isRight) return null;
  if (sideOf(a.ends, b.ends[0]) > 0 === sideOf(a.ends, b.ends[1]) > 0) return null;
  let [low, high, place] = [0, legOf(a).metres, a.ends[0]];
  while (high - low > TOUCH_METRES / 2) {
    const along = (low + high) / 2;
    place = destination(a.ends[0], legOf(a).initialBearing, along);
    [low, high] = sideOf(b.ends, place) > 0 === isRight ? [along, high] : [low, along];
  }
  return place;
}

/**
 * The shortest way from `from` to a piece. Each step goes to the foot on a sphere, or halves the stretch that holds the
 * foot; after S. Baselga and J. C. Martínez-Llario, "Intersection and point-to-line solutions for geodesics on the
 * ellipsoid", Studia Geophysica et Geodaetica 62 (2018) 353–363.
 */
function footOn(piece: Piece, from: LngLat): Nearest {
  const [start, end] = piece.ends;
  const toStart = legBetween(from, start);
  if (isPoint(piece)) return { from, to: start, metres: toStart.metres };
  const [leg, toEnd] = [legOf(piece), legBetween(from, end)];
  let best = { from, to: start, metres: toStart.metres };
  if (toEnd.metres < best.metres) best = { from, to: end, metres: toEnd.metres };
  // The distance grows along the leg with the cosine of the angle between it and the geodesic from `from`.
  if (cos(leg.initialBearing - toStart.finalBearing) >= 0) return best;
  if (cos(leg.finalBearing - toEnd.finalBearing) <= 0) return best;
  let [low, high, along] = [0, leg.metres, leg.metres / 2];
  for (let step = 0; step < 50; step++) {
    const foot = destination(start, leg.initialBearing, along);
    const { metres, finalBearing } = legBetween(from, foot);
    if (metres < best.metres + TOUCH_METRES) best = { from, to: foot, metres };
    // From the further end, where the bearing is sharper.
    const isEarly = along < leg.metres / 2;
    const bearing = isEarly ? legBetween(foot, end).initialBearing : legBetween(start, foot).finalBearing;
    const arc = metres / EQUATORIAL_METRES;
    const next = along - EQUATORIAL_METRES * Math.atan2(Math.sin(arc) * cos(bearing - finalBearing), Math.cos(arc));
    if (Math.abs(next - along) < TOUCH_METRES / 10) break;
    [low, high] = next > along ? [along, high] : [low, along];
    along = next > low && next < high ? next : (low + high) / 2;
  }
  return best;
}
