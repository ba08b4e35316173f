import { formatLength, LENGTH_UNITS } from "../../core/format.ts";
import { useAtlasState } from "../use-atlas.ts";
import { useLanguage } from "../use-language.ts";
import styles from "./Measurement.module.css";

/** A length in all units, the reader's first. A line may break between them, and inside one only where it is too long. */
export function Lengths(props: {
  readonly metres: number;
  readonly accuracyMetres: number | null;
  /** Whether the first is set off from the others. */
  readonly isTotal?: true;
}) {
  const language = useLanguage();
  const first = useAtlasState((state) => state.preferences.unit);
  const First = props.isTotal ? "strong" : "span";
  return [first, ...LENGTH_UNITS.filter((unit) => unit !== first)].map((unit, i) => {
    const text = formatLength(props.metres, unit, props.accuracyMetres ?? undefined, language);
    if (i === 0)
      return (
        <First key={unit} className={styles.unbroken}>
          {text}
        </First>
      );
    return [
      " ",
      <span key={unit} className={styles.unbroken}>
        · {text}
      </span>,
    ];
  });
}
