import type { ReactNode } from "react";
import { CERTAINTY_SIGNS } from "../core/messages/layers.ts";
import { ICONS } from "../map/icons.ts";
import {
  CORRIDOR_OPACITY,
  DEFAULT_AREA_OPACITY,
  lineSymbol,
  pointSymbol,
  RING,
  SKETCH_DASH,
  uncertainDash,
} from "../map/symbols.ts";
import { THEMES, type Theme } from "../map/theme.ts";
import { IconPaths } from "./IconPaths.tsx";
import styles from "./LayersPanel.module.css";
import { SWATCH_PX } from "./legend.ts";
import { SoftArea } from "./Swatch.tsx";
import { useSay } from "./use-language.ts";
import { useTheme } from "./use-theme.ts";

const { width, height } = SWATCH_PX;
const [X, Y] = [width / 2, height / 2];

/** How the map shows what is not known exactly, each sign with a picture from the map's own tables. */
export function CertaintySigns() {
  const say = useSay();
  const theme = THEMES[useTheme()];
  const ink = theme.label;
  return (
    <section className={styles.signs} aria-labelledby="certainty-signs">
      <h3 id="certainty-signs">{say(CERTAINTY_SIGNS.title)}</h3>
      <ul>
        <Sign says={say(CERTAINTY_SIGNS.soft)}>
          <g transform={`translate(${-X / 2} 0)`}>
            <SoftArea ink={ink} opacity={DEFAULT_AREA_OPACITY * 1.4} />
          </g>
          <path d={`M${X + 4} ${Y}H${width}`} stroke={ink} strokeWidth="14" opacity={CORRIDOR_OPACITY} />
          <path d={`M${X + 4} ${Y}H${width}`} stroke={ink} strokeWidth="2" />
        </Sign>
        <Sign says={say(CERTAINTY_SIGNS.ring)}>
          <circle
            cx={X}
            cy={Y}
            r="9"
            fill="none"
            stroke={ink}
            strokeWidth={RING.widthPx}
            strokeDasharray={dashes(RING.dash, RING.widthPx)}
          />
          {ICONS.city && <IconPaths icon={ICONS.city} ink={ink} paper={theme.land} at={[X, Y]} scale={0.7} />}
        </Sign>
        <Sign says={say(CERTAINTY_SIGNS.gaps)}>
          <GapLine theme={theme} />
        </Sign>
        <Sign says={say(CERTAINTY_SIGNS.outline)}>
          <rect
            x="1"
            y="4"
            width="12"
            height="12"
            fill="none"
            stroke={theme.selected}
            strokeWidth="2"
            strokeDasharray={dashes(SKETCH_DASH, 1.2)}
          />
          <rect x="17" y="4" width="12" height="12" fill="none" stroke={theme.selected} strokeWidth="2" />
        </Sign>
        <Sign says={say(CERTAINTY_SIGNS.dot)}>
          <circle cx={X} cy={Y} r={pointSymbol("lng-plant").radiusPx} fill={ink} stroke={theme.land} />
        </Sign>
      </ul>
    </section>
  );
}

function Sign({ says, children }: { readonly says: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {children}
      </svg>
      {says}
    </li>
  );
}

function GapLine({ theme }: { readonly theme: Theme }) {
  const { line } = lineSymbol("gas-pipeline", "proposed");
  return (
    <path
      d={`M1 ${Y}H${width - 1}`}
      stroke={theme.label}
      strokeWidth={line.widthPx}
      strokeDasharray={dashes(uncertainDash(line.dash ?? []), line.widthPx)}
    />
  );
}

const dashes = (dash: readonly number[] | null, widthPx: number) => dash?.map((widths) => widths * widthPx).join(" ");
