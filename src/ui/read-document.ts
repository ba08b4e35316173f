/** A file or a pasted text that the reader opens → the ways to read it as blocks. Nothing in it runs or is loaded. */
import { type Blocks, blocksOf, readingsOf } from "../core/blocks.ts";
import { decodeText, sizeFault } from "../core/decode.ts";
import type { Message } from "../core/language.ts";
import { FAULTS } from "../core/messages/own-copy.ts";
import { err, ok, type Result } from "../core/result.ts";
import { inertMarkup } from "../core/trusted.ts";

/** Readings, or why there are none, as the end of a sentence. */
export async function readFile(file: File): Promise<Result<readonly Blocks[], Message>> {
  const fault = sizeFault(file.size);
  if (fault) return err(fault);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder that was dropped, or a file that has gone since.
    return err(FAULTS.unreadable);
  }
  const text = decodeText(bytes);
  return text.ok ? ok(readText(text.value, file.name)) : text;
}

/** Readings of a text by what it is named or how it begins. */
export function readText(text: string, name = ""): readonly Blocks[] {
  if (/\.x?html?$/i.test(name) || /^\s*<(?:!doctype\s+html|html)\b/i.test(text)) return [htmlBlocks(text)];
  return readingsOf(text, /\.(?:md|markdown)$/i.test(name) ? "markdown" : "plain");
}

const LEFT_OUT = "script, style, noscript, template, nav, iframe, object, svg, canvas, button, select, textarea";
/** What flows within a line; every other element sets its text apart. */
const INLINE = new Set(
  (
    "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY S SAMP SMALL SPAN " +
    "STRIKE STRONG SUB SUP TIME TT U VAR WBR"
  ).split(" "),
);

/** The text of a page, block by block. A document of DOMParser belongs to no window: it runs no script, loads no image. */
function htmlBlocks(html: string): Blocks {
  const { body } = new DOMParser().parseFromString(inertMarkup(html), "text/html");
  for (const element of body.querySelectorAll(LEFT_OUT)) element.remove();
  const texts = [""];
  collect(body, texts);
  return blocksOf(texts);
}

/** Adds the text of a node to the last of `texts`, and a new one before and after whatever sets it apart. */
function collect(node: Node, texts: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) texts[texts.length - 1] += child.nodeValue ?? "";
    if (!(child instanceof Element)) continue;
    const apart = !INLINE.has(child.tagName.toUpperCase());
    if (apart) texts.push("");
    collect(child, texts);
    if (apart) texts.push("");
  }
}
