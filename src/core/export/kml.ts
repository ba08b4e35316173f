/** What every export to KML 2.2 is made of. */
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
