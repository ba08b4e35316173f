/** How names of countries are written on the map: spaced capitals, as large as their rank. The build measures them too. */
export const COUNTRY_NAME = {
  /** By rank; Chinese is one pixel larger. */
  sizePx: { 1: 14, 2: 12, 3: 11, 4: 11 },
  spacingEm: 0.12,
  maxWidthEm: 8,
  /** The whole zoom at which a rank is due. */
  fromZoom: { 1: 0, 2: 1, 3: 3, 4: 4 },
} as const;

export type Rank = keyof typeof COUNTRY_NAME.sizePx;
