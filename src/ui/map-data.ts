/** Which files the map draws at which view: from afar what the opening needs, closer the whole, closer still the fine coast. */
import { useEffect, useState } from "react";
import type { Atlas } from "../core/atlas.ts";
import type { Message } from "../core/language.ts";
import { LOADING } from "../core/messages/loading.ts";
import { NEAR_ZOOM } from "../core/near.ts";
import { addressOf, GEOMETRY_PATH } from "../load-atlas.ts";
import type { LateSource, MapPort } from "../map/port.ts";
import { DETAIL_ZOOM, PMTILES, TOPOJSON } from "../map/sources.ts";
import type { State } from "../state/state.ts";
import { useAtlas, useAtlasState } from "./use-atlas.ts";

interface DataOfSource {
  readonly file: string;
  /** What is drawn from afar, and first. */
  readonly opening?: string;
  /** What the map is without it. */
  readonly without: Message;
}

const MAP_DATA: Readonly<Record<LateSource, DataOfSource>> = {
  base: { file: "data/app/base-50m.json", opening: "data/app/base-opening.json", without: LOADING.noLand },
  features: { file: GEOMETRY_PATH, opening: "data/app/geometry-opening.json", without: LOADING.noPlaces },
  detail: { file: "data/app/base-10m.json", without: LOADING.coarse },
  scales: { file: "data/app/border-scales.geojson", without: LOADING.noScales },
};

/** Of all zooms: each view reads what it shows. */
const TILES: DataOfSource = { file: "data/app/geometry.pmtiles", without: LOADING.noPlaces };

export const mapDataOf = (source: LateSource, { geometry }: Pick<Atlas, "geometry">): DataOfSource =>
  source === "features" && geometry === "tiles" ? TILES : MAP_DATA[source];

const READERS: Readonly<Record<string, string>> = { json: TOPOJSON, pmtiles: PMTILES };

/** The address of a file as the map's workers read it. */
const urlOf = (file: string) => `${READERS[file.split(".").at(-1) ?? ""] ?? ""}${addressOf(file)}`;

/** Begins to load a little before it is needed. */
const AHEAD = 0.5;
/** A place of this size, flown to, is seen from near. */
const NEAR_RADIUS_DEGREES = 15;

const zoomAhead = ({ view, target }: State) =>
  Math.max(view.zoom, target && "view" in target ? target.view.zoom : 0) + AHEAD;

const goesNear = (state: State) =>
  zoomAhead(state) >= NEAR_ZOOM ||
  (state.target !== null && "cap" in state.target && state.target.cap.radiusDegrees < NEAR_RADIUS_DEGREES);

/** Once true, for ever: what has been loaded stays, however often the reader zooms. */
function useEver(asks: (state: State) => boolean): boolean {
  const now = useAtlasState(asks);
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return ever || now;
}

/** Tells the map where the data of a source are, and again for every try that the reader asks for. Null: not yet. */
function useSource(port: MapPort | null, source: LateSource, file: string | null): void {
  const tries = useAtlasState((state) => state.tries[source]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every try is told
  useEffect(() => {
    if (file) port?.setData(source, urlOf(file));
  }, [port, source, file, tries]);
}

/** Tells the map where the data are that its view needs. */
export function useDataOfView(port: MapPort | null): void {
  const { base, detail, scales } = MAP_DATA;
  const features = mapDataOf("features", useAtlas());
  const isNear = useEver(goesNear);
  useSource(port, "base", isNear ? base.file : (base.opening ?? base.file));
  useSource(port, "features", isNear ? features.file : (features.opening ?? features.file));
  const isClose = useEver((state) => zoomAhead(state) >= DETAIL_ZOOM);
  useSource(port, "detail", isClose ? detail.file : null);
  const showsScale = useEver((state) => state.borderScale !== null);
  useSource(port, "scales", showsScale ? scales.file : null);
}
