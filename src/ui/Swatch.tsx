import { KINDS, type Kind, QUIET_AREAS, type Status } from "../core/vocabulary.ts";
import { AREA_OPACITY, DEFAULT_AREA_OPACITY, lineSymbol, pointSymbol } from "../map/symbols.ts";
import { THEMES } from "../map/theme.ts";
import { useTheme } from "./use-theme.ts";

interface Props {
  readonly layer: string;
  readonly kind: Kind;
  readonly status: Status | null;
  readonly soft: boolean;
}

/** A symbol as the map draws it, from the same table. */
export function Swatch({ layer, kind, status, soft }: Props) {
  const theme = THEMES[useTheme()];
  const ink = theme.ink[layer] ?? theme.label;
  return (
    <svg width="26" height="14" viewBox="0 0 26 14" aria-hidden="true">
      {KINDS[kind].shape === "line" && (
        <LineSwatch ink={kind === "river" ? theme.river : ink} kind={kind} status={status} />
      )}
      {KINDS[kind].shape === "point" && <PointSwatch ink={ink} kind={kind} land={theme.land} />}
      {KINDS[kind].shape === "area" && <AreaSwatch ink={ink} kind={kind} soft={soft} />}
    </svg>
  );
}

function LineSwatch({ ink, kind, status }: { ink: string; kind: Kind; status: Status | null }) {
  const { widthPx, dash } = lineSymbol(kind, status);
  const dashes = dash?.map((widths) => widths * widthPx).join(" ");
  return <path d="M1 7H25" stroke={ink} strokeWidth={widthPx} {...(dashes && { strokeDasharray: dashes })} />;
}

function PointSwatch({ ink, kind, land }: { ink: string; kind: Kind; land: string }) {
  const { radiusPx, filled } = pointSymbol(kind);
  return (
    <circle cx="13" cy="7" r={radiusPx} fill={filled ? ink : land} stroke={filled ? land : ink} strokeWidth="1.4" />
  );
}

function AreaSwatch({ ink, kind, soft }: { ink: string; kind: Kind; soft: boolean }) {
  if (QUIET_AREAS.includes(kind))
    return <rect x="3" y="2" width="20" height="10" fill="none" stroke={ink} strokeDasharray="3 2" />;
  const opacity = AREA_OPACITY[kind] ?? DEFAULT_AREA_OPACITY;
  if (!soft) return <rect x="3" y="2" width="20" height="10" fill={ink} fillOpacity={opacity} stroke={ink} />;
  return [0, 1, 2, 3].map((band) => (
    <ellipse
      key={band}
      cx="13"
      cy="7"
      rx={12 - band * 2.2}
      ry={6.5 - band * 1.2}
      fill={ink}
      fillOpacity={opacity / 2.5}
    />
  ));
}
