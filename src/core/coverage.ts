/** How much of what the articles refer to is on the map. */
import type { Atlas } from "./atlas.ts";
import type { ArticleId, Passage } from "./model.ts";

/** Counts over some passages. */
export interface Coverage {
  /** Paragraphs that count. */
  readonly passages: number;
  /** Of these, how many mention a feature. */
  readonly passagesWithMentions: number;
  /** Pairs of a feature and a paragraph that mentions it. */
  readonly mentions: number;
  /** Features mentioned, each once. */
  readonly features: number;
  /** Quotations that mentions rest on; one that serves several features of its paragraph is one. */
  readonly quotations: number;
  /** References that no map can show. */
  readonly unmapped: number;
}

export interface AtlasCoverage {
  readonly all: Coverage;
  readonly ofArticle: ReadonlyMap<ArticleId, Coverage>;
}

export function coverageOf(atlas: Atlas): AtlasCoverage {
  return {
    all: coverageOfPassages(atlas, [...atlas.passageById.values()]),
    ofArticle: new Map(
      atlas.articles.map(({ id }) => [id, coverageOfPassages(atlas, atlas.passagesOfArticle.get(id) ?? [])]),
    ),
  };
}

function coverageOfPassages(atlas: Atlas, passages: readonly Passage[]): Coverage {
  const citations = passages.flatMap(({ id }) => atlas.citationsOfPassage.get(id) ?? []);
  const quotations = citations.flatMap(({ passage, quotes }) =>
    quotes.map(({ exact, prefix = "", suffix = "" }) => [passage, prefix, exact, suffix].join("\n")),
  );
  return {
    passages: passages.length,
    passagesWithMentions: new Set(citations.map(({ passage }) => passage)).size,
    mentions: citations.length,
    features: new Set(citations.map(({ feature }) => feature)).size,
    quotations: new Set(quotations).size,
    unmapped: passages.reduce((sum, { id }) => sum + (atlas.unmappedOfPassage.get(id)?.length ?? 0), 0),
  };
}
