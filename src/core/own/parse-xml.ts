/** What GPX and KML have in common: a text of XML, read element by element. */
import type { Message } from "../language.ts";
import { XML_FAULTS } from "../messages/own-faults.ts";
import type { Result } from "../result.ts";
import type { Collector, Found, Refusal } from "./collector.ts";
import type { Progress } from "./progress.ts";
import { lineCounter } from "./text-lines.ts";
import { namespacesIn } from "./xml-document.ts";
import { eachXmlItem, type XmlItem } from "./xml-items.ts";

export interface Surroundings {
  /** From 1, of a place in the text. */
  readonly lineOf: (index: number) => number;
  /** Those that the root declares, as attributes. */
  readonly namespaces: string;
}

/** Gathers what `read` makes of the elements of these names; the result says why the text is refused as a whole. */
export function parseXml(
  text: string,
  names: ReadonlySet<string>,
  into: Collector,
  progress: Progress,
  read: (item: XmlItem, surroundings: Surroundings) => Result<Found, Refusal>,
): Message | null {
  const lineOf = lineCounter(text);
  let refusal: Message | null = null;
  const root = eachXmlItem(text, names, (item, rootTag) => {
    into.take(read(item, { lineOf, namespaces: namespacesIn(rootTag) }));
    refusal = into.overflow();
    progress(item.to / text.length);
    return refusal === null;
  });
  if (!refusal && !root.closed) into.note({ line: lineOf(text.length), path: "" }, XML_FAULTS.cut);
  return refusal;
}
