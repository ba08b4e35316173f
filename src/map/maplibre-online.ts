/** Calls MapLibre for the base map of another server: opens files of tiles, and attends to what comes and what fails. */
import { addProtocol, type ErrorEvent, type Map as MapLibreMap, type StyleSpecification } from "maplibre-gl";
import type { PMTiles } from "pmtiles";
import type { Message } from "../core/language.ts";
import { ONLINE_BASE } from "../core/messages/online.ts";
import { ONLINE } from "./online.ts";
import type { OnlineBase, withOnline } from "./style-online.ts";
import type { Theme } from "./theme.ts";

let opener: Promise<(address: string) => PMTiles> | undefined;

/** Lets MapLibre read addresses that begin with «pmtiles://». The package comes when it is first needed. */
export function readPmtiles(): Promise<(address: string) => PMTiles> {
  opener ??= import("pmtiles").then(
    ({ PMTiles, Protocol }) => {
      const protocol = new Protocol();
      addProtocol("pmtiles", protocol.tile);
      return (address) => {
        const file = new PMTiles(address);
        protocol.add(file);
        return file;
      };
    },
    (error: unknown) => {
      // The next wish tries again.
      opener = undefined;
      throw error;
    },
  );
  return opener;
}

const VECTOR = 1;
const RASTER = [2, 3, 4, 5];

/** What a file of tiles holds: `layers` of vectors, null where they are pictures. Rejects where it cannot be read. */
export async function openTileFile(address: string): Promise<{ url: string; layers: readonly string[] | null }> {
  const file = (await readPmtiles())(address);
  const { tileType } = await file.getHeader();
  const url = `pmtiles://${address}`;
  if (RASTER.includes(tileType)) return { url, layers: null };
  if (tileType !== VECTOR) return { url, layers: [] };
  const { vector_layers } = Object(await file.getMetadata()) as { vector_layers?: readonly { id: string }[] };
  return { url, layers: vector_layers?.map(({ id }) => id) ?? [] };
}

/** Whether a source has tiles of all the world, as far as it says. */
function isOfWorld(source: object | undefined): boolean {
  const { bounds } = (source ?? {}) as { bounds?: readonly [number, number, number, number] };
  if (!bounds) return true;
  const [west, south, east, north] = bounds;
  return east - west > 359 && south < -80 && north > 80;
}

export interface OnlineAttendant {
  /** Puts it on the map, or takes it off. */
  readonly set: (base: OnlineBase | null) => void;
  /** A style of ours with the base map in it, where there is one. */
  readonly into: (style: StyleSpecification, theme: Theme) => StyleSpecification;
  /** Whether an error is of this base map; then it has been dealt with. */
  readonly owns: (event: ErrorEvent) => boolean;
}

/** `restyle` gives the map its style anew. `onFailed`: what failed, and whether the base map has been taken off. */
export function attendOnline(
  map: MapLibreMap,
  restyle: () => void,
  onFailed: (text: Message, isOff: boolean) => void,
): OnlineAttendant {
  let base: OnlineBase | null = null;
  /** How it is put into a style, once it has been wanted. */
  let put: typeof withOnline | null = null;
  let sources: readonly string[] = [];
  /** Until the style with the base map in it has been accepted. */
  let isStyling = false;
  /** Until the style without it has been set. */
  let isLeaving = false;
  let asked = false;
  let arrived = false;
  let failed = false;
  /** Some tiles hold nothing, some failed, or they are not of the whole world: the embedded map must be seen between. */
  let hasGaps = false;
  let saidSo = false;
  let covers = false;
  const isOnline = (source: string | undefined): source is string => source?.startsWith(ONLINE) ?? false;

  function coverOrNot(): void {
    if (covers === (arrived && !hasGaps)) return;
    covers = !covers;
    map.setGlobalStateProperty("online", covers);
  }

  /** Takes it off where nothing at all comes. */
  function judge(): void {
    if (!base || arrived || !sources.every((id) => map.isSourceLoaded(id))) return;
    // A missing tile is no error to MapLibre; to the reader it is, where a style finds none. A file was opened before.
    if (failed || (base.kind === "style" && asked)) takeOff(ONLINE_BASE.noTiles);
  }

  function takeOff(text: Message): void {
    base = null;
    isLeaving = true;
    // Not within an event of the style that goes.
    queueMicrotask(restyle);
    onFailed(text, true);
  }

  map.on("style.load", () => {
    isStyling = false;
  });
  map.on("sourcedataloading", ({ sourceId, tile }) => {
    if (tile && isOnline(sourceId)) asked = true;
  });
  map.on("sourcedata", ({ sourceId, tile }) => {
    if (!isOnline(sourceId) || !tile?.hasData()) return;
    // A vector tile that the server does not have counts as one that is there and empty.
    const isEmpty = !tile.latestFeatureIndex && !tile.texture;
    if (isEmpty || !isOfWorld(map.getSource(sourceId))) hasGaps = true;
    if (!isEmpty) arrived = true;
    coverOrNot();
    judge();
  });
  // Pictures that are missing make no event at all.
  map.on("idle", judge);

  return {
    set(next) {
      if (next === base) return;
      base = next;
      saidSo = false;
      if (!next || put) return restyle();
      import("./style-online.ts").then(
        (part) => {
          put = part.withOnline;
          if (base === next) restyle();
        },
        () => {
          if (base !== next) return;
          base = null;
          onFailed(ONLINE_BASE.notDrawn, true);
        },
      );
    },
    into(style, theme) {
      isStyling = base !== null && put !== null;
      isLeaving = false;
      asked = false;
      arrived = false;
      failed = false;
      hasGaps = false;
      covers = false;
      const merged = base && put ? put(style, base, theme) : style;
      sources = Object.keys(merged.sources).filter(isOnline);
      return merged;
    },
    owns(event) {
      const { sourceId, tile } = event as ErrorEvent & { sourceId?: string; tile?: object };
      if (isLeaving) return true;
      if (isStyling) {
        takeOff(ONLINE_BASE.notDrawn);
        return true;
      }
      // A layer for which its tiles have nothing.
      if (!isOnline(sourceId)) return event.error.message.includes(`"${ONLINE}`);
      if (!base) return true;
      if (!tile) takeOff(ONLINE_BASE.noTiles);
      else {
        failed = true;
        hasGaps = true;
        coverOrNot();
        if (arrived && !saidSo) onFailed(ONLINE_BASE.someTiles, false);
        saidSo ||= arrived;
        judge();
      }
      return true;
    },
  };
}
