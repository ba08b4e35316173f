/** A piece of a file in a sentence of ours: on one line, and no longer than is needed to find it. */
import { shownText } from "../shown-text.ts";

const MOST_UNITS = 40;

export function quoted(text: string): string {
  const letters = [...shownText(text.slice(0, 10 * MOST_UNITS))];
  return letters.length > MOST_UNITS ? `${letters.slice(0, MOST_UNITS).join("")}…` : letters.join("");
}
