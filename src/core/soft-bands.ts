/** How many bands the build cuts a soft edge into (build/soft.ts), and the style adds up again. */
export const SOFT_BANDS = 8;
