/** The domain, as the build writes it and the app reads it. Positions in degrees, WGS 84; lengths in metres. */
import type { Bbox, Cap, LngLat } from "./lnglat.ts";
import type { Basis, Bound, Certainty, ClaimMethod, Kind, Mention, Quantity, Status, Verdict } from "./vocabulary.ts";

/** Raised with every change that an older app could not read. */
export const FORMAT_VERSION = 1;

export type FeatureId = string;
export type LayerId = string;
export type ArticleId = string;
/** «slug.n»: article and paragraph. */
export type PassageId = string;

export interface Layer {
  readonly id: LayerId;
  readonly title: string;
  readonly about: string;
}

export interface Names {
  readonly en: string;
  readonly ru?: string | undefined;
  readonly zh?: string | undefined;
}

export interface Toponym {
  readonly text: string;
  readonly lang: string;
}

/** What others know the same place by. */
export interface Identifiers {
  /** ISO 3166: a country «CN», or a part of one «CN-HL». */
  readonly iso3166?: string | undefined;
  /** An item of Wikidata: «Q148». */
  readonly wikidata?: string | undefined;
}

/** Who holds and who claims what a line or an area divides. */
export interface Dispute {
  readonly administeredBy: readonly string[];
  readonly claimedBy: readonly string[];
  /** EDTF, or null where no single date can be given. */
  readonly since: string | null;
}

export interface Source {
  readonly title: string;
  readonly licence: string;
  readonly url?: string | undefined;
}

/** All of a feature but its geometry, which the map's worker reads on its own. */
export interface Feature {
  readonly id: FeatureId;
  readonly layer: LayerId;
  readonly kind: Kind;
  readonly name: Names;
  /** Further names, those of the gazetteer among them; none of `name`, none twice. */
  readonly alias: readonly Toponym[];
  readonly identifiers: Identifiers | null;
  readonly certainty: Certainty;
  readonly basis: Basis;
  /** Radius in metres within which the true position lies. */
  readonly accuracyMetres: number;
  /** EDTF, or null for what simply exists. */
  readonly when: string | null;
  readonly status: Status | null;
  readonly dispute: Dispute | null;
  readonly about: string;
  /** How the place is known, where that needs a sentence. */
  readonly placing: string | null;
  readonly source: Source;
  readonly bbox: Bbox;
  /** What must be in sight for the whole feature to be. */
  readonly cap: Cap;
  /** A position on the feature, where its popup stands when it was not clicked. */
  readonly anchor: LngLat;
  /** On the ellipsoid; null for points and areas. */
  readonly lengthMetres: number | null;
  /** On the ellipsoid; null for points and lines. */
  readonly areaSquareMetres: number | null;
}

export interface Article {
  readonly id: ArticleId;
  /** As printed; null where it is unknown. */
  readonly title: string | null;
  readonly shortTitle: string;
  readonly authors: readonly string[];
  /** Short form for popups: «Fong and Maizland 2024». */
  readonly citeAs: string;
  readonly publisher: string | null;
  readonly year: number | null;
  readonly url: string | null;
  readonly note: string | null;
}

export interface Passage {
  readonly id: PassageId;
  readonly article: ArticleId;
  readonly paragraph: number;
  readonly section: string | null;
  readonly heading: boolean;
  readonly gist: string;
}

/** W3C Web Annotation `TextQuoteSelector`. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** A feature rests on a passage. */
export interface Citation {
  readonly feature: FeatureId;
  readonly passage: PassageId;
  readonly mention: Mention;
  readonly quotes: readonly Quote[];
  readonly when: string | null;
}

/** Words that refer to something that no map can show, and why not. */
export interface UnmappedReference {
  readonly article: ArticleId;
  readonly paragraph: number;
  readonly passage: PassageId;
  /** As it stands in the paragraph, once or more. */
  readonly quote: string;
  readonly reason: string;
}

/** What one passage says in a disagreement. */
export interface DisagreementSide {
  readonly article: ArticleId;
  readonly paragraph: number;
  readonly passage: PassageId;
  readonly quote: Quote;
  /** In our words. */
  readonly says: string;
}

/** Passages that cannot all be right about a place, side by side. */
export interface Disagreement {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly features: readonly FeatureId[];
  readonly sides: readonly DisagreementSide[];
}

/** A number in the unit of its quantity: metres, square metres, hours, pieces; of a relation 1 for holding, 0 for not. */
export interface Figure {
  readonly quantity: Quantity;
  readonly value: number;
  /** Within which the true value lies, or to which a stated one is rounded; same unit. */
  readonly within: number;
}

/** What the build measured for a claim; `label` where there is more than one value: «against the route by Suez». */
export interface Measurement extends Figure {
  readonly label: string | null;
}

/** A figure that a passage states and a map can check. */
export interface Claim {
  readonly id: string;
  readonly title: string;
  readonly article: ArticleId;
  readonly paragraph: number;
  readonly passage: PassageId;
  readonly quote: Quote;
  /** In our words: «4,184 km (2,600 mi)». */
  readonly says: string;
  /** Null where the passage states no number. */
  readonly stated: (Figure & { readonly bound: Bound }) | null;
  /** Null where nothing can be measured. */
  readonly method: ClaimMethod | null;
  readonly measured: readonly Measurement[];
  readonly verdict: Verdict;
  /** Why it agrees or differs, on what it depends, or why it cannot be measured. */
  readonly why: string;
  /** What is measured, or what the words are about. */
  readonly features: readonly FeatureId[];
  readonly fairways: readonly FairwayId[];
  /** What was measured beside the features themselves, each joined by geodesics; positions in degrees. */
  readonly drawing: readonly (readonly LngLat[])[];
}

export type FairwayId = string;

/** A route of ships between two ports, drawn by hand: ready-made to measure and compare. */
export interface Fairway {
  readonly id: FairwayId;
  /** «New York–Shanghai» */
  readonly ports: string;
  /** «by the Suez Canal» */
  readonly by: string;
  readonly about: string;
  readonly accuracyMetres: number;
  readonly source: Source;
  /** A length that others give for it, and who; null where we know none. */
  readonly published: { readonly metres: number; readonly source: string } | null;
  readonly line: readonly LngLat[];
}

/** One way to draw a line: how fine it is, and how long it is then. */
export interface LineAtScale {
  readonly id: string;
  /** «world-atlas 1:50 million», «100 m line, simplified at 0.005°» */
  readonly label: string;
  /** The mean length of a leg: the ruler that the line was measured with. */
  readonly legMetres: number;
  readonly vertices: number;
  readonly lengthMetres: number;
}

/** Length against scale, and the figures that are given without one. */
export interface LengthAtScales {
  readonly feature: FeatureId;
  /** From the coarsest to the finest. */
  readonly scales: readonly LineAtScale[];
  readonly stated: readonly { readonly label: string; readonly metres: number; readonly source: string }[];
}

/** data/app/texts.json, only in a private edition: the paragraphs that count, by number. */
export type TextsFile = readonly {
  readonly article: ArticleId;
  readonly paragraphs: readonly (readonly [paragraph: number, text: string])[];
}[];

/** data/app/atlas.json */
export interface AtlasFile {
  readonly format: typeof FORMAT_VERSION;
  readonly layers: readonly Layer[];
  readonly features: readonly Feature[];
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly citations: readonly Citation[];
  /** In the order of articles, then paragraphs. */
  readonly unmapped: readonly UnmappedReference[];
  readonly disagreements: readonly Disagreement[];
  readonly claims: readonly Claim[];
  readonly fairways: readonly Fairway[];
  /** How long the shared border is, by how finely it is drawn. */
  readonly borderLength: LengthAtScales;
  /** Built with the texts at hand: data/app/texts.json is there. */
  readonly privateEdition: boolean;
  /** What must be credited on the map, each once. */
  readonly attributions: readonly string[];
}
