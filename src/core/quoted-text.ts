/** The text of a paragraph with its quotations in place: where each stands, and which places rest on it. Pure. */
import type { Citation, FeatureId, Quote } from "./model.ts";
import { findQuote, type TextRange } from "./selector.ts";

/** A stretch of text within which the same quotations hold. */
export interface Stretch {
  readonly text: string;
  readonly features: readonly FeatureId[];
}

/** Text that no quotation touches, or quotations that overlap, as one. */
export interface Part {
  readonly start: number;
  readonly stretches: readonly Stretch[];
  /** Those that rest on the part, in the order of the citations, each once; none where nothing is quoted. */
  readonly citations: readonly Citation[];
}

export interface QuotedText {
  /** In the order of the text, which their stretches make up whole. */
  readonly parts: readonly Part[];
  /** What the text does not say: a copy may differ from the one that was quoted. */
  readonly lost: readonly { readonly citation: Citation; readonly quote: Quote }[];
}

interface Cited extends TextRange {
  readonly citation: Citation;
}

export function quotedText(text: string, citations: readonly Citation[]): QuotedText {
  const cited: Cited[] = [];
  const lost: { citation: Citation; quote: Quote }[] = [];
  for (const citation of citations)
    for (const quote of citation.quotes) {
      const [range] = findQuote(text, quote);
      if (range) cited.push({ ...range, citation });
      else lost.push({ citation, quote });
    }
  const parts: Part[] = [];
  let at = 0;
  for (const group of overlapping(cited)) {
    const start = Math.min(...group.map((one) => one.start));
    const end = Math.max(...group.map((one) => one.end));
    if (start > at) parts.push(unquoted(text, { start: at, end: start }));
    parts.push(quoted(text, { start, end }, group, citations));
    at = end;
  }
  if (at < text.length) parts.push(unquoted(text, { start: at, end: text.length }));
  return { parts, lost };
}

/** Ranges in groups that overlap, in the order of the text; those that only touch are apart. */
function overlapping(cited: readonly Cited[]): Cited[][] {
  const groups: Cited[][] = [];
  let end = -1;
  for (const one of [...cited].sort((a, b) => a.start - b.start)) {
    if (one.start < end) groups.at(-1)?.push(one);
    else groups.push([one]);
    end = Math.max(end, one.end);
  }
  return groups;
}

const unquoted = (text: string, { start, end }: TextRange): Part => ({
  start,
  stretches: [{ text: text.slice(start, end), features: [] }],
  citations: [],
});

function quoted(text: string, { start, end }: TextRange, group: readonly Cited[], order: readonly Citation[]): Part {
  const cuts = [...new Set([start, end, ...group.flatMap((one) => [one.start, one.end])])].sort((a, b) => a - b);
  const stretches = cuts.slice(1).map((to, i): Stretch => {
    const from = cuts[i] as number;
    const holding = group.filter((one) => one.start <= from && one.end >= to);
    return { text: text.slice(from, to), features: [...new Set(holding.map(({ citation }) => citation.feature))] };
  });
  const here = new Set(group.map(({ citation }) => citation));
  return { start, stretches, citations: order.filter((citation) => here.has(citation)) };
}
