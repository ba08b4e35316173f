/** The domain, as the build writes it and the app reads it. Positions in degrees, WGS 84; lengths in metres. */
import type { Claim, Fairway, LengthAtScales } from "./claim.ts";
import type { Message } from "./language.ts";
import type { Bbox, Cap, LngLat } from "./lnglat.ts";
import type { OnlineOffer } from "./online.ts";
import type { Basis, Certainty, Ink, Kind, Mention, Status } from "./vocabulary.ts";

/** Raised with every change that an older app could not read. */
export const FORMAT_VERSION = 1;

export type FeatureId = string;
export type LayerId = string;
export type ArticleId = string;
/** «slug.n»: article and paragraph. */
export type PassageId = string;

export interface Layer {
  readonly id: LayerId;
  readonly title: Message;
  readonly about: Message;
  readonly ink: Ink;
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

/** Where a feature lies, seen from something else: the shortest way from there to it, on the ellipsoid. */
export interface Away {
  /** Rounded to what the accuracies of the two allow; 0 where they touch. */
  readonly metres: number;
  /** At the other thing, in whole degrees clockwise from north, [0, 360); 0 where they touch. */
  readonly bearingDegrees: number;
}

/** What helps to know where a feature is without seeing it. */
export interface Surroundings {
  /** From the shared border; null for the border itself, and where the atlas has none. */
  readonly border: Away | null;
  /** From the nearest landmark (build/surroundings.ts); null where none is near enough to help. */
  readonly nearest: (Away & { readonly feature: FeatureId }) | null;
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
  readonly surroundings: Surroundings;
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

/** One stop of a tour: where to look, and what is said of it. */
export interface TourStep {
  readonly feature: FeatureId;
  /** It cites the feature; null for background that no passage speaks of. */
  readonly passage: PassageId | null;
  /** In our words. */
  readonly text: Message;
  /** Further features that belong in the picture. */
  readonly others: readonly FeatureId[];
}

/** A guided way through places and passages, in the order of its steps. */
export interface Tour {
  readonly id: string;
  readonly title: Message;
  readonly about: Message;
  readonly steps: readonly TourStep[];
}

/** data/app/texts.json, only in a private edition: the paragraphs that count, by number. */
export type TextsFile = readonly {
  readonly article: ArticleId;
  readonly paragraphs: readonly (readonly [paragraph: number, text: string])[];
}[];

/** data/app/atlas.json */
export interface AtlasFile {
  readonly format: typeof FORMAT_VERSION;
  /** Of the whole atlas, and what it is in one line. */
  readonly title: Message;
  readonly description: Message;
  /** What the texts are about, the first first: named on the map and in sentences before all else. */
  readonly subjects: readonly FeatureId[];
  /** What is in sight at the start. */
  readonly openingView: Cap;
  /** The year in which the timeline begins; null for that of the first dated mention. */
  readonly timelineFrom: number | null;
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
  readonly tours: readonly Tour[];
  /** How long the shared border is, by how finely it is drawn; null where the atlas has none. */
  readonly borderLength: LengthAtScales | null;
  /** Built with the texts at hand: data/app/texts.json is there. */
  readonly privateEdition: boolean;
  /** What must be credited on the map, each once. */
  readonly attributions: readonly string[];
  /** Null where the site offers none. */
  readonly onlineBase: OnlineOffer | null;
  /** How the map reads what it draws: as one file, or, where that would be too much at once, as tiles of the view. */
  readonly geometry: "whole" | "tiles";
}
