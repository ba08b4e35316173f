/** How wide the columns beside the map are, in CSS pixels, and how wide they may become. */
import type { Layout } from "../../state/state.ts";

export interface Column {
  readonly px: number;
  readonly min: number;
  readonly max: number;
}

export interface Columns {
  readonly left: Column;
  readonly right: Column;
}

/** The map is never squeezed below this. */
const MAP_PX = 340;
const LIMITS = { left: { min: 220, max: 520 }, right: { min: 260, max: 720 } } as const;

/** As wide as the page likes where the reader has said nothing. */
function likedPx(pagePx: number): { readonly left: number; readonly right: number } {
  if (pagePx >= 1440) return { left: 320, right: 420 };
  return pagePx >= 1180 ? { left: 300, right: 360 } : { left: 250, right: 290 };
}

/**
 * The columns of a page so wide. What the reader asked for holds as far as the map keeps its room; of the two, the
 * right column, where the reading is, comes first. A folded column takes nothing from the other.
 */
export function columnsOf(pagePx: number, { leftPx, rightPx, folded }: Layout): Columns {
  const liked = likedPx(pagePx);
  const room = pagePx - MAP_PX;
  const maxOf = (side: "left" | "right", otherPx: number) =>
    Math.max(LIMITS[side].min, Math.min(LIMITS[side].max, room - otherPx));
  const within = (px: number, side: "left" | "right", otherPx: number) =>
    Math.round(Math.min(maxOf(side, otherPx), Math.max(LIMITS[side].min, px)));
  const leftLeast = folded.includes("left") ? 0 : LIMITS.left.min;
  const right = within(rightPx ?? liked.right, "right", leftLeast);
  const left = within(leftPx ?? liked.left, "left", folded.includes("right") ? 0 : right);
  return {
    left: { px: left, min: LIMITS.left.min, max: maxOf("left", folded.includes("right") ? 0 : right) },
    right: { px: right, min: LIMITS.right.min, max: maxOf("right", folded.includes("left") ? 0 : left) },
  };
}
