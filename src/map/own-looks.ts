/** What tells layers of the reader's own from each other, on the map and in the list. */

/** How a look differs from the others besides its colour. */
export interface OwnLook {
  /** In line widths. */
  readonly dash: readonly number[];
  /** Of the dot in the ring of a point, in pixels. */
  readonly dotPx: number;
}

/** One a slot; the colours are in the theme. */
export const OWN_LOOKS: readonly OwnLook[] = [
  { dash: [1, 0], dotPx: 2.2 },
  { dash: [3, 1.4], dotPx: 0 },
  { dash: [1, 1.2], dotPx: 4 },
  { dash: [6, 1.4, 1.2, 1.4], dotPx: 1.2 },
];

export const OWN_AREA_OPACITY = 0.16;
export const OWN_RING_PX = 5.5;
export const OWN_STROKE_PX = 2.2;
