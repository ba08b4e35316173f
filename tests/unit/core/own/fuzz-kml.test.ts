import fc from "fast-check";
import { it } from "vitest";
import { escapeXml } from "../../../../src/core/export/xml.ts";
import { CASES } from "../../../support/fuzz-cases.ts";
import { badLat, casesOf, goodLat, goodLng, holds, hostileText, type Made } from "./fuzzing.ts";

const position = fc.tuple(goodLng, goodLat).map((one) => one.join(","));
const list = (minLength: number) => fc.array(position, { minLength, maxLength: 5 });
const coordinates = (positions: readonly string[]) => `<coordinates>${positions.join(" ")}</coordinates>`;
const point = position.map((one) => `<Point>${coordinates([one])}</Point>`);
const goodGeometry = fc.oneof(
  point,
  list(2).map((line) => `<LineString>${coordinates(line)}</LineString>`),
  list(3).map(
    (ring) =>
      `<Polygon><outerBoundaryIs><LinearRing>${coordinates([...ring, ring[0] ?? ""])}</LinearRing></outerBoundaryIs></Polygon>`,
  ),
  fc.array(point, { minLength: 1, maxLength: 3 }).map((points) => `<MultiGeometry>${points.join("")}</MultiGeometry>`),
);
const badGeometry = fc.oneof(
  fc.constantFrom(
    "",
    "<Point/>",
    "<Point><coordinates/></Point>",
    "<Model/>",
    "<Point><coordinates>a,b</coordinates></Point>",
  ),
  position.map((one) => `<LineString>${coordinates([one])}</LineString>`),
  position.map((one) => `<Point>${coordinates([one, one])}</Point>`),
  fc.tuple(goodLng, badLat).map((one) => `<Point>${coordinates([one.join(",")])}</Point>`),
  point.map((one) => `<open>${one}`),
);
const data = fc
  .tuple(hostileText, hostileText)
  .map(([name, value]) => `<Data name="${escapeXml(name)}"><value>${escapeXml(value)}</value></Data>`);
const head = fc
  .tuple(hostileText, fc.array(data, { maxLength: 2 }))
  .map(([name, all]) => `<name>${escapeXml(name)}</name><ExtendedData>${all.join("")}</ExtendedData>`);
const place = fc.oneof(
  fc
    .tuple(head, goodGeometry)
    .map(([start, geometry]): Made => ({ text: `<Placemark>${start}${geometry}</Placemark>`, good: true })),
  fc
    .tuple(head, badGeometry)
    .map(([start, geometry]): Made => ({ text: `<Placemark>${start}${geometry}</Placemark>`, good: false })),
  fc
    .constantFrom("<NetworkLink/>", "<GroundOverlay></GroundOverlay>", "<Placemark/>")
    .map((text): Made => ({ text, good: false })),
);
const SIGNS = [
  "<",
  ">",
  "</",
  "/>",
  "<kml>",
  "</kml>",
  "<Placemark>",
  "</Placemark>",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<!DOCTYPE a [",
  "<?x ?>",
  "&",
  "&#0;",
  "&#xD800;",
  '"',
  "xmlns:a=''",
  "1,2",
  "<a:b>",
];

it(`KML: ${CASES} files, good, bad and broken`, () => {
  fc.assert(
    fc.property(
      casesOf(
        place,
        (places) => `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${places.join("\n")}</Document></kml>`,
        SIGNS,
      ),
      (one) => holds(one, "kml"),
    ),
    { numRuns: CASES },
  );
});
