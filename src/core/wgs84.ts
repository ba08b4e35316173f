/** The ellipsoid of WGS 84 (NIMA TR8350.2): its radius at the equator, and how much it is flattened. */
export const EQUATORIAL_METRES = 6_378_137;
export const FLATTENING = 1 / 298.257223563;
/** The first eccentricity, squared. */
export const E2 = FLATTENING * (2 - FLATTENING);
