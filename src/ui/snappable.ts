/** What a measured vertex may snap to: points and lines of the layers that are shown. */
import type { LngLat } from "../core/lnglat.ts";
import type { LayerId } from "../core/model.ts";
import type { Snappable } from "../core/snap.ts";
import { type GeometryFile, loadGeometry } from "../load-atlas.ts";

let geometry: Promise<GeometryFile | null> | undefined;

/** Without the geometry nothing snaps, and measuring goes on. */
export async function loadSnappable(hidden: ReadonlySet<LayerId>): Promise<Snappable> {
  geometry ??= loadGeometry().then((loaded) => (loaded.ok ? loaded.value : null));
  const shown = ((await geometry)?.features ?? []).filter((feature) => !hidden.has(feature.properties.layer));
  const points: LngLat[] = [];
  const lines: LngLat[][] = [];
  for (const { geometry } of shown) {
    if (geometry.type === "Point") points.push(geometry.coordinates as unknown as LngLat);
    else if (geometry.type === "LineString") lines.push(geometry.coordinates as unknown as LngLat[]);
    else if (geometry.type === "MultiLineString") lines.push(...(geometry.coordinates as unknown as LngLat[][]));
  }
  return { points, lines };
}
