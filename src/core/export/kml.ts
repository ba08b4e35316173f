/** What every export to KML 2.2 is made of. */
import { exactNumber } from "./features-geometry.ts";
import { element, escapeXml, XML_DECLARATION } from "./xml.ts";

/** `lines`: folders and placemarks, as XML. */
export function kmlDocument(name: string, lines: readonly string[]): string {
  return [
    XML_DECLARATION,
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    "<Document>",
    element("name", name),
    ...lines,
    "</Document>",
    "</kml>",
    "",
  ].join("\n");
}

/** An attribute would lose its tabs and line feeds. */
const attribute = (text: string) => escapeXml(text).replace(/[\t\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function extendedData(data: Readonly<Record<string, string>>): string {
  const items = Object.entries(data).map(
    ([name, value]) => `<Data name="${attribute(name)}"><value>${escapeXml(value)}</value></Data>`,
  );
  return `<ExtendedData>${items.join("")}</ExtendedData>`;
}

/** Of a position, longitude and latitude first, what KML has a place for: those two and a height. */
type Position = readonly number[];

export const pointXml = (at: Position): string => `<Point>${coordinatesXml([at])}</Point>`;

/** Tessellated: Google Earth joins its positions by great circles. */
export const lineXml = (line: readonly Position[]): string =>
  `<LineString><tessellate>1</tessellate>${coordinatesXml(line)}</LineString>`;

export const polygonXml = (rings: readonly (readonly Position[])[]): string =>
  `<Polygon><tessellate>1</tessellate>${rings.map(ringXml).join("")}</Polygon>`;

/** `parts`: as XML. */
export const multiXml = (parts: readonly string[]): string => `<MultiGeometry>${parts.join("")}</MultiGeometry>`;

function ringXml(ring: readonly Position[], i: number): string {
  const boundary = i === 0 ? "outerBoundaryIs" : "innerBoundaryIs";
  return `<${boundary}><LinearRing>${coordinatesXml(ring)}</LinearRing></${boundary}>`;
}

const coordinatesXml = (line: readonly Position[]) =>
  `<coordinates>${line.map((at) => at.slice(0, 3).map(exactNumber).join(",")).join(" ")}</coordinates>`;
