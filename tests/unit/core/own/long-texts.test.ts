/** Texts at which a reader that goes back over what it has read would take hours. */
import { expect, it } from "vitest";
import { readOwnText } from "../../../../src/core/own/read-own.ts";
import { read, told } from "./reading.ts";

const N = 500_000;
const placemark = (inside: string) => `<kml><Placemark>${inside}</Placemark></kml>`;
const coordinates = (text: string) => placemark(`<LineString><coordinates>${text}</coordinates></LineString>`);

const TEXTS: Readonly<Record<string, string>> = {
  "tags without an end": "<a ".repeat(N),
  "quotation marks without an end": `<kml ${'<a b="'.repeat(N)}`,
  comments: `<kml>${"<!--".repeat(N)}`,
  "CDATA within CDATA": `<kml>${"<![CDATA[".repeat(N)}`,
  declarations: `<!DOCTYPE a [${"<!ENTITY a 'b'>".repeat(N / 5)}`,
  placemarks: `<kml>${"<Placemark>".repeat(N / 10)}`,
  "commas between spaces": coordinates(", ".repeat(N)),
  "spaces between numbers": coordinates(`1,2${" ".repeat(N)}3,4`),
  "a number of half a million digits": coordinates(`${"1".repeat(N)}x,2`),
  prefixes: placemark(Array.from({ length: 2000 }, (_, i) => `<p${i}:a/>`).join("")),
  "a name of spaces": placemark(`<name>${" ".repeat(N)}x</name><Point><coordinates>1,2</coordinates></Point>`),
  "track points without positions": `<gpx><trk><trkseg>${"<trkpt>".repeat(N / 5)}</trkseg></trk></gpx>`,
  brackets: "[".repeat(N),
  "objects within objects": '{"a":'.repeat(N),
  "back slashes": `{"features":["${"\\".repeat(N)}`,
  "quotation marks": `[${'"\\"'.repeat(N)}`,
  "objects without members": `{"type":"FeatureCollection","features":[${"{},".repeat(N / 10)}]}`,
  "numbers one after the other": `[${"1 ".repeat(N / 10)}]`,
  "a text that never ends": `{"type":"FeatureCollection","features":[{"a":"${"x".repeat(N)}`,
  "quotation marks in a table": `lon,lat\n${'"'.repeat(N)}`,
  "open quotation marks in a table": `lon,lat\n${'"a"b,'.repeat(N / 10)}`,
  "a cell of digits": `lon,lat\n${"1".repeat(N)}x,2\n`,
  "columns of the same name": `lon,lat${",a".repeat(N / 50)}\n1,2${",b".repeat(N / 50)}\n`,
  "brackets of well-known text": `wkt,n\n"POLYGON ${"(".repeat(N)}",1\n`,
  "a well-known text of words": `wkt,n\n"POINT ${"Z ".repeat(N)}",1\n`,
  "line breaks": `lon,lat\n${"\n".repeat(N)}1,2\n`,
};

const MANY = 2_100_000;
const TOO_MANY: Readonly<Record<string, string>> = {
  geojson: `{"type":"LineString","coordinates":[${"[1,2],".repeat(MANY)}[1,2]]}`,
  kml: coordinates("1,2,3 ".repeat(MANY)),
  gpx: `<gpx><trk><trkseg>${'<trkpt lat="1" lon="2"/>'.repeat(MANY / 2)}</trkseg></trk></gpx>`,
  csv: `wkt,n\n"LINESTRING (${"1 2,".repeat(MANY)}1 2)",1\n`,
};

it.each(Object.entries(TOO_MANY))("are refused before they are taken apart: %s", { timeout: 60_000 }, (_, text) => {
  expect(told(read(text))[0]).toMatch(/: It has more than 1,000,000 vertices\.$/);
});

it.each(Object.entries(TEXTS))("come to an end: %s", { timeout: 60_000 }, (_, text) => {
  const outcome = readOwnText(text, { layer: "own/1" });
  if (outcome.ok && !("columns" in outcome.value)) {
    const { features, refused } = outcome.value;
    expect(features.length + refused).toBeGreaterThan(0);
  } else expect(outcome.ok || outcome.error.en).toBeTruthy();
});
