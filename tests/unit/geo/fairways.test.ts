/** What holds for the fairways as they are shipped: true to the water, and as long as others say. WGS 84. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { fairwaysSchema, type SourceFairway } from "../../../src/build/schema/fairways.ts";
import { densify, distanceMetres, lengthMetres } from "../../../src/core/geodesic.ts";
import type { LngLat } from "../../../src/core/lnglat.ts";
import { LandIndex } from "./land-index.ts";

interface Drawn {
  readonly features: readonly { readonly id: string; readonly geometry: { readonly coordinates: unknown } }[];
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../geo/${file}.geojson`, import.meta.url), "utf8"));

function coordinatesOf(file: string, id: string): unknown {
  const feature = (read(file) as Drawn).features.find((candidate) => candidate.id === id);
  if (!feature) throw new Error(`no feature ${id}`);
  return feature.geometry.coordinates;
}

const place = (id: string) => coordinatesOf("places", id) as LngLat;
const ports: Readonly<Record<string, LngLat>> = {
  "New York": place("new-york"),
  Shanghai: place("shanghai"),
  // The city, as it is not among the places of the atlas: 51°55′ N 4°29′ E.
  Rotterdam: [4.48, 51.92],
};

/** How far a length may be from the published one. Of the Northwest Passage several channels are in use. */
const PUBLISHED: readonly (readonly [id: string, share: number])[] = [
  ["new-york-shanghai-nsr", 0.05],
  ["new-york-shanghai-nwp", 0.15],
  ["new-york-shanghai-panama", 0.05],
  ["new-york-shanghai-suez", 0.05],
  ["rotterdam-shanghai-nsr", 0.05],
  ["rotterdam-shanghai-suez", 0.05],
];

const IDS = PUBLISHED.map(([id]) => id);
const BY_CANAL = IDS.filter((id) => /panama|suez/.test(id));
const BY_NSR = IDS.filter((id) => id.endsWith("-nsr"));

type Box = SourceFairway["properties"]["canals"][number];
const isIn = ([lng, lat]: LngLat, [west, south, east, north]: Box) =>
  lng > west && lng < east && lat > south && lat < north;

let fairways: readonly SourceFairway[] = [];
let land: LandIndex;
beforeAll(() => {
  fairways = fairwaysSchema.parse(read("fairways")).features;
  land = new LandIndex();
});

function find(id: string): SourceFairway {
  const fairway = fairways.find((candidate) => candidate.id === id);
  if (!fairway) throw new Error(`no fairway ${id}`);
  return fairway;
}

const lineOf = (id: string): readonly LngLat[] => find(id).geometry.coordinates;
const legsOf = (id: string) =>
  lineOf(id)
    .slice(1)
    .map((to, i) => [lineOf(id)[i], to] as [LngLat, LngLat]);

describe("the fairways", () => {
  it("are the six that the claims name", () => {
    expect(fairways.map(({ id }) => id)).toEqual(IDS);
  });

  it.each(IDS)("%s touches no land outside its canals, looked at every kilometre", (id) => {
    const dense = densify(lineOf(id), 1000);
    expect(dense.length).toBeGreaterThan(15_000);
    const { canals } = find(id).properties;
    expect(dense.filter((at) => !canals.some((box) => isIn(at, box)) && land.isLand(at))).toEqual([]);
  });

  it.each(IDS)("%s crosses land in each of its canals, for more than 20 km, and its boxes are below 2°", (id) => {
    const { canals } = find(id).properties;
    expect(canals.length).toBe(BY_CANAL.includes(id) ? 1 : 0);
    const dense = densify(lineOf(id), 1000);
    for (const box of canals) {
      expect(Math.max(box[2] - box[0], box[3] - box[1])).toBeLessThan(2);
      expect(dense.filter((at) => isIn(at, box) && land.isLand(at)).length).toBeGreaterThan(20);
    }
  });

  it.each(PUBLISHED)("%s is as long as published, within a share of %f", (id, share) => {
    const { published } = find(id).properties;
    expect(published?.unit).toBe("km");
    const ratio = lengthMetres(lineOf(id)) / 1000 / (published?.value ?? 0);
    expect(Math.abs(ratio - 1)).toBeLessThan(share);
  });

  it.each(IDS)("%s begins and ends within 60 km of its ports", (id) => {
    const named = find(id).properties.ports.split("–");
    const ends = [lineOf(id)[0], lineOf(id).at(-1)] as [LngLat, LngLat];
    expect(named.length).toBe(2);
    for (const [i, name] of named.entries()) {
      const port = ports[name];
      if (!port) throw new Error(`no position of ${name}`);
      expect(distanceMetres(ends[i] as LngLat, port)).toBeLessThan(60_000);
    }
  });

  it.each(IDS)("%s has no leg longer than 5,000 km", (id) => {
    expect(Math.max(...legsOf(id).map(([from, to]) => distanceMetres(from, to)))).toBeLessThan(5_000_000);
  });

  it.each(IDS)("%s is unwrapped: no longitude jumps at ±180°", (id) => {
    expect(Math.max(...legsOf(id).map(([from, to]) => Math.abs(to[0] - from[0])))).toBeLessThanOrEqual(180);
  });

  it.each(BY_NSR)("%s holds the Northern Sea Route of the atlas, vertex by vertex", (id) => {
    const route = coordinatesOf("sea-routes", "northern-sea-route") as LngLat[];
    const start = lineOf(id).findIndex(([lng, lat]) => lng === route[0]?.[0] && lat === route[0]?.[1]);
    expect(start).toBeGreaterThan(0);
    expect(lineOf(id).slice(start, start + route.length)).toEqual(route);
  });
});

describe("from Rotterdam to Shanghai", () => {
  it("the Northern Sea Route saves about a fifth against the Suez Canal", () => {
    const saved = 1 - lengthMetres(lineOf("rotterdam-shanghai-nsr")) / lengthMetres(lineOf("rotterdam-shanghai-suez"));
    expect(saved).toBeGreaterThan(0.15);
    expect(saved).toBeLessThan(0.25);
  });
});
