/** How many bands the build cuts a soft edge into (build/soft.ts); each band says how many there are. */
export const SOFT_BANDS = 8;
/** For areas that are seen only when they are chosen. */
export const FEW_BANDS = 4;
