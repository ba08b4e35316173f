/** Text made safe for formats that are stricter than a string is. */

/** Read by code point, a surrogate is one that has lost its partner. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The text with U+FFFD for every lone surrogate, which UTF-8 has no bytes for. */
export const wellFormed = (text: string) => text.replace(LONE_SURROGATE, "\uFFFD");

/** The text on one line, without control characters, so that no part of it can pass for a line of its own. */
export const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();
