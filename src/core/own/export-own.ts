/** Own layers as files again: what was opened comes back from each of them, in CSV and KML with its values as texts. */
import { csvTable, textCell } from "../export/csv.ts";
import { exactNumber } from "../export/features-geometry.ts";
import { extendedData, kmlDocument, lineXml, multiXml, pointXml, polygonXml } from "../export/kml.ts";
import { wellFormed } from "../export/plain-text.ts";
import { element, escapeXml } from "../export/xml.ts";
import type { JsonValue, OwnFeature, OwnGeometry, OwnLayer } from "./own-layer.ts";
import { wktOf } from "./wkt.ts";

export type OwnExportId = "geojson" | "csv" | "kml";

export interface OwnExport {
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (layer: Pick<OwnLayer, "name" | "features">) => string;
}

export const OWN_EXPORTS: Readonly<Record<OwnExportId, OwnExport>> = {
  geojson: { ending: "geojson", mediaType: "application/geo+json", write: ownAsGeoJson },
  csv: { ending: "csv", mediaType: "text/csv", write: ownAsCsv },
  kml: { ending: "kml", mediaType: "application/vnd.google-earth.kml+xml", write: ownAsKml },
};

/** A FeatureCollection of RFC 7946, a feature a line; geometry, properties and ids as they were read. */
export function ownAsGeoJson({ features }: Pick<OwnLayer, "features">): string {
  const lines = features.map(({ sourceId, geometry, properties }) => {
    const id = sourceId === null ? "" : `"id":${jsonOf(sourceId)},`;
    // Written by hand: a property may have the name of what every object has.
    const pairs = properties.map(([name, value]) => `${jsonOf(name)}:${jsonOf(value)}`);
    return `{"type":"Feature",${id}"properties":{${pairs.join(",")}},"geometry":${JSON.stringify(geometry)}}`;
  });
  return `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`;
}

const jsonOf = (value: JsonValue) => JSON.stringify(value);

/**
 * A table (export/csv.ts): a row a place, a column for every property that one of them has. Points have `lon` and
 * `lat`; where anything else is among them, or a height, or a property of that name, all have `wkt`.
 */
export function ownAsCsv({ features }: Pick<OwnLayer, "features">): string {
  const names = [...new Set(features.flatMap(({ properties }) => properties.map(([name]) => name)))];
  const isFlat = features.every(({ geometry }) => geometry.type === "Point" && geometry.coordinates.length === 2);
  const isFree = !names.some((name) => /^(?:lon|lat)$/i.test(name.trim()));
  const isPlain = isFlat && isFree;
  const rows = features.map(({ properties, geometry }) => {
    const values = new Map(properties);
    const isPair = isPlain && geometry.type === "Point";
    const position = isPair ? geometry.coordinates.map(exactNumber) : [textCell(wktOf(geometry, exactNumber))];
    return [...position, ...names.map((name) => cellOf(values.get(name)))];
  });
  return csvTable([
    [...(isPlain ? ["lon", "lat"] : ["wkt"]), ...names.map((name) => textCell(wellFormed(name)))],
    ...rows,
  ]);
}

function cellOf(value: JsonValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  return textCell(wellFormed(typeof value === "string" ? value : jsonOf(value)));
}

/** KML 2.2: a placemark each. `ExtendedData` holds every property but the name: a text as it is, anything else as JSON. */
export function ownAsKml({ name, features }: Pick<OwnLayer, "name" | "features">): string {
  return kmlDocument(name, features.flatMap(placemarkLines));
}

function placemarkLines({ name, sourceId, geometry, properties }: OwnFeature): string[] {
  const named = properties.find(([key, value]) => key === "name" && typeof value === "string");
  const data = properties.flatMap(([key, value]) =>
    key === named?.[0] || value === null ? [] : [[key, typeof value === "string" ? value : jsonOf(value)] as const],
  );
  return [
    sourceId === null ? "<Placemark>" : `<Placemark id="${escapeXml(String(sourceId))}">`,
    element("name", typeof named?.[1] === "string" ? named[1] : name),
    extendedData(Object.fromEntries(data)),
    geometryXml(geometry),
    "</Placemark>",
  ];
}

function geometryXml(geometry: OwnGeometry): string {
  switch (geometry.type) {
    case "Point":
      return pointXml(geometry.coordinates);
    case "MultiPoint":
      return multiXml(geometry.coordinates.map(pointXml));
    case "LineString":
      return lineXml(geometry.coordinates);
    case "MultiLineString":
      return multiXml(geometry.coordinates.map(lineXml));
    case "Polygon":
      return polygonXml(geometry.coordinates);
    case "MultiPolygon":
      return multiXml(geometry.coordinates.map(polygonXml));
    case "GeometryCollection":
      return multiXml(geometry.geometries.map(geometryXml));
  }
}
