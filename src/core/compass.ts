/** The sixteen points of the compass. */

export const COMPASS_POINTS = [
  "N",
  "NNE",
  "NE",
  "ENE",
  "E",
  "ESE",
  "SE",
  "SSE",
  "S",
  "SSW",
  "SW",
  "WSW",
  "W",
  "WNW",
  "NW",
  "NNW",
] as const;
export type CompassPoint = (typeof COMPASS_POINTS)[number];

/** The point nearest to a bearing in degrees clockwise from north, whatever its turn; halfway, the next one clockwise. */
export function compassPointOf(bearingDegrees: number): CompassPoint {
  const step = Math.round((bearingDegrees * COMPASS_POINTS.length) / 360) % COMPASS_POINTS.length;
  return COMPASS_POINTS.at(step) as CompassPoint;
}
