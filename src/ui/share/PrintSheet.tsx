import { type CSSProperties, useCallback, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { nameOf } from "../../core/feature-name.ts";
import { SHEET } from "../../core/messages/share.ts";
import type { NumberedPassage } from "../../core/numbered-passages.ts";
import { pageAddress } from "../page-address.ts";
import { useAtlas } from "../use-atlas.ts";
import { useLanguage, useSay } from "../use-language.ts";
import "./print.css";
import { LegendEntries } from "./LegendEntries.tsx";
import type { Mark, Sheet } from "./sheet.ts";

export type Paper = "A4" | "A3";
/** At most; as many are left as the page holds beside the map. */
export const MOST_PASSAGES: Readonly<Record<Paper, number>> = { A4: 9, A3: 16 };
/** More numbers at one place would be no mark any more. */
const MOST_NUMBERS = 4;

/** One page of paper in place of the whole page, seen only in print. */
export function PrintSheet({ sheet, paper }: { readonly sheet: Sheet; readonly paper: Paper }) {
  const say = useSay();
  const { capture, title, subtitle, numbered, marks, scales, drawn, attribution } = sheet;
  const { ref, kept, shrunkMm } = useFit(sheet, paper);
  const passages = numbered.passages.slice(0, kept);
  const left = numbered.left + numbered.passages.length - passages.length;
  return createPortal(
    <div
      ref={ref}
      className="print-sheet"
      data-paper={paper}
      data-shape={shapeOf(sheet)}
      style={{ "--shrunk": `${shrunkMm}mm` } as CSSProperties}
    >
      <header>
        <h1>{title}</h1>
        <p>{subtitle}</p>
      </header>
      <Picture sheet={sheet} marks={marksUpTo(marks, kept)} />
      <div className="print-scales">
        {scales.map(({ unit, widthPx, label }) => (
          <span key={unit} style={{ "--share": widthPx / capture.widthPx } as CSSProperties}>
            {label}
          </span>
        ))}
        <em>{say(SHEET.scale)}</em>
      </div>
      <section className="print-legend">
        <LegendEntries features={drawn} />
      </section>
      <section className="print-passages">
        <h2>{say(SHEET.passages)}</h2>
        {passages.length === 0 && <p>{say(SHEET.noPassages)}</p>}
        <ol>
          {passages.map((passage) => (
            <PassageItem key={passage.number} numbered={passage} />
          ))}
        </ol>
        {left > 0 && <p>{say(SHEET.left(left))}</p>}
      </section>
      <footer>
        <span>{attribution}</span> <span>{pageAddress()}</span>
      </footer>
    </div>,
    document.body,
  );
}

const marksUpTo = (marks: readonly Mark[], most: number): readonly Mark[] =>
  marks
    .map((mark) => ({ ...mark, numbers: mark.numbers.filter((number) => number <= most) }))
    .filter(({ numbers }) => numbers.length > 0);

const SHRINK_MM = 5;
const MOST_SHRUNK_MM = 60;

/** Makes the map lower until the legend is whole below it, then leaves passages out until the rest is whole beside it. */
function useFit(sheet: Sheet, paper: Paper) {
  const ref = useRef<HTMLDivElement>(null);
  const whole = { sheet, paper, kept: sheet.numbered.passages.length, shrunkMm: 0 };
  const [fit, setFit] = useState(whole);
  const now = fit.sheet === sheet && fit.paper === paper ? fit : whole;
  // After every render, until nothing is cut: each round changes one of two numbers that have an end.
  useLayoutEffect(() => {
    const isCut = (selector: string) => {
      const part = ref.current?.querySelector(selector);
      return part ? part.scrollHeight > part.clientHeight + 1 : false;
    };
    if (isCut(".print-legend") && now.shrunkMm < MOST_SHRUNK_MM) setFit({ ...now, shrunkMm: now.shrunkMm + SHRINK_MM });
    else if (isCut(".print-passages") && now.kept > 1) setFit({ ...now, kept: now.kept - 1 });
  });
  return { ref, kept: now.kept, shrunkMm: now.shrunkMm };
}

/** A picture higher than wide leaves room beside it, not below. */
const shapeOf = ({ capture: { widthPx, heightPx } }: Sheet) => (widthPx >= heightPx ? "wide" : "high");

function Picture({ sheet: { capture }, marks }: { readonly sheet: Sheet; readonly marks: readonly Mark[] }) {
  const { picture, widthPx, heightPx } = capture;
  const hold = useCallback(
    (frame: HTMLDivElement) => {
      frame.prepend(picture);
      return () => picture.remove();
    },
    [picture],
  );
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return (
    <figure className="print-map" style={{ "--ratio": widthPx / heightPx } as CSSProperties}>
      <div ref={hold}>
        {marks.map(({ xPx, yPx, numbers }) => (
          <b
            key={`${xPx} ${yPx}`}
            style={{ insetInlineStart: percent(xPx, widthPx), insetBlockStart: percent(yPx, heightPx) }}
          >
            {numbers.slice(0, MOST_NUMBERS).join(" · ")}
            {numbers.length > MOST_NUMBERS && " …"}
          </b>
        ))}
      </div>
    </figure>
  );
}

function PassageItem({ numbered: { number, passage, features } }: { readonly numbered: NumberedPassage }) {
  const atlas = useAtlas();
  const language = useLanguage();
  const cite = atlas.articleById.get(passage.article)?.citeAs ?? "";
  const names = features.flatMap((id) => {
    const feature = atlas.featureById.get(id);
    return feature ? [nameOf(feature, language)] : [];
  });
  return (
    <li value={number}>
      <span lang="en">{passage.gist}</span> <cite>{SHEET.paragraph(cite, passage.paragraph)[language]}</cite>
      <em>{names.slice(0, 6).join(", ") + (names.length > 6 ? " …" : "")}</em>
    </li>
  );
}
