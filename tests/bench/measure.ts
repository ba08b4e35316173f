/**
 * How fast measuring is, and what the sphere would get wrong: `npm run bench:measure`. Prints numbers for a reader and
 * judges none of them, since they are this machine's at this moment.
 */
import * as turf from "@turf/turf";
import { distanceMetres, legBetween, lengthMetres } from "../../src/core/geodesic.ts";
import type { LngLat } from "../../src/core/lnglat.ts";
import { rhumbLegBetween } from "../../src/core/rhumb.ts";
import { measureRoute, type Route, routeLeg } from "../../src/core/route.ts";

const PAIRS = 10_000;
const ROUNDS = 9;
const VERTICES = 10_000;
const MOVES = 200;
/** A frame of a screen that shows sixty a second. */
const FRAME_MS = 1000 / 60;

/** Numbers from 0 to 1, the same in every run (Park and Miller's generator). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
const random = makeRandom(2024);

const now = () => performance.now();
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const number = (value: number, decimals = 0) =>
  value.toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
const ms = (value: number) => `${number(value, 2).padStart(9)} ms`;

type Pair = readonly [from: LngLat, to: LngLat];
type Method = readonly [name: string, metresOf: (from: LngLat, to: LngLat) => number];

/** Places anywhere on the globe, evenly spread. */
const anywhere = (): LngLat => [360 * random() - 180, (Math.asin(2 * random() - 1) * 180) / Math.PI];

/** A line across Eurasia in `count` vertices that winds as a border does; legs of half a kilometre at 10,000. */
function windingLine(count: number): LngLat[] {
  return Array.from({ length: count }, (_, i) => {
    const share = i / (count - 1);
    const wind = 3 * Math.sin(9 * share) + 0.4 * Math.sin(80 * share) + 0.001 * (random() - 0.5);
    return [87 + 44 * share, 49 + wind] as const;
  });
}

/** Turf does not take a readonly position; it does not write into one either. */
const open = (at: LngLat) => at as unknown as [number, number];
const TURF_DISTANCE: Method = ["Turf distance (sphere)", (a, b) => turf.distance(open(a), open(b), { units: "meters" })];
const TURF_RHUMB: Method = [
  "Turf rhumbDistance (sphere)",
  (a, b) => turf.rhumbDistance(open(a), open(b), { units: "meters" }),
];
const METHODS: readonly (readonly [Method, against: Method])[] = [
  [["legBetween, geodesic with bearings", (a, b) => legBetween(a, b).metres], TURF_DISTANCE],
  [["distanceMetres, geodesic", distanceMetres], TURF_DISTANCE],
  [["rhumbLegBetween, with bearing", (a, b) => rhumbLegBetween(a, b).metres], TURF_RHUMB],
  [["routeLeg, geodesic, remembered", (a, b) => routeLeg("geodesic", a, b).metres], TURF_DISTANCE],
  [["routeLeg, rhumb, remembered", (a, b) => routeLeg("rhumb", a, b).metres], TURF_RHUMB],
];

/** Kept, so that no loop is found to be of no use and left out. */
let sink = 0;

function legsPerSecond([, metresOf]: Method, pairs: readonly Pair[]): number {
  const round = () => {
    const start = now();
    for (const [from, to] of pairs) sink += metresOf(from, to);
    return now() - start;
  };
  round();
  round();
  return (1000 * pairs.length) / median(Array.from({ length: ROUNDS }, round));
}

function printSpeeds(title: string, pairs: readonly Pair[]): void {
  console.log(`\n${title}: legs per second, median of ${ROUNDS} rounds of ${number(pairs.length)}, warmed up`);
  const row = (name: string, speed: number, more = "") =>
    console.log(`  ${name.padEnd(38)}${number(speed).padStart(13)}${more}`);
  const speeds = new Map([TURF_DISTANCE, TURF_RHUMB].map((method) => [method, legsPerSecond(method, pairs)]));
  for (const [method, against] of METHODS) {
    const speed = legsPerSecond(method, pairs);
    row(method[0], speed, `   ${number(speed / (speeds.get(against) ?? NaN), 2)} × ${against[0]}`);
  }
  for (const [[name], speed] of speeds) row(name, speed);
}

const timed = (work: () => unknown) => {
  const start = now();
  work();
  return now() - start;
};
const copied = (line: readonly LngLat[]) => line.map(([lng, lat]): LngLat => [lng, lat]);
const routeOf = (vertices: readonly LngLat[], closed = false): Route => ({
  id: 1,
  name: null,
  mode: "geodesic",
  closed,
  accuracyMetres: null,
  vertices,
});

/** Milliseconds of measuring a route anew after one of its vertices has moved, for as many moves as are wanted. */
function remeasured(line: readonly LngLat[], closed: boolean): number[] {
  let route = routeOf(line, closed);
  measureRoute(route);
  return Array.from({ length: MOVES }, () => {
    const index = Math.floor(random() * route.vertices.length);
    const [lng, lat] = route.vertices[index] ?? [0, 0];
    route = { ...route, vertices: route.vertices.with(index, [lng + 0.001, lat]) };
    return timed(() => measureRoute(route));
  });
}

function printRoute(line: readonly LngLat[]): void {
  console.log(`\nA route of ${number(line.length)} vertices; a frame has ${number(FRAME_MS, 1)} ms`);
  const row = (name: string, value: string) => console.log(`  ${name.padEnd(48)}${value}`);
  // Other objects each time: nothing of them is remembered.
  const lines = Array.from({ length: ROUNDS + 1 }, () => copied(line));
  const first = lines.map((line) => timed(() => measureRoute(routeOf(line))));
  row("first measurement, geodesic and rhumb, cold", ms(first[0] ?? NaN));
  row(`the same, median of ${ROUNDS} once warm`, ms(median(first.slice(1))));
  const whole = Array.from({ length: ROUNDS }, () => {
    const unknown = copied(line);
    return timed(() => lengthMetres(unknown));
  });
  row("its length alone, geodesic (lengthMetres)", ms(median(whole)));
  for (const closed of [false, true]) {
    const moves = remeasured(line, closed);
    const late = moves.filter((time) => time > FRAME_MS).length;
    row(`one vertex moved, ${closed ? "closed, with area" : "open"}: median of ${MOVES}`, ms(median(moves)));
    row("  the slowest of them", `${ms(Math.max(...moves))}, ${late} longer than a frame`);
  }
  const lineString = turf.lineString(line.map(([lng, lat]) => [lng, lat]));
  const turfTimes = Array.from({ length: ROUNDS }, () => timed(() => turf.length(lineString, { units: "meters" })));
  row(`Turf's length of it, median of ${ROUNDS}`, ms(median(turfTimes)));
  const [ours, theirs] = [lengthMetres(line), turf.length(lineString, { units: "meters" })];
  const share = `${number((100 * (theirs - ours)) / ours, 3)} %`;
  row("length on the ellipsoid", `${number(ours, 3)} m`);
  row("Turf's, on the sphere", `${number(theirs, 3)} m, off by ${number(theirs - ours, 1)} m (${share})`);
}

const line = windingLine(VERTICES);
console.log(`Node ${process.version}, ${process.arch}`);
printSpeeds(
  "Places anywhere on the globe",
  Array.from({ length: PAIRS }, () => [anywhere(), anywhere()] as const),
);
printSpeeds(
  "Neighbours of a winding line",
  line.slice(1).map((to, i) => [line[i] ?? to, to] as const),
);
printRoute(line);
if (!Number.isFinite(sink)) throw new Error("a length is no number");
