/** Text inside XML 1.0: escaped where it must be, without the characters that no XML can hold. */
import { wellFormed } from "./plain-text.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  // A reader would make a line feed of these; of the last two only one of XML 1.1, or one that is none too strict.
  "\r": "&#13;",
  "\u0085": "&#133;",
  "\u2028": "&#8232;",
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to go
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A lone surrogate becomes U+FFFD; a character that XML 1.0 forbids is dropped. */
export function escapeXml(text: string): string {
  return wellFormed(text)
    .replace(FORBIDDEN, "")
    .replace(/[&<>"'\r\u0085\u2028]/g, (character) => ESCAPES[character] ?? character);
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/** A whole element with text inside; none at all for null. */
export function element(name: string, text: string | null): string {
  return text === null ? "" : `<${name}>${escapeXml(text)}</${name}>`;
}
