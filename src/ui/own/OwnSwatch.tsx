import { OWN_AREA_OPACITY, OWN_LOOKS, OWN_RING_PX, OWN_STROKE_PX } from "../../map/own-looks.ts";
import { THEMES } from "../../map/theme.ts";
import { useTheme } from "../use-theme.ts";

/** A look as the map draws it: an area, a line through it, a point on it. */
export function OwnSwatch({ slot }: { readonly slot: number }) {
  const { own, land } = THEMES[useTheme()];
  const look = OWN_LOOKS[slot];
  const ink = own[slot] ?? land;
  return (
    <svg width={34} height={16} viewBox="0 0 34 16" aria-hidden="true">
      <rect x={1} y={2} width={32} height={12} fill={ink} fillOpacity={OWN_AREA_OPACITY} />
      <path
        d="M1 8H33"
        stroke={ink}
        strokeWidth={OWN_STROKE_PX}
        strokeDasharray={look?.dash.map((widths) => widths * OWN_STROKE_PX).join(" ")}
      />
      <circle cx={17} cy={8} r={OWN_RING_PX} fill={land} stroke={ink} strokeWidth={OWN_STROKE_PX} />
      <circle cx={17} cy={8} r={look?.dotPx} fill={ink} />
    </svg>
  );
}
