import { formatAccuracy } from "../format.ts";
import { groupBy } from "../group.ts";
import type { PublishedFeature, PublishedGeometry, PublishedProperties } from "../published.ts";
import { BASIS, CERTAINTY } from "../vocabulary.ts";
import { passagesWords } from "./features-csv.ts";
import { type Part, partsOf } from "./features-geometry.ts";
import { extendedData, kmlDocument, lineXml, multiXml, pointXml, polygonXml } from "./kml.ts";
import { element } from "./xml.ts";

/**
 * The features as KML 2.2, a folder each layer. `ExtendedData` holds every property: a text as it is, anything else as
 * JSON, nothing for null. `name` stands there as `names`, since programs would take it for the name of the placemark.
 * Lines and areas are tessellated: Google Earth joins their positions by great circles. `atlas`: its title.
 */
export function featuresAsKml(features: readonly PublishedFeature[], atlas: string): string {
  const layers = groupBy(features, ({ properties }) => properties.layer);
  return kmlDocument(
    atlas,
    [...layers].flatMap(([layer, of]) => [
      "<Folder>",
      element("name", layer),
      ...of.flatMap(placemarkLines),
      "</Folder>",
    ]),
  );
}

function placemarkLines({ properties, geometry }: PublishedFeature): string[] {
  return [
    "<Placemark>",
    element("name", properties.name.en),
    element("description", htmlOf(descriptionWords(properties))),
    extendedData(dataOf(properties)),
    geometryXml(geometry),
    "</Placemark>",
  ];
}

/** A description is HTML; what comes here is text. */
const htmlOf = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function descriptionWords(properties: PublishedProperties): string {
  const { about, placing, certainty, basis, accuracyMetres, citations, source } = properties;
  return [
    about,
    placing,
    `${CERTAINTY[certainty]}, to within about ${formatAccuracy(accuracyMetres)}; ${BASIS[basis]}.`,
    citations.length > 0 && `Passages: ${passagesWords(citations)}.`,
    `Source: ${source.title} (${source.licence}).`,
  ]
    .filter(Boolean)
    .join("\n");
}

function dataOf({ name, ...properties }: PublishedProperties): Record<string, string> {
  const entries = Object.entries({ names: name, ...properties });
  return Object.fromEntries(
    entries.flatMap(([key, value]) => {
      if (value === null || value === undefined) return [];
      return [[key, typeof value === "string" ? value : JSON.stringify(value)]];
    }),
  );
}

function geometryXml(geometry: PublishedGeometry): string {
  const parts = partsOf(geometry).map(partXml);
  return geometry.type.startsWith("Multi") ? multiXml(parts) : parts.join("");
}

function partXml(part: Part): string {
  switch (part.type) {
    case "Point":
      return pointXml(part.at);
    case "Line":
      return lineXml(part.line);
    case "Polygon":
      return polygonXml(part.rings);
  }
}
