/** On which sides of its sign a name is tried, and how far off. */
import type { ExpressionSpecification } from "maplibre-gl";
import type { Kind } from "../core/vocabulary.ts";
import { byKind } from "./expressions.ts";
import { ICONS } from "./icons.ts";
import { iconZoom, pointSymbol, SIGNED_KINDS } from "./symbols.ts";

const SIDES = ["right", "left", "below", "above"] as const;
type Side = (typeof SIDES)[number];

/** Between a sign and its name. */
const GAP_PX = 3;
/** From here on most signs stand; before it, discs. */
const SIGN_ZOOM = 4;

/** Anchor of the text and offset in ems, as `text-variable-anchor-offset` takes them. */
const TRIES: Readonly<Record<Side, (em: number) => readonly [string, readonly [number, number]]>> = {
  right: (em) => ["left", [em, 0]],
  left: (em) => ["right", [-em, 0]],
  below: (em) => ["top", [0, em]],
  above: (em) => ["bottom", [0, -em]],
};

/** The sides in this order, clear of the sign, or disc, of each kind. */
function tries(
  sides: readonly Side[],
  sizePx: number,
  reachPx: (kind: Kind) => number,
  unsigned?: unknown,
): ExpressionSpecification {
  const em = (px: number) => Math.round(((px + GAP_PX) / sizePx) * 100) / 100;
  const all = (px: number) => ["literal", sides.flatMap((side) => TRIES[side](em(px)))];
  return byKind(SIGNED_KINDS, (kind) => all(reachPx(kind)), unsigned ?? all(DISC_PX));
}

const DISC_PX = 3.6;
const nearReach = (kind: Kind) => 0.85 * (ICONS[kind]?.reach ?? DISC_PX);
const farReach = (kind: Kind) =>
  (iconZoom(kind) ?? SIGN_ZOOM) < SIGN_ZOOM ? nearReach(kind) : pointSymbol(kind).radiusPx;

/** For a point: first the side that the build found to have most room (build/name-room.ts). `sizePx`: of the text. */
export function besideSign(sizePx: number): ExpressionSpecification {
  const at = (reachPx: (kind: Kind) => number) => {
    const first = (side: Side) => tries([side, ...SIDES.filter((other) => other !== side)], sizePx, reachPx);
    const others = SIDES.slice(1).flatMap((side) => [side, first(side)]);
    return ["match", ["get", "side"], ...others, first("right")];
  };
  return ["step", ["zoom"], at(farReach), SIGN_ZOOM, at(nearReach)] as unknown as ExpressionSpecification;
}

/** For an area: in its middle, or below the sign that stands there. */
export function inMiddle(sizePx: number): ExpressionSpecification {
  // A sea has room: a little further off, its name may find the place that others leave.
  const off: readonly (readonly [string, readonly [number, number]])[] = [
    ["center", [0, 0]],
    ["top", [0, 1.2]],
    ["bottom", [0, -1.2]],
  ];
  const middle = byKind(["sea"], () => ["literal", off.flat()], ["literal", ["center", [0, 0]]]);
  const near = tries(["below", "above", "right", "left"], sizePx, nearReach, middle);
  return ["step", ["zoom"], middle, SIGN_ZOOM, near] as unknown as ExpressionSpecification;
}
