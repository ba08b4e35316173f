import type { LngLat } from "../../src/core/lnglat.ts";
import type { Route } from "../../src/core/route.ts";

/** An open geodesic route as a reader sets it; a test names only what it is about. */
export const madeRoute = (id: number, vertices: readonly LngLat[], change: Partial<Route> = {}): Route => ({
  id,
  name: null,
  mode: "geodesic",
  closed: false,
  accuracyMetres: null,
  vertices,
  ...change,
});
