import { describe, expect, it } from "vitest";
import { faultOf, geometriesOf, propertiesOf, read, told } from "./reading.ts";

/** Each part on a line of its own, the first on line 3. */
const kml = (...parts: string[]) =>
  `<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2">\n${parts.join("\n")}\n</kml>`;
const placemark = (inside: string) => `<Placemark>${inside}</Placemark>`;
const POINT = "<Point><coordinates>131.9,43.1,0</coordinates></Point>";
const line = (coordinates: string) => `<LineString><coordinates>${coordinates}</coordinates></LineString>`;
const RING = "<LinearRing><coordinates>0,0 1,0 1,1 0,0</coordinates></LinearRing>";

describe("a file of KML", () => {
  it("gives its placemarks, from whatever folder, with their data as texts", () => {
    const reading = read(
      kml(
        "<Document><Folder><name>Ports</name>",
        `<Placemark id="v"><name>Vladivostok</name><description><![CDATA[<b>A port</b>]]></description>${POINT}` +
          '<ExtendedData><Data name="since"><value>1860</value></Data><SchemaData><SimpleData name="open">0</SimpleData></SchemaData></ExtendedData></Placemark>',
        "</Folder></Document>",
      ),
    );
    expect(told(reading)).toEqual([]);
    expect(reading.features[0]).toMatchObject({
      name: "Vladivostok",
      sourceId: "v",
      geometry: { type: "Point", coordinates: [131.9, 43.1, 0] },
      properties: [
        ["name", "Vladivostok"],
        ["description", "<b>A port</b>"],
        ["since", "1860"],
        ["open", "0"],
      ],
    });
  });

  it("gives every kind of geometry", () => {
    const polygon = `<Polygon><outerBoundaryIs>${RING}</outerBoundaryIs></Polygon>`;
    expect(
      geometriesOf(
        read(
          kml(
            placemark(line("0,0 1,1")),
            placemark(polygon),
            placemark(`<MultiGeometry>${polygon}${polygon}</MultiGeometry>`),
            placemark(`<MultiGeometry>${POINT}${line("0,0 1,1")}</MultiGeometry>`),
            placemark("<gx:Track><gx:coord>0 0 5</gx:coord><gx:coord>1 1 6</gx:coord></gx:Track>"),
          ),
        ),
      ).map(({ type }) => type),
    ).toEqual(["LineString", "Polygon", "MultiPolygon", "GeometryCollection", "LineString"]);
  });

  it("reads positions with spaces where they are written so", () => {
    const reading = read(kml(placemark(line("\n 131.9, 43.1, 0\n\t132,43 , 5 \n 133,42,")), placemark(line("1,2,,"))));
    expect(geometriesOf(reading)).toEqual([{ type: "LineString", coordinates: [[131.9, 43.1, 0], [132, 43, 5], [133, 42]] }]); // biome-ignore format: a line on a line
    expect(reading.refused).toBe(1);
  });

  it("may have prefixes, and some that nobody declared", () => {
    const text = kml(placemark(POINT))
      .replaceAll(/<(\/?)(?=[kPc])/g, "<$1k:")
      .replace("xmlns=", "xmlns:k=");
    expect(geometriesOf(read(text))).toHaveLength(1);
    expect(propertiesOf(read(kml(placemark(`<name>A&nbsp;B</name><my:thing my:x="1"/>${POINT}`))))).toEqual([
      { name: "A&nbsp;B" },
    ]);
  });

  it("has no placemarks in comments and CDATA", () => {
    const text = kml(
      `<!-- ${placemark(POINT)} -->`,
      placemark(`<description><![CDATA[</Placemark>]]></description>${POINT}`),
    );
    expect(propertiesOf(read(text))).toEqual([{ description: "</Placemark>" }]);
  });
});

describe("what is wrong with a placemark", () => {
  it("is told by its line, and the others are kept", () => {
    const reading = read(
      kml(
        placemark(POINT),
        placemark("<name>Nowhere</name>"),
        placemark("<Point><coordinates>east,43</coordinates></Point>"),
        placemark("<Point><coordinates>1,2 3,4</coordinates></Point>"),
        placemark("<Point><coordinates>43.1,131.9</coordinates></Point>"),
        placemark(line("0,0")),
        placemark(`<name>a</b>${POINT}`),
        "<GroundOverlay><LatLonBox><north>1</north><south>0</south><east>1</east><west>0</west></LatLonBox></GroundOverlay>",
        "<NetworkLink><Link><href>https://elsewhere.example/more.kml</href></Link></NetworkLink>",
        `<Placemark><name>open${POINT}`,
        placemark("<gx:Track><gx:coord>1 x 3</gx:coord></gx:Track>"),
        placemark(POINT),
      ),
    );
    expect(reading.features).toHaveLength(2);
    expect(reading.refused).toBe(10);
    expect(told(reading)).toEqual([
      "4 Placemark: It has no geometry, so that there is nothing to draw.",
      "5 Placemark.coordinates: “east,43” is no position: it needs two numbers.",
      "6 Placemark.coordinates: Its coordinates are not nested as its kind of geometry wants.",
      "7 Placemark.coordinates: The latitude 131.9 is beyond 90°. Have longitude and latitude changed places?",
      "8 Placemark: A line or a ring in it has too few positions.",
      "9 Placemark: It is broken: its elements do not open and close in order.",
      "10 GroundOverlay: It is a picture, not a place.",
      "11 NetworkLink: It is a link to another file, which is not followed.",
      "12 Placemark: It is broken: its elements do not open and close in order.",
      "13 Placemark.coordinates: “1 x 3” is no position: it needs two numbers.",
    ]);
  });

  it("is told where the file is cut short", () => {
    const text = kml(placemark(POINT), placemark(POINT));
    const reading = read(text.slice(0, text.lastIndexOf("</coordinates>")));
    expect(reading.features).toHaveLength(1);
    expect(told(reading)).toEqual([
      "4 Placemark: It is broken: its elements do not open and close in order.",
      "+4 : The file ends before its last element does. What follows is missing.",
    ]);
  });

  it("is that it is nested too deep, or has too many parts", () => {
    const deep = `${"<MultiGeometry>".repeat(50_000)}${POINT}${"</MultiGeometry>".repeat(50_000)}`;
    const wide = `<MultiGeometry>${POINT.repeat(60_000)}</MultiGeometry>`;
    expect(told(read(kml(placemark(deep), placemark(wide), placemark(POINT))))).toEqual([
      "3 Placemark: It is nested more than 64 levels deep.",
      "4 Placemark: It is made of more than 100,000 elements.",
    ]);
  });
});

it("keeps data whose names every object has, or that come twice", () => {
  const data = (name: string, value: string) => `<Data name="${name}"><value>${value}</value></Data>`;
  const all = `${data("__proto__", "a")}${data("constructor", "b")}${data("x", "1")}${data("x", "2")}`;
  const [feature] = read(kml(placemark(`${POINT}<ExtendedData>${all}</ExtendedData>`))).features;
  expect(feature?.properties).toEqual([
    ["__proto__", "a"],
    ["constructor", "b"],
    ["x", "1"],
    ["x (2)", "2"],
  ]);
});

it("resolves no entity of the file's own, and asks for nothing", () => {
  const bomb = `<!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]>`;
  const text = kml(placemark(`<name>&b;&file;</name>${POINT}`)).replace("?>\n", `?>\n${bomb}\n`);
  expect(propertiesOf(read(text))).toEqual([{ name: "&b;&file;" }]);
});

it("is not any other XML", () => {
  expect(faultOf("<html><body>A page</body></html>")).toMatch(/^it is a page or a text/);
  expect(faultOf("<osm><node lat='1' lon='2'/></osm>")).toBe("it is none of GeoJSON, KML, GPX and CSV");
  expect(faultOf("<kml></kml>")).toBe("no place was found in it");
  expect(faultOf("<")).toBe("it is none of GeoJSON, KML, GPX and CSV");
});

it("reads a million vertices", { timeout: 60_000 }, () => {
  const coordinates = Array.from({ length: 1_000_000 }, (_, i) => `${(i % 3600) / 10 - 180},${(i % 100) / 2}`).join(
    " ",
  );
  const { features } = read(kml(placemark(line(coordinates))));
  expect(features[0]?.geometry).toMatchObject({ type: "LineString", coordinates: { length: 1_000_000 } });
});
