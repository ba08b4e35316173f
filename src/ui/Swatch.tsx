import { type Ink, KINDS, type Kind, QUIET_AREAS, type Status } from "../core/vocabulary.ts";
import { ICONS } from "../map/icons.ts";
import {
  AREA_OPACITY,
  DEFAULT_AREA_OPACITY,
  lineSymbol,
  SIGNED_LINES,
  SKETCH_DASH,
  type Stroke,
  type Tone,
} from "../map/symbols.ts";
import { THEMES, type Theme } from "../map/theme.ts";
import { IconPaths } from "./IconPaths.tsx";
import { SWATCH_PX } from "./legend.ts";
import { useTheme } from "./use-theme.ts";

interface Props {
  /** That of the layer. */
  readonly ink: Ink;
  readonly kind: Kind;
  readonly status: Status | null;
  readonly soft: boolean;
  /** The page's own where none is given. */
  readonly theme?: Theme | undefined;
}

const { width, height } = SWATCH_PX;
const MIDDLE = [width / 2, height / 2] as const;
const [MIDDLE_X, MIDDLE_Y] = MIDDLE;
const ICON_SCALE = 0.8;
const SHORT_TO = 10;
const BESIDE = [width - 10, height / 2] as const;

/** A symbol as the map draws it, from the same tables. */
export function Swatch({ ink, kind, status, soft, theme }: Props) {
  const own = THEMES[useTheme()];
  const { ink: inks, land, sea, river } = theme ?? own;
  const tones: Readonly<Record<Tone, string>> = { ink: inks[ink], paper: land, water: sea, bank: river };
  const icon = ICONS[kind];
  const { shape } = KINDS[kind];
  const isQuiet = QUIET_AREAS.includes(kind);
  // A line that from afar is only a sign shows both.
  const isShort = shape === "line" && icon !== undefined && !SIGNED_LINES.includes(kind);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {shape === "line" && <LineSwatch kind={kind} status={status} tones={tones} to={isShort ? SHORT_TO : width - 1} />}
      {shape === "area" && <AreaSwatch kind={kind} soft={soft} isQuiet={isQuiet} ink={tones.ink} />}
      {icon && (
        <IconPaths icon={icon} ink={tones.ink} paper={tones.paper} at={isShort ? BESIDE : MIDDLE} scale={ICON_SCALE} />
      )}
    </svg>
  );
}

interface LineProps {
  readonly kind: Kind;
  readonly status: Status | null;
  readonly tones: Readonly<Record<Tone, string>>;
  readonly to: number;
}

function LineSwatch({ kind, status, tones, to }: LineProps) {
  const { casing, line, over } = lineSymbol(kind, status);
  return (
    <>
      {casing && <StrokeSwatch stroke={casing} tones={tones} to={to} />}
      <StrokeSwatch stroke={line} tones={tones} to={to} />
      {over && <StrokeSwatch stroke={over} tones={tones} to={to} />}
    </>
  );
}

function StrokeSwatch({ stroke, tones, to }: { readonly stroke: Stroke } & Pick<LineProps, "tones" | "to">) {
  const { widthPx, dash, tone, round } = stroke;
  return (
    <path
      d={`M1 ${MIDDLE_Y}H${to}`}
      stroke={tones[tone]}
      strokeWidth={widthPx}
      strokeLinecap={round ? "round" : "butt"}
      {...(dash && { strokeDasharray: dash.map((widths) => widths * widthPx).join(" ") })}
    />
  );
}

interface AreaProps {
  readonly kind: Kind;
  readonly soft: boolean;
  readonly isQuiet: boolean;
  readonly ink: string;
}

function AreaSwatch({ kind, soft, isQuiet, ink }: AreaProps) {
  const box = { x: 3, y: 3, width: width - 6, height: height - 6 };
  if (isQuiet) return <rect {...box} fill="none" stroke={ink} strokeDasharray={SKETCH_DASH.join(" ")} />;
  const opacity = AREA_OPACITY[kind] ?? DEFAULT_AREA_OPACITY;
  if (!soft) return <rect {...box} fill={ink} fillOpacity={opacity} stroke={ink} />;
  return <SoftArea ink={ink} opacity={opacity} />;
}

/** Bands that add up to the opacity, as on the map. */
export function SoftArea({ ink, opacity }: { readonly ink: string; readonly opacity: number }) {
  const bands = 5;
  return Array.from({ length: bands }, (_, band) => (
    <ellipse
      // biome-ignore lint/suspicious/noArrayIndexKey: the bands never change their order
      key={band}
      cx={MIDDLE_X}
      cy={MIDDLE_Y}
      rx={MIDDLE_X - 0.5 - band * 2.2}
      ry={MIDDLE_Y - 0.5 - band * 1.5}
      fill={ink}
      fillOpacity={1 - (1 - opacity) ** (1 / bands)}
    />
  ));
}
