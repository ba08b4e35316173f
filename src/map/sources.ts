/** Names that style and adapter share. */
export const SOURCE = {
  base: "base",
  detail: "detail",
  relief: "relief",
  features: "features",
  routes: "routes",
  figure: "figure",
  scales: "scales",
} as const;

/** From this zoom on the 10m base map is drawn, once it is there. */
export const DETAIL_ZOOM = 4.5;
