/** Where a feature stands when one position has to do: its popup, its spot, the end of a distance. */
import { booleanPointInPolygon, centerOfMass, pointOnFeature } from "@turf/turf";
import { halfwayAlong, lengthMetres } from "../core/geodesic.ts";
import type { LngLat } from "../core/lnglat.ts";
import { linesOf, polygonsOf } from "./geometry.ts";
import type { ResolvedFeature } from "./resolve.ts";
import type { Geometry } from "./schema/geo.ts";

/** In degrees: where the author says, or on its geometry. */
export function anchorOfFeature({ properties: { derive }, geometry }: ResolvedFeature): LngLat {
  return derive?.method === "country" ? derive.at : anchorOf(geometry);
}

/** A position on the geometry: the middle of its longest line, or a point inside its first polygon: authors put the main one first. */
export function anchorOf(geometry: Geometry): LngLat {
  const [main] = polygonsOf(geometry);
  if (main) {
    const polygon = { type: "Polygon" as const, coordinates: main };
    const centre = centerOfMass(polygon);
    const inside = booleanPointInPolygon(centre, polygon) ? centre : pointOnFeature(polygon);
    return inside.geometry.coordinates as unknown as LngLat;
  }
  const longest = linesOf(geometry).reduce((a, b) => (lengthMetres(b) > lengthMetres(a) ? b : a));
  return halfwayAlong(longest);
}
