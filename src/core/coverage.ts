/** How much of what the articles refer to is on the map. */
import type { Atlas } from "./atlas.ts";
import type { ArticleId, FeatureId, Passage, Quote } from "./model.ts";

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
  const features = new Set<FeatureId>();
  let [passagesWithMentions, mentions, quotations, unmapped] = [0, 0, 0, 0];
  for (const { id } of passages) {
    unmapped += atlas.unmappedOfPassage.get(id)?.length ?? 0;
    const citations = atlas.citationsOfPassage.get(id) ?? [];
    if (citations.length === 0) continue;
    passagesWithMentions++;
    mentions += citations.length;
    for (const { feature } of citations) features.add(feature);
    const quotes = citations.flatMap((citation) => citation.quotes);
    quotations += quotes.length < 2 ? quotes.length : new Set(quotes.map(textOf)).size;
  }
  return { passages: passages.length, passagesWithMentions, mentions, features: features.size, quotations, unmapped };
}

const textOf = ({ exact, prefix = "", suffix = "" }: Quote) => `${prefix}\n${exact}\n${suffix}`;
