/** Where a key leads among rows of which one is the tab stop. */
import { type KeyboardEvent, useRef } from "react";

/** So long after a letter the next one begins a new name. */
const TYPING_MS = 1000;

export interface Roved {
  readonly count: number;
  /** The row that has the focus. */
  readonly here: number;
  /** The first row of each group, in order. */
  readonly starts: readonly number[];
  readonly textOf: (row: number) => string;
}

/** Tells the row to go to; null where the key is not one of these. `sideways`: rows also lie beside each other. */
export function useRovingKeys(sideways = false): (event: KeyboardEvent, rows: Roved) => number | null {
  const typed = useRef({ text: "", at: -TYPING_MS });
  return (event, rows) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return null;
    const { count, here, starts } = rows;
    const last = count - 1;
    const places: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(here + 1, last),
      ArrowUp: Math.max(here - 1, 0),
      ...(sideways && { ArrowRight: Math.min(here + 1, last), ArrowLeft: Math.max(here - 1, 0) }),
      Home: 0,
      End: last,
      PageDown: starts.find((start) => start > here) ?? last,
      PageUp: starts.findLast((start) => start < here) ?? 0,
    };
    return places[key] ?? (isLetter(key) ? byLetters(rows, key, event.timeStamp) : null);
  };

  function byLetters({ count, here, textOf }: Roved, letter: string, now: number): number | null {
    // When the key was pressed, not when there was time for it: the map may be drawing.
    const isNew = now - typed.current.at > TYPING_MS;
    const text = (isNew ? "" : typed.current.text) + plain(letter);
    typed.current = { text, at: now };
    // A first letter goes on to the next name; further ones may still mean the one that has the focus.
    for (let i = 0; i < count; i++) {
      const row = (here + i + (isNew ? 1 : 0)) % count;
      if (plain(textOf(row)).startsWith(text)) return row;
    }
    return null;
  }
}

const isLetter = (key: string) => /^[\p{L}\p{N}]$/u.test(key);
/** Letters and digits alone: a space would press the button. */
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
