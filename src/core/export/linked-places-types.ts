/** What kinds of features are called by others. */
import type { PublishedProperties } from "../published.ts";
import type { Kind } from "../vocabulary.ts";

interface Concept {
  readonly identifier: string;
  readonly label: string;
}

const CITY: Concept = { identifier: "aat:300008389", label: "city" };
const BRIDGE: Concept = { identifier: "aat:300007836", label: "bridge" };

/** Concepts of the Getty Art & Architecture Thesaurus, for the kinds that clearly have one. */
export const CONCEPTS: Readonly<Partial<Record<Kind, Concept>>> = {
  capital: CITY,
  city: CITY,
  town: { identifier: "aat:300008375", label: "town" },
  village: { identifier: "aat:300008372", label: "village" },
  port: { identifier: "aat:300120599", label: "port" },
  square: { identifier: "aat:300008304", label: "square" },
  "road-bridge": BRIDGE,
  "rail-bridge": BRIDGE,
  "sea-route": { identifier: "aat:300265365", label: "route" },
  river: { identifier: "aat:300008707", label: "river" },
  sea: { identifier: "aat:300008694", label: "sea" },
  island: { identifier: "aat:300008791", label: "island" },
  region: { identifier: "aat:300182722", label: "region (geographic)" },
  country: { identifier: "aat:300387506", label: "country" },
  "historical-state": { identifier: "aat:300417385", label: "polity" },
};

/** Classes of GeoNames: A administrative, H water, L region, P settlement, R route, S site, T landform. */
const FEATURE_CLASSES: Readonly<Record<Kind, "A" | "H" | "L" | "P" | "R" | "S" | "T">> = {
  "international-border": "A",
  tripoint: "A",
  "settled-section": "A",
  boundary: "A",
  "disputed-area": "A",
  "clash-area": "L",
  island: "T",
  "gas-pipeline": "R",
  "gas-field": "L",
  "lng-plant": "S",
  "road-bridge": "S",
  "rail-bridge": "S",
  "sea-route": "R",
  "route-limit": "A",
  "water-area": "H",
  strait: "H",
  parallel: "L",
  "ground-exercise": "L",
  "naval-exercise": "L",
  "air-patrol": "L",
  "exercise-series": "L",
  capital: "P",
  city: "P",
  town: "P",
  village: "P",
  port: "P",
  square: "S",
  river: "H",
  sea: "H",
  country: "A",
  "historical-state": "A",
  region: "L",
  place: "S",
  route: "R",
  area: "L",
};

/** A region with a code of ISO 3166 is a country's own division. */
export const featureClassOf = ({ kind, identifiers }: PublishedProperties) =>
  kind === "region" && identifiers?.iso3166 ? "A" : FEATURE_CLASSES[kind];
