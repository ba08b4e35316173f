/** A part of an XML file as a document: there is no DOMParser in a worker. */
import { DOMParser, type Document } from "@xmldom/xmldom";
import type { XmlItem } from "./xml-items.ts";

/** What is bigger would take more memory than it is worth: some 1.3 kB an element. */
export const MOST_ELEMENTS = 100_000;
/** How far elements may be nested. */
export const MOST_DEPTH = 64;

const XMLNS = /\sxmlns(?::[\w.-]+)?\s*=\s*(?:"[^"<]*"|'[^'<]*')/g;
const PREFIX = /[<\s/]([A-Za-z_][\w.-]*):[A-Za-z_]/g;
/** A reference to an entity that nobody declared stays as it is written: pages put «&nbsp;» everywhere. */
const HARMLESS = /^entity|^EntityRef/i;

/** The declarations of namespaces in a start tag. */
export const namespacesIn = (tag: string): string => (tag.match(XMLNS) ?? []).join("");

/** The item alone, in an element of the name `root`; null where it is not well formed. */
export function documentOf(text: string, item: XmlItem, root: string, namespaces: string): Document | null {
  const part = withoutPrefix(text.slice(item.from, item.to), item.prefix);
  return documentFrom(part, root, namespaces);
}

/** The same of a part that is text already. */
export function documentFrom(part: string, root: string, namespaces: string): Document | null {
  const prefixes = new Set([...part.matchAll(PREFIX)].map(([, prefix = ""]) => prefix));
  // Prefixes that are declared elsewhere, or nowhere.
  const missing = [...prefixes].filter((one) => !/^xml/i.test(one) && !namespaces.includes(`xmlns:${one}`));
  const declared = missing.map((one) => ` xmlns:${one}="urn:${one}"`).join("");
  try {
    const parser = new DOMParser({
      locator: false,
      onError: (level, message) => {
        if (level === "error" && !HARMLESS.test(message)) throw new Error(message);
      },
    });
    return parser.parseFromString(`<${root}${namespaces}${declared}>${part}</${root}>`, "text/xml");
  } catch {
    return null;
  }
}

/** Programs look for names without a prefix. */
export const withoutPrefix = (part: string, prefix: string): string =>
  prefix === "" ? part : part.replaceAll(`<${prefix}:`, "<").replaceAll(`</${prefix}:`, "</");
