import { formatAccuracy } from "../format.ts";
import { groupBy } from "../group.ts";
import type { LngLat } from "../lnglat.ts";
import type { PublishedFeature, PublishedGeometry, PublishedProperties } from "../published.ts";
import { BASIS, CERTAINTY } from "../vocabulary.ts";
import { passagesWords } from "./features-csv.ts";
import { exactNumber, type Part, partsOf } from "./features-geometry.ts";
import { extendedData, kmlDocument } from "./kml.ts";
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
  const parts = partsOf(geometry).map(partXml).join("");
  return geometry.type.startsWith("Multi") ? `<MultiGeometry>${parts}</MultiGeometry>` : parts;
}

function partXml(part: Part): string {
  switch (part.type) {
    case "Point":
      return `<Point>${coordinatesXml([part.at])}</Point>`;
    case "Line":
      return `<LineString><tessellate>1</tessellate>${coordinatesXml(part.line)}</LineString>`;
    case "Polygon":
      return `<Polygon><tessellate>1</tessellate>${part.rings.map(ringXml).join("")}</Polygon>`;
  }
}

function ringXml(ring: readonly LngLat[], i: number): string {
  const boundary = i === 0 ? "outerBoundaryIs" : "innerBoundaryIs";
  return `<${boundary}><LinearRing>${coordinatesXml(ring)}</LinearRing></${boundary}>`;
}

const coordinatesXml = (line: readonly LngLat[]) =>
  `<coordinates>${line.map((position) => position.map(exactNumber).join(",")).join(" ")}</coordinates>`;
