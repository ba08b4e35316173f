import { memo, type ReactNode, useId } from "react";
import type { MatchedText } from "../core/matched-text.ts";
import { SEARCH } from "../core/messages/search.ts";
import type { PassageHit, PlaceHit, SearchResults } from "../core/search.ts";
import styles from "./SearchField.module.css";
import { namesOf } from "./search-source.ts";
import { useAtlas } from "./use-atlas.ts";
import { useLanguage, useSay } from "./use-language.ts";

interface Props {
  /** Begins the ids of list and options, which the field names. */
  readonly id: string;
  readonly results: SearchResults;
  /** The place of the active option, or -1. */
  readonly active: number;
  readonly choose: (option: number) => void;
}

/** What was found, in two groups; options are counted on from the first to the second. Made anew for answers, not for keys. */
export const SearchHits = memo(function SearchHits({ id, results: { places, passages }, active, choose }: Props) {
  const say = useSay();
  const option = (i: number, content: ReactNode) => (
    <Option key={i} id={`${id}-${i}`} selected={i === active} onChoose={() => choose(i)}>
      {content}
    </Option>
  );
  return (
    <div role="listbox" id={`${id}-list`} tabIndex={-1} aria-label={say(SEARCH.found)} className={styles.list}>
      <Group name={say(SEARCH.places)}>{places.map((hit, i) => option(i, <Place hit={hit} />))}</Group>
      <Group name={say(SEARCH.passages)}>
        {passages.map((hit, i) => option(places.length + i, <Passage hit={hit} />))}
      </Group>
    </div>
  );
});

function Group({ name, children }: { readonly name: string; readonly children: readonly ReactNode[] }) {
  const title = useId();
  if (children.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
    <div role="group" aria-labelledby={title}>
      <div role="presentation" id={title} className={styles.group}>
        {name}
      </div>
      {children}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly selected: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Option({ id, selected, onChoose, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
    <div role="option" id={id} tabIndex={-1} aria-selected={selected} className={styles.option} onClick={onChoose}>
      {children}
    </div>
  );
}

function Place({ hit: { id, name, kind, matched } }: { readonly hit: PlaceHit }) {
  const feature = useAtlas().featureById.get(id);
  const language = useLanguage();
  const say = useSay();
  const names = feature ? namesOf(feature, language) : [];
  const langOf = (text: string) => names.find((one) => one.text === text)?.lang;
  return (
    <>
      <span className={styles.name} lang={langOf(name)}>
        {matched.text === name ? <Marked matched={matched} /> : name}
      </span>{" "}
      {matched.text !== name && (
        <span lang={langOf(matched.text)}>
          <Marked matched={matched} />
        </span>
      )}{" "}
      <span className={styles.kind}>{say(kind)}</span>
    </>
  );
}

function Passage({ hit: { id, matched } }: { readonly hit: PassageHit }) {
  const atlas = useAtlas();
  const passage = atlas.passageById.get(id);
  const article = atlas.articleById.get(passage?.article ?? "");
  return (
    <span lang="en">
      <Marked matched={matched} />{" "}
      <span className={styles.kind}>
        {article?.citeAs}, ¶ {passage?.paragraph}
      </span>
    </span>
  );
}

/** A text with the words that answer the query marked. */
function Marked({ matched: { text, marks } }: { readonly matched: MatchedText }) {
  return (
    <>
      {marks.map(({ start, end }, i) => (
        <span key={start}>
          {text.slice(marks[i - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
