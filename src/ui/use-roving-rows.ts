import { type KeyboardEvent, type RefObject, useRef } from "react";

/** So long after a letter the next one begins a new name. */
const TYPING_MS = 1000;

/**
 * Moves the focus between rows, of which only one is a tab stop. Rows are the buttons with `data-feature`; groups are
 * what has `data-group`. The result goes to `onKeyDown` of the element that holds them all.
 */
export function useRovingRows(list: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  const typed = useRef({ text: "", at: -TYPING_MS });
  return (event) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("button[data-feature]") ?? [])];
    const here = rows.indexOf(event.target as HTMLElement);
    if (here < 0) return;
    const starts = rows.flatMap((row, i) => (groupOf(row) === groupOf(rows[i - 1]) ? [] : [i]));
    const last = rows.length - 1;
    const places: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(here + 1, last),
      ArrowUp: Math.max(here - 1, 0),
      Home: 0,
      End: last,
      PageDown: starts.find((start) => start > here) ?? last,
      PageUp: starts.findLast((start) => start < here) ?? 0,
    };
    const next = places[key] ?? (isLetter(key) ? byLetters(rows, here, key, event.timeStamp) : null);
    if (next === null) return;
    event.preventDefault();
    rows[next]?.focus();
  };

  function byLetters(rows: readonly HTMLElement[], here: number, letter: string, now: number): number | null {
    // When the key was pressed, not when there was time for it: the map may be drawing.
    const isNew = now - typed.current.at > TYPING_MS;
    const text = (isNew ? "" : typed.current.text) + plain(letter);
    typed.current = { text, at: now };
    // A first letter goes on to the next name; further ones may still mean the one that has the focus.
    const after = [...rows.keys()].map((i) => (here + i + (isNew ? 1 : 0)) % rows.length);
    return after.find((i) => plain(rows[i]?.textContent ?? "").startsWith(text)) ?? null;
  }
}

const groupOf = (row: HTMLElement | undefined) => row?.closest("[data-group]");
const isLetter = (key: string) => /^[\p{L}\p{N}]$/u.test(key);
/** Letters and digits alone: a space would press the button. */
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
