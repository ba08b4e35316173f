/** Names that style and adapter share. */
export const SOURCE = {
  base: "base",
  detail: "detail",
  relief: "relief",
  features: "features",
  routes: "routes",
  figure: "figure",
  scales: "scales",
  own: "own",
} as const;

/** Most of the time these hold nothing. */
export const SPARSE = [SOURCE.own, SOURCE.routes, SOURCE.figure, SOURCE.scales] as const;

/** Global state: "visible" while such a source holds something to draw, else "none". */
export const stateOf = (source: (typeof SPARSE)[number]) => `${source}-visibility`;

/** Before a whole address: what is there is TopoJSON, which topojson-worker.ts makes GeoJSON of. */
export const TOPOJSON = "topojson+";

/** Before a whole address: what is there is a file of vector tiles (PMTiles) with one layer, named as its source. */
export const PMTILES = "pmtiles://";

/** From this zoom on the 10m base map is drawn, once it is there. */
export const DETAIL_ZOOM = 4.5;

/** At this zoom the base map's rivers, and with them their names, are gone: their grid of 2 to 4 km would show. */
export const RIVERS_GONE_ZOOM = 10;
/** The same for those that are drawn through towns alone. */
export const SCHEMATIC_GONE_ZOOM = 7;
