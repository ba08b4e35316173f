/** A text file as blocks: the pieces that its layout sets apart, each on one line and trimmed. */
import { withoutTurns } from "./shown-text.ts";

export type Blocks = readonly string[];
export type Markup = "plain" | "markdown";

/**
 * Both ways to read a text: a block a line, and a block between blank lines. Which is right shows in how much of it is
 * recognised.
 */
export function readingsOf(text: string, markup: Markup = "plain"): readonly Blocks[] {
  const plain = markup === "markdown" ? withoutMarkdown(text) : text;
  const lines = plain.split(/\r\n|[\n\r\u2028\u2029]/);
  const byLines = blocksOf(lines);
  const byBlankLines = blocksOf(paragraphsOf(lines));
  return byBlankLines.length === byLines.length ? [byLines] : [byLines, byBlankLines];
}

/** Texts on one line each, white space folded, the empty ones left out. */
export function blocksOf(texts: readonly string[]): Blocks {
  return texts.map(onOneLine).filter((text) => text !== "");
}

/** Invisible characters are dropped with the white space: a quotation would not be found across them. */
export function onOneLine(text: string): string {
  return withoutTurns(text)
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function paragraphsOf(lines: readonly string[]): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.map((paragraph) => paragraph.join(" "));
}

/** The words of a Markdown text without the marks that set them: headings, lists, quotations, emphasis, links. */
function withoutMarkdown(text: string): string {
  return text
    .replace(/^ {0,3}(?:#{1,6}[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+)/gm, "")
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, "$2");
}
