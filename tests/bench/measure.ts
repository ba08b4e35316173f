/**
 * How fast measuring is, and what the sphere would get wrong: `npm run bench:measure`. Prints numbers for a reader and
 * judges none of them, since they are this machine's at this moment. On a busy machine the processor's time says more
 * than the clock's.
 */
import * as turf from "@turf/turf";
import { distanceMetres, legBetween, lengthMetres } from "../../src/core/geodesic.ts";
import type { LngLat } from "../../src/core/lnglat.ts";
import { rhumbLegBetween } from "../../src/core/rhumb.ts";
import { measureRoute, type Route, routeLeg } from "../../src/core/route.ts";
import { drawnRoutes } from "../../src/map/scene-routes.ts";
import { NO_ROUTES } from "../../src/state/routes.ts";
import { initialState } from "../../src/state/state.ts";
import { madeAtlas } from "../support/made-atlas.ts";

const PAIRS = 10_000;
const ROUNDS = 9;
const VERTICES = 10_000;
const MOVES = 200;
const DRAWINGS = 20;
/** A frame of a screen that shows sixty a second. */
const FRAME_MS = 16;

/** Numbers from 0 to 1, the same in every run (Park and Miller's generator). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
const random = makeRandom(2024);

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const number = (value: number, decimals = 0) =>
  value.toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
const row = (name: string, ...values: readonly string[]) =>
  console.log(`  ${name.padEnd(46)}${values.map((value) => value.padStart(13)).join("")}`);

/** Milliseconds by the clock, and of all processors together. */
interface Times {
  readonly clock: number;
  readonly processor: number;
}
function timesOf(work: () => unknown): Times {
  const [start, used] = [performance.now(), process.cpuUsage()];
  work();
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  return { clock, processor: (user + system) / 1000 };
}
function printTimes(name: string, times: readonly Times[]): void {
  const clocks = times.map(({ clock }) => clock);
  const late = clocks.filter((clock) => clock > FRAME_MS).length;
  row(
    `${name} (${times.length})`,
    number(median(clocks), 2),
    number(median(times.map(({ processor }) => processor)), 2),
    number(Math.max(...clocks), 1),
    String(late),
  );
}

type Pair = readonly [from: LngLat, to: LngLat];
type Method = readonly [name: string, metresOf: (from: LngLat, to: LngLat) => number];

/** Places anywhere on the globe, evenly spread. */
const anywhere = (): LngLat => [360 * random() - 180, (Math.asin(2 * random() - 1) * 180) / Math.PI];

/** A line across Eurasia that winds as a border does; legs of less than half a kilometre at 10,000 vertices. */
function windingLine(count: number): LngLat[] {
  return Array.from({ length: count }, (_, i) => {
    const share = i / (count - 1);
    const wind = 3 * Math.sin(9 * share) + 0.4 * Math.sin(80 * share) + 0.001 * (random() - 0.5);
    return [87 + 44 * share, 49 + wind] as const;
  });
}
/** The same places as other objects, of which nothing is remembered. */
const copied = (line: readonly LngLat[]) => line.map(([lng, lat]): LngLat => [lng, lat]);

/** Turf does not take a readonly position; it does not write into one either. */
const open = (at: LngLat) => at as unknown as [number, number];
const METRES = { units: "meters" } as const;
const TURF_DISTANCE: Method = ["Turf distance, sphere", (a, b) => turf.distance(open(a), open(b), METRES)];
const TURF_RHUMB: Method = ["Turf rhumbDistance, sphere", (a, b) => turf.rhumbDistance(open(a), open(b), METRES)];
const METHODS: readonly (readonly [ours: Method, against: Method])[] = [
  [["geodesic leg with bearings (legBetween)", (a, b) => legBetween(a, b).metres], TURF_DISTANCE],
  [["geodesic distance (distanceMetres)", distanceMetres], TURF_DISTANCE],
  [["rhumb leg with bearing (rhumbLegBetween)", (a, b) => rhumbLegBetween(a, b).metres], TURF_RHUMB],
  [["geodesic leg, remembered (routeLeg)", (a, b) => routeLeg("geodesic", a, b).metres], TURF_DISTANCE],
  [["rhumb leg, remembered (routeLeg)", (a, b) => routeLeg("rhumb", a, b).metres], TURF_RHUMB],
];

/** Kept, so that no loop is found to be of no use and left out. */
let sink = 0;

function legsPerSecond([, metresOf]: Method, pairs: readonly Pair[]): number {
  const round = () => {
    for (const [from, to] of pairs) sink += metresOf(from, to);
  };
  const rounds = Array.from({ length: ROUNDS + 2 }, () => timesOf(round).clock);
  return (1000 * pairs.length) / median(rounds.slice(2));
}

function printSpeeds(title: string, pairs: readonly Pair[]): void {
  console.log(`\n${title}: median of ${ROUNDS} rounds of ${number(pairs.length)} legs, warmed up`);
  row("", "legs/s", "against Turf");
  const turfs = new Map([TURF_DISTANCE, TURF_RHUMB].map((method) => [method, legsPerSecond(method, pairs)]));
  for (const [method, against] of METHODS) {
    const speed = legsPerSecond(method, pairs);
    row(method[0], number(speed), `${number(speed / (turfs.get(against) ?? NaN), 2)} ×`);
  }
  for (const [[name], speed] of turfs) row(name, number(speed), "1 ×");
}

const routeOf = (vertices: readonly LngLat[], closed = false): Route => ({
  id: 1,
  name: null,
  mode: "geodesic",
  closed,
  accuracyMetres: null,
  vertices,
});

/** What `use` takes of a route each time after one of its vertices has moved. */
function timesOfMoves(route: Route, count: number, use: (route: Route) => unknown): Times[] {
  let moved = route;
  use(moved);
  return Array.from({ length: count }, () => {
    const index = Math.floor(random() * moved.vertices.length);
    const [lng, lat] = moved.vertices[index] ?? [0, 0];
    moved = { ...moved, vertices: moved.vertices.with(index, [lng + 0.001, lat]) };
    return timesOf(() => use(moved));
  });
}

function drawOn(atlas: ReturnType<typeof madeAtlas>) {
  return (route: Route) =>
    drawnRoutes(atlas, {
      ...initialState,
      routes: { ...NO_ROUTES, routes: [route], active: route.id },
      measuring: true,
    });
}

function printRoute(line: readonly LngLat[]): void {
  console.log(`\nA route of ${number(line.length)} vertices, in milliseconds; a frame has ${FRAME_MS}`);
  row("", "median", "processor", "slowest", "past a frame");
  printTimes("first measurement, nothing compiled yet", [timesOf(() => measureRoute(routeOf(copied(line))))]);
  const times = (work: () => unknown) => Array.from({ length: ROUNDS }, () => timesOf(work));
  printTimes(
    "first measurement, geodesic and rhumb",
    times(() => measureRoute(routeOf(copied(line)))),
  );
  printTimes(
    "length alone, geodesic (lengthMetres)",
    times(() => lengthMetres(line)),
  );
  const lineString = turf.lineString(line.map(([lng, lat]) => [lng, lat]));
  printTimes(
    "Turf's length, sphere",
    times(() => turf.length(lineString, METRES)),
  );
  printTimes("a vertex moved: measured anew", timesOfMoves(routeOf(line), MOVES, measureRoute));
  printTimes("the same, closed: with its area", timesOfMoves(routeOf(line, true), MOVES, measureRoute));
  printTimes("a vertex moved: drawn anew for the map", timesOfMoves(routeOf(line), DRAWINGS, drawOn(madeAtlas())));
  const [ours, theirs] = [lengthMetres(line), turf.length(lineString, METRES)];
  const share = (100 * (theirs - ours)) / ours;
  console.log(
    `\nIts length is ${number(ours, 3)} m on the ellipsoid; on the sphere Turf makes it ${number(theirs, 3)} m,\n` +
      `which is off by ${number(theirs - ours, 1)} m (${number(share, 3)} %).`,
  );
}

const line = windingLine(VERTICES);
console.log(`Node ${process.version}, ${process.arch}`);
// First, while the memory of legs holds no others.
printRoute(line);
printSpeeds(
  "Places anywhere on the globe",
  Array.from({ length: PAIRS }, () => [anywhere(), anywhere()] as const),
);
printSpeeds(
  "Neighbours of that line",
  line.slice(1).map((to, i) => [line[i] ?? to, to] as const),
);
if (!Number.isFinite(sink)) throw new Error("a length is no number");
