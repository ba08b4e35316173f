/** Reads a file of places beside the page, so that it stays alive and can put an end to it. */
import { FAULTS } from "../core/messages/own-copy.ts";
import type { OwnFeature, OwnGeometry } from "../core/own/own-layer.ts";
import { readOwn } from "../core/own/read-own.ts";
import { err, ok } from "../core/result.ts";
import type { Asked, Told } from "./messages.ts";

/** So often the page hears how far it is. */
const PROGRESS_MS = 100;
/** So many positions come at once: the page takes each lot over within a frame. */
const LOT_POSITIONS = 5_000;

const tell = (told: Told) => self.postMessage(told);

self.onmessage = async ({ data }: MessageEvent<Asked>) => {
  const { file, layer, columns } = data;
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder that was dropped, or a file that has gone since.
    return tell({ type: "outcome", outcome: err(FAULTS.unreadable) });
  }
  let last = 0;
  const progress = (share: number) => {
    const now = performance.now();
    if (now - last < PROGRESS_MS) return;
    last = now;
    tell({ type: "progress", share });
  };
  const outcome = readOwn(bytes, { layer, columns, progress });
  if (!outcome.ok || "columns" in outcome.value) return tell({ type: "outcome", outcome });
  for (const features of lotsOf(outcome.value.features)) tell({ type: "features", features });
  return tell({ type: "outcome", outcome: ok({ ...outcome.value, features: [] }) });
};

function* lotsOf(features: readonly OwnFeature[]): Generator<readonly OwnFeature[]> {
  let from = 0;
  let positions = 0;
  for (const [i, { geometry }] of features.entries()) {
    positions += sizeOf(geometry);
    if (positions < LOT_POSITIONS) continue;
    yield features.slice(from, i + 1);
    [from, positions] = [i + 1, 0];
  }
  if (from < features.length) yield features.slice(from);
}

/** About how many positions a geometry has. */
function sizeOf(geometry: OwnGeometry): number {
  if (geometry.type === "GeometryCollection") return geometry.geometries.reduce((sum, part) => sum + sizeOf(part), 0);
  return lengthOf(geometry.coordinates);
}

type Coordinates = readonly (number | Coordinates)[];
function lengthOf(coordinates: Coordinates): number {
  const [first] = coordinates;
  if (!Array.isArray(first)) return 1;
  if (!Array.isArray(first[0])) return coordinates.length;
  return coordinates.reduce<number>((sum, part) => sum + (typeof part === "number" ? 0 : lengthOf(part)), 0);
}
