/** Is a position on land: Natural Earth's land at 10m, its edges filed by rows of latitude so that a look-up is quick. */
import type { MultiPolygon } from "geojson";
import { feature } from "topojson-client";
import { cutPolygon } from "../../../src/build/antimeridian.ts";
import type { Line } from "../../../src/build/geometry.ts";
import { readWorldAtlas } from "../../../src/build/packages.ts";
import { type LngLat, wrapLng } from "../../../src/core/lnglat.ts";

const ROWS_PER_DEGREE = 20;

type Edge = readonly [LngLat, LngLat];

export class LandIndex {
  readonly #rows = new Map<number, Edge[]>();

  constructor() {
    const atlas = readWorldAtlas("10m");
    const land = feature(atlas, atlas.objects.land).features.flatMap(
      ({ geometry }) => (geometry as MultiPolygon).coordinates as Line[][],
    );
    // Antarctica goes round the pole and cannot be cut; no route of ours is near.
    for (const polygon of land.filter((rings) => rings.flat().some(([, lat]) => lat > -60)))
      for (const ring of cutPolygon(polygon).flat()) this.#file(ring);
  }

  #file(ring: Line): void {
    for (const [i, to] of ring.entries()) {
      const from = ring[i - 1];
      if (!from) continue;
      const [first, last] = [from[1], to[1]].map(rowOf).sort((a, b) => a - b) as [number, number];
      for (let row = first; row <= last; row++) {
        const edges = this.#rows.get(row) ?? [];
        edges.push([from, to]);
        this.#rows.set(row, edges);
      }
    }
  }

  /** By the even-odd rule over all land at once: polygons of land do not overlap. */
  isLand([lng, lat]: LngLat): boolean {
    const x = wrapLng(lng);
    const crossed = (this.#rows.get(rowOf(lat)) ?? []).filter(
      ([a, b]) => a[1] > lat !== b[1] > lat && x < a[0] + ((lat - a[1]) / (b[1] - a[1])) * (b[0] - a[0]),
    );
    return crossed.length % 2 === 1;
  }
}

const rowOf = (lat: number) => Math.floor(lat * ROWS_PER_DEGREE);
