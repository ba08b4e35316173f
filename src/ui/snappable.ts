/** What a measured vertex may snap to: points and lines of the layers that are shown. */
import type { LngLat } from "../core/lnglat.ts";
import type { LayerId } from "../core/model.ts";
import type { Snappable } from "../core/snap.ts";
import { type GeometryFile, loadGeometry } from "../load-atlas.ts";

let geometry: Promise<GeometryFile | null> | undefined;

/** Without the geometry nothing snaps, and measuring goes on. */
export async function loadSnappable(hidden: ReadonlySet<LayerId>): Promise<Snappable> {
  geometry ??= loadGeometry().then((loaded) => (loaded.ok ? loaded.value : null));
  return snappableOf((await geometry)?.features ?? [], hidden);
}

/** Points and lines as they are: the places of labels and spots belong to areas and lines, and draw nothing to. */
export function snappableOf(features: GeometryFile["features"], hidden: ReadonlySet<LayerId>): Snappable {
  const shown = features.filter(
    ({ properties: { part, layer } }) => (part === "point" || part === "line") && !hidden.has(layer),
  );
  const points: LngLat[] = [];
  const lines: LngLat[][] = [];
  for (const { geometry } of shown) {
    if (geometry.type === "Point") points.push(geometry.coordinates as unknown as LngLat);
    else if (geometry.type === "LineString") lines.push(geometry.coordinates as unknown as LngLat[]);
    else if (geometry.type === "MultiLineString") lines.push(...(geometry.coordinates as unknown as LngLat[][]));
  }
  return { points, lines };
}
