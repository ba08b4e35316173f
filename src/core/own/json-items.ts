/** The parts of a JSON text by where they stand, so that one broken part does not take the others with it. */

/** A value from its first character to behind its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** How far its brackets are nested. */
  readonly depth: number;
  /** How many lists it has within it; every position is one. */
  readonly lists: number;
  /** The text ends before it does, or nothing stands where it should. */
  readonly broken: boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
/** Parts the texts of RFC 8142 (GeoJSON text sequences). */
const RECORD_SEPARATOR = 0x1e;

const isSpace = (code: number) =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === RECORD_SEPARATOR || code === 0xfeff;

/** The first character from `at` on that is no space; the length of the text where there is none. */
export function skipSpace(text: string, at: number): number {
  let i = at;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** The value that begins at `from`. Brackets are counted, not matched: what is between them, JSON.parse judges. */
export function spanAt(text: string, from: number): Span {
  let depth = 0;
  let deepest = 0;
  let lists = 0;
  let i = from;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      i = endOfString(text, i);
      if (i > text.length) return { from, to: text.length, depth: deepest, lists, broken: true };
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      deepest = Math.max(deepest, ++depth);
      if (code === OPEN_LIST) lists++;
      i++;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      // That of what the value stands in.
      if (depth === 0) return { from, to: i, depth: 0, lists, broken: i === from };
      depth--;
      i++;
    } else if (depth === 0 && (code === COMMA || code === COLON || isSpace(code))) {
      return { from, to: i, depth: 0, lists, broken: i === from };
    } else {
      i++;
      continue;
    }
    if (depth === 0) return { from, to: i, depth: deepest, lists, broken: false };
  }
  return { from, to: text.length, depth: deepest, lists, broken: depth > 0 || from >= text.length };
}

/** Behind the quotation mark that ends the string that begins at `from`; behind the text where none does. */
function endOfString(text: string, from: number): number {
  for (let i = text.indexOf('"', from + 1); i >= 0; i = text.indexOf('"', i + 1)) {
    let before = i - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    if ((i - before) % 2 === 1) return i + 1;
  }
  return text.length + 1;
}

/** Where an object or a list ends. */
export interface End {
  /** Behind it; where it is broken, at the character that should not be there. */
  readonly at: number;
  readonly broken: boolean;
}

/**
 * Goes through the members of the object that begins at `from`. `visit` is told where a value begins, and says where it
 * ends: -1 to stop there.
 */
export function eachMember(text: string, from: number, visit: (name: string, begin: number) => number): End {
  let at = skipSpace(text, from + 1);
  for (;;) {
    if (text.charCodeAt(at) === CLOSE_OBJECT) return { at: at + 1, broken: false };
    if (text.charCodeAt(at) !== QUOTE) return { at, broken: true };
    const key = spanAt(text, at);
    const colon = skipSpace(text, key.to);
    if (key.broken || text.charCodeAt(colon) !== COLON) return { at: colon, broken: true };
    const begin = skipSpace(text, colon + 1);
    const name = jsonAt(text, key);
    const end = visit(typeof name === "string" ? name : "", begin);
    if (end <= begin) return { at: begin, broken: true };
    at = skipSpace(text, end);
    if (text.charCodeAt(at) === COMMA) at = skipSpace(text, at + 1);
  }
}

/** Goes through the items of the list that begins at `from`, until `visit` says no to going on. */
export function eachItem(text: string, from: number, visit: (item: Span, index: number) => boolean): End {
  let at = skipSpace(text, from + 1);
  for (let index = 0; ; index++) {
    if (at >= text.length) return { at, broken: true };
    if (text.charCodeAt(at) === CLOSE_LIST) return { at: at + 1, broken: false };
    // A name's colon, or the end of an object, does not belong into a list.
    const item = spanAt(text, at);
    if (item.to === item.from || !visit(item, index)) return { at, broken: true };
    at = skipSpace(text, item.to);
    if (text.charCodeAt(at) === COMMA) at = skipSpace(text, at + 1);
  }
}

/** What JSON makes of a part of a text; undefined where it is broken. */
export function jsonAt(text: string, { from, to }: Pick<Span, "from" | "to">): unknown {
  try {
    return JSON.parse(text.slice(from, to));
  } catch {
    return undefined;
  }
}
