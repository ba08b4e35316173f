import { useId } from "react";
import type { LengthAtScales, LineAtScale } from "../core/claim.ts";
import { formatLength as formatLengthIn } from "../core/format.ts";
import styles from "./BorderLength.module.css";
import { BorderLengthPlot } from "./BorderLengthPlot.tsx";

interface Props {
  readonly borderLength: LengthAtScales;
  /** The scale that the map shows; null for none, and the slider stands at the finest. */
  readonly chosen: string | null;
  readonly onChosen: (id: string | null) => void;
  /** For lengths of the border. Legs and the axes are told in kilometres. */
  readonly formatLength: (metres: number) => string;
}

/** «How long is the border?»: its length against the scale at which it is drawn, and the figures stated for it. */
export function BorderLength({ borderLength: { scales, stated }, chosen, onChosen, formatLength }: Props) {
  const heading = useId();
  const found = scales.findIndex(({ id }) => id === chosen);
  const step = found < 0 ? scales.length - 1 : found;
  const at = scales[step];
  if (!at) return null;
  const inWords = `${at.label}: ${formatLength(at.lengthMetres)}, legs of ${formatLeg(at)} on average`;
  return (
    <section aria-labelledby={heading} className={styles.figure}>
      <h3 id={heading}>How long is the border?</h3>
      <p>
        It depends on the ruler. A line on a map cuts across every bend that is shorter than its legs. With shorter legs
        more bends count, and the same border grows. So a length that comes without its scale means nothing.
      </p>
      <BorderLengthPlot scales={scales} stated={stated} at={at} formatLength={formatLength} />
      <div className={styles.slider}>
        <span>Coarse</span>
        <input
          type="range"
          aria-label="Scale of the line"
          aria-valuetext={inWords}
          min={0}
          max={scales.length - 1}
          value={step}
          onChange={({ target }) => onChosen(scales[target.valueAsNumber]?.id ?? null)}
        />
        <span>Fine</span>
      </div>
      <div className={styles.chosen}>
        <p>{inWords}.</p>
        <button type="button" onClick={() => onChosen(found < 0 ? at.id : null)}>
          {found < 0 ? "Show on the map" : "Take off the map"}
        </button>
      </div>
      <p className={styles.note}>
        What a map leaves out counts as well: world-atlas is shorter than the simplified line even where its legs are
        finer.
      </p>
      <details className={styles.numbers}>
        <summary>All numbers</summary>
        <ScaleTable scales={scales} at={at} formatLength={formatLength} />
        {stated.length > 0 && <StatedTable stated={stated} formatLength={formatLength} />}
      </details>
    </section>
  );
}

/** To a hundredth: a mean of unequal legs is worth no more. «23 km» */
const formatLeg = ({ legMetres }: LineAtScale) => formatLengthIn(legMetres, "km", legMetres / 100);

interface ScaleTableProps extends Pick<Props, "formatLength"> {
  readonly scales: readonly LineAtScale[];
  readonly at: LineAtScale;
}

function ScaleTable({ scales, at, formatLength }: ScaleTableProps) {
  return (
    <table>
      <caption>The border as drawn</caption>
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Mean leg</th>
          <th scope="col">Vertices</th>
          <th scope="col">Length</th>
        </tr>
      </thead>
      <tbody>
        {scales.map((scale) => (
          <tr key={scale.id} aria-current={scale === at}>
            <th scope="row">{scale.label}</th>
            <td>{formatLeg(scale)}</td>
            <td>{scale.vertices.toLocaleString("en-GB")}</td>
            <td>{formatLength(scale.lengthMetres)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StatedTable({ stated, formatLength }: Pick<Props, "formatLength"> & Pick<LengthAtScales, "stated">) {
  return (
    <table>
      <caption>The border as stated</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col" className={styles.source}>
            Source
          </th>
          <th scope="col">Length</th>
        </tr>
      </thead>
      <tbody>
        {stated.map(({ label, metres, source }) => (
          <tr key={`${label} ${metres}`}>
            <th scope="row">{label}</th>
            <td className={styles.source}>{source}</td>
            <td>{formatLength(metres)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
