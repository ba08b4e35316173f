/** The parts of an XML text by where they stand: each is then read alone, and one that is broken spoils no other. */

export interface Tag {
  readonly kind: "open" | "close" | "empty";
  /** Without its prefix. */
  readonly name: string;
  /** Of its namespace, as written; "" where there is none. */
  readonly prefix: string;
  readonly from: number;
  /** Behind the «>». */
  readonly to: number;
}

const NAME = /<\/?(?:([^\s<>/:"'=]+):)?([^\s<>/:"'=]+)/y;
const END_OR_QUOTE = /[<>"']/g;

/** Goes through the tags of a text from `from` to `to`, not those in comments or CDATA, until `visit` says no. */
export function eachTag(text: string, from: number, to: number, visit: (tag: Tag) => boolean): void {
  let at = text.indexOf("<", from);
  while (at >= 0 && at < to) {
    const end = endOfMarkup(text, at);
    if (end === null) {
      const tag = tagAt(text, at);
      if (tag && !visit(tag)) return;
      at = tag ? tag.to : at + 1;
    } else at = end;
    at = text.indexOf("<", at);
  }
}

/** Behind a comment, CDATA, an instruction or a declaration; behind the text where it does not end. Null for a tag. */
function endOfMarkup(text: string, at: number): number | null {
  const sign = text[at + 1];
  if (sign === "?") return behind(text, "?>", at + 2);
  if (sign !== "!") return null;
  if (text.startsWith("<!--", at)) return behind(text, "-->", at + 4);
  if (text.startsWith("<![CDATA[", at)) return behind(text, "]]>", at + 9);
  const end = behind(text, ">", at + 2);
  // Declarations within a document type: entities of a file's own are not read.
  return text.slice(at, end).includes("[") ? behind(text, "]>", at + 2) : end;
}

function behind(text: string, closing: string, from: number): number {
  const found = text.indexOf(closing, from);
  return found < 0 ? text.length : found + closing.length;
}

function tagAt(text: string, from: number): Tag | null {
  NAME.lastIndex = from;
  const [, prefix = "", name] = NAME.exec(text) ?? [];
  if (name === undefined) return null;
  let end = NAME.lastIndex;
  for (;;) {
    END_OR_QUOTE.lastIndex = end;
    const found = END_OR_QUOTE.exec(text);
    // The next tag begins: this one has no end.
    if (!found || found[0] === "<") return null;
    end = found.index + 1;
    if (found[0] === ">") break;
    const closing = text.indexOf(found[0], end);
    if (closing < 0) return null;
    end = closing + 1;
  }
  const kind = text[from + 1] === "/" ? "close" : text[end - 2] === "/" ? "empty" : "open";
  return { kind, name, prefix, from, to: end };
}

export interface XmlItem {
  readonly name: string;
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
  /** How far its elements are nested, and how many there are. */
  readonly depth: number;
  readonly elements: number;
  /** The text, or the next item, comes before it ends. */
  readonly broken: boolean;
}

export interface XmlRoot {
  /** Of the first element, without prefix; null where there is none. */
  readonly name: string | null;
  readonly closed: boolean;
}

/**
 * Goes through the elements of these names, which never stand in each other, until `visit` says no. It is told the start
 * tag of the root, too.
 */
export function eachXmlItem(
  text: string,
  names: ReadonlySet<string>,
  visit: (item: XmlItem, rootTag: string) => boolean,
): XmlRoot {
  let root: Tag | null = null;
  let closed = false;
  let item: Tag | null = null;
  let [level, depth, elements] = [0, 0, 0];
  const finish = (to: number, broken: boolean): boolean => {
    const done = item;
    item = null;
    if (!done) return true;
    const { name, prefix, from } = done;
    return visit({ name, prefix, from, to, depth, elements, broken }, tagText());
  };
  const tagText = () => (root ? text.slice(root.from, root.to) : "");
  eachTag(text, 0, text.length, (tag) => {
    if (tag.kind === "close") {
      level--;
      if (item && tag.name === item.name) return finish(tag.to, false);
      if (tag.name === root?.name) closed = true;
      return true;
    }
    root ??= tag;
    if (names.has(tag.name)) {
      if (!finish(tag.from, true)) return false;
      item = tag;
      [level, depth, elements] = [0, 0, 0];
      if (tag.kind === "empty") return finish(tag.to, false);
    }
    elements++;
    if (tag.kind === "open") depth = Math.max(depth, ++level);
    return true;
  });
  finish(text.length, true);
  return { name: (root as Tag | null)?.name ?? null, closed };
}
