/** From this zoom on the map draws every feature whole and the 50m base map; further away, what the opening needs. */
export const NEAR_ZOOM = 3;
