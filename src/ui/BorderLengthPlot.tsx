import type { LineAtScale } from "../core/claim.ts";
import { formatLength, formatNumber, type LengthUnit } from "../core/format.ts";
import { composed, type Language, type Message } from "../core/language.ts";
import { BORDER_LENGTH, KILOMETRE, scaleName } from "../core/messages/figures.ts";
import styles from "./BorderLengthPlot.module.css";
import {
  axesOf,
  type FigureLabel,
  figureLabelsOf,
  MARK_EM,
  PLOT_EM,
  ROW_EM,
  roomAbove,
  SERIES,
  type Series,
  type StatedLength,
  seriesOf,
} from "./border-length-layout.ts";

interface Props {
  readonly scales: readonly LineAtScale[];
  readonly stated: readonly StatedLength[];
  /** The one that is marked. */
  readonly at: LineAtScale;
  readonly unit: LengthUnit;
  readonly language: Language;
}

const em = (value: number) => `${value}em`;
const percent = (value: number) => `${value}%`;
const keyOf = ({ label, metres }: StatedLength) => `${label} ${metres}`;

/** Length against the mean leg, with what its marks mean and what its axes count. */
export function BorderLengthPlot(props: Props) {
  const { language } = props;
  return (
    <>
      <ul className={styles.legend}>
        <li>
          <Sample>
            <Glyph series="simplified" />
          </Sample>
          {BORDER_LENGTH.series.simplified[language]}
        </li>
        <li>
          <Sample>
            <Glyph series="atlas" />
          </Sample>
          {BORDER_LENGTH.series.atlas[language]}
        </li>
        <li>
          <Sample>
            <line className={styles.stated} x1={-9} x2={9} />
          </Sample>
          {BORDER_LENGTH.series.stated[language]}
        </li>
      </ul>
      <p aria-hidden="true" className={styles.axis}>
        {BORDER_LENGTH.lengthAxis[language]}
      </p>
      <Plot {...props} />
      <p aria-hidden="true" className={`${styles.axis} ${styles.across}`}>
        {BORDER_LENGTH.legAxis[language]}
      </p>
    </>
  );
}

function Sample({ children }: { readonly children: React.ReactNode }) {
  return (
    <svg aria-hidden="true" viewBox="-9 -7 18 14" width="18" height="14">
      {children}
    </svg>
  );
}

/** Its name tells in short what it shows; the numbers stand in a table beside it. */
function Plot({ scales, stated, at, unit, language }: Props) {
  const lengthOf = (metres: number) => formatLength(metres, unit, KILOMETRE, language);
  const { xOf, yOf, legTicks, lengthTicks } = axesOf(scales, stated);
  const points = scales.map((scale) => ({ scale, x: xOf(scale.legMetres), y: yOf(scale.lengthMetres) }));
  const series = SERIES.map((name) => ({ name, points: points.filter(({ scale }) => seriesOf(scale) === name) }));
  const labels = figureLabelsOf(stated, yOf);
  const head = Math.max(1, ...labels.map(({ top }) => -top));
  return (
    <div className={styles.plot} style={{ paddingTop: em(head) }}>
      <svg role="img" aria-label={inWords(scales, stated, unit)[language]} style={{ height: em(PLOT_EM) }}>
        <g className={styles.grid}>
          {lengthTicks.map((km) => (
            <line key={km} x1="0" x2="100%" y1={em(yOf(km * 1000))} y2={em(yOf(km * 1000))} />
          ))}
          {legTicks.map((km) => (
            <line key={km} x1={percent(xOf(km * 1000))} x2={percent(xOf(km * 1000))} y1={em(PLOT_EM - 0.4)} y2="100%" />
          ))}
        </g>
        {labels.map((label) => (
          <FigureLine key={keyOf(label.figure)} label={label} />
        ))}
        {series.map(({ name, points }) => (
          <g key={name} className={styles[name]}>
            {points.slice(1).map(({ scale, x, y }, i) => (
              <line
                key={scale.id}
                x1={percent(points[i]?.x ?? x)}
                y1={em(points[i]?.y ?? y)}
                x2={percent(x)}
                y2={em(y)}
              />
            ))}
          </g>
        ))}
        <line
          className={styles.guide}
          x1={percent(xOf(at.legMetres))}
          x2={percent(xOf(at.legMetres))}
          y1={em(yOf(at.lengthMetres))}
          y2="100%"
        />
        {points.map(({ scale, x, y }) => (
          <svg key={scale.id} x={percent(x)} y={em(y)} overflow="visible" aria-hidden="true" data-scale={scale.id}>
            <title>{`${scaleName(scale)[language]}: ${lengthOf(scale.lengthMetres)}`}</title>
            {scale === at && <circle className={styles.ring} r={9} />}
            <Glyph series={seriesOf(scale)} />
          </svg>
        ))}
      </svg>
      <div aria-hidden="true" className={styles.words} style={{ top: em(head), height: em(PLOT_EM) }}>
        {labels.map(({ figure, top, lead }) => {
          const left = lead === null ? 0 : lead + 0.4;
          const room = Math.min(...series.map(({ points }) => roomAbove(top + ROW_EM + MARK_EM, points)));
          const right = room < 100 ? MARK_EM : -MARK_EM;
          return (
            <span
              key={keyOf(figure)}
              className={styles.label}
              style={{
                top: em(top),
                left: em(left),
                maxWidth: `calc(${Math.max(room, MIN_ROOM)}% - ${left + right}em)`,
              }}
            >
              {lengthOf(figure.metres)} · {figure.label}
            </span>
          );
        })}
        {lengthTicks.map((km) => (
          <span key={km} className={styles.lengthTick} style={{ top: em(yOf(km * 1000)) }}>
            {formatNumber(km, 0, language)}
          </span>
        ))}
        {legTicks.map((km) => (
          <span key={km} className={styles.legTick} style={{ left: percent(xOf(km * 1000)) }}>
            {formatNumber(km, km < 1 ? Math.ceil(-Math.log10(km)) : 0, language)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** A label keeps this share of the width, even over the lines of the plot. */
const MIN_ROOM = 60;

function FigureLine({ label: { figure, y, top, lead } }: { readonly label: FigureLabel }) {
  return (
    <g className={styles.stated} data-figure={figure.label}>
      <line x1="0" x2="100%" y1={em(y)} y2={em(y)} />
      {lead !== null && (
        <>
          <line className={styles.lead} x1={em(lead)} x2={em(lead)} y1={em(top + ROW_EM / 2)} y2={em(y)} />
          <circle cx={em(lead)} cy={em(y)} r={1.5} />
        </>
      )}
    </g>
  );
}

/** The mark of a series: they differ in shape, not in colour alone. */
function Glyph({ series }: { readonly series: Series }) {
  return series === "atlas" ? (
    <path className={styles.atlas} d="M0-6 6 0 0 6-6 0z" />
  ) : (
    <circle className={styles.simplified} r={4.5} />
  );
}

function inWords(scales: Props["scales"], stated: Props["stated"], unit: LengthUnit): Message {
  const lengths = scales.map(({ lengthMetres }) => lengthMetres);
  const range = BORDER_LENGTH.inWords(scales.length, [Math.min(...lengths), Math.max(...lengths)], unit);
  if (stated.length === 0) return range;
  const figures = BORDER_LENGTH.statedInWords(stated, unit);
  return composed((language) => range[language] + figures[language]);
}
