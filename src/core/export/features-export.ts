/** Every format that features can be had in, to be loaded when the reader asks for one. */
import type { CslRecord, PublishedFeature } from "../published.ts";
import { featuresAsAnnotations } from "./annotations.ts";
import { articlesAsBibTeX, articlesAsCslJson, citedRecords } from "./bibliography.ts";
import { featuresAsCsv } from "./features-csv.ts";
import { featuresAsGeoJson } from "./features-geojson.ts";
import { featuresAsKml } from "./features-kml.ts";
import { featuresAsLinkedPlaces } from "./linked-places.ts";

export type FeatureFormatId = "geojson" | "csv" | "kml" | "linked-places" | "annotations" | "csl-json" | "bibtex";

export interface FeatureFormat {
  readonly id: FeatureFormatId;
  readonly label: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** `records`: of all articles. `address`: of the page, without query or fragment. `atlas`: its title. */
  readonly write: (
    features: readonly PublishedFeature[],
    records: readonly CslRecord[],
    address: string,
    atlas: string,
  ) => string;
}

export const FEATURE_FORMATS: readonly FeatureFormat[] = [
  {
    id: "geojson",
    label: "GeoJSON",
    fileName: "passage-atlas.geojson",
    mediaType: "application/geo+json",
    write: featuresAsGeoJson,
  },
  { id: "csv", label: "CSV", fileName: "passage-atlas.csv", mediaType: "text/csv", write: featuresAsCsv },
  {
    id: "kml",
    label: "KML",
    fileName: "passage-atlas.kml",
    mediaType: "application/vnd.google-earth.kml+xml",
    write: (features, _records, _address, atlas) => featuresAsKml(features, atlas),
  },
  {
    id: "linked-places",
    label: "Linked Places",
    fileName: "passage-atlas.lpf.json",
    mediaType: "application/ld+json",
    write: featuresAsLinkedPlaces,
  },
  {
    id: "annotations",
    label: "Web Annotations",
    fileName: "passage-atlas.annotations.jsonld",
    mediaType: "application/ld+json",
    write: featuresAsAnnotations,
  },
  {
    id: "csl-json",
    label: "CSL-JSON of the articles",
    fileName: "passage-atlas.csl.json",
    mediaType: "application/vnd.citationstyles.csl+json",
    write: (features, records) => articlesAsCslJson(citedRecords(features, records)),
  },
  {
    id: "bibtex",
    label: "BibTeX of the articles",
    fileName: "passage-atlas.bib",
    mediaType: "application/x-bibtex",
    write: (features, records) => articlesAsBibTeX(citedRecords(features, records)),
  },
];
