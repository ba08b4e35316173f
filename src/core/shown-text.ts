/** Text from elsewhere, as it may stand among words of ours. */
import { oneLine, wellFormed } from "./export/plain-text.ts";

/** Signs that turn the direction of all that follows them. The marks of single letters are none of them, and stay. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;
/** In a text of JSON, as themselves or as an escape. */
const TURNS_IN_JSON = /[\u202A-\u202E\u2066-\u2069]|\\u20(?:2[a-e]|6[6-9])/i;

export const withoutTurns = (text: string) => text.replace(TURNS, "");

/** On one line, whole characters only, none that controls or turns: a name that a file or a link brings. */
export const shownText = (text: string) => oneLine(wellFormed(withoutTurns(text)));

/** The value of a JSON text, with no string in it that turns the direction of writing. Throws on what is no JSON. */
export function parseShown(json: string): unknown {
  // As a rule there is nothing to take out, and nothing is walked through.
  if (!TURNS_IN_JSON.test(json)) return JSON.parse(json);
  return JSON.parse(json, (_, value: unknown) => (typeof value === "string" ? withoutTurns(value) : value));
}
