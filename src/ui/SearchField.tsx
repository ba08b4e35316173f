import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Message } from "../core/language.ts";
import { FAULTS } from "../core/messages/faults.ts";
import { SEARCH } from "../core/messages/search.ts";
import type { PassageId } from "../core/model.ts";
import type { SearchResults } from "../core/search.ts";
import type { Action } from "../state/action.ts";
import styles from "./SearchField.module.css";
import { SearchHits } from "./SearchHits.tsx";
import { useDispatch } from "./use-atlas.ts";
import { useSay } from "./use-language.ts";
import { useSearch } from "./use-search.ts";

interface Props {
  /** Full texts by passage, where the reader has opened a copy of the articles. */
  readonly texts?: ReadonlyMap<PassageId, string> | undefined;
}

/** One field for places and passages: a combobox, whose list is the pointer's and the arrow keys' alike. */
export function SearchField({ texts }: Props) {
  const dispatch = useDispatch();
  const say = useSay();
  const { search, failed, prepare } = useSearch(texts);
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);
  /** The option that Enter would choose, by its place in the list; -1 while the reader types. */
  const [active, setActive] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  /** To what was typed, or until that is answered to what was typed before. */
  const [answer, setAnswer] = useState<Answer | null>(null);
  const results = answer?.results ?? null;
  const choices = useMemo(() => choicesOf(results), [results]);
  const isAsking = open && query.trim() !== "";
  const shown = isAsking && choices.length > 0;
  const said = isAsking ? statusOf(answer, failed, search !== null) : null;
  const isVain = isAsking && answer !== null && choices.length === 0;

  useEffect(() => {
    if (query.trim() === "") return setAnswer(null);
    let gone = false;
    void search?.ask(query).then((found) => {
      if (found && !gone) setAnswer({ query, results: found });
    });
    return () => {
      gone = true;
    };
  }, [search, query]);

  useEffect(() => {
    if (active >= 0) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const choose = useCallback(
    (choice: Action | undefined) => {
      if (!choice) return;
      setOpen(false);
      setActive(-1);
      dispatch(choice);
    },
    [dispatch],
  );
  const chooseAt = useCallback((option: number) => choose(choices[option]), [choose, choices]);
  /** What is drawn may lag behind what was typed. */
  const chooseFirst = async () => {
    const isLate = answer?.query !== query && query.trim() !== "";
    const found = isLate ? await search?.ask(query) : results;
    if (found && field.current?.value === query) choose(choicesOf(found)[0]);
  };
  const step = (by: 1 | -1) => {
    setOpen(true);
    if (choices.length === 0) return;
    // From the field, which is no option, down leads to the first and up to the last.
    setActive(active < 0 && by < 0 ? choices.length - 1 : (active + by + choices.length) % choices.length);
  };
  const close = () => {
    // Escape once for the list, once more for what was typed.
    if (isAsking) setOpen(false);
    else setQuery("");
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, as for Chinese, its keys are its own. Safari says so only by the code 229.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Enter: () => (shown && active >= 0 ? choose(choices[active]) : void chooseFirst()),
      Escape: close,
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <search
      className={styles.search}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <input
        ref={field}
        type="text"
        role="combobox"
        className={styles.field}
        aria-label={say(SEARCH.label)}
        placeholder={say(SEARCH.label)}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? `${id}-list` : undefined}
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        value={query}
        onFocus={prepare}
        onClick={() => setOpen(true)}
        onChange={({ target }) => {
          prepare();
          setQuery(target.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only leaves the focus in the field, whose loss closes */}
      <div className={styles.popup} data-open={isAsking} ref={list} onMouseDown={(event) => event.preventDefault()}>
        <div role="status" className={styles.status}>
          {said && say(said)}
        </div>
        {failed && isAsking && (
          <div className={styles.vain}>
            <button type="button" onClick={prepare}>
              {say(FAULTS.again)}
            </button>
          </div>
        )}
        {isVain && (
          <div className={styles.vain}>
            <p>{say(SEARCH.advice)}</p>
            <button
              type="button"
              onClick={() => {
                setQuery("");
                field.current?.focus();
              }}
              onKeyDown={({ key }) => {
                if (key !== "Escape") return;
                setOpen(false);
                field.current?.focus();
              }}
            >
              {say(SEARCH.clear)}
            </button>
          </div>
        )}
        {shown && results && <SearchHits id={id} results={results} active={active} choose={chooseAt} />}
      </div>
    </search>
  );
}

/** What each option does, in the order of the list: places, then passages. */
function choicesOf(results: SearchResults | null): Action[] {
  if (!results) return [];
  return [
    ...results.places.map(({ id }): Action => ({ type: "featureChosen", feature: id })),
    ...results.passages.map(({ id }): Action => ({ type: "passageOpened", passage: id, feature: null })),
  ];
}

interface Answer {
  readonly query: string;
  readonly results: SearchResults;
}

function statusOf(answer: Answer | null, failed: boolean, isReady: boolean): Message | null {
  if (failed) return SEARCH.failed;
  if (!answer) return isReady ? null : SEARCH.preparing;
  const { places, passages, placesTotal, passagesTotal } = answer.results;
  if (placesTotal + passagesTotal > 0) return SEARCH.total(placesTotal, passagesTotal, places.length + passages.length);
  return SEARCH.nothing(answer.query.trim());
}
