/** What a built site tells the bench: where it opens, which layers it has, what to press and what to search for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AtlasFile } from "../../src/core/model.ts";
import { zoomForCap } from "../../src/map/framing.ts";
import { dataFolderOf } from "../support/data-folder.ts";
import type { Box, Pixel } from "./drive.ts";
import { type PageName, PEERS, type SiteServer } from "./site-server.ts";
import { load, openVisit } from "./visit.ts";

export interface Site {
  readonly box: Box;
  /** `#map=zoom/lat/lng` of what it opens with. */
  readonly map: string;
  readonly layers: readonly string[];
  readonly words: readonly string[];
  /** Whether the features come as tiles. */
  readonly tiled: boolean;
  /** By page: the peers do not all have the same projection. */
  readonly presses: Readonly<Record<PageName, readonly Pixel[]>>;
}

const PRESSES = 20;
/** Apart from each other, and from the edges of the map where a popup would push it. */
const APART_PX = 16;
const MIDDLE = { x: [0.28, 0.72], y: [0.4, 0.78] } as const;

/** Opens the atlas and those of the peers that will be measured. */
export async function readSite(
  chromium: string,
  server: SiteServer,
  folder: string,
  pages: readonly PageName[],
  loadSeconds: number,
): Promise<Site> {
  const atlas = JSON.parse(readFileSync(join(dataFolderOf(folder), "data/app/atlas.json"), "utf8")) as AtlasFile;
  const box = await boxOfMap(chromium, server, loadSeconds);
  const { centre } = atlas.openingView;
  const zoom = zoomForCap(atlas.openingView, box.width, box.height);
  const layers = atlas.layers.map(({ id }) => id);
  const map = `#map=${zoom.toFixed(4)}/${centre[1]}/${centre[0]}`;
  const site = { box, layers, map, words: wordsOf(atlas), tiled: atlas.geometry === "tiles" };
  const places = pointsOf(atlas);
  const presses: Record<PageName, readonly Pixel[]> = { atlas: [], maplibre: [], leaflet: [], openlayers: [] };
  for (const name of PEERS)
    if (name === "maplibre" || pages.includes(name))
      presses[name] = await pixelsOf(chromium, server, name, site, places, loadSeconds);
  // The same camera over the same projection: what the bare page draws at a pixel, the atlas draws there.
  presses.atlas = presses.maplibre;
  return { ...site, presses };
}

/** The link of a page: the atlas opens as it likes, the peers at the same place. */
export function linkOf(site: Omit<Site, "presses">, page: PageName): string {
  if (page === "atlas") return "";
  const { left, top, width, height } = site.box;
  const tiles = site.tiled ? "&tiles" : "";
  return `?box=${[left, top, width, height].join(",")}&layers=${site.layers.join(",")}${tiles}${site.map}`;
}

async function boxOfMap(chromium: string, server: SiteServer, loadSeconds: number): Promise<Box> {
  const visit = await openVisit(chromium, "atlas");
  try {
    await load(visit, server.addressOf(`box-${Date.now()}`, "atlas"), loadSeconds);
    const box = await visit.page.locator(".maplibregl-canvas").boundingBox();
    if (!box) throw new Error("the atlas has no map");
    return { left: box.x, top: box.y, width: box.width, height: box.height };
  } finally {
    await visit.close();
  }
}

async function pixelsOf(
  chromium: string,
  server: SiteServer,
  name: PageName,
  site: Omit<Site, "presses">,
  places: readonly [number, number][],
  loadSeconds: number,
): Promise<Pixel[]> {
  const visit = await openVisit(chromium, name);
  try {
    await load(visit, server.addressOf(`places-${name}-${Date.now()}`, name) + linkOf(site, name), loadSeconds);
    const pixels = await visit.page.evaluate((all) => all.map((at) => window.benchPeer.pixelOf(at)), places);
    const { left, top, width, height } = site.box;
    const isWithin = (value: number, from: number, size: number, [low, high]: readonly [number, number]) =>
      value >= from + low * size && value <= from + high * size;
    const chosen: Pixel[] = [];
    for (const [x, y] of pixels) {
      if (chosen.length === PRESSES) break;
      if (!isWithin(x, left, width, MIDDLE.x) || !isWithin(y, top, height, MIDDLE.y)) continue;
      if (chosen.every((other) => Math.hypot(other[0] - x, other[1] - y) >= APART_PX)) chosen.push([x, y]);
    }
    return chosen;
  } finally {
    await visit.close();
  }
}

/** Places drawn as points, the most cited first. */
function pointsOf({ features, citations }: AtlasFile): [number, number][] {
  const cited = new Map<string, number>();
  for (const { feature } of citations) cited.set(feature, (cited.get(feature) ?? 0) + 1);
  const count = (id: string) => cited.get(id) ?? 0;
  return features
    .filter(({ bbox: [west, south, east, north] }) => west === east && south === north)
    .sort((a, b) => count(b.id) - count(a.id))
    .slice(0, 5000)
    .map(({ anchor: [lng, lat] }) => [lng, lat]);
}

/** The first words of three names of places, in the letters of a plain keyboard. */
function wordsOf({ features }: AtlasFile): string[] {
  const words = features.map(({ name }) => name.en.toLowerCase().split(" ")[0] ?? "");
  const plain = words.filter((word) => /^[a-z]{5,}$/.test(word));
  return [0, 0.33, 0.66].flatMap((share) => plain[Math.floor(share * plain.length)]?.slice(0, 7) ?? []);
}
