/** The data of the atlas for libraries that draw on a canvas: what is drawn of it at first sight, and in what colours. */
import type { Feature, Geometry } from "geojson";
import { collectionOf } from "../../../src/core/topology.ts";
import { type Kind, QUIET_AREAS } from "../../../src/core/vocabulary.ts";
import { LAYERS, type Properties } from "./peer.ts";

export type Drawn = Feature<Geometry, Properties>;

export interface PlainData {
  readonly base: readonly Drawn[];
  /** Areas, then lines, then points. */
  readonly features: readonly Drawn[];
}

export const COLOURS = {
  sea: "#d8e5ec",
  land: "#f6f2e9",
  coast: "#9dbaca",
  river: "#39769a",
  boundary: "#777062",
  graticule: "#9fb6c3",
  name: "#3f6478",
} as const;
const INKS = ["#7a2e8e", "#b3261e", "#8c5200", "#1f1f1f", "#00629b", "#47692c", "#333a41", "#2f6478"];

/** Drawn parts of a feature; the rest of them are places for names, and what answers to the pointer. */
const ORDER = ["band", "corridor", "area", "line", "ring", "spot", "point"];
const OF_BASE = ["land", "lakes", "rivers", "named-rivers", "graticule", "boundaries", "labels"];

/** `zoom`: MapLibre's. Parts that the atlas shows at other zooms are left out. Throws what could not be loaded. */
export async function loadPlainData(zoom: number): Promise<PlainData> {
  const [base, features] = await Promise.all(["base-opening.json", "geometry-opening.json"].map(load));
  const isOfBase = ({ properties }: Drawn) => OF_BASE.includes(String(properties.what));
  const order = ({ properties }: Drawn) => OF_BASE.indexOf(String(properties.what));
  return {
    base: (base ?? []).filter(isOfBase).sort((a, b) => order(a) - order(b)),
    features: (features ?? [])
      .filter(({ properties }) => isDue(properties, zoom))
      .sort((a, b) => rankOf(a) - rankOf(b)),
  };
}

async function load(file: string): Promise<Drawn[]> {
  const response = await fetch(`data/app/${file}`);
  return collectionOf(await response.json()).features as Drawn[];
}

const rankOf = ({ properties }: Drawn) => ORDER.indexOf(String(properties.part));

function isDue({ part, kind, reach, size, from }: Properties, zoom: number): boolean {
  if (!ORDER.includes(String(part))) return false;
  if (zoom < Number(from ?? 0)) return false;
  const px = Number(reach ?? 0) * 2 ** zoom;
  if (part === "ring" || part === "corridor") return px >= 6 && px < 120;
  if (part === "band" && isQuiet({ kind })) return false;
  return part !== "spot" || Number(size) * 2 ** zoom < 10;
}

/** Names of the base map that the atlas shows from afar. */
export const isNameDue = ({ kind, rank, from }: Properties, zoom: number) =>
  kind !== undefined && Number(rank) <= (zoom < 2 ? 1 : zoom < 3 ? 2 : 3) && zoom >= Number(from ?? 0);

/** Seas, regions and states are named, and neither filled nor outlined until they are chosen. */
export const isQuiet = ({ kind }: Properties) => QUIET_AREAS.includes(kind as Kind);
/** Of other areas only the outline that is known is drawn. */
export const outlineOpacity = ({ basis }: Properties) => (basis === "surveyed" ? 0.6 : 0);

export const isArea = ({ properties: { part } }: Drawn) => part === "band" || part === "corridor" || part === "area";

/** One ink a layer, the same in every library. */
export function inkOf(layer: unknown): string {
  return INKS[LAYERS.indexOf(String(layer)) % INKS.length] ?? COLOURS.name;
}

export function dashOf({ status, certainty, kind }: Properties): number[] {
  if (kind === "sea-route") return [14, 5];
  return status === "disputed" || status === "proposed" || certainty === "uncertain" ? [6, 4] : [];
}
