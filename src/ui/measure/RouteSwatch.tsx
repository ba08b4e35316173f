import { ROUTE_DASHES, ROUTE_SLOTS, THEMES } from "../../map/theme.ts";
import { useTheme } from "../use-theme.ts";

const WIDTH_PX = 2.6;

/** A route's colour and dash, as the map draws them. */
export function RouteSwatch({ id }: { readonly id: number }) {
  const slot = (id - 1) % ROUTE_SLOTS;
  const dash = (ROUTE_DASHES[slot] ?? []).map((widths) => widths * WIDTH_PX).join(" ");
  return (
    <svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
      <line
        x1="1"
        y1="6"
        x2="33"
        y2="6"
        stroke={THEMES[useTheme()].routes[slot]}
        strokeWidth={WIDTH_PX}
        strokeDasharray={dash}
      />
    </svg>
  );
}
