import type { Claim, Fairway, FairwayId, LengthAtScales } from "./claim.ts";
import { groupBy } from "./group.ts";
import type { Message } from "./language.ts";
import type { Cap } from "./lnglat.ts";
import type {
  Article,
  ArticleId,
  AtlasFile,
  Citation,
  Disagreement,
  Feature,
  FeatureId,
  Layer,
  LayerId,
  Passage,
  PassageId,
  Tour,
  UnmappedReference,
} from "./model.ts";
import type { OnlineOffer } from "./online.ts";

/** Everything the reader can look up, immutable. Orders are the authors' own. */
export interface Atlas {
  readonly title: Message;
  readonly description: Message;
  readonly subjects: readonly FeatureId[];
  readonly openingView: Cap;
  readonly timelineFrom: number | null;
  readonly layers: readonly Layer[];
  readonly features: readonly Feature[];
  readonly articles: readonly Article[];
  readonly attributions: readonly string[];
  readonly privateEdition: boolean;
  readonly featureById: ReadonlyMap<FeatureId, Feature>;
  readonly articleById: ReadonlyMap<ArticleId, Article>;
  readonly passageById: ReadonlyMap<PassageId, Passage>;
  readonly featuresOfLayer: ReadonlyMap<LayerId, readonly Feature[]>;
  readonly passagesOfArticle: ReadonlyMap<ArticleId, readonly Passage[]>;
  /** In the order of articles, then paragraphs. */
  readonly citationsOfFeature: ReadonlyMap<FeatureId, readonly Citation[]>;
  readonly citationsOfPassage: ReadonlyMap<PassageId, readonly Citation[]>;
  readonly unmappedOfPassage: ReadonlyMap<PassageId, readonly UnmappedReference[]>;
  readonly disagreements: readonly Disagreement[];
  readonly claims: readonly Claim[];
  readonly claimById: ReadonlyMap<string, Claim>;
  /** The claims that measure a feature, or whose words are about it. */
  readonly claimsOfFeature: ReadonlyMap<FeatureId, readonly Claim[]>;
  readonly claimsOfPassage: ReadonlyMap<PassageId, readonly Claim[]>;
  readonly fairways: readonly Fairway[];
  readonly fairwayById: ReadonlyMap<FairwayId, Fairway>;
  readonly tours: readonly Tour[];
  readonly tourById: ReadonlyMap<string, Tour>;
  readonly borderLength: LengthAtScales | null;
  readonly onlineBase: OnlineOffer | null;
  readonly geometry: AtlasFile["geometry"];
}

export function makeAtlas(file: AtlasFile): Atlas {
  return {
    title: file.title,
    description: file.description,
    subjects: file.subjects,
    openingView: file.openingView,
    timelineFrom: file.timelineFrom,
    layers: file.layers,
    features: file.features,
    articles: file.articles,
    attributions: file.attributions,
    privateEdition: file.privateEdition,
    featureById: new Map(file.features.map((feature) => [feature.id, feature])),
    articleById: new Map(file.articles.map((article) => [article.id, article])),
    passageById: new Map(file.passages.map((passage) => [passage.id, passage])),
    featuresOfLayer: groupBy(file.features, (feature) => feature.layer),
    passagesOfArticle: groupBy(file.passages, (passage) => passage.article),
    citationsOfFeature: groupBy(file.citations, (citation) => citation.feature),
    citationsOfPassage: groupBy(file.citations, (citation) => citation.passage),
    unmappedOfPassage: groupBy(file.unmapped, (reference) => reference.passage),
    disagreements: file.disagreements,
    claims: file.claims,
    claimById: new Map(file.claims.map((claim) => [claim.id, claim])),
    claimsOfFeature: claimsOfFeature(file.claims),
    claimsOfPassage: groupBy(file.claims, (claim) => claim.passage),
    fairways: file.fairways,
    fairwayById: new Map(file.fairways.map((fairway) => [fairway.id, fairway])),
    tours: file.tours,
    tourById: new Map(file.tours.map((tour) => [tour.id, tour])),
    borderLength: file.borderLength,
    onlineBase: file.onlineBase,
    geometry: file.geometry,
  };
}

function claimsOfFeature(claims: readonly Claim[]): Map<FeatureId, Claim[]> {
  const pairs = claims.flatMap((claim) => claim.features.map((feature) => ({ feature, claim })));
  const byFeature = groupBy(pairs, ({ feature }) => feature);
  return new Map([...byFeature].map(([feature, of]) => [feature, of.map(({ claim }) => claim)]));
}
