import type { LngLat } from "../lnglat.ts";
import type { PublishedCitation, PublishedFeature } from "../published.ts";
import { csvTable, textCell } from "./csv.ts";
import { plainNumber } from "./exported.ts";
import { geometryAsWkt, positionOn } from "./features-geometry.ts";

/** A millimetre, a square metre, and of a degree a tenth of a metre: it is one of many positions on the feature. */
const METRE_DECIMALS = 3;
const SQUARE_METRE_DECIMALS = 0;
const DEGREE_DECIMALS = 6;

const metres = (value: number | null) => (value === null ? "" : plainNumber(value, METRE_DECIMALS));

/** By column: what stands in its cell, ready to stand between commas. */
const COLUMNS: Readonly<Record<string, (feature: PublishedFeature["properties"], on: LngLat) => string>> = {
  id: ({ id }) => textCell(id),
  layer: ({ layer }) => textCell(layer),
  kind: ({ kind }) => textCell(kind),
  name_en: ({ name }) => textCell(name.en),
  name_ru: ({ name }) => textCell(name.ru ?? ""),
  name_zh: ({ name }) => textCell(name.zh ?? ""),
  aliases: ({ alias }) => textCell(alias.map(({ text }) => text).join("; ")),
  certainty: ({ certainty }) => textCell(certainty),
  basis: ({ basis }) => textCell(basis),
  accuracy_m: ({ accuracyMetres }) => metres(accuracyMetres),
  when: ({ when }) => textCell(when ?? ""),
  status: ({ status }) => textCell(status ?? ""),
  lat: (_, [, lat]) => plainNumber(lat, DEGREE_DECIMALS),
  lng: (_, [lng]) => plainNumber(lng, DEGREE_DECIMALS),
  length_m: ({ lengthMetres }) => metres(lengthMetres),
  area_m2: ({ areaSquareMetres }) =>
    areaSquareMetres === null ? "" : plainNumber(areaSquareMetres, SQUARE_METRE_DECIMALS),
  passages: ({ citations }) => textCell(passagesWords(citations)),
  about: ({ about }) => textCell(about),
  placing: ({ placing }) => textCell(placing ?? ""),
  source: ({ source }) => textCell([source.title, ...(source.url ? [source.url] : [])].join(" ")),
  licence: ({ source }) => textCell(source.licence),
};

/**
 * The features as a table of RFC 4180 in UTF-8, one row a feature. Numbers have a dot; `lat` and `lng` are one position
 * on it, `wkt` is the whole geometry with every position as published. Text that a spreadsheet would take for a formula
 * has an apostrophe before it. Some spreadsheets hold no more than 32,767 characters in a cell and cut what is longer;
 * programs for maps read `wkt` whole.
 */
export function featuresAsCsv(features: readonly PublishedFeature[]): string {
  const rows = features.map(({ properties, geometry }) => {
    const on = positionOn(geometry);
    return [...Object.values(COLUMNS).map((cellOf) => cellOf(properties, on)), textCell(geometryAsWkt(geometry))];
  });
  return csvTable([[...Object.keys(COLUMNS), "wkt"], ...rows]);
}

/** «cfr-2024 ¶6; cfr-2024 ¶9»: every passage once, in the order of the citations. */
export function passagesWords(citations: readonly PublishedCitation[]): string {
  return [...new Set(citations.map(({ article, paragraph }) => `${article} ¶${paragraph}`))].join("; ");
}
