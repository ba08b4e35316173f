/** The closed lists of words that features are described with, and what a reader is told of each. */

export const CERTAINTY = {
  certain: "Certain",
  "less-certain": "Less certain",
  uncertain: "Uncertain",
} as const;
export type Certainty = keyof typeof CERTAINTY;

export const BASIS = {
  surveyed: "surveyed position",
  digitised: "digitised from a map",
  schematic: "schematic: the outline or course is ours",
  "named-area": "named area: its limits are only roughly agreed",
  centroid: "centre of a settlement",
} as const;
export type Basis = keyof typeof BASIS;

/** What a boundary or a pipeline is, politically or physically. */
export const STATUS = {
  definite: "definite boundary",
  disputed: "disputed boundary",
  indefinite: "indefinite boundary",
  "line-of-control": "line of control",
  operating: "in operation",
  proposed: "proposed, not built",
} as const;
export type Status = keyof typeof STATUS;

export const MENTION = {
  named: "named in the text",
  implied: "meant, not named",
  metonym: "the city stands for its government",
} as const;
export type Mention = keyof typeof MENTION;

/** How a figure of an article is checked against the geometry. */
export const CLAIM_METHODS = {
  "length-of": "Length of lines",
  "distance-between": "Distance between two places",
  nearest: "Shortest distance between two features",
  area: "Area of a feature",
  contains: "Whether one feature contains others",
  adjacent: "Whether two features touch",
  "compare-routes": "Difference of two routes",
  count: "Number of crossings of a line",
} as const;
export type ClaimMethod = keyof typeof CLAIM_METHODS;

/** What comes out when a stated figure is put beside a measured one. */
export const VERDICT = {
  agrees: "Agrees",
  differs: "Differs",
  depends: "Depends",
  "cannot-be-measured": "Cannot be measured",
} as const;
export type Verdict = keyof typeof VERDICT;

/** What a stated or measured figure is a figure of; lengths in metres, areas in square metres, times in hours. */
export const QUANTITIES = ["length", "area", "time", "count", "relation"] as const;
export type Quantity = (typeof QUANTITIES)[number];

/** How a stated figure bounds the true one. */
export const BOUNDS = { about: "about", "at-least": "at least", "at-most": "at most" } as const;
export type Bound = keyof typeof BOUNDS;

/** How a kind is drawn: one symbol each, the same on the map and in the legend (map/symbols.ts). */
export const KINDS = {
  "international-border": { label: "Shared border", shape: "line" },
  tripoint: { label: "Tripoint", shape: "point" },
  "settled-section": { label: "Section settled last", shape: "area" },
  boundary: { label: "Boundary with a dispute", shape: "line" },
  "disputed-area": { label: "Disputed area", shape: "area" },
  "clash-area": { label: "Area of a clash", shape: "area" },
  island: { label: "Island", shape: "area" },
  "gas-pipeline": { label: "Gas pipeline", shape: "line" },
  "gas-field": { label: "Gas field", shape: "area" },
  "lng-plant": { label: "LNG plant", shape: "point" },
  "road-bridge": { label: "Road bridge", shape: "line" },
  "rail-bridge": { label: "Rail bridge", shape: "line" },
  "sea-route": { label: "Sea route", shape: "line" },
  "route-limit": { label: "Legal limit of the route", shape: "line" },
  "water-area": { label: "Legal water area", shape: "area" },
  strait: { label: "Strait", shape: "area" },
  parallel: { label: "Parallel", shape: "line" },
  "ground-exercise": { label: "Ground exercise", shape: "area" },
  "naval-exercise": { label: "Naval exercise", shape: "area" },
  "air-patrol": { label: "Air patrol", shape: "area" },
  "exercise-series": { label: "Series of exercises", shape: "area" },
  capital: { label: "Capital", shape: "point" },
  city: { label: "City", shape: "point" },
  town: { label: "Town", shape: "point" },
  village: { label: "Village", shape: "point" },
  port: { label: "Port", shape: "point" },
  square: { label: "Square", shape: "point" },
  river: { label: "River", shape: "line" },
  sea: { label: "Sea", shape: "area" },
  country: { label: "Country", shape: "area" },
  "historical-state": { label: "State of the past", shape: "area" },
  region: { label: "Region", shape: "area" },
  // For texts that speak of other things.
  place: { label: "Place", shape: "point" },
  route: { label: "Route", shape: "line" },
  area: { label: "Area", shape: "area" },
} as const satisfies Record<string, { label: string; shape: "point" | "line" | "area" }>;
export type Kind = keyof typeof KINDS;
export type Shape = (typeof KINDS)[Kind]["shape"];

/** What a layer can be drawn in, by the colour of the light theme (map/theme.ts). */
export const INKS = ["violet", "red", "brown", "black", "blue", "green", "grey", "teal"] as const;
export type Ink = (typeof INKS)[number];

/** Kinds that are only named until they are chosen: half the world is some region, and land is no one's colour. */
export const QUIET_AREAS: readonly Kind[] = ["sea", "region", "historical-state", "country"];
