import { useId } from "react";
import type { LengthAtScales, LineAtScale } from "../core/claim.ts";
import { formatLength, formatNumber, type LengthUnit } from "../core/format.ts";
import type { Language, Message } from "../core/language.ts";
import { BORDER_LENGTH, formatLeg, KILOMETRE, scaleName } from "../core/messages/figures.ts";
import styles from "./BorderLength.module.css";
import { BorderLengthPlot } from "./BorderLengthPlot.tsx";

interface Props {
  readonly borderLength: LengthAtScales;
  /** The scale that the map shows; null for none, and the slider stands at the finest. */
  readonly chosen: string | null;
  readonly onChosen: (id: string | null) => void;
  /** Of the lengths of the border. Legs and the axes are told in kilometres. */
  readonly unit: LengthUnit;
  readonly language: Language;
}

/** «How long is the border?»: its length against the scale at which it is drawn, and the figures stated for it. */
export function BorderLength({ borderLength: { scales, stated }, chosen, onChosen, unit, language }: Props) {
  const say = (text: Message) => text[language];
  const heading = useId();
  const found = scales.findIndex(({ id }) => id === chosen);
  const step = found < 0 ? scales.length - 1 : found;
  const at = scales[step];
  if (!at) return null;
  const inWords = BORDER_LENGTH.legs(scaleName(at), at.lengthMetres, at.legMetres, unit);
  return (
    <section aria-labelledby={heading} className={styles.figure}>
      <h3 id={heading}>{say(BORDER_LENGTH.title)}</h3>
      <p>{say(BORDER_LENGTH.about)}</p>
      <BorderLengthPlot scales={scales} stated={stated} at={at} unit={unit} language={language} />
      <div className={styles.slider}>
        <span>{say(BORDER_LENGTH.coarse)}</span>
        <input
          type="range"
          aria-label={say(BORDER_LENGTH.scale)}
          aria-valuetext={say(inWords)}
          min={0}
          max={scales.length - 1}
          value={step}
          onChange={({ target }) => onChosen(scales[target.valueAsNumber]?.id ?? null)}
        />
        <span>{say(BORDER_LENGTH.fine)}</span>
      </div>
      <div className={styles.chosen}>
        <p>{say(BORDER_LENGTH.sentence(inWords))}</p>
        <button type="button" onClick={() => onChosen(found < 0 ? at.id : null)}>
          {say(found < 0 ? BORDER_LENGTH.show : BORDER_LENGTH.takeOff)}
        </button>
      </div>
      <p className={styles.note}>{say(BORDER_LENGTH.leftOut)}</p>
      <details className={styles.numbers}>
        <summary>{say(BORDER_LENGTH.numbers)}</summary>
        <ScaleTable scales={scales} at={at} unit={unit} language={language} />
        {stated.length > 0 && <StatedTable stated={stated} unit={unit} language={language} />}
      </details>
    </section>
  );
}

/** Takes the focus, so that the arrow keys can scroll it. */
function TableRegion({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

type Said = Pick<Props, "unit" | "language">;

interface ScaleTableProps extends Said {
  readonly scales: readonly LineAtScale[];
  readonly at: LineAtScale;
}

function ScaleTable({ scales, at, unit, language }: ScaleTableProps) {
  return (
    <TableRegion label={BORDER_LENGTH.asDrawn[language]}>
      <table>
        <caption>{BORDER_LENGTH.asDrawn[language]}</caption>
        <thead>
          <tr>
            <th scope="col">{BORDER_LENGTH.line[language]}</th>
            <th scope="col">{BORDER_LENGTH.meanLeg[language]}</th>
            <th scope="col">{BORDER_LENGTH.vertices[language]}</th>
            <th scope="col">{BORDER_LENGTH.length[language]}</th>
          </tr>
        </thead>
        <tbody>
          {scales.map((scale) => (
            <tr key={scale.id} aria-current={scale === at}>
              <th scope="row">{scaleName(scale)[language]}</th>
              <td>{formatLeg(scale.legMetres, language)}</td>
              <td>{formatNumber(scale.vertices, 0, language)}</td>
              <td>{formatLength(scale.lengthMetres, unit, KILOMETRE, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function StatedTable({ stated, unit, language }: Said & Pick<LengthAtScales, "stated">) {
  return (
    <TableRegion label={BORDER_LENGTH.asStated[language]}>
      <table>
        <caption>{BORDER_LENGTH.asStated[language]}</caption>
        <thead>
          <tr>
            <th scope="col">{BORDER_LENGTH.figure[language]}</th>
            <th scope="col" className={styles.source}>
              {BORDER_LENGTH.source[language]}
            </th>
            <th scope="col">{BORDER_LENGTH.length[language]}</th>
          </tr>
        </thead>
        <tbody>
          {stated.map(({ label, metres, source }) => (
            <tr key={`${label} ${metres}`}>
              <th scope="row" lang="en">
                {label}
              </th>
              <td lang="en" className={styles.source}>
                {source}
              </td>
              <td>{formatLength(metres, unit, KILOMETRE, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
