import type { KeyboardEvent, RefObject } from "react";
import { useRovingKeys } from "./roving-keys.ts";

interface Rows {
  /** What they are, as a selector of CSS. */
  readonly rows?: string;
  /** Whether they also lie beside each other. */
  readonly sideways?: boolean;
}

/**
 * Moves the focus between rows, of which only one is a tab stop. Rows are the buttons with `data-feature`, where nothing
 * else is said; groups are what has `data-group`. The result goes to `onKeyDown` of the element that holds them all.
 */
export function useRovingRows(
  list: RefObject<HTMLElement | null>,
  { rows: selector = "button[data-feature]", sideways = false }: Rows = {},
): (event: KeyboardEvent) => void {
  const placeFor = useRovingKeys(sideways);
  return (event) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const here = rows.indexOf(event.target as HTMLElement);
    if (here < 0) return;
    const starts = rows.flatMap((row, i) => (groupOf(row) === groupOf(rows[i - 1]) ? [] : [i]));
    const next = placeFor(event, { count: rows.length, here, starts, textOf: (i) => rows[i]?.textContent ?? "" });
    if (next === null) return;
    event.preventDefault();
    rows[next]?.focus();
  };
}

const groupOf = (row: HTMLElement | undefined) => row?.closest("[data-group]");
