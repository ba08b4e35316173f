/** Figures that passages state, what the build measured for them, and the lines it measured them on. */
import type { LngLat } from "./lnglat.ts";
import type { ArticleId, FeatureId, PassageId, Quote, Source } from "./model.ts";
import type { Bound, ClaimMethod, Quantity, Verdict } from "./vocabulary.ts";

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
