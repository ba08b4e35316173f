/** The room that names leave for the signs of their places (style-points.ts), so that both are seen. */
import type { ExpressionSpecification } from "maplibre-gl";
import { KINDS } from "../core/vocabulary.ts";
import { byKind } from "./expressions.ts";
import { ICONS } from "./icons.ts";
import { iconZoom, SIGNED_KINDS } from "./symbols.ts";

/** The zoom from which all signs are there; from afar most places are discs. */
const ALL_SIGNS_ZOOM = 5;
const TEXT_PX = 11;
const AIR_PX = 3;
const DISC_EM = 0.6;
/** From here on a bridge is drawn as itself, and its name stands beyond its end. */
const BRIDGE_ZOOM = 11;
const BRIDGE_EM = 2.5;

const em = (kind: (typeof SIGNED_KINDS)[number]) => ((ICONS[kind]?.reach ?? 0) + AIR_PX) / TEXT_PX;
const from = (zoom: number, value: (kind: (typeof SIGNED_KINDS)[number]) => unknown, fallback: unknown) =>
  byKind(
    SIGNED_KINDS.filter((kind) => (iconZoom(kind) ?? ALL_SIGNS_ZOOM) <= zoom),
    value,
    fallback,
  );
const byZoom = (value: (zoom: number) => ExpressionSpecification): ExpressionSpecification => [
  "step",
  ["zoom"],
  value(0),
  4,
  value(4),
  ALL_SIGNS_ZOOM,
  value(ALL_SIGNS_ZOOM),
  BRIDGE_ZOOM,
  value(BRIDGE_ZOOM),
];

/** For names beside a point or a spot, in ems. */
export const BESIDE_SIGN: ExpressionSpecification = byZoom((zoom) =>
  from(zoom, (kind) => (zoom === BRIDGE_ZOOM && KINDS[kind].shape === "line" ? BRIDGE_EM : em(kind)), DISC_EM),
);

/** For names of areas, which stand beneath the sign in the middle. */
export const BENEATH_SIGN = {
  "text-anchor": byZoom((zoom) => from(zoom, () => "top", "center")),
  "text-offset": byZoom((zoom) => from(zoom, (kind) => ["literal", [0, em(kind)]], ["literal", [0, 0]])),
};
