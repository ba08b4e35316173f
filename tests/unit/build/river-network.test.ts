import { describe, expect, it } from "vitest";
import {
  nearestNode,
  networkOf,
  pathThrough,
  piecesOf,
  stretchesBut,
} from "../../../src/build/derive/river-network.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";

/** A river from west to east, a tributary from the north, one that ends just short of it from the south, and a ring. */
const MAIN: LngLat[] = [
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 0],
];
const NORTHERN: LngLat[] = [
  [1, 2],
  [1, 1],
  [1, 0],
];
const SOUTHERN: LngLat[] = [
  [2, -2],
  [2, -1],
  [2, -0.03],
];
const RING: LngLat[] = [
  [5, 5],
  [6, 5],
  [6, 6],
  [5, 5],
];
const NETWORK = networkOf([MAIN, NORTHERN, SOUTHERN, RING]);
const at = (lng: number, lat: number) => nearestNode(NETWORK, [lng, lat]).index;
const positions = (path: readonly number[] | null) => path?.map((node) => NETWORK.nodes[node]);

describe("a network of rivers", () => {
  it("joins lines that share a position", () => {
    expect(positions(pathThrough(NETWORK, [at(1, 2), at(3, 0)]))).toEqual([
      [1, 2],
      [1, 1],
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
  });

  it("joins an end that stops one step of the grid short", () => {
    expect(positions(pathThrough(NETWORK, [at(2, -2), at(0, 0)]))).toEqual([
      [2, -2],
      [2, -1],
      [2, -0.03],
      [2, 0],
      [1, 0],
      [0, 0],
    ]);
  });

  it("leaves out the detour to a stop that lies on a tributary", () => {
    expect(positions(pathThrough(NETWORK, [at(0, 0), at(1, 1), at(3, 0)]))).toEqual(MAIN);
  });

  it("has no way between rivers that do not meet", () => {
    expect(pathThrough(NETWORK, [at(0, 0), at(6, 6)])).toBeNull();
  });

  it("says how far the nearest river is, in degrees of latitude", () => {
    expect(nearestNode(NETWORK, [3, -0.5])).toEqual({ index: at(3, 0), degrees: 0.5 });
  });
});

describe("stretches", () => {
  const edgesOf = (lines: readonly (readonly number[])[]) =>
    lines.flatMap((line) => line.slice(1).map((node, i) => [line[i] as number, node].sort((a, b) => a - b).join()));

  it("run from fork to fork and have every edge once, rings too", () => {
    const edges = edgesOf(stretchesBut(NETWORK, []));
    expect(new Set(edges).size).toBe(edges.length);
    expect(edges).toHaveLength(3 + 2 + 3 + 3);
  });

  it("leave out the paths that are given", () => {
    const path = pathThrough(NETWORK, [at(0, 0), at(3, 0)]) ?? [];
    const rest = stretchesBut(NETWORK, [path]);
    expect(edgesOf(rest).filter((edge) => edgesOf([path]).includes(edge))).toEqual([]);
    expect(edgesOf(rest)).toHaveLength(2 + 3 + 3);
  });

  it("of a path end at its forks, where others join it", () => {
    const path = pathThrough(NETWORK, [at(0, 0), at(3, 0)]) ?? [];
    expect(piecesOf(NETWORK, path).map(positions)).toEqual([
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [2, 0],
      ],
      [
        [2, 0],
        [3, 0],
      ],
    ]);
  });
});
