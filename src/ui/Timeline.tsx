import { type CSSProperties, useMemo } from "react";
import { allCitations } from "../core/filter.ts";
import type { Message } from "../core/language.ts";
import { TIMELINE } from "../core/messages/timeline.ts";
import type { Citation } from "../core/model.ts";
import {
  histogramOf,
  mentionsWithin,
  namedYears,
  spanOf,
  stopsOf,
  windowBeside,
  type YearRange,
} from "../core/timeline.ts";
import { isShrunk, MAX_SHRUNK_YEARS, yearSlotsOf } from "../core/year-slots.ts";
import type { Years } from "../state/state.ts";
import styles from "./Timeline.module.css";
import { useAtlas, useAtlasState, useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";
import { useMedia } from "./use-media.ts";
import { usePlay } from "./use-play.ts";
import { YearHistogram } from "./YearHistogram.tsx";
import { YearSliders } from "./YearSliders.tsx";

/** Dated mentions by the year, and the years that the page is narrowed to. */
export function Timeline() {
  const atlas = useAtlas();
  const onlyArticle = useAtlasState((state) => state.onlyArticle);
  const all = allCitations(atlas);
  // The scale stands still when an article is chosen: only the bars are those of its mentions.
  const first = atlas.timelineFrom ?? Number.NEGATIVE_INFINITY;
  const span = useMemo(() => sinceFirst(spanOf(all), first), [all, first]);
  const slots = useMemo(() => (span ? yearSlotsOf(span, namedYears(all)) : []), [all, span]);
  const citations = useMemo(
    () => all.filter(({ passage }) => !onlyArticle || atlas.passageById.get(passage)?.article === onlyArticle),
    [all, atlas, onlyArticle],
  );
  const bins = useMemo(() => histogramOf(citations, span), [citations, span]);
  const stops = useMemo(() => stopsOf(citations).filter((year) => year >= first), [citations, first]);
  const years = useAtlasState((state) => state.years);
  const dispatch = useDispatch();
  const say = useSay();
  if (!span)
    return (
      <section aria-label={say(TIMELINE.title)} className={styles.timeline}>
        <p>{say(TIMELINE.noDates)}</p>
      </section>
    );
  const setYears = (years: Years | null) => dispatch({ type: "yearsSet", years });
  const source = atlas.articleById.get(onlyArticle ?? "")?.citeAs;
  return (
    <section
      aria-label={say(TIMELINE.title)}
      className={styles.timeline}
      style={{ "--slots": slots.length } as CSSProperties}
    >
      <div className={styles.head}>
        <h2>{say(TIMELINE.title)}</h2>
        <Buttons stops={stops} years={years} onChange={setYears} />
        <p role="status">{say(summaryOf(citations, years, source))}</p>
      </div>
      {source !== undefined && stopsOf(citations).length === 0 && (
        <p className={styles.empty}>
          {say(TIMELINE.noDatesIn(source))}
          <button type="button" onClick={() => dispatch({ type: "onlyArticleSet", article: null })}>
            {say(TIMELINE.allArticles)}
          </button>
        </p>
      )}
      <YearHistogram bins={bins} slots={slots} years={years} />
      <YearSliders slots={slots} years={years} onChange={setYears} />
      {slots.some(isShrunk) && <p className={styles.note}>{say(TIMELINE.shaded(MAX_SHRUNK_YEARS))}</p>}
    </section>
  );
}

/** What ends before the first year of the scale is on no timeline. */
const sinceFirst = (span: YearRange | null, first: number) =>
  span && span.to >= first ? { ...span, from: Math.max(span.from, first) } : null;

interface ButtonsProps {
  readonly stops: readonly number[];
  readonly years: Years | null;
  readonly onChange: (years: Years | null) => void;
}

function Buttons({ stops, years, onChange }: ButtonsProps) {
  const say = useSay();
  const still = useMedia("(prefers-reduced-motion: reduce)");
  const { playing, start, pause } = usePlay(stops, still);
  const back = windowBeside(stops, years, -1);
  const on = windowBeside(stops, years, 1);
  const name = playing ? TIMELINE.pause : still ? TIMELINE.playStill : TIMELINE.play;
  // Not `disabled` at the ends: that would take the focus from under a reader who steps.
  return (
    <fieldset aria-label={say(TIMELINE.move)} className={styles.buttons}>
      <button
        type="button"
        aria-label={say(TIMELINE.back)}
        aria-disabled={!back}
        onClick={() => back && onChange(back)}
      >
        ‹
      </button>
      <button
        type="button"
        title={still ? say(TIMELINE.still) : undefined}
        aria-disabled={!on && !back}
        onClick={playing ? pause : start}
      >
        {say(name)}
      </button>
      <button type="button" aria-label={say(TIMELINE.on)} aria-disabled={!on} onClick={() => on && onChange(on)}>
        ›
      </button>
      <button type="button" aria-pressed={years === null} onClick={() => onChange(null)}>
        {say(TIMELINE.allYears)}
      </button>
    </fieldset>
  );
}

/** «1969: 4 mentions of 3 places»; for all years also how many mentions stand outside the timeline. */
function summaryOf(citations: readonly Citation[], years: YearRange | null, source: string | undefined): Message {
  const dated = mentionsWithin(citations, years ?? { from: -Infinity, to: Infinity });
  const places = new Set(dated.map(({ feature }) => feature)).size;
  if (years) return TIMELINE.inYears(years, dated.length, places, source);
  return TIMELINE.inAllYears(dated.length, places, citations.length - dated.length, source);
}
